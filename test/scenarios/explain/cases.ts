import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import type { Account, Estate } from '../../../models/estate.ts';
import type { LighthouseDelegation } from '../../../models/estate-lighthouse.ts';
import { DIRECTORY_READERS, EXCHANGE_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { estateOf, group, place, policyOf, staff } from '../../models/licensing/estate-of.ts';
import { BEHAVIOR, smallScenario } from '../small-scenario.ts';

const TERM_SECONDS = 730 * DAY_SECONDS;

/** Ada and Ben of the partner, one customer, and a relationship that ends after 30 days and is never renewed. */
export function partnerEstate(parts: Partial<Estate> = {}): Estate {
  const { people, accounts } = staff(['ada', 'ben']);
  return estateOf({
    tenants: [
      { id: 'home', name: 'Contoso MSP', role: 'managing' },
      { id: 'fabrikam', name: 'Fabrikam', role: 'customer' },
    ],
    people: people.map((person) => ({ ...person, name: person.id === 'ada' ? 'Ada' : 'Ben', tier: 'tier2' })),
    accounts,
    groups: [group('mail', { name: 'Fabrikam mail' })],
    memberships: [place('ada', 'mail', 'eligible')],
    policies: [policyOf('mail')],
    relationships: [
      {
        id: 'gdap-1',
        name: 'Fabrikam day to day',
        customerId: 'fabrikam',
        status: 'active',
        termSeconds: TERM_SECONDS,
        autoExtend: false,
        roles: [EXCHANGE_ADMINISTRATOR, DIRECTORY_READERS],
        activatedAtSeconds: 30 * DAY_SECONDS - TERM_SECONDS,
        endsAtSeconds: 30 * DAY_SECONDS,
      },
    ],
    accessAssignments: [
      {
        id: 'assignment-1',
        relationshipId: 'gdap-1',
        groupId: 'mail',
        roles: [EXCHANGE_ADMINISTRATOR],
        status: 'active',
      },
    ],
    ...parts,
  });
}

export const GUEST_OF_ADA: Account = {
  id: 'ada@fabrikam',
  personId: 'ada',
  tenantId: 'fabrikam',
  kind: 'guest',
};

/** Ada may become Contributor by Lighthouse; nobody gave her a permanent Reader. */
export const WITHOUT_READER: LighthouseDelegation = {
  id: 'delegation-1',
  name: 'Fabrikam operations',
  customerId: 'fabrikam',
  managingTenantId: 'home',
  subscriptionId: 'subscription-1',
  status: 'active',
  offer: 'template',
  authorizations: [{ principal: { kind: 'group', id: 'mail' }, role: 'Reader' }],
  eligible: [
    {
      id: 'eligible-1',
      delegationId: 'delegation-1',
      principal: { kind: 'account', id: 'ada' },
      role: 'Contributor',
      maxActivationSeconds: 8 * HOUR_SECONDS,
      requiresMfa: true,
      approverAccountIds: [],
      assignment: 'eligible',
      endsAtSeconds: null,
    },
  ],
};

/** The estate as it is, for sixty days in which nobody works and nobody renews. */
export function scenarioOf(estate: Estate): Scenario {
  const never = { kind: 'constant', value: 1000 * DAY_SECONDS } as const;
  return smallScenario({
    name: 'Case',
    source: { kind: 'estate', estate },
    designs: [{ name: 'as-is', kinds: ['as-is'], pim: {} }],
    horizonSeconds: 60 * DAY_SECONDS,
    behavior: {
      ...BEHAVIOR,
      renewal: { leadSeconds: null, forgotten: 0, customerApproval: never, noticeAfterLapse: never },
    },
    events: [],
  });
}
