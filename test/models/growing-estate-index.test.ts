import { describe, expect, test } from 'vitest';
import { type EstateIndex, indexEstate } from '../../models/estate-index.ts';
import type { Principal } from '../../models/estate-roles.ts';
import { EXCHANGE_ADMINISTRATOR } from '../../models/facts/index.ts';
import { growing } from '../../models/growing-estate-index.ts';
import { startingSettings } from '../../models/place-settings.ts';
import { estateOf, group, place, policyOf, role, staff } from './licensing/estate-of.ts';
import { assigned, relationship } from './wiring/tiny-estate.ts';

const ANN: Principal = { kind: 'account', id: 'ann' };

describe('an index that grows in a run', () => {
  const shared = indexEstate(
    estateOf({
      ...staff(['ann']),
      groups: [group('a'), group('b', { tenantId: 'other' }), group('c')],
      memberships: [place('ann', 'a', 'eligible')],
      policies: ['a', 'b'].map((id) =>
        policyOf(id, { maxActivationSeconds: 60, approverAccountIds: ['ann'] }),
      ),
      relationships: [relationship('alpha')],
      accessAssignments: [assigned('alpha', 'a')],
      roleAssignments: [role('of ann', ANN), role('of the group', { kind: 'group', id: 'b' })],
      rolePolicies: [
        {
          tenantId: 'home',
          system: 'entra-role',
          role: EXCHANGE_ADMINISTRATOR,
          ...startingSettings('role'),
          approverAccountIds: [],
        },
      ],
    }),
  );
  const PLACE = place('ann', 'a', 'eligible');

  test('has relationships beside those of the estate, each once, and leaves the shared one alone', () => {
    const index = growing(shared);
    const pending = relationship('alpha', { id: 'new', status: 'approvalPending' });
    index.addRelationship(pending, []);
    const active = { ...pending, status: 'active' as const };
    index.addRelationship(active, [assigned('alpha', 'b')]);
    index.addRelationship(relationship('alpha', { id: 'third' }), []);
    expect(index.relationshipsOf('alpha').map(({ id }) => id)).toEqual(['gdap-alpha', 'new', 'third']);
    expect(index.relationships.get('new')).toBe(active);
    expect(index.assignmentsOf('new')).toHaveLength(1);
    expect(index.assignmentsOf('gdap-alpha')).toHaveLength(1);
    expect(index.relationshipsOf('beta')).toEqual([]);
    expect(shared.relationshipsOf('alpha')).toHaveLength(1);
    expect(shared.relationships.has('new')).toBe(false);
  });

  test('takes nothing under an id that the estate has', () => {
    const index = growing(shared);
    const added = relationship('alpha', { id: 'new' });
    expect(() => index.addRelationship(relationship('alpha'), [])).toThrow(
      'a relationship gdap-alpha already',
    );
    expect(() => index.addRelationship(added, [assigned('alpha', 'a')])).toThrow('gdap-alpha/a already');
    expect(index.relationshipsOf('alpha').map(({ id }) => id)).toEqual(['gdap-alpha']);
  });

  test('has places beside those of the estate, with what they bring', () => {
    const index = growing(shared);
    const added = place('ann', 'b', 'active');
    index.addMembership(added);
    expect(index.chainsOf('ann')).toHaveLength(2);
    expect(index.chainsInto('ann', 'b')).toHaveLength(1);
    expect(index.memberships.get(added.id)).toBe(added);
    expect(index.places.get(added.id)).toBe(added);
    expect(index.rolesOf('ann').map(({ role: each }) => each.id)).toEqual(['of ann', 'of the group']);
    expect(index.eligiblePlacesOf('ann').map(({ id }) => id)).toContain('of the group');
    expect(shared.chainsOf('ann')).toHaveLength(1);
    expect(shared.memberships.has(added.id)).toBe(false);
  });

  test('has the ways of delegations beside those of the estate, also of a customer asked about before', () => {
    const index = growing(shared);
    const ways = (of: EstateIndex = index) =>
      of.gdapWaysOf('ann', 'alpha').map(({ grant, chain }) => `${grant.relationship.id} ${chain.groupId}`);
    expect(ways()).toEqual(['gdap-alpha a']);
    index.addRelationship(relationship('alpha', { id: 'new' }), [assigned('alpha', 'b')]);
    expect(ways()).toEqual(['gdap-alpha a']);
    index.addMembership(place('ann', 'b', 'active'));
    expect(ways()).toEqual(['gdap-alpha a', 'new b']);
    index.addRelationship(relationship('alpha', { id: 'new' }), [{ ...assigned('alpha', 'a'), id: 'new/a' }]);
    expect(ways()).toEqual(['gdap-alpha a', 'new a']);
    index.addRelationship(relationship('alpha', { id: 'third' }), [
      { ...assigned('alpha', 'a'), id: 'third/a' },
      { ...assigned('alpha', 'c'), id: 'third/c' },
    ]);
    expect(ways()).toEqual(['gdap-alpha a', 'new a', 'third a']);
    index.addMembership(place('ann', 'c', 'active'));
    expect(ways()).toEqual(['gdap-alpha a', 'new a', 'third a', 'third c']);
    expect(index.gdapWaysOf('ann', 'beta')).toEqual([]);
    expect(ways(shared)).toEqual(['gdap-alpha a']);
  });

  test('forgets the settings of one tenant, and remembers what they were (PIM-93)', () => {
    const index = growing(shared);
    const elsewhere = place('ann', 'b', 'eligible');
    const asked = shared.estate.roleAssignments![0]!;
    expect(index.settingsOf(PLACE).maxActivationSeconds).toBe(60);
    expect(index.lostSettingsOf(PLACE)).toBeUndefined();
    expect(index.defaultApproversOf(asked)).toEqual([]);
    expect([index.answerTo(PLACE), index.answerTo(PLACE, 0)]).toEqual(['gated', 'gated']);
    index.forgetSettings('home');
    // Also of a place asked about before, whose answer is remembered by its number.
    expect([index.answerTo(PLACE), index.answerTo(PLACE, 0)]).toEqual(['eligible', 'eligible']);
    expect(index.answerTo(elsewhere)).toBe('gated');
    expect(index.settingsOf(PLACE)).toEqual(startingSettings('group'));
    expect(index.settingsOf(asked)).toEqual(startingSettings('role'));
    expect(index.lostSettingsOf(PLACE)?.maxActivationSeconds).toBe(60);
    expect(index.defaultApproversOf(asked)).toBeUndefined();
    expect(index.settingsOf(elsewhere).maxActivationSeconds).toBe(60);
    expect(index.lostSettingsOf(elsewhere)).toBeUndefined();
    // Of a group nobody knows, no tenant keeps the settings.
    expect(index.lostSettingsOf(place('ann', 'gone', 'eligible'))).toBeUndefined();
    expect(shared.settingsOf(PLACE).maxActivationSeconds).toBe(60);
    expect(shared.answerTo(PLACE, 0)).toBe('gated');
  });
});
