import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GDAP_WORKLOADS } from '../../../models/facts/index.ts';
import { gdapReach } from '../../../models/policies/gdap-workloads.ts';

describe('the reach of GDAP', () => {
  test.each<[string, string[], string | undefined, string, string[]]>([
    ['SharePoint', ['SharePoint Administrator'], undefined, 'yes', ['GDAP-130', 'GDAP-133']],
    ['SharePoint', ['Exchange Administrator'], undefined, 'no', ['GDAP-130', 'GDAP-133']],
    ['SharePoint', ['Global Administrator'], 'files', 'no', ['GDAP-132']],
    ['Fabric', ['Global Reader'], undefined, 'no', ['GDAP-130', 'GDAP-133']],
    ['Exchange', ['Exchange Administrator'], undefined, 'unknown', ['GDAP-130', 'GDAP-133']],
    ['Exchange', ['Global Administrator'], 'open-another-mailbox', 'no', ['GDAP-132']],
    ['Entra ID', ['Groups Administrator'], 'dynamic-membership-rules', 'no', ['GDAP-131']],
    ['Azure IoT Central', ['Global Administrator'], undefined, 'no', ['GDAP-130']],
    ['toString', [], 'length', 'no', ['GDAP-130']],
    ['Entra ID', ['Groups Administrator'], 'reset-passwords', 'unknown', ['GDAP-130', 'GDAP-133']],
    ['Exchange', ['Exchange Administrator'], 'dynamic-membership-rules', 'unknown', ['GDAP-130', 'GDAP-133']],
    ['SharePoint', ['SharePoint Administrator'], 'open-another-mailbox', 'yes', ['GDAP-130', 'GDAP-133']],
  ])('into %s with %j, for %s: %s', (workload, roles, task, answer, factIds) => {
    expect(gdapReach(workload, roles, task)).toEqual({ answer, factIds });
  });

  test('without any role is none where roles are listed', () => {
    expect(gdapReach('Fabric').answer).toBe('no');
  });

  test('never grows by naming a task, nor shrinks by more roles', () => {
    const rank = { no: 0, unknown: 1, yes: 2 };
    const roles = fc.subarray([
      'SharePoint Administrator',
      'Global Reader',
      'Fabric Administrator',
      'User Administrator',
    ]);
    fc.assert(
      fc.property(
        fc.constantFrom(...GDAP_WORKLOADS.value),
        roles,
        roles,
        fc.constantFrom('files', 'pst-import', 'connectors', 'inline-app-consent', 'anything'),
        (workload, some, more, task) => {
          const plain = rank[gdapReach(workload, some).answer];
          expect(rank[gdapReach(workload, some, task).answer]).toBeLessThanOrEqual(plain);
          expect(rank[gdapReach(workload, [...some, ...more]).answer]).toBeGreaterThanOrEqual(plain);
        },
      ),
    );
  });
});
