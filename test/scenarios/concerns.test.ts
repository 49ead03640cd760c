import { expect, test } from 'vitest';
import type { Account, Estate } from '../../models/estate.ts';
import { whyOutOfReach } from '../../scenarios/concerns.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { partnerEstate, scenarioOf, WITHOUT_READER } from './explain/cases.ts';
import { smallScenario } from './small-scenario.ts';

const SKETCH = smallScenario({ designs: [{ name: 'dap', kinds: ['dap'], pim: {} }] });
const designed = (kind: Scenario['designs'][number]['kinds'][number], parts = {}): Scenario => ({
  ...SKETCH,
  designs: [...SKETCH.designs, { name: kind, kinds: [kind], pim: {}, ...parts }],
});
const BARE = partnerEstate({ memberships: [], relationships: [], accessAssignments: [] });
const estate = (parts: Partial<Estate>): Scenario => scenarioOf({ ...BARE, ...parts });
const withAccount = (parts: Partial<Account>): Scenario =>
  estate({ accounts: BARE.accounts.map((account) => ({ ...account, ...parts })) });

test.each([
  ['lighthouse', designed('lighthouse-standing'), estate({ lighthouseDelegations: [WITHOUT_READER] })],
  ['guests', designed('b2b-pim'), withAccount({ kind: 'guest' })],
  ['synchronization', designed('sync-pim'), withAccount({ origin: 'synchronized' })],
  ['external-members', designed('sync-pim'), withAccount({ kind: 'external-member' })],
  ['activation', designed('own-pim'), estate({ lighthouseDelegations: [WITHOUT_READER] })],
  ['relationships', designed('gdap-standing'), scenarioOf(partnerEstate())],
] as const)(
  '%s are in reach of a design or an estate that has them, and of no other',
  (concern, one, other) => {
    expect(whyOutOfReach(concern, one)).toBeUndefined();
    expect(whyOutOfReach(concern, other)).toBeUndefined();
    expect(whyOutOfReach(concern, SKETCH)).toMatch(/\w/);
    expect(whyOutOfReach(concern, estate({}))).toMatch(/\w/);
    // A design of a scenario may bring its own estate.
    const brought = other.source.kind === 'estate' ? other.source.estate : BARE;
    expect(whyOutOfReach(concern, designed('as-is', { estate: brought }))).toBeUndefined();
  },
);

test('synchronization as guests makes no external members', () => {
  const guests = designed('sync-pim', { crossTenant: { userType: 'guest' } });
  expect(whyOutOfReach('external-members', guests)).toMatch(/no external member/);
});

test('tokens matter to whoever is seen in a portal, within the horizon', () => {
  const seen = (atSeconds: number): Scenario => ({
    ...SKETCH,
    events: [{ kind: 'portal', atSeconds, personId: 'tier1-01', customerId: 'customer-001', does: 'work' }],
  });
  expect(whyOutOfReach('tokens', seen(1))).toBeUndefined();
  expect(whyOutOfReach('tokens', seen(SKETCH.horizonSeconds + 1))).toMatch(/nobody is seen in a portal/);
  expect(whyOutOfReach('theft', seen(1))).toMatch(/nobody is compromised/);
});

test('the end of the PIM API for groups matters to programs on groups that call what ends', () => {
  const program = (iteration: 2 | 3, provider: 'role' | 'group'): Scenario =>
    estate({
      automations: [
        {
          id: 'report',
          tenantId: 'msp',
          name: 'Report',
          iteration,
          provider,
          does: 'read',
          everySeconds: 60,
        },
      ],
    });
  expect(whyOutOfReach('automation', program(2, 'group'))).toBeUndefined();
  expect(whyOutOfReach('automation', program(2, 'role'))).toMatch(/no program/);
  expect(whyOutOfReach('automation', program(3, 'group'))).toMatch(/no program/);
});
