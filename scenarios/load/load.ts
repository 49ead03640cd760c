import { type EpochSeconds, formatDate, parseInstant } from '../../engine/calendar.ts';
import type { Seconds } from '../../engine/time.ts';
import { resolveAssumptions } from '../../models/assumptions.ts';
import type { Estate } from '../../models/estate.ts';
import { costWords } from '../costs/cost-words.ts';
import { checkExpectations } from '../expect/index.ts';
import type { EstateSource, Scenario, SketchSource } from '../scenario.ts';
import type { EstateChoice, EstateFile } from '../schema/estate-schema.ts';
import { ScenarioFile } from '../schema/scenario-schema.ts';
import type { WaiversFile } from '../schema/waivers-schema.ts';
import { castOf, castOfSketch } from './cast.ts';
import { checkRates } from './check-rates.ts';
import { checkScenario, designName } from './check-scenario.ts';
import { checkSweep } from './check-sweep.ts';
import { readChosenEstate } from './chosen-estate.ts';
import { type Complain, complainer } from './complaints.ts';
import { decodeText } from './decode-text.ts';
import { DEFAULT_HORIZON_SECONDS, DEFAULT_START, ESTATE_HORIZON_SECONDS, NOBODY_RENEWS } from './defaults.ts';
import type { Loaded } from './diagnostic.ts';
import { estateOfFile } from './estate-of-file.ts';
import { tellIdleAssumptions } from './idle-assumptions.ts';
import { type LoadedEstate, readEstate } from './load-estate.ts';
import { looksLikeEstate } from './looks-like-estate.ts';
import { normalizeScenario, normalizeSketch, ratesOf } from './normalize.ts';
import { offsetInText } from './offset-in-text.ts';
import { type ParsedYaml, parseYaml, SCENARIO_LIMITS, type YamlPath } from './parse-yaml.ts';
import { type PlaceOf, type Places, placeFinder } from './places.ts';
import { readAssumptions } from './read-assumptions.ts';
import { readEvents } from './read-events.ts';
import { readBySchema } from './report-issues.ts';
import { createReporter, type Reporter } from './reporter.ts';
import { createSource, type Source } from './source.ts';

export interface LoadInput {
  /** Path as the user knows it; appears in messages only. */
  readonly file: string;
  /** The file's text, or its bytes. */
  readonly text: string | Uint8Array;
  /** Reads another file by its path relative to this one. The loader itself touches no files. */
  readonly readFile: (path: string) => Promise<string | Uint8Array> | string | Uint8Array;
  /** Estates that were read before, by path; a sweep names the same ones at each of its points, and they may be large. */
  readonly estates?: Map<string, KnownEstate>;
}

/** An estate and the content of its file, which may have changed since. */
export interface KnownEstate {
  readonly text: string | Uint8Array;
  readonly loaded: LoadedEstate;
}

/** A scenario that was read, with the way back to its files. */
export interface LoadedScenario extends Loaded<Scenario> {
  /** There if and only if there is a value. */
  readonly places?: Places;
}

/**
 * Reads a scenario, or an estate that is to be forecast as it is. Whatever is wrong comes back as
 * diagnostics with file, line and column; nothing is thrown. There is a value if and only if there is no error.
 */
export async function loadScenario(input: LoadInput): Promise<LoadedScenario> {
  const decoded = decodeText(input.file, input.text);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const source = createSource(input.file, decoded.value);
  if (looksLikeEstate(source.text)) return forecastOf(source);
  const reporter = createReporter(source);
  const read = await readScenario(source, input, reporter);
  return read === undefined || reporter.hasErrors()
    ? { diagnostics: reporter.list() }
    : { ...read, diagnostics: reporter.list() };
}

/** The scenario around a bare estate: as it is, for two years from the day it was saved, and nobody lifts a finger. */
function forecastOf(source: Source): LoadedScenario {
  const { value, diagnostics, placeOf, entry } = readEstate(source);
  if (value === undefined) return { diagnostics };
  const name = value.name ?? `Forecast from ${formatDate(value.asOf) ?? 'an estate'}`;
  const scenario = normalizeScenario(
    { name },
    {
      source: { kind: 'estate', estate: estateOfFile(value, value.asOf) },
      startEpochSeconds: value.asOf,
      horizonSeconds: ESTATE_HORIZON_SECONDS,
      events: [],
      estateWaivers: value.waivers ?? [],
      assumptions: {},
    },
  );
  return {
    value: { ...scenario, behavior: { ...scenario.behavior, renewal: NOBODY_RENEWS } },
    diagnostics,
    places: {
      design: () => placeOf!(['entwin'], 'key'),
      waiver: (position) => placeOf!(['waivers', position]),
      entry: entry!,
    },
  };
}

async function readScenario(
  source: Source,
  input: LoadInput,
  reporter: Reporter,
): Promise<{ readonly value: Scenario; readonly places: Places } | undefined> {
  const parsed = parseYaml(source, SCENARIO_LIMITS, reporter);
  return parsed === undefined ? undefined : await readParsedScenario(parsed, source, input, reporter);
}

/** The same of what has been parsed, or made of it: a point of a sweep is no text of its own. */
export async function readParsedScenario(
  parsed: ParsedYaml,
  source: Source,
  input: LoadInput,
  reporter: Reporter,
): Promise<{ readonly value: Scenario; readonly places: Places } | undefined> {
  const file = readBySchema(ScenarioFile, parsed, reporter);
  if (file === undefined) return undefined;
  const complain = complainer(parsed, reporter);
  checkScenario(file, complain);
  checkSweep(file.sweep, parsed.data, complain);
  const assumptions = readAssumptions(file.assumptions, keysOfBlock(parsed.data, 'assumptions'), complain);
  await reportFormulas(file, parsed, source, reporter);
  if (reporter.hasErrors()) return undefined;
  const readEstateOf: EstateReader = (choice, path, start) =>
    readChosenEstate(choice, path, start, { input, complain, reporter, parsed, source });
  const content = file.sketch === undefined ? await readOther(file, readEstateOf, complain) : sketchOf(file);
  if (content === undefined) return undefined;
  const designEstates = new Map<number, Estate>();
  for (const [position, { estate }] of (file.designs ?? []).entries()) {
    if (estate === undefined) continue;
    const read = await readEstateOf(estate, ['designs', position, 'estate'], content.startEpochSeconds);
    if (read?.value === undefined) continue;
    designEstates.set(position, estateOfFile(read.value, content.startEpochSeconds));
  }
  const kinds = (file.designs ?? []).flatMap(({ design }) => design.map(({ kind }) => kind));
  const cast =
    content.source.kind === 'sketch'
      ? castOfSketch(content.source.sketch, kinds)
      : castOf(content.source.estate, [...designEstates.values()]);
  if (cast.clash !== undefined) {
    const [one, other] = cast.clash;
    const index = file.sketch?.customers.names?.indexOf(other) ?? 0;
    complain('error', 'SCN-DUPLICATE', ['sketch', 'customers', 'names', index], {
      message: `"${one}" and "${other}" would get the same id.`,
      hint: 'Let their names differ in a letter or digit.',
    });
  }
  const { pimLossAt, expiredStage } = resolveAssumptions(assumptions);
  const stages = pimLossAt === 'expired' ? undefined : expiredStage;
  const stage = {
    kinds,
    estates: [
      ...(content.source.kind === 'estate' ? [content.source.estate] : []),
      ...designEstates.values(),
    ],
  };
  const events = readEvents(file.events ?? [], { ...content, expiredStage: stages }, cast, stage, complain);
  checkRates(
    file.rates,
    { customers: customersOf(content.source), horizonSeconds: content.horizonSeconds, events },
    complain,
  );
  if (reporter.hasErrors()) return undefined;
  const value = normalizeScenario(file, { ...content, events, assumptions, designEstates });
  tellIdleAssumptions(file.assumptions, value, complain);
  return {
    value,
    places: placesOf(file, placeFinder(parsed, source), content),
  };
}

function customersOf(source: SketchSource | EstateSource): number {
  return source.kind === 'sketch' ? source.sketch.customers.names.length : source.estate.tenants.length;
}

/** A design stands in its line; where none is written, the estate it is stands for it. */
function placesOf(file: ScenarioFile, placeOf: PlaceOf, { estateFile }: Content): Places {
  const own = file.waivers?.length ?? 0;
  return {
    design: (position) =>
      file.designs === undefined ? placeOf(['estate'], 'key') : placeOf(['designs', position]),
    waiver: (position) =>
      position < own ? placeOf(['waivers', position]) : estateFile!.placeOf!(['waivers', position - own]),
    entry: estateFile?.entry ?? (() => undefined),
  };
}

/** The keys of a block in the order of the file; a schema puts them in its own. */
function keysOfBlock(data: unknown, block: string): readonly string[] {
  const value = (data as Readonly<Record<string, unknown>>)[block];
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** Formulas are checked before the run: an hour of simulation should not end in a typo. */
async function reportFormulas(
  file: ScenarioFile,
  parsed: ParsedYaml,
  source: Source,
  reporter: Reporter,
): Promise<void> {
  const formulas = file.expect ?? [];
  const designs = file.designs?.map(designName) ?? ['as-is'];
  const costs = costWords(file.rates === undefined ? undefined : ratesOf(file.rates));
  (await checkExpectations(formulas, designs, costs)).forEach((problem, index) => {
    if (problem === undefined) return;
    const { at, code, ...wording } = problem;
    reporter.report(
      'error',
      code,
      offsetInText(source, parsed.offsetOf(['expect', index], 'value'), formulas[index]!, at),
      wording,
    );
  });
}

/** Reads an estate that stands at a place of the scenario, as a path or in full. */
type EstateReader = (
  choice: EstateChoice,
  path: YamlPath,
  start: EpochSeconds | undefined,
) => Promise<LoadedEstate | undefined>;

interface Content {
  readonly source: SketchSource | EstateSource;
  readonly startEpochSeconds: EpochSeconds;
  readonly horizonSeconds: Seconds;
  readonly estateWaivers: WaiversFile;
  /** The estate file as it was read, where the scenario names one. */
  readonly estateFile?: LoadedEstate;
}

function sketchOf(file: ScenarioFile & { readonly sketch?: unknown }): Content {
  return {
    source: { kind: 'sketch', sketch: normalizeSketch(file.sketch!) },
    startEpochSeconds: file.start ?? parseInstant(DEFAULT_START)!,
    horizonSeconds: file.horizon ?? DEFAULT_HORIZON_SECONDS,
    estateWaivers: [],
  };
}

/** Reads the estate a scenario stands on. */
async function readOther(
  file: ScenarioFile,
  read: EstateReader,
  complain: Complain,
): Promise<Content | undefined> {
  const estateFile = await read(file.estate!, ['estate'], file.start);
  const value = estateFile?.value;
  if (value === undefined) return undefined;
  const startEpochSeconds = file.start ?? value.asOf;
  warnOfOtherDay(value, startEpochSeconds, complain);
  return {
    source: { kind: 'estate', estate: estateOfFile(value, startEpochSeconds) },
    startEpochSeconds,
    horizonSeconds: file.horizon ?? ESTATE_HORIZON_SECONDS,
    estateWaivers: value.waivers ?? [],
    estateFile: estateFile!,
  };
}

function warnOfOtherDay(estate: EstateFile, start: EpochSeconds, complain: Complain): void {
  if (start === estate.asOf) return;
  complain('warning', 'SCN-OTHER-DAY', ['start'], {
    message: `The estate shows ${formatDate(estate.asOf)}, and the scenario starts ${formatDate(start)}: what changed between them is not known.`,
    hint: 'Leave "start" out to begin on the day of the estate.',
  });
}
