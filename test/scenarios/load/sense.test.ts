import { describe, expect, test } from 'vitest';
import { load, places } from './helpers.ts';

const estate = (parts: Readonly<Record<string, string>> = {}) => {
  const lines: Readonly<Record<string, string>> = {
    tenants: '[{ id: msp, role: managing }, { id: alpha, pod: north }]',
    people: '[{ id: ann, tier: t1, pods: [north] }]',
    groups: '[{ id: g1 }, { id: g2 }, { id: g3 }]',
    memberships: '[{ group: g1, account: ann }]',
    relationships:
      '[{ id: r1, customer: alpha, term: P2Y, activated: 2026-02-01, roles: [Exchange Administrator] }]',
    accessAssignments: '[{ id: a1, relationship: r1, group: g1, roles: [Exchange Administrator] }]',
    ...parts,
  };
  return [
    'entwin: estate/1',
    'asOf: 2026-03-01',
    ...Object.entries(lines).map(([key, text]) => `${key}: ${text}`),
  ]
    .join('\n')
    .concat('\n');
};

describe('an estate that could not be', () => {
  test('is told apart from one that can', async () => {
    expect(places((await load(estate())).diagnostics)).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['a pod nobody is in', { people: '[{ id: ann, pods: [south] }]' }, ['4:28 SCN-REFERENCE']],
    ['a group inside itself', { memberships: '[{ group: g1, memberGroup: g1 }]' }, ['6:41 SCN-NESTING']],
    [
      'groups inside each other, by way of a third',
      {
        memberships:
          '[{ group: g1, memberGroup: g2 }, { group: g2, memberGroup: g3 }, { group: g3, memberGroup: g1 }]',
      },
      ['6:41 SCN-NESTING', '6:73 SCN-NESTING', '6:105 SCN-NESTING'],
    ],
    [
      'the managing tenant as its own customer',
      {
        relationships:
          '[{ id: r1, customer: msp, term: P2Y, activated: 2026-02-01, roles: [Exchange Administrator] }]',
      },
      ['7:37 SCN-REFERENCE'],
    ],
    [
      'an active relationship of tomorrow',
      {
        relationships:
          '[{ id: r1, customer: alpha, term: P2Y, activated: 2026-03-02, roles: [Exchange Administrator] }]',
      },
      ['7:66 SCN-DATE'],
    ],
    [
      'a role that the relationship does not hold',
      { accessAssignments: '[{ id: a1, relationship: r1, group: g1, roles: [User Administrator] }]' },
      ['8:68 SCN-NO-EFFECT'],
    ],
    [
      'a membership that is over',
      { memberships: '[{ group: g1, account: ann, ends: 2026-03-01 }]' },
      ['6:48 SCN-PAST-END'],
    ],
  ])('%s', async (_, parts, expected) => {
    const { diagnostics } = await load(estate(parts));
    expect(places(diagnostics)).toEqual(expected);
    for (const { hint, expected: right } of diagnostics) expect(hint ?? right).toBeTruthy();
  });

  test('groups that share a member, or are nested two ways, go round in no circle', async () => {
    const memberships =
      '[{ group: g1, memberGroup: g2 }, { group: g1, memberGroup: g3 }, { group: g2, memberGroup: g3 }]';
    expect(places((await load(estate({ memberships }))).diagnostics)).toEqual([]);
  });
});

const scenario = (designs: string, event: string) => `name: Office
sketch:
  managing: { engineers: { a: 2, b: 0 }, approvers: 1, pods: 2 }
  customers: { count: 4, needs: [helpdesk-admin] }
designs: [${designs}]
events:
  - ${event}
`;

describe('an event that can happen to nothing', () => {
  test.each([
    ['gdap-pim', '{ at: P1D, removeDap: { customer: Customer 001 } }'],
    ['dap', '{ at: P1D, end: { customer: Customer 001 } }'],
    ['gdap-pim', '{ at: P1D, guest: { who: a-01, does: lose-phone } }'],
    ['b2b-pim', '{ at: P1D, sync: { who: a-01, does: cut-job } }'],
    ['dap, gdap-standing', '{ at: P1D, lapse: { license: p2 } }'],
  ])('is warned of: %s, %s', async (designs, event) => {
    const { diagnostics, value } = await load(scenario(designs, event));
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toContainEqual([
      'warning',
      'SCN-NO-EFFECT',
    ]);
    expect(value).toBeDefined();
  });

  test.each([
    ['gdap-pim, dap', '{ at: P1D, removeDap: { customer: Customer 001 } }'],
    ['dap, gdap-standing', '{ at: P1D, end: { customer: Customer 001 } }'],
    ['gdap-pim, sync-pim', '{ at: P1D, guest: { who: a-01, does: lose-phone } }'],
    ['lighthouse-eligible', '{ at: P1D, lapse: { license: p2 } }'],
  ])('is not where one design has it: %s, %s', async (designs, event) => {
    const { diagnostics } = await load(scenario(designs, event));
    expect(diagnostics.map(({ message }) => message).filter((text) => /changes nothing/.test(text))).toEqual(
      [],
    );
  });

  test('after somebody has left', async () => {
    const text = `${scenario('gdap-pim', '{ at: P1D, leave: { who: a-01 } }')}  - { at: P2D, move: { who: a-01, tier: b } }\n`;
    expect(places((await load(text)).diagnostics)).toEqual(['8:5 SCN-NO-EFFECT']);
  });
});

describe('somebody who moves', () => {
  test.each([
    ['{ at: P1D, move: { who: a-01, tier: zz } }', '7:41 SCN-TIER'],
    ['{ at: P1D, move: { who: a-01, pods: [pod-9] } }', '7:42 SCN-REFERENCE'],
  ])('goes where there is something: %s', async (event, place) => {
    const { diagnostics } = await load(scenario('gdap-pim', event));
    expect(places(diagnostics)).toEqual([place]);
    expect(diagnostics[0]!.expected).toMatch(/one of (a|pod-1)/);
  });

  test('may go to any tier and pod there is', async () => {
    const event = '{ at: P1D, move: { who: a-01, tier: a, pods: [pod-2] } }';
    expect((await load(scenario('gdap-pim', event))).diagnostics).toEqual([]);
  });
});

test('a need that only an empty tier serves is warned of', async () => {
  const text = scenario('gdap-pim', '{ at: P1D, leave: { who: a-01 } }').replace(
    '[helpdesk-admin]',
    '[helpdesk-admin, { need: exchange-admin, tiers: [b] }]',
  );
  expect(places((await load(text)).diagnostics)).toEqual(['4:81 SCN-TIER']);
});
