import { describe, expect, test } from 'vitest';
import { complaintsAbout, load, places } from './helpers.ts';

const DAY = 86_400;

const ESTATE = `# Saved by hand.
entwin: estate/1
asOf: 2026-03-01
tenants:
  - { id: msp, role: managing, name: Contoso MSP }
  - { id: alpha, name: Alpha }
people: [{ id: ann, tier: tier1 }]
groups: [{ id: g1 }, { id: aa, name: AdminAgents, wellKnown: AdminAgents }]
memberships:
  - { group: g1, account: ann, assignment: eligible, ends: 2026-09-01 }
  - { group: aa, memberGroup: g1 }
policies: [{ group: g1, maxActivation: PT4H, mfa: true, approvers: [ann] }]
relationships:
  - { id: r1, customer: alpha, term: P2Y, activated: 2026-02-01, autoExtend: true, roles: [Exchange Administrator] }
accessAssignments:
  - { id: a1, relationship: r1, group: g1, roles: [29232CDF-9323-42fd-ade2-1d097af3e4de] }
dap: [alpha]
licenses: [{ seats: 5 }]
needs: [{ customer: alpha, need: exchange-admin }]
`;

describe('an estate file', () => {
  test('runs by itself, as it is, for two years from its day', async () => {
    const { value, diagnostics } = await load(ESTATE);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      name: 'Forecast from 2026-03-01',
      start: '2026-03-01T00:00:00Z',
      horizonSeconds: 730 * DAY,
      designs: [{ name: 'as-is', kinds: ['as-is'], pim: {} }],
      events: [],
    });
    expect(value!.source).toMatchSnapshot();
  });

  test('runs inside a scenario, and its dates count from the scenario’s start', async () => {
    const scenario = `name: Later
start: 2026-03-11
estate: ./saved/estate.yaml
events:
  - { at: P1D, compromise: { who: tier1 } }
  - { at: P2D, end: { customer: Alpha } }
  - { at: P3D, lapse: { license: p2 } }
expect: [gdap.lapses.mean(as-is) <= 1]
`;
    const { value, diagnostics } = await load(scenario, { './saved/estate.yaml': ESTATE });
    expect(places(diagnostics)).toEqual(['2:8 SCN-OTHER-DAY']);
    const estate = value!.source.kind === 'estate' ? value!.source.estate : undefined;
    expect(estate!.relationships[0]).toMatchObject({
      activatedAtSeconds: -38 * DAY,
      endsAtSeconds: (730 - 38) * DAY,
      termSeconds: 730 * DAY,
    });
    expect(value!.events.map((event) => event.kind)).toEqual(['compromise', 'end-relationship', 'lapse']);
    expect(value!.events[1]).toMatchObject({ customerId: 'alpha' });
    expect(value!.events[2]).toMatchObject({ tenantId: 'msp' });
  });
});

describe('mistakes in an estate', () => {
  const broken: readonly (readonly [name: string, text: string, place: string, words: RegExp])[] = [
    ['other version', ESTATE.replace('estate/1', 'estate/2'), '2:9 SCN-CHOICE', /estate\/1/],
    ['no day', ESTATE.replace('asOf: 2026-03-01\n', ''), '2:1 SCN-MISSING', /asOf/],
    ['unknown key', ESTATE.replace('term:', 'trm:'), '14:32 SCN-UNKNOWN-KEY', /"term"/],
    [
      'unknown customer',
      ESTATE.replace('r1, customer: alpha', 'r1, customer: alfa'),
      '14:25 SCN-REFERENCE',
      /no tenant "alfa"[\s\S]*"alpha"\?/,
    ],
    ['unknown group', ESTATE.replace('r1, group: g1', 'r1, group: g2'), '16:40 SCN-REFERENCE', /"g1"\?/],
    [
      'unknown relationship',
      ESTATE.replace('relationship: r1', 'relationship: r9'),
      '16:29 SCN-REFERENCE',
      /in relationships/,
    ],
    ['unknown approver', ESTATE.replace('[ann] }', '[bob] }'), '12:69 SCN-REFERENCE', /no account "bob"/],
    [
      'unknown role',
      ESTATE.replace('[Exchange Administrator]', '[Exchange Admin]'),
      '14:92 SCN-ROLE',
      /"Exchange Administrator"\?/,
    ],
    [
      'same id twice',
      ESTATE.replace('{ id: aa, name', '{ id: g1, name'),
      '8:22 SCN-DUPLICATE',
      /listed twice/,
    ],
    ['nobody manages', ESTATE.replace('role: managing, ', ''), '4:1 SCN-MANAGING', /exactly one/],
    ['two manage', ESTATE.replace('name: Alpha', 'role: managing'), '6:24 SCN-MANAGING', /exactly one/],
    ['no end', ESTATE.replace('activated: 2026-02-01, ', ''), '14:5 SCN-MISSING', /when it ends/],
    [
      'end before the beginning',
      ESTATE.replace('activated: 2026-02-01', 'activated: 2026-02-01, ends: 2026-01-01'),
      '14:72 SCN-DATE',
      /before it became active/,
    ],
    ['term too long', ESTATE.replace('P2Y', 'P3Y'), '14:38 SCN-RANGE', /730/],
    ['member missing', ESTATE.replace('account: ann, ', ''), '10:5 SCN-EITHER', /account or a group/],
    [
      'need without name',
      ESTATE.replace('need: exchange-admin', 'workload: entra'),
      '19:9 SCN-EITHER',
      /workload and role/,
    ],
  ];

  test.each(broken)('%s', async (_name, text, place, words) => {
    const { value, diagnostics } = await load(text);
    expect(value).toBeUndefined();
    expect(places(diagnostics)).toContain(place);
    expect(await complaintsAbout(text)).toMatch(words);
  });

  test('an end in the past is worth a warning', async () => {
    const text = ESTATE.replace('2026-02-01', '2026-02-01, ends: 2026-02-20');
    expect(places((await load(text)).diagnostics)).toEqual(['14:72 SCN-PAST-END']);
  });

  test('a mistake in a file that a scenario names is told with that file’s name', async () => {
    const files = { 'e.yaml': ESTATE.replace('P2Y', 'P3Y') };
    expect(await complaintsAbout('name: A\nestate: e.yaml\n', files)).toMatch(
      /^e\.yaml:14:38: error SCN-RANGE/,
    );
  });
});

describe('the path of an estate', () => {
  test.each([
    ['https://example.com/e.yaml', 'SCN-PATH'],
    ['file:///etc/passwd', 'SCN-PATH'],
    ['/etc/passwd', 'SCN-PATH'],
    ['C:\\e.yaml', 'SCN-PATH'],
    ['~/e.yaml', 'SCN-PATH'],
    ['nowhere.yaml', 'SCN-FILE'],
  ])('%s is not followed', async (path, code) => {
    expect(places((await load(`name: A\nestate: '${path}'\n`)).diagnostics)).toEqual([`2:9 ${code}`]);
  });

  test('an estate is run as it is and nothing else', async () => {
    const text = 'name: A\nestate: e.yaml\ndesigns: [as-is, dap]\n';
    expect(places((await load(text, { 'e.yaml': ESTATE })).diagnostics)).toEqual(['3:18 SCN-DESIGN']);
  });
});
