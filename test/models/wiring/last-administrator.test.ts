import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import type { Estate } from '../../../models/estate.ts';
import type { AccessReview } from '../../../models/estate-reviews.ts';
import type { RoleAssignment } from '../../../models/estate-roles.ts';
import { GLOBAL_ADMINISTRATOR, HELPDESK_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import { begin, runTo, standing } from './live-world.ts';
import { tinyEstate } from './tiny-estate.ts';

const ENDS = 2 * DAY_SECONDS;

function held(id: string, parts: Partial<RoleAssignment> = {}): RoleAssignment {
  return {
    id,
    tenantId: 'home',
    system: 'entra-role',
    role: GLOBAL_ADMINISTRATOR,
    scope: '/',
    principal: { kind: 'account', id: 'ann@home' },
    assignment: 'active',
    endsAtSeconds: ENDS,
    ...parts,
  };
}

const estateWith = (roleAssignments: readonly RoleAssignment[], rest: Partial<Estate> = {}): Estate => ({
  ...tinyEstate({ memberships: [] }),
  roleAssignments,
  ...rest,
});

/** Where the places stand once their ends have passed. */
function afterTheEnd(...places: RoleAssignment[]): string[] {
  const world = begin(estateWith(places));
  runTo(world, 3 * 24);
  return places.map(({ id, principal }) => standing(world, principal.id, id));
}

describe('the end of the last Global Administrator', () => {
  test('does not come, active or eligible (PIM-46, PR17)', () => {
    expect(afterTheEnd(held('last'))).toEqual(['permanent']);
    expect(afterTheEnd(held('last', { assignment: 'eligible' }))).toEqual(['eligible']);
  });

  test('comes for other roles, and where somebody else stays', () => {
    expect(afterTheEnd(held('helper', { role: HELPDESK_ADMINISTRATOR }))).toEqual(['ended']);
    const bob = { kind: 'account' as const, id: 'bob@home' };
    const stays = held('stays', { principal: bob, endsAtSeconds: null });
    expect(afterTheEnd(held('goes'), stays)).toEqual(['ended', 'standing']);
    expect(afterTheEnd(held('goes'), { ...stays, assignment: 'eligible' })).toEqual(['ended', 'eligible']);
    expect(afterTheEnd(held('goes'), { ...stays, tenantId: 'alpha' })).toEqual(['permanent', 'standing']);
  });

  test('of two that end at once, one stays', () => {
    const bob = { kind: 'account' as const, id: 'bob@home' };
    expect(afterTheEnd(held('one'), held('two', { principal: bob }))).toEqual(['ended', 'permanent']);
  });
});

describe('a review that nobody answers', () => {
  const review: AccessReview = {
    id: 'review',
    tenantId: 'home',
    name: 'review',
    scopeAccountIds: ['ann@home', 'bob@home'],
    reviewerAccountIds: [],
    kind: 'entra-role',
    role: GLOBAL_ADMINISTRATOR,
    startsAtSeconds: DAY_SECONDS,
    durationSeconds: DAY_SECONDS,
    ifNobodyAnswers: 'remove',
    autoApply: true,
  };

  function afterTheReview(role: string): string[] {
    const places = ['ann', 'bob'].map((id) =>
      held(id, { role, principal: { kind: 'account', id: `${id}@home` }, endsAtSeconds: null }),
    );
    const world = begin(estateWith(places, { reviews: [{ ...review, role }] }));
    runTo(world, 5 * 24);
    return places.map(({ id, principal }) => standing(world, principal.id, id));
  }

  test('takes every Global Administrator but the last (PIM-46)', () => {
    expect(afterTheReview(GLOBAL_ADMINISTRATOR)).toEqual(['reviewedAway', 'standing']);
    expect(afterTheReview(HELPDESK_ADMINISTRATOR)).toEqual(['reviewedAway', 'reviewedAway']);
  });
});
