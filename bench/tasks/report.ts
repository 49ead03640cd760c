import { readFile, writeFile } from 'node:fs/promises';
import { blueprintsOf } from '../../scenarios/run/blueprints.ts';
import { runReplication } from '../../scenarios/run/run-batch.ts';
import { summarize } from '../../scenarios/summarize/summarize.ts';
import { embedResult } from '../../scenarios/writers/embed-result.ts';
import type { Figures } from '../sampling/sample.ts';
import { type FlagshipSize, flagship } from './flagship.ts';

const TEMPLATE = 'dist/report-template.html';

export interface ReportParameters extends FlagshipSize {
  readonly replications: number;
  readonly file: string;
}

/** Writes the report of the first scenario, of few replications: how many there were does not change how much it shows. */
export async function writeReport({ replications, file, ...size }: ReportParameters): Promise<Figures> {
  const scenario = await flagship(size);
  const ran = Array.from({ length: replications }, (_, k) => runReplication(scenario, k));
  const result = await summarize(scenario, blueprintsOf(scenario), ran, 'limit');
  const text = embedResult(await readFile(TEMPLATE, 'utf8'), result);
  await writeFile(file, text);
  return { bytes: Buffer.byteLength(text) };
}
