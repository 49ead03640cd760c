import { describe, expect, test } from 'vitest';
import { complaintsAbout, load, OFFICE, places } from './helpers.ts';

describe('a scenario that is right', () => {
  test('gets every default', async () => {
    const { value, diagnostics } = await load(OFFICE);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchSnapshot();
  });

  test('may be short, and then equals the long form', async () => {
    const short = await load(OFFICE);
    const long = await load(`${OFFICE}start: 2026-01-05T00:00:00Z
horizon: 90 days
seed: 1
behavior:
  activationsPerEngineerPerDay: { uniform: { low: 2, high: 5 } }
  patience: PT4H
  approverDenies: 2%
  workingHours: { from: 8, to: 18, days: [tuesday, mon, wed, thu, fri] }
  renewal: { lead: 720 h }
`);
    expect(long.diagnostics).toEqual([]);
    expect(long.value).toEqual(short.value);
  });

  test('keeps its hash when name, description, comments and order of keys change, and only then', async () => {
    const first = (await load(OFFICE)).value!;
    const renamed = OFFICE.replace('name: Office', '# moved\nname: Other\ndescription: Words.');
    const designs = 'designs: [dap, gdap-pim]\n';
    const moved = renamed.replace(designs, '').replace('sketch:', `${designs}sketch:`);
    expect((await load(moved)).value!.hash).toBe(first.hash);
    expect((await load(`${OFFICE}seed: 2\n`)).value!.hash).not.toBe(first.hash);
  });

  test('is read with a byte order mark, Windows line ends, and as bytes', async () => {
    const plain = (await load(OFFICE)).value;
    expect((await load(`\ufeff${OFFICE}`)).value).toEqual(plain);
    expect((await load(OFFICE.replaceAll('\n', '\r\n'))).value).toEqual(plain);
    expect((await load(new TextEncoder().encode(`\ufeff${OFFICE}`))).value).toEqual(plain);
    const wide = Buffer.from(`\ufeff${OFFICE}`, 'utf16le');
    expect((await load(new Uint8Array(wide))).value).toEqual(plain);
  });

  test('may name tiers, pods, designs and events in full', async () => {
    const { value, diagnostics } = await load(`name: Large
start: 2026-02-01
horizon: 2 years
sketch:
  managing:
    name: Contoso MSP
    engineers: { tier1: 12, tier2: 6, tier3: 2 }
    approvers: 3
    pods: 4
    podsPerEngineer: { tier1: 1, tier2: 2, tier3: all }
    p2: { seats: 10, channel: direct-monthly }
  customers:
    names: [Alpha, Beta, Gamma, Delta]
    needs: [exchange-admin, { need: azure-contributor, tiers: [tier3] }]
  gdap: { term: 365 d, endsAfter: 30 to 300 days, autoExtend: 40%, globalAdministrator: 0.1 }
  pim: { maxActivation: PT4H, approval: [tier3], groupsPer: pod }
designs:
  - dap
  - gdap-pim+dap
  - { design: gdap-pim, name: gdap-pim no approval, approval: none, groupsPer: customer, maxActivation: 24 h }
behavior: { requestedActivation: maximum, workingHours: always, renewal: { lead: none } }
events:
  - { at: P40D, end: { customer: Beta } }
  - { at: 2026-02-11, compromise: { who: tier2-01, with: password }, detectedAfter: 1 to 2 h, respondedAfter: PT5M }
  - { at: P41D, lapse: { license: p2, tenant: managing } }
  - { at: P42D, buy: { license: p2 } }
assumptions: { pimLossAt: expired }
precision: { metric: gdap.lapses, halfWidth: 0.5, max: 10 }
`);
    expect(diagnostics).toEqual([]);
    const { source, ...rest } = value!;
    const { hash: _hash, behavior, ...shown } = rest;
    expect(source.kind === 'sketch' && source.sketch).toMatchObject({
      managing: {
        podsPerEngineer: { tier1: 1, tier2: 2, tier3: 4 },
        p2: { seats: 10, channel: 'direct-monthly' },
      },
      customers: {
        azure: 'csp-azure-plan',
        needs: [
          { need: 'exchange-admin', tiers: ['tier1', 'tier2', 'tier3'] },
          { need: 'azure-contributor', tiers: ['tier3'] },
        ],
      },
      gdap: {
        termSeconds: 365 * 86_400,
        endsAfter: { kind: 'uniform', low: 30 * 86_400, high: 300 * 86_400 },
        autoExtend: 0.4,
        globalAdministrator: 0.1,
      },
      pim: { maxActivationSeconds: 14_400, approvalTiers: ['tier3'], groupsPer: 'pod' },
    });
    expect(behavior).toMatchObject({ workingHours: 'always', renewal: { leadSeconds: null } });
    expect(shown).toMatchSnapshot();
  });
});

describe('a mistake is told with its place, its code and what was probably meant', () => {
  const broken: readonly (readonly [name: string, text: string, place: string, words: RegExp])[] = [
    ['unknown key', `${OFFICE}horizn: P90D\n`, '9:1 SCN-UNKNOWN-KEY', /Did you mean "horizon"\?/],
    [
      'key in the wrong block',
      `${OFFICE}engineers: {}\n`,
      '9:1 SCN-UNKNOWN-KEY',
      /belongs in "sketch.managing"/,
    ],
    ['missing key', OFFICE.replace('name: Office\n', ''), '1:1 SCN-MISSING', /"name" is missing/],
    [
      'missing key in a block',
      OFFICE.replace('    needs: [exchange-admin]\n', ''),
      '5:3 SCN-MISSING',
      /"needs"/,
    ],
    ['wrong type', `${OFFICE}seed: [1]\n`, '9:7 SCN-TYPE', /a list does not fit/],
    ['fraction', OFFICE.replace('count: 4', 'count: 4.5'), '6:12 SCN-TYPE', /a whole number/],
    ['negative head count', OFFICE.replace('tier1: 2', 'tier1: -2'), '4:25 SCN-RANGE', /at least 0/],
    ['too many customers', OFFICE.replace('count: 4', 'count: 100001'), '6:12 SCN-RANGE', /at most 100000/],
    [
      'unknown need',
      OFFICE.replace('exchange-admin', 'exchange-admn'),
      '7:13 SCN-CHOICE',
      /"exchange-admin"\?/,
    ],
    [
      'unknown need in a block',
      OFFICE.replace('exchange-admin', '{ need: itune-admin }'),
      '7:21 SCN-CHOICE',
      /"intune-admin"\?/,
    ],
    ['unknown design', OFFICE.replace('gdap-pim', 'gdap-pimm'), '8:16 SCN-DESIGN', /"gdap-pim"\?/],
    [
      'unknown workload in brackets',
      OFFICE.replace('gdap-pim', '"gdap-pim[exchnge]"'),
      '8:16 SCN-DESIGN',
      /"exchange"\?/,
    ],
    ['empty brackets', OFFICE.replace('gdap-pim', '"gdap-pim[]"'), '8:16 SCN-DESIGN', /workload is missing/],
    ['open bracket', OFFICE.replace('gdap-pim', '"gdap-pim[azure"'), '8:16 SCN-DESIGN', /not a design/],
    [
      'brackets that leave a need to nobody',
      OFFICE.replace('gdap-pim', '"gdap-pim[azure] + lighthouse-eligible[azure]"'),
      '8:16 SCN-DESIGN',
      /No part of .* is asked for the need/,
    ],
    ['same design twice', OFFICE.replace('gdap-pim', 'dap'), '8:16 SCN-DUPLICATE', /Give one of them a name/],
    ['estate design on a sketch', OFFICE.replace('gdap-pim', 'as-is'), '8:16 SCN-DESIGN', /sketch is none/],
    ['impossible date', `${OFFICE}start: 2026-02-30\n`, '9:8 SCN-DATE', /no "2026-02-30" in the calendar/],
    ['date of another country', `${OFFICE}start: 5.1.2026\n`, '9:8 SCN-DATE', /year, month, day/],
    ['no horizon', `${OFFICE}horizon: PT0S\n`, '9:10 SCN-RANGE', /more than nothing/],
    ['horizon past 20 years', `${OFFICE}horizon: 21 years\n`, '9:10 SCN-RANGE', /20 years at most/],
    ['negative horizon', `${OFFICE}horizon: -P1D\n`, '9:10 SCN-DURATION', /negative/],
    ['duration without unit', `${OFFICE}horizon: 90\n`, '9:10 SCN-TYPE', /a number needs a unit/],
    ['duration in months', `${OFFICE}horizon: P3M\n`, '9:10 SCN-DURATION', /no fixed length/],
    ['unknown unit', `${OFFICE}horizon: 90 dys\n`, '9:10 SCN-DURATION', /"days"\?/],
    [
      'p95 below the median',
      `${OFFICE}behavior:\n  work: { lognormal: { median: PT2H, p95: PT1H } }\n`,
      '10:43 SCN-QUANTITY',
      /p95 must not be below/,
    ],
    [
      'range upside down',
      `${OFFICE}behavior: { activationsPerEngineerPerDay: 5 to 2 }\n`,
      '9:43 SCN-QUANTITY',
      /Swap/,
    ],
    [
      'two distributions',
      `${OFFICE}behavior: { work: { constant: PT1H, exponential: { mean: PT1H } } }\n`,
      '9:50 SCN-QUANTITY',
      /exactly one of/,
    ],
    [
      'unknown distribution',
      `${OFFICE}behavior: { work: { lognorml: { median: PT1H, p95: PT2H } } }\n`,
      '9:21 SCN-UNKNOWN-KEY',
      /"lognormal"\?/,
    ],
    ['share above 1', `${OFFICE}behavior: { approverDenies: 40 }\n`, '9:29 SCN-SHARE', /Write 40%/],
    [
      'activation above 24 hours',
      OFFICE.replace('designs', '  pim: { maxActivation: PT25H }\ndesigns'),
      '8:25 SCN-RANGE',
      /1 hour to 24 hours/,
    ],
    [
      'term above 730 days',
      OFFICE.replace('designs', '  gdap: { term: 731 days }\ndesigns'),
      '8:17 SCN-RANGE',
      /1 to 730 days/,
    ],
    [
      'more time left than the term',
      OFFICE.replace('designs', '  gdap: { term: 90 d, endsAfter: P91D }\ndesigns'),
      '8:34 SCN-RANGE',
      /at most the term/,
    ],
    [
      'unknown tier in a need',
      OFFICE.replace('exchange-admin', '{ need: exchange-admin, tiers: [tir1] }'),
      '7:45 SCN-TIER',
      /"tier1"\?/,
    ],
    [
      'unknown tier in approval',
      OFFICE.replace('designs', '  pim: { approval: tier9 }\ndesigns'),
      '8:20 SCN-TIER',
      /no tier "tier9"/,
    ],
    [
      'unknown tier in an event',
      `${OFFICE}events: [{ at: P1D, compromise: { who: tier3 } }]\n`,
      '9:40 SCN-WHO',
      /"tier1"|"tier2"/,
    ],
    [
      'unknown customer',
      `${OFFICE}events: [{ at: P1D, end: { customer: customer-01 } }]\n`,
      '9:38 SCN-CUSTOMER',
      /"customer-001"\?/,
    ],
    [
      'tenant without P2',
      `${OFFICE}events: [{ at: P1D, lapse: { license: p2, tenant: managin } }]\n`,
      '9:51 SCN-TENANT',
      /"managing"\?/,
    ],
    [
      'a customer without P2',
      `${OFFICE}events: [{ at: P1D, lapse: { license: p2, tenant: customer-001 } }]\n`,
      '9:51 SCN-TENANT',
      /No license with PIM is listed for the tenant "customer-001", so that none can lapse\..*under "p2" in a sketch/s,
    ],
    [
      'a tenant whose P2 is bought before it is owned',
      `${OFFICE}events: [{ at: P1D, buy: { license: p2, tenant: customer-001 } }]\n`,
      '9:49 SCN-TENANT',
      /so that none can be bought again/,
    ],
    [
      'two things in an event',
      `${OFFICE}events: [{ at: P1D, lapse: { license: p2 }, buy: { license: p2 } }]\n`,
      '9:50 SCN-EVENT',
      /two events/,
    ],
    ['nothing in an event', `${OFFICE}events: [{ at: P1D }]\n`, '9:10 SCN-EVENT', /exactly one of/],
    [
      'detection without theft',
      `${OFFICE}events: [{ at: P1D, lapse: { license: p2 }, detectedAfter: PT1H }]\n`,
      '9:60 SCN-EVENT',
      /belongs to a compromise/,
    ],
    [
      'event before the start',
      `${OFFICE}events: [{ at: 2026-01-04, lapse: { license: p2 } }]\n`,
      '9:16 SCN-EARLY-EVENT',
      /before/,
    ],
    [
      'unknown assumption',
      `${OFFICE}assumptions: { pimLosAt: expired }\n`,
      '9:16 SCN-UNKNOWN-KEY',
      /"pimLossAt"\?/,
    ],
    [
      'unknown alternative',
      `${OFFICE}assumptions: { pimLossAt: expird }\n`,
      '9:27 SCN-CHOICE',
      /"expired"\?/,
    ],
    [
      'unknown metric',
      `${OFFICE}precision: { metric: blast.tenant }\n`,
      '9:22 SCN-CHOICE',
      /"blast.tenants"\?/,
    ],
    ['min above max', `${OFFICE}precision: { min: 20, max: 10 }\n`, '9:28 SCN-RANGE', /min not above max/],
    ['sketch and estate', `${OFFICE}estate: ./e.yaml\n`, '9:1 SCN-EITHER', /not both/],
    [
      'customers by count and name',
      OFFICE.replace('count: 4', 'count: 4\n    names: [A]'),
      '7:5 SCN-EITHER',
      /count and by name/,
    ],
    [
      'same customer twice',
      OFFICE.replace('count: 4', 'names: [A, B, A]'),
      '6:19 SCN-DUPLICATE',
      /listed twice/,
    ],
    [
      'more pods than customers',
      OFFICE.replace('    engineers', '    pods: 5\n    engineers'),
      '4:11 SCN-RANGE',
      /at most 4/,
    ],
    ['nobody at all', OFFICE.replace('tier1: 2, tier2: 1', 'tier1: 0'), '4:16 SCN-RANGE', /0 engineers/],
    ['reserved tier', OFFICE.replace('tier2: 1', 'all: 1'), '4:28 SCN-TIER', /cannot be called/],
    ['second document', `${OFFICE}---\nname: Two\n`, '9:1 SCN-YAML-DOCUMENTS', /one document per file/],
    ['not YAML', `${OFFICE}events: [\n`, '10:1 SCN-YAML', /not valid YAML/],
    ['empty', '# nothing\n', '1:1 SCN-EMPTY', /empty/],
    ['a list instead of a scenario', '- a\n', '1:1 SCN-TYPE', /a block of keys/],
    [
      'a customer that looks like a number',
      OFFICE.replace('count: 4', 'names: [7]'),
      '6:13 SCN-TYPE',
      /in quotes/,
    ],
  ];

  test.each(broken)('%s', async (_name, text, place, words) => {
    const { value, diagnostics } = await load(text);
    expect(places(diagnostics)).toEqual([place]);
    expect(value).toBeUndefined();
    expect(await complaintsAbout(text)).toMatch(words);
  });

  test('several mistakes come in one go, in the order of lines', async () => {
    const { diagnostics } = await load('seed: x\nname: A\nhorizon: 5\nfoo: 1\n');
    expect(places(diagnostics)).toEqual(['1:7 SCN-TYPE', '3:10 SCN-TYPE', '4:1 SCN-UNKNOWN-KEY']);
  });

  test('the place of a value behind an alias is where it is written', async () => {
    const text = `${OFFICE}behavior:\n  work: &long { lognormal: { median: 5, p95: PT1H } }\n  approverResponse: *long\n`;
    const { diagnostics } = await load(text);
    expect(places(diagnostics)).toEqual(['10:38 SCN-TYPE', '10:38 SCN-TYPE']);
  });

  test('formatted, it shows the line and points at the character', async () => {
    expect(await complaintsAbout(`${OFFICE}horizn: P90D\n`)).toMatchInlineSnapshot(`
      "office.yaml:9:1: error SCN-UNKNOWN-KEY The key "horizn" is not known here.
        9 | horizn: P90D
          | ^
        expected: one of name, description, start, horizon, seed, sketch, estate, designs, behavior, events, expect, assumptions, precision, waivers, rates, sweep
        hint: Did you mean "horizon"?"
    `);
  });
});

describe('a scenario that is odd but can be run', () => {
  const odd: readonly (readonly [name: string, text: string, place: string])[] = [
    [
      'event past the horizon',
      `${OFFICE}events: [{ at: P91D, lapse: { license: p2 } }]\n`,
      '9:16 SCN-LATE-EVENT',
    ],
    [
      'approval without approvers',
      OFFICE.replace('designs', '  pim: { approval: all }\ndesigns').replace(
        '    engineers',
        '    approvers: 0\n    engineers',
      ),
      '9:20 SCN-APPROVERS',
    ],
    [
      'a setting of PIM on a design without it',
      OFFICE.replace('[dap,', '[{ design: dap, mfa: false },'),
      '8:26 SCN-NO-EFFECT',
    ],
  ];

  test.each(odd)('%s', async (_name, text, place) => {
    const { value, diagnostics } = await load(text);
    expect(places(diagnostics)).toEqual([place]);
    expect(diagnostics[0]!.severity).toBe('warning');
    expect(value).toBeDefined();
  });
});

describe('formulas are checked when the scenario is read', () => {
  test('a typo is told with its column inside the formula', async () => {
    const { diagnostics } = await load(
      `${OFFICE}expect:\n  - blast.tenants.mean(gdap-pim) < blast.tenants.mean(dpa)\n`,
    );
    expect(places(diagnostics)).toEqual(['10:55 SCN-DESIGN']);
    const quoted = await load(`${OFFICE}expect:\n  - "blast.tenant.mean(dap) < 1"\n`);
    expect(places(quoted.diagnostics)).toEqual(['10:6 SCN-METRIC']);
  });

  test('parts of a design may be restricted to workloads', async () => {
    const { value, diagnostics } = await load(
      `${OFFICE.replace('gdap-pim', '"gdap-pim [ m365,entra ]+lighthouse-eligible[azure]"')}expect: ['gdap.lapses.mean(gdap-pim[m365, entra] + lighthouse-eligible[azure]) >= 0']\n`,
    );
    expect(diagnostics).toEqual([]);
    expect(value!.designs[1]).toEqual({
      name: 'gdap-pim[m365, entra] + lighthouse-eligible[azure]',
      kinds: ['gdap-pim', 'lighthouse-eligible'],
      pim: {},
      only: {
        'gdap-pim': ['exchange', 'sharepoint', 'purview', 'intune', 'teams', 'entra'],
        'lighthouse-eligible': ['azure', 'azure-data', 'azure-management-group'],
      },
    });
  });

  test('an activation longer than Lighthouse allows is cut, and that is said', async () => {
    const { value, diagnostics } = await load(
      OFFICE.replace('gdap-pim', '{ design: lighthouse-eligible, maxActivation: PT10H }'),
    );
    expect(value).toBeDefined();
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([['note', 'SCN-CAPPED']]);
    expect(diagnostics[0]!.message).toMatch(/8 hours at most.*LH-12/);
  });

  test('names of designs may hold spaces and plus signs', async () => {
    const { value, diagnostics } = await load(
      `${OFFICE.replace('gdap-pim', 'gdap-pim+dap, { design: gdap-pim, name: no approval }')}expect: ['gdap.lapses.mean(gdap-pim + dap) >= gdap.lapses.p95("no approval")']\n`,
    );
    expect(diagnostics).toEqual([]);
    expect(value!.expect).toHaveLength(1);
  });
});
