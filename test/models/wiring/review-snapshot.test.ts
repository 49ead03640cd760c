import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import type { Account, Estate, Group, Membership } from '../../../models/estate.ts';
import type { AccessReview } from '../../../models/estate-reviews.ts';
import type { RoleAssignment } from '../../../models/estate-roles.ts';
import type { ScenarioEvent } from '../../../models/events.ts';
import { GLOBAL_READER, HELPDESK_ADMINISTRATOR } from '../../../models/facts/index.ts';
import { takeSnapshot } from '../../../models/wiring/review-snapshot.ts';
import { begin, runTo } from './live-world.ts';
import { place, tinyEstate } from './tiny-estate.ts';

interface Case {
  readonly review?: Partial<AccessReview>;
  readonly memberships?: readonly Membership[];
  readonly estate?: Partial<Estate>;
  readonly events?: readonly ScenarioEvent[];
}

/** A review of the group `admins`, or of a role, with Ann and Bob in its scope, as it begins a day in. */
function snapshot({ review = {}, memberships = [], estate = {}, events = [] }: Case) {
  const world = begin({ ...tinyEstate({ memberships, groups: ['admins', 'inner'] }), ...estate }, { events });
  runTo(world, 24);
  const { subjects, places, missed } = takeSnapshot(world, {
    id: 'review',
    tenantId: 'home',
    name: 'Review',
    scopeAccountIds: ['ann@home', 'bob@home'],
    reviewerAccountIds: [],
    kind: 'group',
    ...review,
  });
  return {
    subjects: subjects.map(({ id, recommendation, notApplied }) => [id, recommendation, notApplied]),
    places: Object.fromEntries([...places].map(([id, held]) => [id, held.map((each) => each.id)])),
    missed,
    raw: subjects,
  };
}

const OF_GROUP = { groupId: 'admins' } as const;
const ANN = place('ann', 'active');

describe('a review of a group looks at', () => {
  test('its members in scope, and says who stays recommended', () => {
    const { subjects, places, missed, raw } = snapshot({ review: OF_GROUP, memberships: [ANN] });
    expect(subjects).toEqual([['ann@home', 'approve', undefined]]);
    expect(places).toEqual({ 'ann@home': [ANN.id] });
    expect(missed).toEqual([]);
    expect(Object.keys(raw[0]!)).toEqual(['id', 'recommendation']);
  });

  test('every place of theirs there, and no owner, nor anybody of another group', () => {
    const second = place('ann', 'active', { id: 'second' });
    const owner = place('bob', 'active', { access: 'owner' });
    const elsewhere = place('bob', 'active', { groupId: 'inner' });
    const { places } = snapshot({ review: OF_GROUP, memberships: [ANN, second, owner, elsewhere] });
    expect(places).toEqual({ 'ann@home': [ANN.id, 'second'] });
  });

  test('the eligible where PIM keeps the group, and only there (PIM-126)', () => {
    const memberships = [place('ann', 'eligible')];
    expect(snapshot({ review: OF_GROUP, memberships }).subjects).toEqual([]);
    expect(snapshot({ review: { ...OF_GROUP, kind: 'guests' }, memberships }).subjects).toEqual([]);
    expect(snapshot({ review: { ...OF_GROUP, kind: 'pim-group' }, memberships }).subjects).toHaveLength(1);
  });

  test('no place that is gone, and nobody who is not there', () => {
    const ended = place('ann', 'active', { endsAtSeconds: DAY_SECONDS / 2 });
    expect(snapshot({ review: OF_GROUP, memberships: [ended] }).subjects).toEqual([]);
    const scopeAccountIds = ['stranger', 'ann@home'];
    const memberships = [place('stranger', 'active', { member: { kind: 'account', id: 'stranger' } }), ANN];
    expect(snapshot({ review: { ...OF_GROUP, scopeAccountIds }, memberships }).subjects).toHaveLength(1);
  });

  test.each<[Partial<Group>, string | undefined]>([
    [{ membership: 'synced' }, 'synchronized-group'],
    [{ kind: 'microsoft365' }, 'mail-enabled-group'],
    [{ membership: 'dynamic' }, undefined],
  ])('those whom no decision can take out of a group with %j (PIM-125)', (parts, reason) => {
    const [admins] = tinyEstate({ memberships: [] }).groups;
    const estate = { groups: [{ ...admins!, ...parts }] };
    expect(snapshot({ review: OF_GROUP, memberships: [ANN], estate }).subjects).toEqual([
      ['ann@home', 'approve', reason],
    ]);
  });

  test('those who are in it through another group, and keep it (PIM-125)', () => {
    const inner = place('ann', 'active', { groupId: 'inner' });
    const nested = place('inner', 'active', { id: 'nested', member: { kind: 'group', id: 'inner' } });
    const { subjects, places } = snapshot({ review: OF_GROUP, memberships: [inner, nested] });
    expect(subjects).toEqual([['ann@home', 'approve', 'nested-group-access']]);
    expect(places).toEqual({ 'ann@home': [] });
    const both = snapshot({ review: OF_GROUP, memberships: [inner, nested, ANN] });
    expect(both.subjects).toEqual([['ann@home', 'approve', undefined]]);
  });

  test('nobody who is called as a group in it', () => {
    const nested = place('x', 'active', { id: 'nested', member: { kind: 'group', id: 'ann@home' } });
    expect(snapshot({ review: OF_GROUP, memberships: [nested] }).subjects).toEqual([]);
  });
});

describe('a review of a role looks at', () => {
  const role = (id: string, parts: Partial<RoleAssignment> = {}): RoleAssignment => ({
    id,
    tenantId: 'home',
    system: 'entra-role',
    role: HELPDESK_ADMINISTRATOR,
    scope: '/',
    principal: { kind: 'account', id: 'ann@home' },
    assignment: 'eligible',
    endsAtSeconds: null,
    ...parts,
  });
  const OF_ROLE = { kind: 'entra-role', role: HELPDESK_ADMINISTRATOR } as const;

  test('who holds that role in that tenant, and in that system', () => {
    const roleAssignments = [
      role('the one'),
      role('another', { role: GLOBAL_READER }),
      role('elsewhere', { tenantId: 'alpha' }),
      role('in Azure', { system: 'azure-role' }),
    ];
    const { places } = snapshot({ review: OF_ROLE, estate: { roleAssignments } });
    expect(places).toEqual({ 'ann@home': ['the one'] });
  });

  test('nobody without it, whatever groups they are in', () => {
    expect(snapshot({ review: OF_ROLE, memberships: [ANN] }).subjects).toEqual([]);
  });

  test('who has a role of Azure through a group, and keeps it; of a directory role nobody', () => {
    const principal = { kind: 'group', id: 'admins' } as const;
    const inAzure = { system: 'azure-role', role: 'Contributor' } as const;
    const roleAssignments = [
      role('of the group', { ...inAzure, principal }),
      role('of another', { ...inAzure, principal: { kind: 'group', id: 'inner' } }),
      role('of the directory', { principal }),
    ];
    const memberships = [ANN];
    const azure = { kind: 'azure-role', role: 'Contributor' } as const;
    expect(snapshot({ review: azure, memberships, estate: { roleAssignments } }).subjects).toEqual([
      ['ann@home', 'approve', 'azure-role-through-group'],
    ]);
    expect(snapshot({ review: OF_ROLE, memberships, estate: { roleAssignments } }).subjects).toEqual([]);
    const other = { ...azure, role: 'Reader' };
    expect(snapshot({ review: other, memberships, estate: { roleAssignments } }).subjects).toEqual([]);
    expect(snapshot({ review: azure, memberships }).subjects).toEqual([]);
  });
});

describe('a review of guests', () => {
  const account = (id: string, kind: Account['kind'], parts: Partial<Account> = {}): Account => ({
    id,
    personId: id,
    tenantId: 'home',
    kind,
    ...parts,
  });
  const estate = {
    accounts: [
      account('guest', 'guest'),
      account('external', 'external-member'),
      account('member', 'member'),
      account('deleted', 'guest', { origin: 'synchronized' }),
    ],
  };
  const scopeAccountIds = ['guest', 'external', 'member'];

  test('looks at guests, and misses external members; members are not meant (B2B-72)', () => {
    const { subjects, places, missed } = snapshot({ review: { kind: 'guests', scopeAccountIds }, estate });
    expect(subjects).toEqual([['guest', 'approve', undefined]]);
    // Of something the estate does not hold, nothing can be taken.
    expect(places).toEqual({ guest: [] });
    expect(missed).toEqual(['external']);
  });

  test('of another kind misses nobody', () => {
    const { subjects, missed } = snapshot({ review: { scopeAccountIds }, estate });
    expect(subjects.map(([id]) => id)).toEqual(scopeAccountIds);
    expect(missed).toEqual([]);
  });

  test('looks at nobody who is not there any more', () => {
    const waiting = { accounts: [account('guest', 'guest', { redemption: 'pending' })] };
    const review = { kind: 'guests', scopeAccountIds: ['guest'] } as const;
    expect(snapshot({ review, estate: waiting }).subjects).toHaveLength(1);
    const deleted: ScenarioEvent = { kind: 'guest', atSeconds: 0, personId: 'guest', does: 'delete-object' };
    const home = { ...account('at home', 'member'), personId: 'guest', tenantId: 'away' };
    const visiting = { accounts: [account('guest', 'guest'), home] };
    expect(snapshot({ review, estate: visiting }).subjects).toHaveLength(1);
    expect(snapshot({ review, estate: visiting, events: [deleted] }).subjects).toEqual([]);
  });
});

describe('whoever cannot sign in is recommended to go (PIM-122)', () => {
  const leaves: ScenarioEvent = { kind: 'leave', atSeconds: 0, personId: 'ann', accountDisabled: true };

  test('at home', () => {
    const { subjects } = snapshot({ review: OF_GROUP, memberships: [ANN], events: [leaves] });
    expect(subjects).toEqual([['ann@home', 'deny', undefined]]);
  });

  test('abroad, where the account at home is disabled or the one there', () => {
    const { accounts } = tinyEstate({ memberships: [] });
    const guest: Account = { id: 'ann@alpha', personId: 'ann', tenantId: 'alpha', kind: 'guest' };
    const about = (events: readonly ScenarioEvent[]) =>
      snapshot({
        review: { kind: 'guests', tenantId: 'alpha', scopeAccountIds: ['ann@alpha'] },
        estate: { accounts: [...accounts, guest] },
        events,
      }).subjects;
    const disabled: ScenarioEvent = { kind: 'guest', atSeconds: 0, personId: 'ann', does: 'disable-object' };
    expect(about([])).toEqual([['ann@alpha', 'approve', undefined]]);
    expect(about([leaves])).toEqual([['ann@alpha', 'deny', undefined]]);
    expect(about([disabled])).toEqual([['ann@alpha', 'deny', undefined]]);
  });
});
