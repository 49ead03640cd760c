import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  EXCHANGE_ADMINISTRATOR,
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  HELPDESK_ADMINISTRATOR,
} from '../../../models/facts/index.ts';
import { dapGdapPrecedence } from '../../../models/policies/dap-gdap-precedence.ts';
import { inCollection } from '../../collection.ts';

const USERS = {
  u1: { adminAgents: true, gdapGroup: false },
  u2: { adminAgents: true, gdapGroup: true },
  u3: { adminAgents: false, gdapGroup: true },
};
const CUSTOMERS = {
  c1: { dap: true, gdap: false },
  c2: { dap: true, gdap: true },
  c3: { dap: false, gdap: true },
};

type Answer = 'DAP' | 'GDAP' | 'none';

const TABLE: readonly [keyof typeof USERS, keyof typeof CUSTOMERS, Answer][] = [
  ['u1', 'c1', 'DAP'],
  ['u1', 'c2', 'DAP'],
  ['u1', 'c3', 'none'],
  ['u2', 'c1', 'DAP'],
  ['u2', 'c2', 'GDAP'],
  ['u2', 'c3', 'GDAP'],
  ['u3', 'c1', 'none'],
  ['u3', 'c2', 'GDAP'],
  ['u3', 'c3', 'GDAP'],
];

const ROLES: Readonly<Record<Answer, readonly string[]>> = {
  DAP: [GLOBAL_ADMINISTRATOR],
  GDAP: [GLOBAL_READER],
  none: [],
};

describe('Microsoft’s table of three users and three customers', () => {
  test.each(TABLE)('%s in %s has %s', (userId, customerId, expected) => {
    const user = USERS[userId];
    const customer = CUSTOMERS[customerId];
    const gdapRoles = user.gdapGroup && customer.gdap ? [GLOBAL_READER] : [];
    const answer = dapGdapPrecedence(gdapRoles, customer.dap, user.adminAgents, false);
    expect(answer.model.toLowerCase()).toBe(expected.toLowerCase());
    expect(answer.roles).toEqual(ROLES[expected]);
  });

  const GOLDEN = inCollection('golden/dap-gdap-precedence.json');

  test.skipIf(!existsSync(GOLDEN))('is the golden one', () => {
    const golden = JSON.parse(readFileSync(GOLDEN, 'utf8'));
    expect({ users: USERS, customers: CUSTOMERS }).toEqual({
      users: golden.users,
      customers: golden.customers,
    });
    expect(TABLE).toEqual(
      golden.cases.map((row: { user: string; customer: string; expected: string }) => [
        row.user,
        row.customer,
        row.expected,
      ]),
    );
  });
});

describe('the order of the rules', () => {
  test('E2: GDAP wins although it is weaker', () => {
    expect(dapGdapPrecedence([GLOBAL_READER], true, true, true)).toEqual({
      model: 'gdap',
      roles: [GLOBAL_READER],
      factId: 'E2',
    });
  });

  test('E3 comes before E4', () => {
    expect(dapGdapPrecedence([], true, true, true)).toMatchObject({
      roles: [GLOBAL_ADMINISTRATOR],
      factId: 'E3',
    });
  });

  test('E4: a Helpdesk agent is Helpdesk Administrator', () => {
    expect(dapGdapPrecedence([], true, false, true)).toEqual({
      model: 'dap',
      roles: [HELPDESK_ADMINISTRATOR],
      factId: 'E4',
    });
  });

  test('E5: neither group, or no DAP, gives nothing', () => {
    expect(dapGdapPrecedence([], true, false, false).factId).toBe('E5');
    expect(dapGdapPrecedence([], false, true, true).factId).toBe('E5');
  });

  test('E2 keeps every role of GDAP', () => {
    const roles = [GLOBAL_READER, EXCHANGE_ADMINISTRATOR];
    expect(dapGdapPrecedence(roles, false, false, false).roles).toEqual(roles);
  });
});
