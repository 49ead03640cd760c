import type { Result } from '../../result.ts';
import { count } from '../numbers.ts';
import { type Block, phrase, type Section } from './blocks.ts';

/** What Microsoft does not settle and the result rests on; the short form shows those the scenario changed. */
export function assumptionsSection(
  { assumptions }: Pick<Result, 'assumptions'>,
  full: boolean,
): Section | null {
  if (assumptions.length === 0) return null;
  const shown = full ? assumptions : assumptions.filter(({ overridden }) => overridden);
  const items = shown.map(({ id, statement, value, alternatives, factId, overridden }) => {
    const chosen = overridden ? `${value}, chosen by the scenario` : value;
    const others = full && alternatives.length > 0 ? `; or ${alternatives.join(', ')}` : '';
    const fact = factId === undefined ? '' : ` [${factId}]`;
    return phrase(`${id}: ${statement} Taken: ${chosen}${others}${fact}`);
  });
  const blocks: Block[] = [];
  if (items.length > 0) blocks.push({ kind: 'list', items });
  const rest = assumptions.length - shown.length;
  if (rest > 0) blocks.push({ kind: 'more', count: rest, noun: 'default assumption' });
  return { title: `Rests on ${count(assumptions.length, 'assumption')}`, blocks };
}
