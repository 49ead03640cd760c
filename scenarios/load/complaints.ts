import type { Severity, Wording } from './diagnostic.ts';
import type { ParsedYaml, YamlPath } from './parse-yaml.ts';
import type { Reporter } from './reporter.ts';

/** Reports about values by their path in the file. */
export type Complain = (
  severity: Severity,
  code: string,
  path: YamlPath,
  wording: Wording,
  what?: 'key' | 'value',
) => void;

export function complainer(parsed: ParsedYaml, reporter: Reporter): Complain {
  return (severity, code, path, wording, what = 'value') =>
    reporter.report(severity, code, () => parsed.offsetOf(path, what), wording);
}

/** Goes through a list of the file, with the path of each entry. */
export function eachEntry<E>(
  entries: readonly E[] | undefined,
  list: string,
  check: (entry: E, path: YamlPath) => void,
): void {
  entries?.forEach((entry, index) => {
    check(entry, [list, index]);
  });
}
