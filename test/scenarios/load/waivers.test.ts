import { describe, expect, test } from 'vitest';
import { complaintsAbout, load, OFFICE, places } from './helpers.ts';

const WAIVER = '{ rule: TWIN.GDAP.004, reason: Leaves., owner: Ann, expires: 2026-03-31 }';

const ESTATE = `entwin: estate/1
asOf: 2026-01-05
tenants:
  - { id: home, role: managing }
  - { id: acme, name: Acme }
dap: [acme]
waivers:
  - { rule: TWIN.GDAP.004, subject: Acme, reason: Leaves., owner: Bob, expires: 2026-02-28 }
`;

const withWaiver = (waiver: string) => `${OFFICE}waivers:\n  - ${waiver}\n`;

describe('waivers are read', () => {
  test('from a scenario, with their places', async () => {
    const { value, places: at } = await load(withWaiver(WAIVER));
    expect(value!.waivers).toEqual([
      {
        ruleId: 'TWIN.GDAP.004',
        subject: null,
        reason: 'Leaves.',
        owner: 'Ann',
        expires: '2026-03-31',
      },
    ]);
    expect(at!.waiver(0)).toEqual({ file: 'office.yaml', line: 10, column: 5 });
    expect(at!.design(1)).toEqual({ file: 'office.yaml', line: 8, column: 16 });
    expect(at!.entry('customer-001')).toBeUndefined();
  });

  test('from an estate, with the entries it is about', async () => {
    const { value, places: at } = await load(ESTATE);
    expect(value!.waivers.map(({ owner, subject }) => [owner, subject])).toEqual([['Bob', 'Acme']]);
    expect(at!.waiver(0)).toEqual({ file: 'office.yaml', line: 8, column: 5 });
    expect(at!.entry('acme')).toEqual({ file: 'office.yaml', line: 5, column: 5 });
    expect(at!.design(0)).toEqual({ file: 'office.yaml', line: 1, column: 1 });
  });

  test('from a scenario and the estate it names, the scenario first', async () => {
    const text = `name: As it is\nestate: estates/acme.yaml\nwaivers: [${WAIVER}]\n`;
    const { value, places: at } = await load(text, { 'estates/acme.yaml': ESTATE });
    expect(value!.waivers.map(({ owner }) => owner)).toEqual(['Ann', 'Bob']);
    expect(at!.waiver(0)).toEqual({ file: 'office.yaml', line: 3, column: 11 });
    expect(at!.waiver(1)).toEqual({ file: 'estates/acme.yaml', line: 8, column: 5 });
    expect(at!.entry('acme')).toEqual({ file: 'estates/acme.yaml', line: 5, column: 5 });
    expect(at!.design(0)).toEqual({ file: 'office.yaml', line: 2, column: 1 });
  });

  test('into the hash, which without them is what it was', async () => {
    const hash = async (text: string) => (await load(text)).value!.hash;
    const plain = await hash(OFFICE);
    expect(await hash(`${OFFICE}waivers: []\n`)).toBe(plain);
    expect(await hash(withWaiver(WAIVER))).not.toBe(plain);
    expect(await hash(`\n\n${withWaiver(WAIVER)}`)).toBe(await hash(withWaiver(WAIVER)));
  });
});

describe('a mistake in a waiver is told with its place', () => {
  test('a rule that does not exist, and the one meant', async () => {
    expect(await complaintsAbout(withWaiver(WAIVER.replace('GDAP.004', 'GDPA.004')))).toMatchInlineSnapshot(`
      "office.yaml:10:13: error SCN-CHOICE "TWIN.GDPA.004" is not known here.
        10 |   - { rule: TWIN.GDPA.004, reason: Leaves., owner: Ann, expires: 2026-03…
           |             ^
        expected: the id of a rule, such as TWIN.GDAP.004; "entwin rules" lists them
        hint: Did you mean "TWIN.GDAP.004"?"
    `);
  });

  test.each([
    ['no reason', WAIVER.replace('reason: Leaves., ', ''), '10:5 SCN-MISSING'],
    ['no owner', WAIVER.replace('owner: Ann, ', ''), '10:5 SCN-MISSING'],
    ['no end', WAIVER.replace(', expires: 2026-03-31', ''), '10:5 SCN-MISSING'],
    ['a reason without a word', WAIVER.replace('Leaves.', "' '"), '10:36 SCN-TYPE'],
    ['a day that is none', WAIVER.replace('03-31', '02-31'), '10:66 SCN-DATE'],
    ['a key it does not have', WAIVER.replace('owner', 'by'), '10:45 SCN-UNKNOWN-KEY'],
    ['a rule about waivers', WAIVER.replace('GDAP.004', 'WAIVER.001'), '10:13 SCN-CHOICE'],
  ])('%s', async (_name, waiver, place) => {
    const { value, diagnostics } = await load(withWaiver(waiver));
    expect(places(diagnostics)).toContain(place);
    expect(value).toBeUndefined();
  });
});
