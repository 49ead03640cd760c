import { MOST_ENGINEERS, MOST_TIERS } from '../schema/limits.ts';
import { RESERVED_TIERS, TierName } from '../schema/names.ts';
import { type Problem, type Reading, readAs, wrong } from '../schema/problem.ts';
import type { TierCount } from './answers.ts';
import { readCount } from './read-count.ts';

const EXPECTED = 'head counts by tier, the highest tier last, such as tier1=12,tier2=6';

/** Words that a key of a scenario may not be. */
const FORBIDDEN: readonly string[] = [...RESERVED_TIERS, 'constructor', 'prototype'];

/** Reads `tier1=12,tier2=6`. */
export function readEngineers(text: string): Reading<readonly TierCount[]> {
  const tiers: TierCount[] = [];
  for (const piece of text.split(',').map((each) => each.trim())) {
    const [, tier = '', written = ''] = /^([^=]*?)\s*=\s*(.*)$/.exec(piece) ?? [];
    if (!piece.includes('=')) return wrongEngineers(withoutTier(piece));
    if (!TierName.safeParse(tier).success || FORBIDDEN.includes(tier)) {
      return wrongEngineers({
        message: `A tier cannot be called "${tier.slice(0, 60)}".`,
        hint: 'A tier is a letter, then letters, digits, "-" or "_".',
      });
    }
    if (tiers.some((known) => known.tier === tier)) {
      return wrongEngineers({ message: `The tier "${tier}" is told twice.` });
    }
    const count = readCount(written, `engineers in ${tier}`, { least: 0, most: MOST_ENGINEERS });
    if (!count.ok) return count;
    tiers.push({ tier, count: count.value });
  }
  const heads = tiers.reduce((sum, { count }) => sum + count, 0);
  if (heads === 0 || heads > MOST_ENGINEERS || tiers.length > MOST_TIERS) {
    return wrong({
      code: 'QUO-COUNT',
      message: `There are ${heads} engineers in ${tiers.length} tiers.`,
      expected: `1 to ${MOST_ENGINEERS} engineers in at most ${MOST_TIERS} tiers`,
    });
  }
  return readAs(tiers);
}

function withoutTier(piece: string): Pick<Problem, 'message' | 'hint'> {
  if (piece === '') return { message: 'A tier is missing.' };
  return {
    message: `"${piece.slice(0, 60)}" is not a tier with its head count.`,
    hint: /^\d+$/.test(piece) ? `If all do the same work, write "tier1=${piece}".` : undefined,
  };
}

function wrongEngineers(problem: Pick<Problem, 'message' | 'hint'>) {
  return wrong({ code: 'QUO-ENGINEERS', expected: EXPECTED, ...problem });
}
