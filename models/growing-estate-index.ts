import { invariant } from '../engine/invariant.ts';
import { GdapWays } from './access/gdap-ways.ts';
import type { AccessAssignment, GdapRelationship, Membership } from './estate.ts';
import { type EstateIndex, type EstateRows, indexEstate } from './estate-index.ts';
import type { ActivationSettings } from './estate-roles.ts';
import { answerOf, startingSettingsOf } from './place-settings.ts';
import type { Place } from './places.ts';
import { RowNumbers } from './row-numbers.ts';

/** An index of one run: relationships and places in groups are added to it, and settings of PIM are deleted. */
export interface GrowingEstateIndex extends EstateIndex {
  /** Under ids that the estate does not have; what was added before under the same id makes way. */
  addRelationship(relationship: GdapRelationship, assignments: readonly AccessAssignment[]): void;
  addMembership(membership: Membership): void;
  /** From now on the tenant's PIM asks for what it asked for before anybody changed it (PIM-93, PIM-95). */
  forgetSettings(tenantId: string): void;
  /** What the place asked for before its tenant's settings were deleted; undefined where they were not. */
  lostSettingsOf(place: Place): ActivationSettings | undefined;
}

const NO_RELATIONSHIPS: readonly GdapRelationship[] = [];

/** Lays a run's own additions over a shared index. */
export function growing(index: EstateIndex): GrowingEstateIndex {
  const relationships = new Map(index.relationships);
  const addedByCustomer = new Map<string, GdapRelationship[]>();
  const addedAssignments = new Map<string, readonly AccessAssignment[]>();
  const withoutSettings = new Set<string>();
  const rows: EstateRows = {
    memberships: new RowNumbers([], index.rows.memberships),
    relationships: new RowNumbers([], index.rows.relationships),
    assignments: new RowNumbers([], index.rows.assignments),
  };
  let grown = index;
  const assignmentsOf = (relationshipId: string): readonly AccessAssignment[] =>
    addedAssignments.get(relationshipId) ?? index.assignmentsOf(relationshipId);
  const relationshipsOf = (customerId: string): readonly GdapRelationship[] => {
    const added = addedByCustomer.get(customerId);
    return added ? [...index.relationshipsOf(customerId), ...added] : index.relationshipsOf(customerId);
  };
  const chainsInto: EstateIndex['chainsInto'] = (accountId, groupId) => grown.chainsInto(accountId, groupId);
  const { groups } = index;
  const addedTo = (customerId: string): readonly GdapRelationship[] =>
    addedByCustomer.get(customerId) ?? NO_RELATIONSHIPS;
  const declaredWays: EstateIndex['gdapWaysOf'] = (accountId, tenantId) =>
    grown.gdapWaysOf(accountId, tenantId);
  const lookUps = { groups, rows, relationshipsOf: addedTo, assignmentsOf, chainsInto };
  const waysNow = new GdapWays(lookUps, declaredWays);
  const isForgotten = (place: Place): boolean =>
    withoutSettings.size > 0 && withoutSettings.has(index.pimTenantOf(place) ?? '');
  return {
    ...index,
    rows,
    relationships,
    get memberships() {
      return grown.memberships;
    },
    get places() {
      return grown.places;
    },
    chainsOf: (accountId) => grown.chainsOf(accountId),
    chainsInto,
    accountsInto: (groupId) => grown.accountsInto(groupId),
    eligiblePlacesOf: (accountId) => grown.eligiblePlacesOf(accountId),
    rolesOf: (accountId) => grown.rolesOf(accountId),
    defaultApproversOf: (place) => (isForgotten(place) ? undefined : index.defaultApproversOf(place)),
    settingsOf: (place) => (isForgotten(place) ? startingSettingsOf(place) : index.settingsOf(place)),
    answerTo: (place, row) =>
      isForgotten(place)
        ? answerOf(index.lacksPlan(index.pimTenantOf(place)), startingSettingsOf(place))
        : index.answerTo(place, row),
    lostSettingsOf: (place) => (isForgotten(place) ? index.settingsOf(place) : undefined),
    forgetSettings(tenantId) {
      withoutSettings.add(tenantId);
    },
    addMembership(membership) {
      const { estate } = grown;
      rows.memberships.add(membership.id);
      grown = indexEstate({ ...estate, memberships: [...estate.memberships, membership] }, rows);
      waysNow.forgetAll();
    },
    relationshipsOf,
    assignmentsOf,
    gdapWaysOf: (accountId, tenantId) =>
      addedByCustomer.has(tenantId) ? waysNow.of(accountId, tenantId) : declaredWays(accountId, tenantId),
    addRelationship(relationship, assignments) {
      const { id } = relationship;
      invariant(index.rows.relationships.of(id) === undefined, `the estate has a relationship ${id} already`);
      for (const { id: own } of assignments) {
        invariant(
          index.rows.assignments.of(own) === undefined,
          `the estate has an assignment ${own} already`,
        );
        rows.assignments.add(own);
      }
      relationships.set(id, relationship);
      rows.relationships.add(id);
      // What is added again, as a request that has become active is, takes the place of what was there.
      const others = (addedByCustomer.get(relationship.customerId) ?? []).filter((each) => each.id !== id);
      addedByCustomer.set(relationship.customerId, [...others, relationship]);
      addedAssignments.set(id, assignments);
      waysNow.forgetTenant(relationship.customerId);
    },
  };
}
