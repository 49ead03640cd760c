import { describe, expect, test } from 'vitest';
import { GdapWays } from '../../../models/access/gdap-ways.ts';
import type { EstateIndex } from '../../../models/estate-index.ts';
import { RowNumbers } from '../../../models/row-numbers.ts';

/** One group with one assignment in each tenant, and every account but `nobody` in it; `asked` counts the searches. */
function ways(): { readonly found: GdapWays; readonly asked: () => number } {
  let asked = 0;
  const roles = ['reader'];
  const index = {
    groups: new Map(),
    rows: { relationships: new RowNumbers(['to alpha', 'to beta']), assignments: new RowNumbers([]) },
    relationshipsOf: (customerId: string) => [{ id: `to ${customerId}`, roles }],
    assignmentsOf: (relationshipId: string) => [{ id: relationshipId, groupId: 'g', roles }],
    chainsInto: (accountId: string) => {
      asked++;
      return accountId === 'nobody' ? [] : [{ groupId: 'g', memberships: [], row: -1 }];
    },
  } as unknown as EstateIndex;
  return { found: new GdapWays(index), asked: () => asked };
}

describe('ways through GDAP', () => {
  test('are found once for an account and a tenant', () => {
    const { found, asked } = ways();
    const first = found.of('ann', 'alpha');
    expect(
      first.map(({ grant }) => [grant.relationship.id, grant.relationshipRow, grant.granted.roles]),
    ).toEqual([['to alpha', 0, ['reader']]]);
    expect(found.of('ann', 'alpha')).toBe(first);
    found.of('ann', 'beta');
    found.of('bob', 'alpha');
    expect(asked()).toBe(3);
  });

  test('are not remembered where there are none, nor without end', () => {
    const { found, asked } = ways();
    for (const _ of [1, 2]) expect(found.of('nobody', 'alpha')).toEqual([]);
    expect(asked()).toBe(2);
    found.of('ann', 'alpha');
    for (let account = 0; account < 199_999; account++) found.of(`account ${account}`, 'alpha');
    const before = asked();
    found.of('ann', 'alpha');
    expect(asked()).toBe(before);
    found.of('one more', 'alpha');
    found.of('ann', 'alpha');
    expect(asked()).toBe(before + 2);
  });

  test('are found anew once a tenant has other delegations, or groups other members', () => {
    const { found, asked } = ways();
    const askAll = () => {
      const before = asked();
      for (const account of ['ann', 'bob']) for (const tenant of ['alpha', 'beta']) found.of(account, tenant);
      return asked() - before;
    };
    expect([askAll(), askAll()]).toEqual([4, 0]);
    found.forgetTenant('alpha');
    expect([askAll(), askAll()]).toEqual([2, 0]);
    found.forgetAll();
    expect([askAll(), askAll()]).toEqual([4, 0]);
  });
});
