import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anonymousText } from '../../../scenarios/edit/anonymous-text.ts';
import { loadScenario } from '../../../scenarios/load/load.ts';

const TEXT = `# For Ms. Secret.
name: Secret plan
description: What Secret asked for.
sketch:
  managing:
    name: Secret Ltd # ours
    engineers: { tier1: 2 } # Secret has two
  customers:
    names: [Secret bank, Secret school]
    needs:
      # Secret wants it.
      - helpdesk-admin
designs: [{ design: gdap-pim, name: as planned }] # Secret
seed: 4 # Secret
events:
  - at: P3D
    end: { customer: Secret school }
waivers:
  - { rule: TWIN.PIM.001, subject: Secret bank, reason: Secret said so, owner: Secret, expires: 2027-01-01 }
`;

test('no name, no description and no comment is left, and everything else is', () => {
  const anonymous = anonymousText(TEXT);
  if (anonymous.kind !== 'text') throw new Error(anonymous.why);
  expect(anonymous.text).toBe(`name: Scenario
sketch:
  managing:
    engineers: { tier1: 2 }
  customers:
    names: [ Customer 001, Customer 002 ]
    needs:
      - helpdesk-admin
designs: [ { design: gdap-pim, name: as planned } ]
seed: 4
events:
  - at: P3D
    end: { customer: Customer 002 }
waivers:
  - { rule: TWIN.PIM.001, subject: Customer 001, reason: Accepted, owner: Owner, expires: 2027-01-01 }
`);
  expect(anonymousText(anonymous.text)).toEqual(anonymous);
});

test.each(['pods: []', 'name: a\nestate: ./estate.yaml\n', '- a', 'name: ['])('%j is refused', (text) => {
  expect(anonymousText(text).kind).toBe('refused');
});

const ESTATE = `name: Secret merger
estate:
  name: Secret group
  tenants:
    - { id: secret-msp, name: Secret MSP, role: managing }
    - { id: customer, name: Secret bank } # an id that is a word of the file, too
  people: [{ id: sue.secret, name: Sue Secret, tier: tier1 }]
  groups: [{ id: secret-desk, name: Secret desk }]
  memberships: [{ group: secret-desk, account: sue.secret }]
  relationships:
    - { id: secret-rel, name: Secret relation, customer: customer, term: P2Y, roles: [Helpdesk Administrator], ends: 2027-06-01 }
  accessAssignments:
    - { id: secret-access, relationship: secret-rel, group: secret-desk, roles: [Helpdesk Administrator] }
waivers:
  - { rule: TWIN.PIM.001, subject: Secret bank, reason: Secret, owner: Secret, expires: 2027-01-01 }
`;

const load = (text: string) =>
  loadScenario({
    file: 'scenario.yaml',
    text,
    readFile: () => Promise.reject(new Error('there is no other file')),
  });

test('an estate keeps its shape, and its ids go with its names', async () => {
  const anonymous = anonymousText(ESTATE);
  if (anonymous.kind !== 'text') throw new Error(anonymous.why);
  expect(anonymous.text).not.toMatch(/secret/i);
  expect(anonymous.text).toContain('- { id: customer-001, name: Customer 001 }');
  expect(anonymous.text).toContain('role: managing');
  expect(anonymous.text).toContain('customer: customer-001');
  expect(anonymous.text).toContain('[ { group: group-001, account: person-001 } ]');
  expect(anonymous.text).toContain('subject: Customer 001');
  expect(anonymousText(anonymous.text)).toEqual(anonymous);
  const { value, diagnostics } = await load(anonymous.text);
  expect(value, JSON.stringify(diagnostics)).toBeDefined();
});

const DRILLS = 'scenarios/drills';
const withEstates = readdirSync(DRILLS)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(`${DRILLS}/${name}`, 'utf8')] as const)
  .filter(([, text]) => /^ *estate:$/m.test(text));

test.each(withEstates)('%s can be read without its names, and nothing is lost', async (_, text) => {
  const anonymous = anonymousText(text);
  if (anonymous.kind !== 'text') throw new Error(anonymous.why);
  const [before, after] = [await load(text), await load(anonymous.text)];
  expect(after.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [one, other] = [before.value!, after.value!];
  expect(other.events.length).toBe(one.events.length);
  if (one.source.kind !== 'estate' || other.source.kind !== 'estate') return;
  const sizes = (estate: object) =>
    Object.fromEntries(
      Object.entries(estate).map(([key, list]) => [key, Array.isArray(list) ? list.length : 0]),
    );
  expect(sizes(other.source.estate)).toEqual(sizes(one.source.estate));
  const now = JSON.stringify(other.source.estate);
  const left = [...one.source.estate.tenants, ...one.source.estate.people, ...one.source.estate.groups]
    .flatMap(({ id, name }) => [id, name])
    .filter((name) => /\W/.test(name) && now.includes(`"${name}"`));
  expect(left).toEqual([]);
});
