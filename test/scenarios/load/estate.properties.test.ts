import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Estate } from '../../../models/estate.ts';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import { PRODUCT_IDS } from '../../../models/licensing/products.ts';
import { writeEstate } from '../../../scenarios/load/write-estate.ts';
import { withReviews } from './arbitrary-reviews.ts';
import { withRoles } from './arbitrary-roles.ts';
import { load } from './helpers.ts';

const DAY = 86_400;
const AS_OF = 1_772_323_200;

const text = fc.string({ unit: 'binary', maxLength: 30 });
const ids = (prefix: string, most: number) =>
  fc.uniqueArray(
    text.map((word) => `${prefix}${word}`),
    { minLength: 1, maxLength: most },
  );
const moment = fc.integer({ min: -1_000 * DAY, max: 1_000 * DAY });
const roles = fc.subarray([EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR]);

/** Estates in which every reference leads somewhere; names and ids are any text. */
const estates: fc.Arbitrary<Estate> = fc
  .record({
    tenantIds: ids('', 4),
    personIds: ids('p', 3),
    groupIds: ids('g', 3),
    relationshipIds: ids('r', 3),
    assignmentIds: ids('a', 3),
  })
  .filter(({ tenantIds }) => tenantIds.every((id) => id !== ''))
  .chain(({ tenantIds, personIds, groupIds, relationshipIds, assignmentIds }) => {
    const tenant = fc.constantFrom(...tenantIds);
    const group = fc.constantFrom(...groupIds);
    const each = <T>(list: readonly string[], make: (id: string) => fc.Arbitrary<T>) =>
      fc.tuple(...list.map(make)) as unknown as fc.Arbitrary<T[]>;
    const flag = fc.boolean();
    return fc.record({
      tenants: each(tenantIds, (id) =>
        fc.record({
          id: fc.constant(id),
          name: text,
          role: fc.constant(id === tenantIds[0] ? ('managing' as const) : ('customer' as const)),
        }),
      ),
      people: each(personIds, (id) =>
        fc.record(
          {
            id: fc.constant(id),
            name: text,
            tier: fc.constantFrom('tier1', 'tier2'),
            pods: fc.constant(['pod-1']),
            ownTenant: flag,
            mfaAtHome: flag,
            riskySignIns: flag,
            configuresPim: flag,
          },
          { requiredKeys: ['id', 'name'] },
        ),
      ),
      accounts: each(personIds, (id) =>
        fc.record(
          {
            id: fc.constant(`account ${id}`),
            personId: fc.constant(id),
            tenantId: tenant,
            kind: fc.constantFrom('member' as const, 'guest' as const, 'external-member' as const),
            origin: fc.constantFrom('invited' as const, 'synchronized' as const),
            redemption: fc.constantFrom('pending' as const, 'accepted' as const),
            mfaRegistered: flag,
          },
          { requiredKeys: ['id', 'personId', 'tenantId', 'kind'] },
        ),
      ),
      groups: each(groupIds, (id) =>
        fc.record({
          id: fc.constant(id),
          tenantId: tenant,
          name: text,
          kind: fc.constantFrom('security' as const, 'microsoft365' as const),
          membership: fc.constantFrom('assigned' as const, 'dynamic' as const),
          roleAssignable: flag,
        }),
      ),
      memberships: each(['m1', 'm2'], (id) =>
        fc.record({
          id: fc.constant(id),
          groupId: group,
          member: fc.oneof(
            fc.record({ kind: fc.constant('group' as const), id: group }),
            fc.record({
              kind: fc.constant('account' as const),
              id: fc.constantFrom(...personIds.map((p) => `account ${p}`)),
            }),
          ),
          access: fc.constantFrom('member' as const, 'owner' as const),
          assignment: fc.constantFrom('active' as const, 'eligible' as const),
          endsAtSeconds: fc.option(moment),
        }),
      ),
      policies: each([groupIds[0]!], (groupId) =>
        fc.record({
          groupId: fc.constant(groupId),
          access: fc.constantFrom('member' as const, 'owner' as const),
          maxActivationSeconds: fc.integer({ min: 3_600, max: DAY }),
          requires: fc.record({ mfa: flag, justification: flag, ticket: flag, authenticationContext: flag }),
          approverAccountIds: fc.option(fc.subarray(personIds.map((p) => `account ${p}`))),
        }),
      ),
      dapLinks: each(tenantIds, (customerId) =>
        fc.record({
          customerId: fc.constant(customerId),
          status: fc.constantFrom('dap' as const, 'none' as const),
        }),
      ),
      relationships: each(relationshipIds, (id) =>
        fc
          .record({
            id: fc.constant(id),
            name: text,
            customerId: tenant,
            status: fc.constantFrom('active' as const, 'created' as const, 'expired' as const),
            termSeconds: fc.integer({ min: DAY, max: 730 * DAY }),
            autoExtend: flag,
            roles,
            activatedAtSeconds: fc.option(fc.integer({ min: -1_000 * DAY, max: 0 })),
            endsAtSeconds: fc.option(fc.integer({ min: 1, max: 730 * DAY })),
          })
          // An active relationship has an end; the writer's file would otherwise be refused.
          .map((r) => (r.status === 'active' && r.endsAtSeconds === null ? { ...r, endsAtSeconds: DAY } : r)),
      ),
      accessAssignments: each(assignmentIds, (id) =>
        fc.record({
          id: fc.constant(id),
          relationshipId: fc.constantFrom(...relationshipIds),
          groupId: group,
          roles,
          status: fc.constantFrom('active' as const, 'deleted' as const),
        }),
      ),
      azureSubscriptions: each(['s1'], (id) =>
        fc.record(
          {
            id: fc.constant(id),
            tenantId: tenant,
            agreement: fc.constantFrom('csp-azure-plan' as const, 'enterprise-agreement' as const),
            ownerGroupId: fc.option(group),
            protection: fc.constantFrom('lock' as const, 'deny-assignment' as const),
          },
          { requiredKeys: ['id', 'tenantId', 'agreement', 'ownerGroupId'] },
        ),
      ),
      licenses: each(['l1'], (id) =>
        fc.record({
          id: fc.constant(id),
          tenantId: tenant,
          product: fc.constantFrom(...PRODUCT_IDS),
          seats: fc.nat(1_000),
          channel: fc.constantFrom('direct-monthly' as const, 'direct-annual' as const),
        }),
      ),
      needs: each(['n1'], (id) =>
        fc.record({
          id: fc.constant(id),
          customerId: tenant,
          workload: fc.constantFrom('exchange' as const, 'azure' as const),
          role: fc.constant(EXCHANGE_ADMINISTRATOR),
          tiers: fc.subarray(['tier1', 'tier2']),
        }),
      ),
      unserved: fc.constant([]),
    });
  });

/** Without what the reader refuses for good reason: groups inside themselves, a managing tenant as its own customer, pods nobody is in. */
function sensible(estate: Estate): Estate {
  const managing = estate.tenants.find(({ role }) => role === 'managing')?.id;
  const relationships = estate.relationships.filter(({ customerId }) => customerId !== managing);
  const kept = new Set(relationships.map(({ id }) => id));
  const pods = new Set(estate.tenants.flatMap(({ pod }) => pod ?? []));
  return {
    ...estate,
    people: estate.people.map((person) =>
      Array.isArray(person.pods) ? { ...person, pods: person.pods.filter((pod) => pods.has(pod)) } : person,
    ),
    memberships: estate.memberships.filter(
      ({ member, groupId }) => member.kind === 'account' || member.id !== groupId,
    ),
    relationships,
    accessAssignments: estate.accessAssignments.filter(({ relationshipId }) => kept.has(relationshipId)),
  };
}

test('an estate written and read again is the same estate', async () => {
  await fc.assert(
    fc.asyncProperty(
      estates.chain(withRoles).chain(withReviews).map(sensible),
      text,
      async (estate, comment) => {
        const written = writeEstate(estate, { asOf: AS_OF, comment: ['Saved.', comment] });
        const { value, diagnostics } = await load(written);
        expect(diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
        expect(value!.source).toEqual({ kind: 'estate', estate });
      },
    ),
    { numRuns: process.env.ENTWIN_LONG ? 5_000 : 150 },
  );
}, 600_000);
