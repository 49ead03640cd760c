import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import type { Estate, Group, Membership } from '../../../models/estate.ts';
import type { AccessReview } from '../../../models/estate-reviews.ts';
import type { ReviewEvent, ScenarioEvent } from '../../../models/events.ts';
import { HELPDESK_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import { activate, begin, recorded, runTo, standing } from './live-world.ts';
import { ANN_HELPS_ALPHA, place, runEstate, TIRELESS, tinyEstate } from './tiny-estate.ts';

/** A review of two days in which nobody answers; what it takes, it takes by itself. */
function estateWith(
  change: Partial<AccessReview>,
  rest: Partial<Estate> & { readonly memberships?: readonly Membership[] } = {},
): Estate {
  const estate = tinyEstate({ memberships: rest.memberships ?? [place('ann', 'eligible')] });
  const review: AccessReview = {
    id: 'review',
    tenantId: 'home',
    name: 'review',
    scopeAccountIds: ['ann@home'],
    reviewerAccountIds: ['bob@home'],
    kind: 'pim-group',
    groupId: 'admins',
    startsAtSeconds: DAY_SECONDS,
    durationSeconds: 2 * DAY_SECONDS,
    ifNobodyAnswers: 'remove',
    autoApply: true,
    ...change,
  };
  return { ...estate, licenses: [GOVERNED], ...rest, reviews: [review] };
}

const GOVERNED = {
  id: 'license',
  tenantId: 'home',
  product: 'entra-id-p2' as const,
  seats: 9,
  channel: 'direct-annual' as const,
  governance: true,
};

const failuresIn = (estate: Estate): number =>
  runEstate(estate, { behavior: TIRELESS }).metrics['access.failed']!;
const shownIn = (estate: Estate) => runEstate(estate, { behavior: TIRELESS }).observations;

describe('a review that nobody answers', () => {
  test('takes every place on its last day, and the work that fails names it (PIM-120, PIM-121)', () => {
    const { observations, failures } = runEstate(estateWith({}), { behavior: TIRELESS });
    const shown = observations['review-silence-strips-everyone']!;
    const lastDay = 3 * DAY_SECONDS;
    expect(shown.firstAtSeconds).toBe(lastDay);
    expect(failures['review-silence-strips-everyone']).toBeGreaterThan(0);
    expect(shown.count).toBe(failures['review-silence-strips-everyone'] + 1);
  });

  test.each([
    ['silence changes nothing', { ifNobodyAnswers: 'no-change' }],
    ['silence is a yes', { ifNobodyAnswers: 'approve' }],
    ['whoever can sign in is recommended to stay', { ifNobodyAnswers: 'recommendation' }],
    ['nobody applies the decisions', { autoApply: false }],
    ['it looks at another group', { groupId: 'others' }],
    ['it does not say what it looks at', { kind: undefined }],
    ['an ordinary review looks at those who are in the group, not at the eligible', { kind: 'group' }],
    ['it is over before the first day', { startsAtSeconds: -2 * DAY_SECONDS }],
  ] as const)('takes nothing where %s', (_, change) => {
    expect(failuresIn(estateWith(change as Partial<AccessReview>))).toBe(0);
  });

  test('takes standing places of a group and of a role too', () => {
    const standing = { memberships: [place('ann', 'active')] };
    expect(shownIn(estateWith({ kind: 'group' }, standing))).toHaveProperty('review-silence-strips-everyone');
    const estate = estateWith(
      {
        tenantId: 'alpha',
        kind: 'entra-role',
        groupId: undefined,
        role: ANN_HELPS_ALPHA.role,
        scopeAccountIds: ['ann@alpha'],
      } as unknown as Partial<AccessReview>,
      {
        ...tinyEstate({ memberships: [], relationships: [], accessAssignments: [] }),
        accounts: [
          ...tinyEstate({ memberships: [] }).accounts,
          { id: 'ann@alpha', personId: 'ann', tenantId: 'alpha', kind: 'guest' },
        ],
        roleAssignments: [ANN_HELPS_ALPHA],
      },
    );
    expect(shownIn(estate)['review-silence-strips-everyone']?.count).toBeGreaterThan(1);
  });

  test('looks at nobody outside its scope', () => {
    const estate = estateWith({ scopeAccountIds: ['bob@home'] });
    expect(failuresIn(estate)).toBe(0);
  });

  test.each([
    ['is synchronized', { membership: 'synced' }],
    ['has mail', { kind: 'microsoft365' }],
  ] as const)('changes nothing in a group that %s (PIM-125)', (_, change) => {
    const estate = estateWith({ kind: 'group' }, { memberships: [place('ann', 'active')] });
    const groups = estate.groups.map((group): Group => ({ ...group, ...change }));
    expect(shownIn({ ...estate, groups })).not.toHaveProperty('review-silence-strips-everyone');
  });
});

test('access through a nested group is decided on and stays (PIM-125)', () => {
  const nested: Membership = { ...place('ann', 'active'), groupId: 'inner', id: 'ann in inner' };
  const inAdmins: Membership = {
    ...nested,
    id: 'inner in admins',
    groupId: 'admins',
    member: { kind: 'group', id: 'inner' },
  };
  const estate = estateWith({ kind: 'group' }, { memberships: [nested, inAdmins] });
  const groups = [
    ...estate.groups,
    { ...estate.groups[0]!, id: 'inner', name: 'inner', roleAssignable: false },
  ];
  expect(failuresIn({ ...estate, groups })).toBe(0);
  expect(
    failuresIn(estateWith({ kind: 'group', groupId: 'inner' }, { memberships: [nested, inAdmins], groups })),
  ).toBeGreaterThan(0);
});

test('nothing begins while the plan is away, and that is no lack of ID Governance (PIM-93)', () => {
  const estate = estateWith({ startsAtSeconds: 5 * DAY_SECONDS }, { memberships: [place('ann', 'active')] });
  const lapse = { kind: 'lapse' as const, atSeconds: DAY_SECONDS, license: 'p2' as const, tenantId: 'home' };
  const options = { behavior: TIRELESS, assumptions: { pimLossAt: 'expired' } };
  expect(runEstate(estate, options).observations).toHaveProperty('review-silence-strips-everyone');
  const lapsed = runEstate(estate, { ...options, events: [lapse] });
  expect(lapsed.observations).not.toHaveProperty('review-silence-strips-everyone');
  expect(lapsed.observations).not.toHaveProperty('review-of-pim-groups-without-governance');
  expect(lapsed.metrics['access.failed']).toBe(0);
});

describe('a review of a PIM group', () => {
  test('never begins on P2 alone (PIM-80)', () => {
    const estate = estateWith({}, { licenses: [{ ...GOVERNED, governance: false }] });
    const shown = shownIn(estate);
    expect(shown['review-of-pim-groups-without-governance']).toEqual({
      count: 1,
      firstAtSeconds: DAY_SECONDS,
    });
    expect(failuresIn(estate)).toBe(0);
  });

  test('on P2 alone another kind begins', () => {
    const estate = estateWith(
      { kind: 'group' },
      { licenses: [{ ...GOVERNED, governance: false }], memberships: [place('ann', 'active')] },
    );
    expect(shownIn(estate)).not.toHaveProperty('review-of-pim-groups-without-governance');
    expect(failuresIn(estate)).toBeGreaterThan(0);
  });
});

describe('a review of guests', () => {
  const MISSED = 'sync-creates-members-and-guest-reviews-miss-them';
  const visiting = (
    kind: 'guest' | 'external-member',
    deniedGuests: AccessReview['deniedGuests'],
  ): Estate => {
    const home = tinyEstate({ memberships: [], relationships: [], accessAssignments: [] });
    const estate = estateWith(
      {
        tenantId: 'alpha',
        kind: 'guests',
        scopeAccountIds: ['ann@alpha'],
        deniedGuests,
      } as Partial<AccessReview>,
      {
        ...home,
        accounts: [
          ...home.accounts,
          { id: 'ann@alpha', personId: 'ann', tenantId: 'alpha', kind, origin: 'synchronized' },
        ],
        roleAssignments: [ANN_HELPS_ALPHA],
      },
    );
    const [{ groupId: _, ...review }] = estate.reviews as [AccessReview];
    return { ...estate, reviews: [review] };
  };

  test('blocks the denied, and misses external members (B2B-72, PIM-123)', () => {
    const guest = visiting('guest', 'block-then-delete');
    expect(failuresIn(guest)).toBeGreaterThan(0);
    expect(shownIn(guest)).not.toHaveProperty(MISSED);
    const member = visiting('external-member', 'block-then-delete');
    expect(failuresIn(member)).toBe(0);
    expect(shownIn(member)).toHaveProperty(MISSED);
  });
});

describe('what a review takes', () => {
  const denied = (personId: string): ScenarioEvent => ({
    kind: 'review',
    atSeconds: 2 * DAY_SECONDS,
    reviewId: 'review',
    does: 'deny',
    personId,
  });
  const silentNo = { ifNobodyAnswers: 'no-change' } as const;

  test('is a standing place, which nobody counts as open from then on', () => {
    const both = { memberships: [place('ann', 'active'), place('bob', 'active')] };
    const scopeAccountIds = ['ann@home', 'bob@home'];
    const world = begin(estateWith({ kind: 'group', scopeAccountIds, ...silentNo }, both), {
      events: [denied('ann')],
    });
    runTo(world, 5 * 24);
    const { metrics } = recorded(world);
    // Taken minutes after the end of the review, on the third day.
    expect(metrics['access.standingHours']! - 5 * 24).toBeGreaterThan(3 * 24);
    expect(metrics['access.standingHours']! - 5 * 24).toBeLessThan(3 * 24 + 1);
  });

  test('is a place that can be activated, which opens nothing while its activation runs out', () => {
    const world = begin(estateWith(silentNo), {
      events: [denied('ann')],
      assumptions: { activationAtEligibilityEnd: 'runs-out' },
    });
    const paths = () => world.judge('ann@home', 'alpha').map(({ state }) => state);
    runTo(world, 3 * 24 - 1);
    activate(world, 'ann@home', 'ann in admins');
    runTo(world, 3 * 24 - 0.5);
    expect(paths()).toEqual(['active']);
    runTo(world, 3 * 24 + 1);
    const activation = world.entities.activations.of(world.index.places.get('ann in admins')!, 'ann@home')!;
    expect(world.sim.isIn(activation, 'active')).toBe(true);
    expect(paths()).toEqual(['lost']);
  });

  test('is a place with an end, whose end comes no more', () => {
    const bounded = place('ann', 'active', { endsAtSeconds: 5 * DAY_SECONDS });
    const world = begin(estateWith({ kind: 'group', ...silentNo }, { memberships: [bounded] }), {
      events: [denied('ann')],
    });
    runTo(world, 4 * 24);
    expect(world.sim.isIn(world.entities.schedules.get(bounded.id)!, 'timeBound')).toBe(false);
    expect(standing(world, 'ann@home', bounded.id)).toBe('ended');
  });

  test('is an eligible place, with the activation that runs', () => {
    const eligible = place('ann', 'eligible');
    const world = begin(estateWith({ ...silentNo }), { events: [denied('ann')] });
    runTo(world, 3 * 24 - 1);
    activate(world, 'ann@home', eligible.id, 8);
    runTo(world, 3 * 24 + 1);
    const entity = world.entities.activations.of(world.index.places.get(eligible.id)!, 'ann@home')!;
    expect(world.sim.isIn(entity, 'ineligible')).toBe(true);
    expect(standing(world, 'ann@home', eligible.id)).toBe('ended');
  });

  test('is nothing of an estate whose review does not exist, nor of one who is not reviewed', () => {
    const kept = (event: ScenarioEvent) => {
      const world = begin(estateWith({ ...silentNo }), { events: [event] });
      runTo(world, 4 * 24);
      return standing(world, 'ann@home', 'ann in admins');
    };
    expect(kept(denied('ann'))).toBe('ended');
    expect(kept(denied('bob'))).toBe('eligible');
    expect(kept({ ...denied('ann'), reviewId: 'another' } as ScenarioEvent)).toBe('eligible');
  });

  test('is nothing once it was stopped, and everything of everybody where nobody is named', () => {
    const kept = (events: readonly ScenarioEvent[]) => {
      const world = begin(estateWith({ ...silentNo }), { events });
      runTo(world, 4 * 24);
      return standing(world, 'ann@home', 'ann in admins');
    };
    const { personId: _, ...everybody } = denied('ann') as ReviewEvent;
    expect(kept([everybody])).toBe('ended');
    expect(kept([everybody, { ...everybody, atSeconds: 2.5 * DAY_SECONDS, does: 'stop' }])).toBe('eligible');
  });

  test.each([
    ['invited', 'invited'],
    ['synchronized', 'synchronized'],
  ] as const)(
    'is first the sign-in of a guest who was %s, and the account a month later (PIM-123)',
    (_, origin) => {
      const home = tinyEstate({ memberships: [], relationships: [], accessAssignments: [] });
      const estate = estateWith(
        {
          tenantId: 'alpha',
          kind: 'guests',
          scopeAccountIds: ['ann@alpha'],
          deniedGuests: 'block-then-delete',
        },
        {
          ...home,
          accounts: [
            ...home.accounts,
            { id: 'ann@alpha', personId: 'ann', tenantId: 'alpha', kind: 'guest', origin },
          ],
          roleAssignments: [
            {
              id: 'role',
              tenantId: 'alpha',
              system: 'entra-role',
              role: HELPDESK_ADMINISTRATOR,
              scope: '/',
              principal: { kind: 'account', id: 'ann@alpha' },
              assignment: 'active',
              endsAtSeconds: null,
            },
          ],
        },
      );
      const [{ groupId: __, ...review }] = estate.reviews as [AccessReview];
      const world = begin({ ...estate, reviews: [review] }, { horizonSeconds: 60 * DAY_SECONDS });
      const now = () => [world.state.accountEnabled('ann@alpha'), world.state.presence('ann@alpha')];
      runTo(world, 2.9 * 24);
      expect(now()).toEqual([true, 'accepted']);
      runTo(world, 3.1 * 24);
      expect(now()).toEqual([false, 'accepted']);
      runTo(world, 32 * 24);
      expect(now()[1]).toBe('accepted');
      runTo(world, 34 * 24);
      expect(now()[1]).toBe('absent');
      const hours = recorded(world).metrics['access.standingHours']!;
      expect(hours).toBeGreaterThan(3 * 24);
      expect(hours).toBeLessThan(3 * 24 + 1);
    },
  );
});

describe('one review of several', () => {
  const both = { memberships: [place('ann', 'active'), place('bob', 'active')] };
  const two = (change: Partial<AccessReview>): Estate => {
    const estate = estateWith({ kind: 'group', ifNobodyAnswers: 'no-change' }, both);
    const [review] = estate.reviews as [AccessReview];
    return {
      ...estate,
      reviews: [review, { ...review, id: 'second', scopeAccountIds: ['bob@home'], ...change }],
    };
  };
  const decides = (day: number, does: ReviewEvent['does']): ScenarioEvent => ({
    kind: 'review',
    atSeconds: day * DAY_SECONDS,
    reviewId: 'second',
    does,
  });
  const placesOn = (estate: Estate, day: number, events: readonly ScenarioEvent[]) => {
    const world = begin(estate, { events });
    runTo(world, day * 24);
    return ['ann', 'bob'].map((who) => standing(world, `${who}@home`, `${who} in admins`));
  };

  test('decides on the people it is about', () => {
    expect(placesOn(two({}), 4, [])).toEqual(['standing', 'standing']);
    expect(placesOn(two({}), 4, [decides(2, 'deny')])).toEqual(['standing', 'ended']);
  });

  test('takes no answer any more once it is stopped', () => {
    expect(placesOn(two({}), 4, [decides(1.5, 'stop'), decides(2, 'deny')])).toEqual([
      'standing',
      'standing',
    ]);
  });
});

test('a review of members that does not start for want of a plan says nothing of PIM groups (PIM-80)', () => {
  const estate = (kind: AccessReview['kind']) => ({ ...estateWith({ kind }), licenses: [] });
  expect(shownIn(estate('group'))).not.toHaveProperty('review-of-pim-groups-without-governance');
});
