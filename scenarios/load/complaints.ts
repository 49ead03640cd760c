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
