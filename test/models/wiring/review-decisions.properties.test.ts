import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { AccessReview } from '../../../models/estate-reviews.ts';
import type { ReviewEvent } from '../../../models/events.ts';
import { stateAt } from '../../../models/state-at.ts';
import { place, QUIET, tinyEstate } from './tiny-estate.ts';

const PEOPLE = ['ann', 'bob'] as const;

function reviewed(review: Partial<AccessReview>): Estate {
  return {
    ...tinyEstate({ memberships: PEOPLE.map((person) => place(person, 'active')) }),
    reviews: [
      {
        id: 'review',
        tenantId: 'home',
        name: 'review',
        scopeAccountIds: PEOPLE.map((person) => `${person}@home`),
        reviewerAccountIds: [],
        kind: 'group',
        groupId: 'admins',
        startsAtSeconds: DAY_SECONDS,
        durationSeconds: 4 * DAY_SECONDS,
        ...review,
      },
    ],
  };
}

/** Where the places of both stand at that time. */
function statesAfter(estate: Estate, events: readonly ReviewEvent[], atSeconds: number): string[] {
  const { index, state } = stateAt(
    {
      index: indexEstate(estate),
      constants: {},
      behavior: QUIET,
      events,
      assumptions: resolveAssumptions(),
      startEpochSeconds: 0,
      horizonSeconds: 10 * DAY_SECONDS,
    },
    1,
    0,
    atSeconds,
  );
  return [...index.memberships.values()].map((held) => state.place(held.member.id, held));
}

const answer = fc.constantFrom('approve', 'deny', undefined);

test('who is denied, by a reviewer or by silence, loses the place when that is applied, and nobody else', () => {
  fc.assert(
    fc.property(
      fc.tuple(answer, answer),
      fc.constantFrom('no-change', 'remove', 'approve', 'recommendation', undefined),
      fc.boolean(),
      fc.constantFrom('apply', 'stop', undefined),
      (answers, ifNobodyAnswers, autoApply, administrator) => {
        const events: ReviewEvent[] = PEOPLE.flatMap((personId, rank) => {
          const does = answers[rank];
          return does === undefined
            ? []
            : [{ kind: 'review', atSeconds: 2 * DAY_SECONDS, reviewId: 'review', does, personId }];
        });
        if (administrator !== undefined) {
          const atSeconds = (administrator === 'stop' ? 3 : 6) * DAY_SECONDS;
          events.push({ kind: 'review', atSeconds, reviewId: 'review', does: administrator });
        }
        const estate = reviewed({
          autoApply,
          ...(ifNobodyAnswers === undefined ? {} : { ifNobodyAnswers }),
        });
        const applied = administrator !== 'stop' && (autoApply || administrator === 'apply');
        const denied = answers.map(
          (given) => (given ?? (ifNobodyAnswers === 'remove' ? 'deny' : 'approve')) === 'deny',
        );
        const silence = denied.every(Boolean) && answers.includes(undefined);
        // Nothing changes before the review ends (PIM-119).
        expect(statesAfter(estate, events, 5 * DAY_SECONDS - 1)).toEqual(['standing', 'standing']);
        expect(statesAfter(estate, events, 6 * DAY_SECONDS + HOUR_SECONDS)).toEqual(
          denied.map((gone) => (gone && applied ? (silence ? 'reviewedAway' : 'ended') : 'standing')),
        );
      },
    ),
    { numRuns: 60 },
  );
});
