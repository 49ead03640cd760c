import { expect, test } from 'vitest';
import { needDefinition } from '../../../models/needs.ts';
import { type AccessModel, unservedBy } from '../../../models/policies/design-limits.ts';

const CSP = { agreement: 'csp-azure-plan' } as const;
const ENTERPRISE = { agreement: 'enterprise-agreement' } as const;

const factOf = (model: AccessModel, need: string, subscription?: typeof CSP | typeof ENTERPRISE) =>
  unservedBy(model, { need: needDefinition(need), subscription })?.factId;

test.each([
  // Directory roles: everything but Lighthouse.
  ['dap', 'exchange-admin', CSP, undefined],
  ['gdap', 'global-admin', undefined, undefined],
  ['in-tenant', 'intune-admin', undefined, undefined],
  ['lighthouse-standing', 'exchange-admin', CSP, 'LH-46'],
  ['lighthouse-eligible', 'helpdesk-admin', CSP, 'LH-46'],
  // Subscriptions.
  ['gdap', 'azure-owner', CSP, undefined],
  ['gdap', 'azure-contributor', ENTERPRISE, 'GDAP-25'],
  ['dap', 'azure-reader', undefined, 'GDAP-101'],
  ['lighthouse-eligible', 'azure-contributor', ENTERPRISE, undefined],
  ['lighthouse-standing', 'azure-contributor', undefined, 'LH-01'],
  ['in-tenant', 'azure-owner', ENTERPRISE, undefined],
  ['in-tenant', 'azure-owner', undefined, 'PIM-41'],
  // Roles Lighthouse does not take.
  ['lighthouse-standing', 'azure-owner', CSP, 'LH-30'],
  ['lighthouse-eligible', 'azure-owner', CSP, 'LH-31'],
  ['lighthouse-eligible', 'azure-user-access-admin', CSP, 'LH-31'],
  ['lighthouse-standing', 'azure-user-access-admin', CSP, 'LH-32'],
  // Data, and what stands above subscriptions.
  ['lighthouse-eligible', 'azure-storage-data', CSP, 'LH-33'],
  ['lighthouse-standing', 'azure-key-vault-secrets', CSP, 'LH-33'],
  ['gdap', 'azure-storage-data', CSP, undefined],
  ['in-tenant', 'azure-key-vault-secrets', ENTERPRISE, undefined],
  ['lighthouse-standing', 'azure-management-group', CSP, 'LH-40'],
  ['dap', 'azure-management-group', CSP, 'GDAP-100'],
  ['in-tenant', 'azure-management-group', ENTERPRISE, undefined],
  ['in-tenant', 'azure-management-group', undefined, 'PIM-41'],
] as const)('%s, asked for %s: %o gives %s', (model, need, subscription, factId) => {
  expect(factOf(model, need, subscription)).toBe(factId);
});

test('roles that hold restricted actions, and custom ones, are told apart', () => {
  const asked = (role: string) =>
    unservedBy('lighthouse-standing', { need: { workload: 'azure', role }, subscription: CSP });
  expect(asked('Role Based Access Control Administrator')?.factId).toBe('LH-35');
  expect(asked('Our Own Operator')).toEqual({
    factId: 'LH-37',
    why: expect.stringMatching(/custom ones are refused$/),
  });
});
