import type { Result } from '../../result.ts';
import { confidenceText } from '../confidence.ts';
import { count } from '../numbers.ts';
import { phrase, type Section } from './blocks.ts';

/** The facts behind the ids in brackets, so that the file explains itself; the short form leaves them out. */
export function factsSection(result: Result, full: boolean): Section | null {
  if (!full || result.facts.length === 0) return null;
  const items = result.facts.map(({ id, statement, confidence, source, date }) =>
    phrase(`${id}: ${statement} Confidence ${confidenceText(confidence)}. Source: ${source} (${date})`),
  );
  return { title: `${count(result.facts.length, 'fact')} cited`, blocks: [{ kind: 'list', items }] };
}
