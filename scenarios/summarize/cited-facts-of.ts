import { facts } from '../../models/facts/index.ts';
import type { CitedFact } from '../result.ts';

/** The facts of these ids, each once, in the registry's order. */
export function citedFactsOf(ids: Iterable<string | undefined>): CitedFact[] {
  const wanted = new Set(ids);
  return [...facts.values()]
    .filter(({ id }) => wanted.has(id))
    .map(({ id, statement, source, date, confidence }) => ({ id, statement, source, date, confidence }));
}
