import fc from 'fast-check';
import { declaredState } from '../../models/access/declared-state.ts';
import type { PlaceState, TwinState } from '../../models/access/twin-state.ts';
import {
  type AccessAssignmentStatus,
  ASSIGNMENT_STATUSES,
  type Estate,
  type Membership,
  RELATIONSHIP_STATUSES,
  type RelationshipStatus,
} from '../../models/estate.ts';

/** Mostly what carries access, since a state in which nothing does says little. */
const OFTEN_ACTIVE: readonly RelationshipStatus[] = ['active', 'active', ...RELATIONSHIP_STATUSES];
const OFTEN_GRANTING: readonly AccessAssignmentStatus[] = ['active', 'active', ...ASSIGNMENT_STATUSES];
const STATES_OF_ACTIVE: readonly PlaceState[] = ['standing', 'standing', 'permanent', 'ended'];
const STATES_OF_ELIGIBLE: readonly PlaceState[] = [
  'eligible',
  'active',
  'active',
  'pending',
  'provisioning',
  'permanent',
  'ended',
  'removed',
  'reviewedAway',
];

/** Any state the machines of an estate could be in together, and some they could not: the judge must not care. */
export function arbitraryState(
  estate: Estate,
  { tokens = true }: { readonly tokens?: boolean } = {},
): fc.Arbitrary<TwinState> {
  const pick = fc.nat({ max: 1_000_000 });
  const picks = (count: number) => fc.array(pick, { minLength: count, maxLength: count });
  return fc
    .record({
      places: picks(estate.memberships.length * Math.max(1, estate.accounts.length)),
      relationships: picks(estate.relationships.length),
      assignments: picks(estate.accessAssignments.length),
      disabled: fc.subarray(estate.accounts.map((account) => account.id)),
      disabledAtAll: fc.integer({ min: 0, max: 3 }),
      tokenEnds: picks(tokens ? estate.accounts.length * estate.tenants.length : 0),
    })
    .map((draw): TwinState => {
      const rank = <T extends { readonly id: string }>(items: readonly T[]) =>
        new Map(items.map((item, position) => [item.id, position]));
      const memberships = rank(estate.memberships);
      const relationships = rank(estate.relationships);
      const assignments = rank(estate.accessAssignments);
      const accounts = rank(estate.accounts);
      const tenants = rank(estate.tenants);
      const among = <T>(choices: readonly T[], drawn: number): T => choices[drawn % choices.length]!;
      return {
        ...declaredState(estate),
        nowSeconds: 1000,
        accountEnabled: (id) => draw.disabledAtAll > 0 || !draw.disabled.includes(id),
        place: (accountId: string, membership: Membership) =>
          among(
            membership.assignment === 'active' ? STATES_OF_ACTIVE : STATES_OF_ELIGIBLE,
            draw.places[
              memberships.get(membership.id)! * estate.accounts.length +
                // A standing place of a nested group is one and the same for everybody.
                (membership.assignment === 'active' ? 0 : accounts.get(accountId)!)
            ]!,
          ),
        relationship: (id) => among(OFTEN_ACTIVE, draw.relationships[relationships.get(id)!]!),
        accessAssignment: (id) => among(OFTEN_GRANTING, draw.assignments[assignments.get(id)!]!),
        tokenEndsAt: (accountId, tenantId) =>
          tokens
            ? among(
                [undefined, undefined, undefined, 999, 1000, 1001],
                draw.tokenEnds[accounts.get(accountId)! * estate.tenants.length + tenants.get(tenantId)!]!,
              )
            : undefined,
      };
    });
}
