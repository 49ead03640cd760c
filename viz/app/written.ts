import type { LoadedScenario } from '../../scenarios/load/load.ts';
import type { Result } from '../../scenarios/result.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { embedResult } from '../../scenarios/writers/embed-result.ts';
import { writeJson } from '../../scenarios/writers/json.ts';
import type { DownloadFormat } from './messages.ts';

/** A file for the reader to keep, made by the same writers as on the command line. */
export async function written(
  format: DownloadFormat,
  result: Result,
  read: () => Promise<LoadedScenario>,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return writeJson(result, {}).output;
    case 'html': {
      const { reportGrowth } = await import('../../scenarios/licenses/growth/report-growth.ts');
      const growth = reportGrowth(await scenarioOf(read), result);
      return embedResult((await import('./report-template.ts')).REPORT_TEMPLATE, result, { growth });
    }
    case 'csv':
      return (await import('../../scenarios/writers/csv.ts')).writeCsv(result, {}).output;
    case 'md':
      return (await import('../../scenarios/writers/markdown.ts')).writeMarkdown(result, {}).output;
    case 'xlsx': {
      const { sheetOf } = await import('../../scenarios/licenses/sheet-of.ts');
      const { sheetXlsx } = await import('../../scenarios/licenses/sheet-xlsx.ts');
      return sheetXlsx(sheetOf(await scenarioOf(read)));
    }
  }
}

async function scenarioOf(read: () => Promise<LoadedScenario>): Promise<Scenario> {
  const { value } = await read();
  if (value === undefined) throw new Error('The scenario has errors; its licenses cannot be counted.');
  return value;
}
