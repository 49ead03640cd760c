import { expect, test } from 'vitest';
import { HOUR_SECONDS } from '../../../engine/time.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { LighthouseDelegation } from '../../../models/estate-lighthouse.ts';
import type { Principal } from '../../../models/estate-roles.ts';
import { AZURE_CONTRIBUTOR, AZURE_READER } from '../../../models/facts/index.ts';
import { draftOf } from '../../../models/policies/delegation-draft.ts';
import { grantsOf, hasAnyReader, hasPermanentReader } from '../../../models/policies/lighthouse-grants.ts';
import { judgeDelegation } from '../../../models/policies/lighthouse-guards.ts';
import { principalGuid } from '../../../models/policies/principal-guid.ts';
import { estateOf, group, staff } from '../licensing/estate-of.ts';

const INDEX = indexEstate(
  estateOf({
    people: [...staff(['ada']).people, ...staff(['gus']).people],
    accounts: [...staff(['ada']).accounts, ...staff(['gus'], 'guest').accounts],
    groups: [group('team'), group('mail', { kind: 'microsoft365' })],
  }),
);
const groupOf = (id: string): Principal => ({ kind: 'group', id });

const DELEGATION: LighthouseDelegation = {
  id: 'd',
  name: 'Support',
  customerId: 'customer',
  managingTenantId: 'home',
  subscriptionId: 'subscription',
  status: 'active',
  offer: 'template',
  authorizations: [{ principal: groupOf('team'), role: 'Reader' }],
  eligible: [
    {
      id: 'e',
      delegationId: 'd',
      principal: groupOf('team'),
      role: 'Contributor',
      maxActivationSeconds: 4 * HOUR_SECONDS,
      requiresMfa: true,
      approverAccountIds: ['ada'],
      assignment: 'eligible',
      endsAtSeconds: null,
    },
  ],
};
const [ELIGIBLE] = DELEGATION.eligible as [LighthouseDelegation['eligible'][number]];

test('a delegation is written as the definition somebody would deploy', () => {
  const team = principalGuid('group team');
  expect(draftOf(INDEX, DELEGATION)).toEqual({
    apiVersion: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    customerTenantId: principalGuid('customer'),
    offer: 'template',
    principalTypes: { [team]: 'Group(Security)' },
    properties: {
      managedByTenantId: principalGuid('home'),
      registrationDefinitionName: 'Support',
      authorizations: [{ principalId: team, principalIdDisplayName: 'team', roleDefinitionId: AZURE_READER }],
      eligibleAuthorizations: [
        {
          principalId: team,
          principalIdDisplayName: 'team',
          roleDefinitionId: AZURE_CONTRIBUTOR,
          justInTimeAccessPolicy: {
            multiFactorAuthProvider: 'Azure',
            maximumActivationDuration: 'PT4H',
            managedByTenantApprovers: [{ principalId: principalGuid('account ada') }],
          },
        },
      ],
    },
  });
});

test('and passes the guards, with the newest version of the API', () => {
  const { verdict, findings } = judgeDelegation(draftOf(INDEX, DELEGATION));
  expect({ verdict, facts: findings.map(({ fact }) => fact) }).toEqual({
    verdict: 'accept',
    facts: ['LH-52'],
  });
});

test.each<[Principal, string]>([
  [{ kind: 'account', id: 'ada' }, 'User'],
  [{ kind: 'account', id: 'gus' }, 'User(Guest)'],
  [{ kind: 'account', id: 'nobody the estate knows' }, 'User'],
  [{ kind: 'service-principal', id: 'bot' }, 'ServicePrincipal'],
  [groupOf('team'), 'Group(Security)'],
  [groupOf('mail'), 'Group(Microsoft365)'],
  [groupOf('nothing the estate knows'), 'Group(Security)'],
])('the type of %j is %s', (principal, type) => {
  const authorizations = [{ principal, role: 'Reader' }];
  const draft = draftOf(INDEX, { ...DELEGATION, authorizations, eligible: [] });
  expect(draft.principalTypes).toEqual({ [principalGuid(`${principal.kind} ${principal.id}`)]: type });
});

test('an object id stays what it is, whatever kind of principal it names', () => {
  const id = 'a3f1c6d2-5b7e-4c19-9a64-2d0f8e7b1c01';
  const draft = draftOf(INDEX, {
    ...DELEGATION,
    authorizations: [{ principal: groupOf(id), role: 'Reader' }],
  });
  expect(Object.keys(draft.principalTypes)).toContain(id);
});

test('LH-32: User Access Administrator comes with something to hand on, and no other role does', () => {
  const roles = ['User Access Administrator', 'Reader'];
  const authorizations = roles.map((role) => ({ principal: groupOf('team'), role }));
  const { properties } = draftOf(INDEX, { ...DELEGATION, authorizations });
  const { authorizations: written } = properties as { authorizations: readonly object[] };
  expect(written.map((entry) => 'delegatedRoleDefinitionIds' in entry)).toEqual([true, false]);
  expect(written[0]).toMatchObject({ delegatedRoleDefinitionIds: [AZURE_READER] });
});

test('a role without a known name and an entry without MFA stay as they are', () => {
  const eligible = [{ ...ELIGIBLE, role: 'Our own', requiresMfa: false, approverAccountIds: [] }];
  const authorizations = [{ principal: groupOf('team'), role: 'Our own' }];
  expect(draftOf(INDEX, { ...DELEGATION, authorizations, eligible }).properties).toMatchObject({
    authorizations: [{ roleDefinitionId: 'Our own' }],
    eligibleAuthorizations: [
      {
        roleDefinitionId: 'Our own',
        justInTimeAccessPolicy: { multiFactorAuthProvider: 'None', managedByTenantApprovers: [] },
      },
    ],
  });
});

test('a delegation gives its permanent and its eligible roles, each under a key of its own', () => {
  expect(grantsOf(DELEGATION)).toEqual([`team|${AZURE_READER}`, `team|${AZURE_CONTRIBUTOR}`]);
  const own = { ...DELEGATION, authorizations: [{ principal: groupOf('Team'), role: 'x' }], eligible: [] };
  expect(grantsOf(own)).toEqual(['team|x']);
});

test('LH-20: a permanent reader is the very same principal with a role that reads; any reader is any', () => {
  const remover = 'Managed Services Registration assignment Delete Role';
  const of = (...authorizations: LighthouseDelegation['authorizations']) => ({
    ...DELEGATION,
    authorizations,
  });
  const team = groupOf('team');
  const mail = groupOf('mail');
  const both = of({ principal: team, role: remover }, { principal: mail, role: 'Reader' });
  expect([hasPermanentReader(both, mail), hasPermanentReader(both, team), hasAnyReader(both)]).toEqual([
    true,
    false,
    true,
  ]);
  const none = of({ principal: team, role: remover }, { principal: mail, role: 'Our own' });
  expect([hasPermanentReader(none, mail), hasPermanentReader(none, team), hasAnyReader(none)]).toEqual([
    false,
    false,
    false,
  ]);
});
