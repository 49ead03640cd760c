import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  PRIVILEGED_ROLE_ADMINISTRATOR,
} from '../../../models/facts/index.ts';
import type { PimProvider } from '../../../models/policies/pim-assignment.ts';
import {
  type ApprovalQuestion,
  approverFindings,
  approversAsked,
  type RoleHolder,
} from '../../../models/policies/pim-default-approvers.ts';

const QUESTION: ApprovalQuestion = {
  provider: 'entra-role',
  requestorId: 'rita',
  namedApproverIds: [],
  roleHolders: [
    { accountId: 'gina', roleId: GLOBAL_ADMINISTRATOR, standing: 'active' },
    { accountId: 'pete', roleId: PRIVILEGED_ROLE_ADMINISTRATOR, standing: 'active' },
    { accountId: 'gina', roleId: PRIVILEGED_ROLE_ADMINISTRATOR, standing: 'active' },
    { accountId: 'elli', roleId: GLOBAL_ADMINISTRATOR, standing: 'eligible' },
    { accountId: 'reed', roleId: GLOBAL_READER, standing: 'active' },
  ],
};

const ask = (parts: Partial<ApprovalQuestion>) => approversAsked({ ...QUESTION, ...parts });
const rulesOf = (parts: Partial<ApprovalQuestion>) =>
  approverFindings({ ...QUESTION, ...parts }).map(({ rule, factIds }) => [rule, factIds[0]]);

describe('who is asked', () => {
  test.each<[string, Partial<ApprovalQuestion>, string[]]>([
    ['active administrators about an Entra role', {}, ['gina', 'pete']],
    ['nobody about a group', { provider: 'group' }, []],
    ['nobody about an Azure role', { provider: 'azure-role' }, []],
    ['the named and nobody else', { namedApproverIds: ['nora', 'nora'] }, ['nora']],
    ['not the one who asks', { requestorId: 'gina' }, ['pete']],
    ['not the one who asks, named or not', { namedApproverIds: ['rita'] }, []],
  ])('%s', (_, parts, asked) => {
    expect(ask(parts)).toEqual(asked);
  });
});

describe('why nobody would answer', () => {
  const eligibleOnly = QUESTION.roleHolders.map(
    (holder): RoleHolder => ({ ...holder, standing: 'eligible' }),
  );

  test.each<[string, Partial<ApprovalQuestion>, (string | undefined)[][]]>([
    ['somebody would', {}, []],
    ['a group without approver', { provider: 'group' }, [['approver-mandatory', 'PIM-35']]],
    ['an Azure role without approver', { provider: 'azure-role' }, [['approver-mandatory', 'PIM-35']]],
    ['the lock-out', { roleHolders: eligibleOnly }, [['locked-out', 'PIM-36']]],
    [
      'an emergency account that is active',
      {
        roleHolders: [
          ...eligibleOnly,
          { accountId: 'glass', roleId: GLOBAL_ADMINISTRATOR, standing: 'active' },
        ],
      },
      [],
    ],
    [
      'the lock-out of a tenant that names approvers',
      { roleHolders: eligibleOnly, namedApproverIds: ['nora'] },
      [],
    ],
    ['one’s own approver', { namedApproverIds: ['rita'] }, [['nobody-but-the-requestor', 'PIM-34']]],
    [
      'the only active administrator',
      {
        requestorId: 'gina',
        roleHolders: QUESTION.roleHolders.filter(({ accountId }) => accountId === 'gina'),
      },
      [['nobody-but-the-requestor', 'PIM-34']],
    ],
  ])('%s', (_, parts, rules) => {
    expect(rulesOf(parts)).toEqual(rules);
  });
});

test('something is found exactly when nobody is asked, and nobody is asked about the own request', () => {
  const accounts = fc.constantFrom('a', 'b', 'c');
  const questions = fc.record<ApprovalQuestion>({
    provider: fc.constantFrom<PimProvider>('entra-role', 'azure-role', 'group'),
    requestorId: accounts,
    namedApproverIds: fc.array(accounts, { maxLength: 2 }),
    roleHolders: fc.array(
      fc.record<RoleHolder>({
        accountId: accounts,
        roleId: fc.constantFrom(GLOBAL_ADMINISTRATOR, PRIVILEGED_ROLE_ADMINISTRATOR, GLOBAL_READER),
        standing: fc.constantFrom('active', 'eligible'),
      }),
      { maxLength: 4 },
    ),
  });
  fc.assert(
    fc.property(questions, (question) => {
      const asked = approversAsked(question);
      expect(asked).not.toContain(question.requestorId);
      expect(approverFindings(question).length).toBe(asked.length === 0 ? 1 : 0);
    }),
  );
});
