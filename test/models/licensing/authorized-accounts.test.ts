import { expect, test } from 'vitest';
import { indexEstate } from '../../../models/estate-index.ts';
import type { LighthouseAuthorization } from '../../../models/estate-lighthouse.ts';
import { delegatedPeople } from '../../../models/licensing/delegated-people.ts';
import { judgeByClass } from '../../../models/licensing/judge-by-class.ts';
import { estateOf, group, place, staff } from './estate-of.ts';

/** How many people of the managing tenant have power at Acme by a delegation with these authorizations. */
function peopleBy(authorizations: readonly LighthouseAuthorization[]): number {
  const index = indexEstate(
    estateOf({
      tenants: [
        { id: 'home', name: 'Managing', role: 'managing' },
        { id: 'acme', name: 'Acme', role: 'customer' },
      ],
      ...staff(['ann', 'bob', 'cat', 'dan']),
      groups: [group('team')],
      memberships: [place('bob', 'team', 'active'), place('cat', 'team', 'active')],
      lighthouseDelegations: [
        {
          id: 'lighthouse',
          name: 'Azure',
          customerId: 'acme',
          managingTenantId: 'home',
          subscriptionId: 'azure:acme',
          status: 'active',
          offer: 'template',
          authorizations,
          eligible: [],
        },
      ],
    }),
  );
  return delegatedPeople(index, judgeByClass(index), 'acme');
}

const ofAccount = (id: string): LighthouseAuthorization => ({
  principal: { kind: 'account', id },
  role: 'Contributor',
});

test('people whom Lighthouse authorizes themselves count, in a group or in none (LH-07)', () => {
  expect(peopleBy([])).toBe(0);
  expect(peopleBy([ofAccount('ann')])).toBe(1);
  // Cat is in the same group, and is not authorized.
  expect(peopleBy([ofAccount('bob')])).toBe(1);
  expect(peopleBy([ofAccount('ann'), ofAccount('ann'), ofAccount('bob')])).toBe(2);
});

test('nobody counts twice who is authorized both ways', () => {
  const team: LighthouseAuthorization = { principal: { kind: 'group', id: 'team' }, role: 'Reader' };
  expect(peopleBy([team])).toBe(2);
  expect(peopleBy([team, ofAccount('bob'), ofAccount('ann')])).toBe(3);
});
