import { describe, expect, test } from 'vitest';
import { coversAzureRole, type GivenRoles, serves } from '../../../models/access/serves.ts';
import type { Workload } from '../../../models/estate.ts';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR, GLOBAL_READER } from '../../../models/facts/index.ts';

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
    expect(coversAzureRole('Reader', needed)).toBe(false);
  });
});

describe('a path serves a need', () => {
  const BLOBS = 'Storage Blob Data Reader';
  const given = (workload: GivenRoles['workload'], ...roles: readonly string[]): GivenRoles => ({
    model: 'own',
    workload,
    roles,
  });
  const DIRECTORY = given('any', GLOBAL_READER, EXCHANGE_ADMINISTRATOR);
  const SUBSCRIPTION = given('azure', 'Reader', 'Contributor');
  const ABOVE = given('azure-management-group', 'Reader', 'Contributor');

  test.each<[string, GivenRoles, Workload, string, boolean]>([
    ['by the very role', DIRECTORY, 'exchange', EXCHANGE_ADMINISTRATOR, true],
    ['by no other', given('any', GLOBAL_READER), 'exchange', EXCHANGE_ADMINISTRATOR, false],
    ['by Global Administrator', given('any', GLOBAL_ADMINISTRATOR), 'teams', EXCHANGE_ADMINISTRATOR, true],
    [
      'of the directory by none of Azure',
      given('azure', GLOBAL_ADMINISTRATOR),
      'entra',
      GLOBAL_READER,
      false,
    ],
    [
      'of the directory by none above',
      given('azure-management-group', GLOBAL_READER),
      'entra',
      GLOBAL_READER,
      false,
    ],
    ['of Azure by one role among several', SUBSCRIPTION, 'azure', 'Contributor', true],
    ['of Azure by what is above the subscription', ABOVE, 'azure', 'Contributor', true],
    ['of Azure by no role that is less', SUBSCRIPTION, 'azure', 'Owner', false],
    ['of Azure by none of the directory', given('any', 'Contributor'), 'azure', 'Contributor', false],
    ['on data by the very role', given('azure', 'Reader', BLOBS), 'azure-data', BLOBS, true],
    ['on data by the very role above', given('azure-management-group', BLOBS), 'azure-data', BLOBS, true],
    [
      'on data by Owner, who gives itself the role',
      given('azure', 'Reader', 'Owner'),
      'azure-data',
      BLOBS,
      true,
    ],
    ['on data not by Contributor (LH-33)', SUBSCRIPTION, 'azure-data', BLOBS, false],
    ['on data by none of the directory', given('any', BLOBS), 'azure-data', BLOBS, false],
    ['on a management group by a role there', ABOVE, 'azure-management-group', 'Contributor', true],
    ['on a management group by none below it', SUBSCRIPTION, 'azure-management-group', 'Contributor', false],
    ['on a management group by no role that is less', ABOVE, 'azure-management-group', 'Owner', false],
  ])('%s', (_, path, workload, role, served) => {
    expect(serves(path, { workload, role })).toBe(served);
  });
});
