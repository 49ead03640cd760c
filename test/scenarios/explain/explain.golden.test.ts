import { expect, test } from 'vitest';
import { explain, type Question, writeExplanationText } from '../../../scenarios/explain/index.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { policyOf } from '../../models/licensing/estate-of.ts';
import { GUEST_OF_ADA, partnerEstate, scenarioOf, WITHOUT_READER } from './cases.ts';

const MAIL = { who: 'Ada', can: 'exchange-admin', in: 'Fabrikam' } as const;

/** What a terminal shows. `npx vitest -u` writes the files anew; read them before you keep them. */
test.each<readonly [name: string, scenario: Scenario, question: Question]>([
  ['expired-relationship', scenarioOf(partnerEstate()), { ...MAIL, at: 'P40D' }],
  [
    'guest-shadow',
    scenarioOf(partnerEstate({ accounts: [...partnerEstate().accounts, GUEST_OF_ADA] })),
    MAIL,
  ],
  [
    'lighthouse-without-reader',
    scenarioOf(partnerEstate({ lighthouseDelegations: [WITHOUT_READER] })),
    { who: 'ada', can: 'azure-contributor', in: 'fabrikam' },
  ],
  [
    'approval-needed',
    scenarioOf(partnerEstate({ policies: [policyOf('mail', { approverAccountIds: ['ada', 'ben'] })] })),
    { ...MAIL, who: 'tier2', can: 'Exchange Administrator' },
  ],
  ['no-path', scenarioOf(partnerEstate()), { ...MAIL, who: 'ben' }],
])('%s', async (name, scenario, question) => {
  const { value, problems } = explain(scenario, question);
  expect(problems).toEqual([]);
  await expect(writeExplanationText(value!)).toMatchFileSnapshot(`./golden/${name}.txt`);
});
