import type { Severity, Wording } from '../load/diagnostic.ts';
import { createReporter } from '../load/reporter.ts';
import { createSource } from '../load/source.ts';
import type { JsonPath } from './find-objects.ts';
import { offsetInJson } from './json-text.ts';
import { createTally, type Tally } from './tally.ts';

/** One file under import, with all that is told about it. */
export interface GraphFile {
  readonly path: string;
  readonly text: string;
  readonly tally: Tally;
  /** Reports about the value at a path of the file. */
  tell(severity: Severity, code: string, path: JsonPath, wording: Wording): void;
  /** Reports at an offset into the file. */
  tellAt(severity: Severity, code: string, offset: number, wording: Wording): void;
  /** Notes that an object is left out, and why. */
  skip(what: string, path: JsonPath, reason: string, id?: string): void;
  diagnostics(): ReturnType<ReturnType<typeof createReporter>['list']>;
}

export function createGraphFile(path: string, text: string): GraphFile {
  const source = createSource(path, text);
  const reporter = createReporter(source);
  const tally = createTally(source);
  const find = (at: JsonPath) => () => offsetInJson(source.text, at);
  return {
    path,
    text: source.text,
    tally,
    tell: (severity, code, at, wording) => reporter.report(severity, code, find(at), wording),
    tellAt: (severity, code, offset, wording) => reporter.report(severity, code, offset, wording),
    skip: (what, at, reason, id) => tally.add(what, reason, find(at), id),
    diagnostics: () => reporter.list(),
  };
}
