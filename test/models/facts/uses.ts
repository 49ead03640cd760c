import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../../../models/facts/index.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FACTS = join(ROOT, 'models/facts');

/** Everything outside of models/facts in which a fact can be used: the code of the rooms, and the texts of the rules. */
export function textOfUses(): string {
  const files = ['models', 'scenarios', 'viz', 'cli'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(ROOT, room, name),
    ),
  );
  const rules = join(ROOT, 'models/rules');
  return files
    .filter((file) => !file.startsWith(FACTS))
    .filter((file) => file.endsWith('.ts') || (file.startsWith(rules) && file.endsWith('.md')))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** The constants under which the files of models/facts export each fact, by the fact's id. */
export async function constantsOfFacts(): Promise<ReadonlyMap<string, readonly string[]>> {
  const constants = new Map<string, string[]>();
  for (const name of readdirSync(FACTS).filter((name) => name.endsWith('.ts') && name !== 'index.ts')) {
    const file: Record<string, unknown> = await import(join(FACTS, name));
    for (const [constant, value] of Object.entries(file)) {
      if (!isFact(value)) continue;
      const known = constants.get(value.id) ?? [];
      constants.set(value.id, [...known, constant]);
    }
  }
  return constants;
}

function isFact(value: unknown): value is Fact {
  return typeof value === 'object' && value !== null && 'id' in value && 'confidence' in value;
}

/** Whether a text names a fact by its id or by one of its constants, as a whole word. */
export function namesFact(words: ReadonlySet<string>, id: string, constants: readonly string[]): boolean {
  return words.has(id) || constants.some((constant) => words.has(constant));
}

/** The words of a text, among them ids such as PIM-01 and T5b; `LH-58 to LH-5B` names all ids between too. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = text.match(/[A-Za-z0-9_]+(?:-[A-Za-z0-9]+)*/g) ?? [];
  const ranges = text.replace(/\n\s*\*\s/g, ' ').matchAll(/\b([A-Z0-9]+)-(\w+) to \1-(\w+)\b/g);
  return new Set([...words, ...[...ranges].flatMap(idsOfRange)]);
}

/** Ids of Lighthouse and of B2B count in base 16, the others in base 10. */
function idsOfRange([, prefix, first, last]: RegExpMatchArray): readonly string[] {
  const base = prefix === 'LH' || prefix === 'B2B' ? 16 : 10;
  const [from, until] = [Number.parseInt(first!, base), Number.parseInt(last!, base)];
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, step) => {
    const number = (from + step).toString(base).toUpperCase();
    return `${prefix}-${number.padStart(2, '0')}`;
  });
}

/** Facts that another one rests on: what settles a difference, which a command shows, and what it is derived from. */
export function restedOn(all: readonly Fact[]): ReadonlySet<string> {
  return new Set(
    all.flatMap((fact) => {
      if (isDifference(fact)) return (fact.value as { readonly settledBy: readonly string[] }).settledBy;
      return /^(?:derived from|see) /.test(fact.source) ? [...wordsOf(fact.source)] : [];
    }),
  );
}

export function isDifference({ unit }: Fact): boolean {
  return unit === 'readings';
}
