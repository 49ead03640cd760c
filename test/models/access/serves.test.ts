import { describe, expect, test } from 'vitest';
import { coversAzureRole, serves } from '../../../models/access/serves.ts';

const UAA = 'User Access Administrator';

describe('User Access Administrator', () => {
  test('serves no need through Lighthouse, where it only gives roles to managed identities (LH-32)', () => {
    const path = { model: 'lighthouse', workload: 'azure', roles: [UAA] } as const;
    expect(serves(path, { workload: 'azure', role: UAA })).toBe(false);
    expect(serves({ ...path, model: 'own' }, { workload: 'azure', role: UAA })).toBe(true);
  });
});

describe('Contributor stands for another role', () => {
  test.each(['Reader', 'Virtual Machine Contributor', 'Tag Contributor', 'a role of the customer’s own'])(
    '%s',
    (needed) => {
      expect(coversAzureRole('Contributor', needed)).toBe(true);
    },
  );

  test.each([
    ['Owner', 'LH-35'],
    [UAA, 'LH-35'],
    ['Role Based Access Control Administrator', 'LH-35'],
    ['Locks Contributor', 'LH-35'],
    ['Key Vault Data Access Administrator', 'LH-35'],
    ['Storage Account Backup Contributor', 'LH-35'],
    ['Storage Queue Data Reader', 'LH-33'],
    ['Managed Services Registration assignment Delete Role', 'LH-52'],
  ])('but not for %s (%s)', (needed) => {
    expect(coversAzureRole('Contributor', needed)).toBe(false);
    expect(coversAzureRole('Owner', needed)).toBe(true);
    expect(coversAzureRole(needed, needed)).toBe(true);
  });
});
