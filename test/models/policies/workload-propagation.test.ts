import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import { facts } from '../../../models/facts/index.ts';
import {
  lingeringOf,
  type PropagationQuestion,
  type PropagationReading,
  propagationOf,
} from '../../../models/policies/workload-propagation.ts';

const range = ({ lowSeconds, highSeconds, factId }: ReturnType<typeof propagationOf>) => [
  lowSeconds / MINUTE_SECONDS,
  highSeconds / MINUTE_SECONDS,
  factId,
];
const HOUR = HOUR_SECONDS / MINUTE_SECONDS;
const DAY = DAY_SECONDS / MINUTE_SECONDS;

test.each<[string, PropagationQuestion, readonly [number, number, string]]>([
  [
    'the twin before: Exchange through GDAP',
    { provider: 'gdap-group', workload: 'exchange' },
    [5, 120, 'GDAP-114'],
  ],
  ['the twin before: Azure through GDAP', { provider: 'gdap-group', workload: 'azure' }, [0, 5, 'GDAP-114']],
  ['the twin before: Entra through GDAP', { provider: 'gdap-group', workload: 'entra' }, [0, 5, 'GDAP-114']],
  ['an Entra role', { provider: 'entra-role', workload: 'entra' }, [0, 15, 'B2B-93']],
  ['an Exchange role of one’s own', { provider: 'entra-role', workload: 'exchange' }, [0, 15, 'B2B-93']],
  [
    'a SharePoint role of one’s own',
    { provider: 'entra-role', workload: 'sharepoint' },
    [0, 2 * HOUR, 'PIM-70'],
  ],
  ['Exchange by a group', { provider: 'group', workload: 'exchange' }, [0, DAY, 'PIM-69']],
  ['Purview by a group', { provider: 'group', workload: 'purview' }, [5, 120, 'GDAP-114']],
  [
    'Exchange by a group that activates the role',
    { provider: 'group', workload: 'exchange', topology: 'group-eligible-for-role' },
    [0, 15, 'B2B-93'],
  ],
  ['Intune by a group', { provider: 'group', workload: 'intune' }, [0, 15, 'B2B-93']],
  ['Azure by a group', { provider: 'group', workload: 'azure' }, [0, 10, 'PIM-71']],
  ['an Azure role', { provider: 'azure-role', workload: 'azure' }, [0, 10, 'PIM-71']],
  ['its data plane', { provider: 'azure-role', workload: 'azure-data-plane' }, [0, 10, 'PIM-71']],
  [
    'its data plane at a management group',
    { provider: 'azure-role', workload: 'azure-data-plane', atManagementGroup: true },
    [2 * HOUR, 8 * HOUR, 'PIM-71'],
  ],
  ['Lighthouse', { provider: 'lighthouse', workload: 'azure' }, [0, 10, 'LH-69']],
  ['a device', { provider: 'entra-role', workload: 'device-local-administrator' }, [0, 4 * HOUR, 'PIM-73']],
  [
    'a device through GDAP',
    { provider: 'gdap-group', workload: 'device-local-administrator' },
    [0, 4 * HOUR, 'PIM-73'],
  ],
  [
    'the fifth application within ten seconds',
    { provider: 'group', workload: 'app-provisioning', activationsAtOnce: 5 },
    [2, 10, 'PIM-72'],
  ],
  ['the sixth', { provider: 'group', workload: 'app-provisioning', activationsAtOnce: 6 }, [2, 40, 'PIM-72']],
])('felt as documented: %s', (_, question, expected) => {
  expect(range(propagationOf(question, 'documented'))).toEqual(expected);
});

describe('other readings', () => {
  test('the article: seconds, and through GDAP five minutes for every workload', () => {
    expect(propagationOf({ provider: 'group', workload: 'exchange' }, 'article')).toEqual({
      lowSeconds: 1,
      highSeconds: 10,
      factId: 'PIM-66',
    });
    expect(range(propagationOf({ provider: 'gdap-group', workload: 'sharepoint' }, 'article'))).toEqual([
      0,
      5,
      'GDAP-114',
    ]);
  });

  test.each<[PropagationQuestion, number]>([
    [{ provider: 'entra-role', workload: 'exchange' }, 40],
    [{ provider: 'group', workload: 'exchange' }, 40],
    [{ provider: 'entra-role', workload: 'sharepoint' }, 40],
    [{ provider: 'group', workload: 'sharepoint', topology: 'group-eligible-for-role' }, 40],
    [{ provider: 'group', workload: 'sharepoint' }, DAY],
  ])('consultants (PIM-74): %j takes up to %d minutes', (question, minutes) => {
    expect(range(propagationOf(question, 'reported'))).toEqual([15, minutes, 'PIM-74']);
  });
});

test.each<[string, PropagationQuestion, readonly [number, number, string]]>([
  ['an Entra role', { provider: 'entra-role', workload: 'entra' }, [0, 15, 'B2B-93']],
  ['Exchange by a group', { provider: 'group', workload: 'exchange' }, [0, DAY, 'PIM-69']],
  ['SharePoint through GDAP', { provider: 'gdap-group', workload: 'sharepoint' }, [0, DAY, 'PIM-69']],
  ['Entra through GDAP: the token', { provider: 'gdap-group', workload: 'entra' }, [0, 90, 'PIM-67']],
  ['Intune: the token', { provider: 'entra-role', workload: 'intune' }, [0, 90, 'PIM-67']],
  ['Lighthouse', { provider: 'lighthouse', workload: 'azure' }, [0, 10, 'LH-69']],
  ['a device', { provider: 'group', workload: 'device-local-administrator' }, [0, 4 * HOUR, 'PIM-73']],
])('lingers after the end: %s', (_, question, expected) => {
  expect(range(lingeringOf(question, 'documented'))).toEqual(expected);
  expect(lingeringOf(question, 'article')).toEqual({ lowSeconds: 1, highSeconds: 10, factId: 'PIM-66' });
});

test('every answer is a range from a fact that exists', () => {
  const question = fc.record<PropagationQuestion>(
    {
      provider: fc.constantFrom('group', 'entra-role', 'azure-role', 'lighthouse', 'gdap-group'),
      workload: fc.constantFrom(
        ...(['entra', 'exchange', 'sharepoint', 'purview', 'intune', 'teams', 'azure'] as const),
        ...(['azure-data-plane', 'device-local-administrator', 'app-provisioning'] as const),
      ),
      topology: fc.constantFrom('user-eligible-in-group', 'group-eligible-for-role'),
      atManagementGroup: fc.boolean(),
      activationsAtOnce: fc.integer({ min: 1, max: 8 }),
    },
    { requiredKeys: ['provider', 'workload'] },
  );
  const reading = fc.constantFrom<PropagationReading>('documented', 'article', 'reported');
  fc.assert(
    fc.property(question, reading, (asked, read) => {
      for (const { lowSeconds, highSeconds, factId } of [
        propagationOf(asked, read),
        lingeringOf(asked, read),
      ]) {
        expect(lowSeconds).toBeGreaterThanOrEqual(0);
        expect(highSeconds).toBeGreaterThan(lowSeconds);
        expect(facts.has(factId)).toBe(true);
      }
    }),
  );
});

test.each<[string, PropagationQuestion, readonly [number, number, string]]>([
  ['Exchange through GDAP', { provider: 'gdap-group', workload: 'exchange' }, [0, DAY, 'PIM-69']],
  ['SharePoint by a group', { provider: 'group', workload: 'sharepoint' }, [0, DAY, 'PIM-69']],
  ['Teams by a group', { provider: 'group', workload: 'teams' }, [0, 90, 'PIM-67']],
  [
    'Exchange by a group that activates the role',
    { provider: 'group', workload: 'exchange', topology: 'group-eligible-for-role' },
    [0, 90, 'PIM-67'],
  ],
  ['Exchange by a role', { provider: 'entra-role', workload: 'exchange' }, [0, 90, 'PIM-67']],
  ['Entra by a role', { provider: 'entra-role', workload: 'entra' }, [0, 15, 'B2B-93']],
  ['Entra through GDAP', { provider: 'gdap-group', workload: 'entra' }, [0, 90, 'PIM-67']],
  [
    'the data plane of Azure by a group',
    { provider: 'group', workload: 'azure-data-plane' },
    [0, 10, 'PIM-71'],
  ],
  [
    'another workload, asked of an Azure role',
    { provider: 'azure-role', workload: 'exchange' },
    [0, 10, 'PIM-71'],
  ],
])('what lingers of %s', (_, question, expected) => {
  expect(range(lingeringOf(question, 'documented'))).toEqual(expected);
});

test('what users report is about Exchange and SharePoint, and nothing else', () => {
  const reported = (workload: PropagationQuestion['workload']) =>
    propagationOf({ provider: 'entra-role', workload }, 'reported').factId;
  const documented = propagationOf({ provider: 'entra-role', workload: 'intune' }, 'documented');
  expect(propagationOf({ provider: 'entra-role', workload: 'intune' }, 'reported')).toEqual(documented);
  expect(reported('exchange')).toBe(reported('sharepoint'));
  expect(reported('exchange')).not.toBe(documented.factId);
});
