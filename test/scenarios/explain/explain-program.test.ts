import { expect, test } from 'vitest';
import { explain, writeExplanationText } from '../../../scenarios/explain/index.ts';
import { loadScenario } from '../../../scenarios/load/load.ts';

const ESTATE = `entwin: estate/1
asOf: 2026-01-05
tenants: [{ id: home, role: managing }, { id: acme, name: Acme }]
people: [{ id: ann }]
servicePrincipals: [{ id: nightly, name: Nightly backup, tenant: acme }]
roleAssignments: [{ tenant: acme, role: User Administrator, servicePrincipal: nightly, ends: 2026-03-01 }]
`;

async function asked(question: Parameters<typeof explain>[1]) {
  const { value, diagnostics } = await loadScenario({
    file: 'estate.yaml',
    text: ESTATE,
    readFile: () => '',
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return explain(value!, question);
}

test('a program is asked about by id or name, at any time', async () => {
  const can = { can: 'user-admin', in: 'acme' };
  const { value } = await asked({ who: 'Nightly backup', ...can });
  if (value?.kind !== 'access') throw new Error('not about access');
  expect(value.question.who).toEqual({ accountId: 'nightly', personId: 'nightly', name: 'Nightly backup' });
  expect(value.verdict.words).toBe('Yes, now.');
  expect(writeExplanationText(value, { full: true })).toContain('Nightly backup');
  const later = (await asked({ who: 'nightly', ...can, at: '2026-03-02' })).value;
  expect(later?.kind === 'access' && later.verdict.answer).toBe('no');
});

test('a program needs no seat, and is told so', async () => {
  const { problems } = await asked({ who: 'nightly', license: true });
  expect(problems).toMatchObject([
    { code: 'EXP-WHO', message: 'Nightly backup is a program, and seats are for people.' },
  ]);
});
