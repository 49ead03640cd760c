import type { Span } from '../../scenarios/edit/scenario-text.ts';
import type { Diagnostic } from '../../scenarios/load/diagnostic.ts';
import type { YamlPath } from '../../scenarios/load/parse-yaml.ts';
import { upperFirst } from '../view/words.ts';

/** The offset of a line and column, which start at 1. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', start);
    if (next === -1) return text.length;
    start = next + 1;
  }
  return Math.min(start + column - 1, text.length);
}

/** A problem in one paragraph, as the command line says it over several lines. */
export function problemWords({ message, expected, hint }: Diagnostic): string {
  return [message, expected === undefined ? '' : `Expected: ${expected}.`, hint ?? '']
    .filter((each) => each !== '')
    .join(' ');
}

/** The same in a form, where what is no error says so first. */
export function formWords(problem: Diagnostic): string {
  const words = problemWords(problem);
  return problem.severity === 'error' ? words : `${upperFirst(problem.severity)}: ${words}`;
}

/** Writes problems under a control, and takes them away when there are none; true where one of them is an error. */
export function tellProblems(place: HTMLElement, problems: readonly Diagnostic[]): boolean {
  const isWrong = problems.some(({ severity }) => severity === 'error');
  place.hidden = problems.length === 0;
  place.textContent = problems.map(formWords).join(' ');
  place.classList.toggle('field-error', isWrong);
  return isWrong;
}

export interface SharedOut {
  readonly byPath: ReadonlyMap<YamlPath, readonly Diagnostic[]>;
  /** Those that belong to no control. */
  readonly rest: readonly Diagnostic[];
}

/** Gives every problem to the control whose value it stands in; of several the one that holds least. */
export function sharedOut(
  text: string,
  diagnostics: readonly Diagnostic[],
  controls: readonly { readonly path: YamlPath; readonly span: Span | undefined }[],
): SharedOut {
  const byPath = new Map<YamlPath, Diagnostic[]>();
  const rest: Diagnostic[] = [];
  for (const problem of diagnostics) {
    const at = offsetOf(text, problem.line, problem.column);
    const [nearest] = controls
      .filter(({ span }) => span !== undefined && at >= span.from && at <= span.to)
      .sort((a, b) => a.span!.to - a.span!.from - (b.span!.to - b.span!.from));
    if (nearest === undefined) rest.push(problem);
    else byPath.set(nearest.path, [...(byPath.get(nearest.path) ?? []), problem]);
  }
  return { byPath, rest };
}
