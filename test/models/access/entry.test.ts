import { describe, expect, test } from 'vitest';
import { type AccessQuestion, accessOf } from '../../../models/access/access-of.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import type { TwinState } from '../../../models/access/twin-state.ts';
import type { AccessAssignment, Estate, GdapRelationship, Membership } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_READER } from '../../../models/facts/index.ts';
import { estateOf, group, place, staff } from '../licensing/estate-of.ts';

const relationship = (id: string): GdapRelationship => ({
  id,
  name: id,
  customerId: 'acme',
  status: 'active',
  termSeconds: 1000,
  autoExtend: false,
  roles: [GLOBAL_READER, EXCHANGE_ADMINISTRATOR],
  activatedAtSeconds: -10,
  endsAtSeconds: 990,
});

const assignment = (groupId: string, role: string): AccessAssignment => ({
  id: `r/${groupId}`,
  relationshipId: 'r',
  groupId,
  roles: [role],
  status: 'active',
});

/** Ann owns the subscription of Acme by a group; another group reads its directory, a third changes it. */
function estate(memberships: readonly Membership[], parts: Partial<Estate> = {}): Estate {
  return estateOf({
    tenants: [
      { id: 'home', name: 'Managing', role: 'managing' },
      { id: 'acme', name: 'Acme', role: 'customer' },
    ],
    ...staff(['ann']),
    groups: ['owners', 'readers', 'mail'].map((id) => group(id)),
    memberships: [place('ann', 'owners', 'active'), ...memberships],
    relationships: [relationship('r')],
    accessAssignments: [assignment('readers', GLOBAL_READER), assignment('mail', EXCHANGE_ADMINISTRATOR)],
    azureSubscriptions: [
      { id: 'sub', tenantId: 'acme', agreement: 'csp-azure-plan', ownerGroupId: 'owners' },
    ],
    ...parts,
  });
}

function models(whole: Estate, about: AccessQuestion['about'], change: Partial<TwinState> = {}) {
  const state = { ...declaredState(whole), ...change };
  const question = about === undefined ? {} : { about };
  return accessOf(indexEstate(whole), state, 'ann', 'acme', question).map(({ model }) => model);
}

const reads = (assignment: Membership['assignment']) => place('ann', 'readers', assignment);
const changes = (assignment: Membership['assignment']) => place('ann', 'mail', assignment);
const AZURE = 'azure-admin-on-behalf-of';

describe('asked about a way in, the judge shows Azure', () => {
  test.each<[string, readonly Membership[]]>([
    ['where the directory only reads', [reads('active')]],
    ['where the directory changes nothing before an activation', [reads('active'), changes('eligible')]],
  ])('%s', (_, memberships) => {
    expect(models(estate(memberships), 'entry')).toContain(AZURE);
  });
});

describe('asked about a way in, the judge leaves Azure out', () => {
  test.each<[string, readonly Membership[], Partial<TwinState>]>([
    ['where the directory gives as much', [changes('active')], {}],
    ['where the directory gives as much beside what reads', [reads('active'), changes('active')], {}],
    ['where the directory is as far away', [reads('eligible'), changes('eligible')], {}],
    ['where nothing of the directory holds', [reads('active')], { relationship: () => 'expired' }],
    ['where nothing leads to the directory', [], {}],
  ])('%s', (_, memberships, change) => {
    const whole = estate(memberships);
    expect(models(whole, 'entry', change)).not.toContain(AZURE);
    // Whoever asks for everything sees it all the same.
    expect(models(whole, 'everything', change)).toContain(AZURE);
    expect(models(whole, undefined, change)).toEqual(models(whole, 'everything', change));
  });
});

test('every model is shown beside the others', () => {
  const { people, accounts } = staff(['ann']);
  const whole = estate([reads('active')], {
    people,
    accounts: [...accounts, { id: 'ann@acme', personId: 'ann', tenantId: 'acme', kind: 'guest' }],
    groups: [
      ...['owners', 'readers', 'mail'].map((id) => group(id)),
      group('agents', { wellKnown: 'AdminAgents' }),
    ],
    memberships: ['owners', 'readers', 'agents'].map((id) => place('ann', id, 'active')),
    dapLinks: [{ customerId: 'acme', status: 'dap' }],
    lighthouseDelegations: [
      {
        id: 'lh',
        name: 'Operations',
        customerId: 'acme',
        managingTenantId: 'home',
        subscriptionId: 'sub',
        status: 'active',
        offer: 'template',
        authorizations: [{ principal: { kind: 'account', id: 'ann' }, role: 'Contributor' }],
        eligible: [],
      },
    ],
    roleAssignments: [
      {
        id: 'role',
        tenantId: 'acme',
        system: 'entra-role',
        role: GLOBAL_READER,
        scope: '/',
        principal: { kind: 'account', id: 'ann@acme' },
        assignment: 'active',
        endsAtSeconds: null,
      },
    ],
  });
  expect(models(whole, 'everything')).toEqual(['gdap', 'dap', 'lighthouse', 'guest', AZURE]);
  expect(models(whole, 'directory')).toEqual(['gdap', 'dap', 'guest']);
});

test('a token that is left may hold anything, of any workload', () => {
  const whole = estate([]);
  const state = { ...declaredState(whole), tokenEndsAt: () => 1 };
  const token = accessOf(indexEstate(whole), state, 'ann', 'acme').at(-1);
  expect(token).toMatchObject({ model: 'token', workload: 'any', roles: [], holderId: 'ann' });
  expect(token!.links).toMatchObject([{ kind: 'token', name: 'issued token', factId: 'B2B-80' }]);
});
