import { describe, expect, test } from 'vitest';
import {
  AZURE_CONTRIBUTOR,
  AZURE_DELEGATION_DELETE_ROLE,
  AZURE_READER,
} from '../../../models/facts/index.ts';
import { judgeDelegation } from '../../../models/policies/lighthouse-guards.ts';
import type { ReaderNeededBy } from '../../../models/policies/lighthouse-request.ts';

const TEAM = 'b7e1c6d2-0001-4c19-9a64-2d0f8e7b1c01';
const OTHER = 'b7e1c6d2-0002-4c19-9a64-2d0f8e7b1c02';

interface Grants {
  readonly permanent: readonly (readonly [principalId: string, roleId: string])[];
  readonly eligible?: readonly string[];
}

/** What is found about the reader that activation needs. */
const readerFindings = (readerNeededBy: ReaderNeededBy, { permanent, eligible = [TEAM] }: Grants) =>
  judgeDelegation(
    {
      apiVersion: '2022-10-01',
      customerTenantId: 'b7e1c6d2-1111-4a4a-8b8b-5e5e5e5e5e01',
      principalTypes: { [TEAM]: 'Group', [OTHER]: 'Group' },
      properties: {
        managedByTenantId: 'b7e1c6d2-2222-4a4a-8b8b-5e5e5e5e5e02',
        authorizations: permanent.map(([principalId, roleDefinitionId]) => ({
          principalId,
          principalIdDisplayName: 'Team',
          roleDefinitionId,
        })),
        eligibleAuthorizations: eligible.map((principalId) => ({
          principalId,
          principalIdDisplayName: 'Team',
          roleDefinitionId: AZURE_CONTRIBUTOR,
          justInTimeAccessPolicy: {
            multiFactorAuthProvider: 'Azure',
            maximumActivationDuration: 'PT4H',
          },
        })),
      },
    },
    { readerNeededBy },
  ).findings.flatMap(({ fact, level, path }) => (fact === 'LH-20' ? [`${level} ${path}`] : []));

const READS: Grants['permanent'] = [[TEAM, AZURE_READER]];
const OTHER_READS: Grants['permanent'] = [[OTHER, AZURE_READER]];
const NOBODY_READS: Grants['permanent'] = [[TEAM, AZURE_DELEGATION_DELETE_ROLE]];

describe('the permanent reader (LH-20)', () => {
  test.each(['portal', 'every-route'] as const)('read for %s, is each principal’s own', (reading) => {
    const missing = ['warn properties.eligibleAuthorizations[0].principalId'];
    expect(readerFindings(reading, { permanent: READS })).toEqual([]);
    expect(readerFindings(reading, { permanent: OTHER_READS })).toEqual(missing);
    expect(readerFindings(reading, { permanent: NOBODY_READS })).toEqual(missing);
    expect(readerFindings(reading, { permanent: OTHER_READS, eligible: [TEAM, OTHER, TEAM] })).toEqual(
      missing,
    );
  });

  test('read as the article does, is anybody’s, and without one nothing is deployed (S4)', () => {
    const refused = ['refuse properties.authorizations'];
    expect(readerFindings('delegation', { permanent: READS })).toEqual([]);
    expect(readerFindings('delegation', { permanent: OTHER_READS })).toEqual([]);
    expect(readerFindings('delegation', { permanent: [...NOBODY_READS, ...OTHER_READS] })).toEqual([]);
    expect(readerFindings('delegation', { permanent: NOBODY_READS })).toEqual(refused);
  });

  test('is nobody’s where nothing has to be activated', () => {
    for (const reading of ['portal', 'every-route', 'delegation'] as const) {
      expect(readerFindings(reading, { permanent: NOBODY_READS, eligible: [] })).toEqual([]);
    }
  });
});
