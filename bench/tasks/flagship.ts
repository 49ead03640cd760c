import { readFile } from 'node:fs/promises';
import { DAY_SECONDS } from '../../engine/time.ts';
import { loadScenario } from '../../scenarios/load/load.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

const FILE = 'scenarios/library/01-one-compromised-engineer.yaml';
const COUNT = /^ {4}count: \d+$/m;

/** How the library's first scenario is changed for a sample. */
export interface FlagshipSize {
  readonly customers: number;
  /** The scenario's own horizon where absent. */
  readonly days?: number;
}

/** The text of the scenario with so many customers. */
export async function flagshipText(customers: number): Promise<string> {
  const text = await readFile(FILE, 'utf8');
  if (!COUNT.test(text)) throw new Error(`${FILE} does not say how many customers there are`);
  return text.replace(COUNT, `    count: ${customers}`);
}

/** The same with one design, and nothing expected of the others. */
export async function flagshipTextOf(design: string, customers: number): Promise<string> {
  return (await flagshipText(customers))
    .replace(/^designs:\n(?: {2}- .*\n)+/m, `designs:\n  - ${design}\n`)
    .replace(/^expect:\n(?: {2}- .*\n)+/m, '');
}

/**
 * The library's first scenario with another number of customers, which the loader checks as it does any file. Nothing
 * else grows with them, neither engineers nor pods.
 * @throws where the file is not as it was, or has mistakes.
 */
export async function flagship({ customers, days }: FlagshipSize): Promise<Scenario> {
  const { value, diagnostics } = await loadScenario({
    file: FILE,
    text: await flagshipText(customers),
    readFile: (path) => readFile(path),
  });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return days === undefined ? value : { ...value, horizonSeconds: days * DAY_SECONDS };
}
