import { parseInstant } from '../../engine/calendar.ts';
import type { Scenario } from '../scenario.ts';
import { ScenarioFile } from '../schema/scenario-schema.ts';
import { castOfSketch } from './cast.ts';
import { checkScenario } from './check-scenario.ts';
import { complainer } from './complaints.ts';
import { decodeText } from './decode-text.ts';
import { DEFAULT_HORIZON_SECONDS, DEFAULT_START } from './defaults.ts';
import type { Loaded } from './diagnostic.ts';
import { normalizeScenario, normalizeSketch } from './normalize.ts';
import { parseYaml, SCENARIO_LIMITS } from './parse-yaml.ts';
import { readEvents } from './read-events.ts';
import { readBySchema } from './report-issues.ts';
import { createReporter } from './reporter.ts';
import { createSource } from './source.ts';

export interface LoadInput {
  /** Path as the user knows it; appears in messages only. */
  readonly file: string;
  /** The file's text, or its bytes. */
  readonly text: string | Uint8Array;
  /** Reads another file by its path relative to this one. The loader itself touches no files. */
  readonly readFile: (path: string) => Promise<string | Uint8Array> | string | Uint8Array;
}

/** Reads a scenario. Whatever is wrong comes back as diagnostics; nothing is thrown. */
export async function loadScenario(input: LoadInput): Promise<Loaded<Scenario>> {
  const decoded = decodeText(input.file, input.text);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const source = createSource(input.file, decoded.value);
  const reporter = createReporter(source);
  const parsed = parseYaml(source, SCENARIO_LIMITS, reporter);
  const file = parsed === undefined ? undefined : readBySchema(ScenarioFile, parsed, reporter);
  if (parsed === undefined || file === undefined) return { diagnostics: reporter.list() };
  const complain = complainer(parsed, reporter);
  checkScenario(file, complain);
  if (reporter.hasErrors() || file.sketch === undefined) return { diagnostics: reporter.list() };
  const sketch = normalizeSketch(file.sketch);
  const window = {
    startEpochSeconds: file.start ?? parseInstant(DEFAULT_START)!,
    horizonSeconds: file.horizon ?? DEFAULT_HORIZON_SECONDS,
  };
  const events = readEvents(file.events ?? [], window, castOfSketch(sketch), complain);
  if (reporter.hasErrors()) return { diagnostics: reporter.list() };
  const value = normalizeScenario(file, { source: { kind: 'sketch', sketch }, ...window, events });
  return { value, diagnostics: reporter.list() };
}
