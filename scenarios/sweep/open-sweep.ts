import { z } from 'zod';
import { checkSweep } from '../load/check-sweep.ts';
import { complainer } from '../load/complaints.ts';
import { decodeText } from '../load/decode-text.ts';
import type { Loaded } from '../load/diagnostic.ts';
import { type LoadInput, readParsedScenario } from '../load/load.ts';
import { looksLikeEstate } from '../load/looks-like-estate.ts';
import { type ParsedYaml, parseYaml, SCENARIO_LIMITS } from '../load/parse-yaml.ts';
import { readBySchema } from '../load/report-issues.ts';
import { createReporter, type Reporter } from '../load/reporter.ts';
import { createSource, type Source } from '../load/source.ts';
import { changedScenario } from '../run/changed-scenario.ts';
import { SweepFile } from '../schema/sweep-schema.ts';
import { gridOf } from './grid.ts';
import { pointYaml } from './point-yaml.ts';
import type { OpenSweep, SweepChanges } from './sweep.ts';

const EXAMPLE = 'sweep: { sketch.customers.count: [10, 20, 40] }';

/** The one key of the file that is read for itself; the rest is read point by point. */
const Swept = z.looseObject({ sweep: SweepFile });

/** Reads what a file sweeps, and how; its points are read when they are asked for. Throws nothing at a user. */
export function openSweep(input: LoadInput, changes: SweepChanges = {}): Loaded<OpenSweep> {
  const decoded = decodeText(input.file, input.text);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const source = createSource(input.file, decoded.value);
  const reporter = createReporter(source);
  if (looksLikeEstate(source.text)) {
    reporter.report('error', 'SCN-SWEEP-PATH', undefined, {
      message: 'An estate holds nothing to sweep.',
      hint: 'Write a scenario that names it with "estate:", and what to vary under "sweep:".',
    });
    return { diagnostics: reporter.list() };
  }
  const parsed = parseYaml(source, SCENARIO_LIMITS, reporter);
  const sweep = parsed === undefined ? undefined : sweepOf(parsed, reporter);
  if (parsed === undefined || sweep === undefined) return { diagnostics: reporter.list() };
  checkSweep(sweep, parsed.data, complainer(parsed, reporter));
  if (reporter.hasErrors()) return { diagnostics: reporter.list() };
  const parameters = Object.entries(sweep).map(([path, values]) => ({ path, values }));
  const remembering: LoadInput = { ...input, estates: new Map() };
  const grid = gridOf(parameters.map(({ values }) => values.length));
  return {
    value: {
      parameters,
      grid,
      read: (position) =>
        readPoint(pointYaml(parsed, parameters, grid[position]!), source, remembering, changes),
    },
    diagnostics: reporter.list(),
  };
}

function sweepOf(parsed: ParsedYaml, reporter: Reporter): SweepFile | undefined {
  const { data } = parsed;
  if (typeof data === 'object' && data !== null && !Array.isArray(data) && !Object.hasOwn(data, 'sweep')) {
    reporter.report('error', 'SCN-MISSING', parsed.offsetOf([], 'key'), {
      message: '"sweep" is missing here.',
      expected: EXAMPLE,
    });
    return undefined;
  }
  return readBySchema(Swept, parsed, reporter)?.sweep;
}

async function readPoint(
  parsed: ParsedYaml,
  source: Source,
  input: LoadInput,
  changes: SweepChanges,
): ReturnType<OpenSweep['read']> {
  const reporter = createReporter(source);
  const read = await readParsedScenario(parsed, source, input, reporter);
  return read === undefined || reporter.hasErrors()
    ? { diagnostics: reporter.list() }
    : { value: changedScenario(read.value, changes), diagnostics: reporter.list() };
}
