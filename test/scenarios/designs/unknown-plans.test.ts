import { expect, test } from 'vitest';
import { checkScenario } from '../../../scenarios/check/check-scenario.ts';
import { explain } from '../../../scenarios/explain/index.ts';
import { loadScenario } from '../../../scenarios/load/load.ts';
import { writeEstate } from '../../../scenarios/load/write-estate.ts';
import { blueprintOf } from '../../../scenarios/run/blueprint.ts';

/** Ann is eligible at home; what is owned stands in the last line, if anything does. */
const estate = (licenses = '') => `entwin: estate/1
asOf: 2026-01-05
tenants: [{ id: home, role: managing }, { id: acme }]
people: [{ id: ann }]
groups: [{ id: team, roleAssignable: true }]
memberships: [{ group: team, account: ann, assignment: eligible }]
relationships:
  - { id: gdap, customer: acme, term: 2 years, activated: 2026-01-01, roles: [Exchange Administrator] }
accessAssignments: [{ id: mail, relationship: gdap, group: team, roles: [Exchange Administrator] }]
${licenses}
`;

async function seen(text: string) {
  const loaded = await loadScenario({ file: 'estate.yaml', text, readFile: () => '' });
  expect(loaded.diagnostics).toEqual([]);
  const scenario = loaded.value!;
  const home = blueprintOf(scenario, scenario.designs[0]!).licenses.find(
    ({ tenantId }) => tenantId === 'home',
  );
  const answer = explain(scenario, { who: 'ann', can: 'exchange-admin', in: 'acme' }).value;
  return {
    scenario,
    owned: home!.seatsOwned,
    answer: answer?.kind === 'access' ? answer.verdict.words : undefined,
    licenseFindings: checkScenario(loaded, { file: 'estate.yaml' }).findings.flatMap(({ ruleId, message }) =>
      ruleId.startsWith('TWIN.LIC') ? [`${ruleId} ${message}`] : [],
    ),
  };
}

test('an estate that tells of no licenses is taken to own what PIM needs, and the check says so', async () => {
  const { owned, answer, licenseFindings } = await seen(estate());
  expect(owned).toBeNull();
  expect(answer).toBe('Yes, after one activation.');
  expect(licenseFindings).toEqual([
    'TWIN.LIC.002 The estate tells of no licenses, and PIM runs in 1 tenant: it is taken to own a plan with as many seats as are needed.',
  ]);
});

test.each(['licenses: []', 'licenses: [{ tenant: acme, seats: 5 }]', 'licenses: [{ seats: 0 }]'])(
  'a list that is there is complete: with %s there is no PIM at home',
  async (licenses) => {
    const { owned, answer, licenseFindings } = await seen(estate(licenses));
    expect(owned).toBe(0);
    expect(answer).toMatch(/^No/);
    expect(licenseFindings).toEqual([
      'TWIN.LIC.001 home needs 1 P2 seat and owns no plan with PIM: nothing can be activated there.',
      'TWIN.LIC.004 1 tenant owns nothing that holds P1, and 1 role-assignable group there needs it.',
    ]);
  },
);

test('too few seats are a matter of counting, and PIM works (PIM-78)', async () => {
  const { owned, answer, licenseFindings } = await seen(estate('licenses: [{ seats: 1 }]'));
  expect([owned, answer, licenseFindings]).toEqual([1, 'Yes, after one activation.', []]);
});

test.each(['', 'licenses: []'])(
  'what is not known stays so when an estate is written ("%s")',
  async (line) => {
    const { source } = (await seen(estate(line))).scenario;
    const text = source.kind === 'estate' ? writeEstate(source.estate, { asOf: 1767571200 }) : '';
    expect(text.includes('licenses: []')).toBe(line !== '');
  },
);

test('what a tenant owns where nobody uses PIM is not known either, and the check has nothing to say of it', async () => {
  const { owned, licenseFindings } = await seen(
    estate().replace('assignment: eligible', 'assignment: active'),
  );
  expect([owned, licenseFindings]).toEqual([null, []]);
});
