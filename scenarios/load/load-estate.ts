import { EstateFile } from '../schema/estate-schema.ts';
import { checkEstate } from './check-estate.ts';
import { complainer } from './complaints.ts';
import { decodeText } from './decode-text.ts';
import type { Loaded } from './diagnostic.ts';
import { ESTATE_LIMITS, parseYaml } from './parse-yaml.ts';
import { entryFinder, type PlaceOf, type Places, placeFinder } from './places.ts';
import { readBySchema } from './report-issues.ts';
import { createReporter } from './reporter.ts';
import { createSource, type Source } from './source.ts';

/** An estate that was read, with the way back to its file. */
export interface LoadedEstate extends Loaded<EstateFile> {
  readonly placeOf?: PlaceOf;
  readonly entry?: Places['entry'];
}

/** Reads an estate file. The value is checked, but its dates are still dates: `estateOfFile` takes the start. */
export function loadEstate(file: string, text: string | Uint8Array): LoadedEstate {
  const decoded = decodeText(file, text);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  return readEstate(createSource(file, decoded.value));
}

export function readEstate(source: Source): LoadedEstate {
  const reporter = createReporter(source);
  const parsed = parseYaml(source, ESTATE_LIMITS, reporter);
  const value = parsed === undefined ? undefined : readBySchema(EstateFile, parsed, reporter);
  if (parsed === undefined || value === undefined) return { diagnostics: reporter.list() };
  checkEstate(value, complainer(parsed, reporter));
  if (reporter.hasErrors()) return { diagnostics: reporter.list() };
  const placeOf = placeFinder(parsed, source);
  return { value, diagnostics: reporter.list(), placeOf, entry: entryFinder(parsed.data, placeOf) };
}
