import type { Result } from '../../result.ts';
import { confidenceText } from '../confidence.ts';
import { count } from '../numbers.ts';
import { sourceText } from '../source-text.ts';
import { phrase, type Section } from './blocks.ts';

/** The facts behind the ids in brackets, so that the file explains itself; the short form leaves them out. */
export function factsSection({ facts }: Pick<Result, 'facts'>, full: boolean): Section | null {
  if (!full || facts.length === 0) return null;
  const items = facts.map((fact) =>
    phrase(
      `${fact.id}: ${fact.statement} Confidence ${confidenceText(fact.confidence)}. Source: ${sourceText(fact)}`,
    ),
  );
  return { title: `${count(facts.length, 'fact')} cited`, blocks: [{ kind: 'list', items }] };
}
