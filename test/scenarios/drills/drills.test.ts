import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FAILURE_MODES } from '../../../models/failure-modes/index.ts';
import { formatDiagnostic } from '../../../scenarios/load/diagnostic.ts';
import { loadScenario } from '../../../scenarios/load/load.ts';
import { runScenario } from '../../../scenarios/run/run.ts';
import { exitCodeOf } from '../../../scenarios/writers/index.ts';

const DRILLS = new URL('../../../scenarios/drills/', import.meta.url).pathname;

const files = readdirSync(DRILLS).filter((file) => file.endsWith('.yaml'));

/** The drill of that failure mode, loaded; a drill with a diagnostic is no drill. */
async function drillOf(id: string) {
  const file = join(DRILLS, `${id}.yaml`);
  const { value, diagnostics } = await loadScenario({
    file: `${id}.yaml`,
    text: readFileSync(file, 'utf8'),
    readFile: () => {
      throw new Error('a drill holds its estates itself');
    },
  });
  expect(diagnostics.map(formatDiagnostic)).toEqual([]);
  return value!;
}

describe.each(FAILURE_MODES.map(({ id }) => id).filter((id) => files.includes(`${id}.yaml`)))('%s', (id) => {
  test('is shown by its drill, and not where it is mended', async () => {
    const drill = await drillOf(id);
    const demands = drill.expect.filter((formula) => formula.includes(`shown.${id}(`));
    expect(
      demands.some((formula) => />/.test(formula)),
      'a demand that the mode shows itself',
    ).toBe(true);
    expect(
      demands.some((formula) => /== 0/.test(formula)),
      'a demand that it is gone once mended',
    ).toBe(true);
    const result = await runScenario(drill);
    expect(result.expectations.filter(({ passed }) => !passed)).toEqual([]);
    expect(result.designs.flatMap(({ violations }) => violations)).toEqual([]);
    const [shown, ...mended] = result.designs;
    expect(
      mended.flatMap(({ id: name, findings }) =>
        findings
          .filter(({ severity, waiver }) => severity === 'error' && waiver === undefined)
          .map(({ ruleId, message }) => `${name}: ${ruleId} ${message}`),
      ),
      'errors that the mended design still has',
    ).toEqual([]);
    expect(exitCodeOf(result), 'the exit code of the run').toBe(0);
    const labels = result.designs.map(({ label }) => label);
    expect(new Set(labels).size, 'labels that tell the designs apart').toBe(labels.length);
    expect(shown?.findings.every(({ ruleId }) => !ruleId.startsWith('TWIN.WAIVER'))).toBe(true);
  });
});

test('every drill is named after a failure mode', () => {
  const ids: readonly string[] = FAILURE_MODES.map((mode) => mode.id);
  expect(files.map((file) => basename(file, '.yaml')).filter((id) => !ids.includes(id))).toEqual([]);
});

test('every failure mode has a drill', () => {
  expect(FAILURE_MODES.map(({ id }) => id).filter((id) => !files.includes(`${id}.yaml`))).toEqual([]);
});
