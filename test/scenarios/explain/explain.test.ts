import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import type { Estate } from '../../../models/estate.ts';
import type { RoleAssignment } from '../../../models/estate-roles.ts';
import { GLOBAL_READER } from '../../../models/facts/roles.ts';
import {
  type Explanation,
  explain,
  isYes,
  type Question,
  writeExplanationJson,
  writeExplanationMarkdown,
  writeExplanationText,
} from '../../../scenarios/explain/index.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { group, place, policyOf } from '../../models/licensing/estate-of.ts';
import { smallScenario, THEFT } from '../small-scenario.ts';
import { GUEST_OF_ADA, partnerEstate, scenarioOf, WITHOUT_READER } from './cases.ts';

const ASKED: Question = { who: 'ada', can: 'exchange-admin', in: 'fabrikam' };
const partner = (parts: Partial<Estate> = {}): Scenario => scenarioOf(partnerEstate(parts));

type Access = Extract<Explanation, { kind: 'access' }>;

function accessOf(scenario: Scenario, change: Partial<Question> = {}): Access {
  const { value, problems } = explain(scenario, { ...ASKED, ...change });
  expect(problems).toEqual([]);
  if (value?.kind !== 'access') throw new Error('not about access');
  return value;
}

function licenseOf(scenario: Scenario, change: Partial<Question> = {}) {
  const { value, problems } = explain(scenario, { who: 'ada', license: true, ...change });
  expect(problems).toEqual([]);
  if (value?.kind !== 'license') throw new Error('not about a seat');
  return value;
}

const problemsOf = (change: Partial<Question>, scenario = partner()) =>
  explain(scenario, { ...ASKED, ...change }).problems;

describe('the answer', () => {
  test.each<readonly [string, Scenario, Partial<Question>, string]>([
    ['standing', partner({ memberships: [place('ada', 'mail', 'active')] }), {}, 'Yes, now.'],
    ['one activation', partner(), {}, 'Yes, after one activation.'],
    [
      'two activations, one inside the other',
      partner({
        groups: [group('inner'), group('mail')],
        memberships: [
          place('ada', 'inner', 'eligible'),
          place('inner', 'mail', 'eligible', { member: { kind: 'group', id: 'inner' } }),
        ],
      }),
      {},
      'Yes, after 2 activations.',
    ],
    [
      'nobody who may approve but oneself',
      partner({ policies: [policyOf('mail', { approverAccountIds: ['ada'] })] }),
      {},
      'Not without an approver, and nobody may approve.',
    ],
    ['an end that has come', partner(), { at: 'P30D' }, 'No: the relationship is expiring.'],
    [
      'nothing at all',
      partner({ memberships: [] }),
      {},
      'No: nothing gives the account Exchange Administrator there.',
    ],
    [
      'other roles only',
      partner(),
      { can: 'global-reader' },
      'No: nothing gives the account Global Reader there, only other roles.',
    ],
    [
      'what the design says it cannot',
      partner({
        needs: [{ id: 'n', customerId: 'fabrikam', workload: 'azure', role: 'Contributor', tiers: [] }],
        unserved: [{ needId: 'n', factId: 'GDAP-25', why: 'the agreement is the customer’s own' }],
      }),
      { can: 'azure-contributor' },
      'No: the agreement is the customer’s own.',
    ],
  ])('to %s', (_, scenario, change, words) => {
    const explanation = accessOf(scenario, change);
    expect(explanation.verdict.words).toBe(words);
    expect(isYes(explanation)).toBe(!words.startsWith('No:'));
  });

  test('is about what runs of the scenario have, whatever is assumed (GDAP-46)', () => {
    const scenario = partner({
      groups: [group('inner'), group('mail')],
      memberships: [
        place('ada', 'inner', 'active'),
        place('inner', 'mail', 'active', { member: { kind: 'group', id: 'inner' } }),
      ],
    });
    expect(isYes(accessOf(scenario))).toBe(true);
    expect(isYes(accessOf({ ...scenario, assumptions: { gdapNesting: 'article' } }))).toBe(false);
  });

  test('to a session without MFA is that MFA is missing, and to a thief by the API that no reader is needed', () => {
    expect(accessOf(partner(), { session: 'password' }).verdict.factId).toBe('GDAP-72');
    const scenario = partner({ lighthouseDelegations: [WITHOUT_READER] });
    const own = accessOf(scenario, { can: 'Contributor' });
    const thief = accessOf(scenario, { can: 'Contributor', session: 'stolen' });
    expect([own.verdict.answer, thief.verdict.answer]).toEqual(['no', 'after-activation']);
    expect(thief.notes.join(' ')).toMatch(/thief of a session.*for a run to say/);
    expect(writeExplanationText(accessOf(partner(), { session: 'password' }))).toContain(
      'It takes: Sign in with MFA',
    );
  });

  test('to whoever visits goes by the account in the tenant', () => {
    const scenario = partner({
      memberships: [],
      accounts: [...partnerEstate().accounts, GUEST_OF_ADA],
      roleAssignments: [
        {
          id: 'role-1',
          tenantId: 'fabrikam',
          system: 'entra-role',
          role: GLOBAL_READER,
          scope: '/',
          principal: { kind: 'account', id: GUEST_OF_ADA.id },
          assignment: 'active',
          endsAtSeconds: null,
        },
      ],
    });
    const { paths, verdict, notes } = accessOf(scenario, { can: 'Global Reader' });
    expect(verdict.answer).toBe('now');
    expect(paths[0]!.links[1]).toMatchObject({ kind: 'sign-in', name: 'into Fabrikam', state: 'standing' });
    expect(notes).toEqual(['Of 2 accounts of this person, the one at home is asked: ada.']);
    expect(accessOf(scenario, { who: GUEST_OF_ADA.id, can: 'Global Reader' }).paths[0]!.model).toBe('own');
  });

  test('names the step of an owner on the way to data, and none to the resource itself', () => {
    const owner = (can: string) =>
      accessOf(smallScenario(), { who: 'tier2-01', in: 'Alpha', can, design: 'gdap-standing' });
    const STEP = /Owner does not reach the data yet.* gives themselves Storage Blob Data Contributor first\./;
    expect(owner('azure-storage-data').verdict.answer).toBe('now');
    expect(owner('azure-storage-data').notes.join(' ')).toMatch(STEP);
    expect(owner('azure-contributor').verdict.answer).toBe('now');
    expect(owner('azure-contributor').notes.join(' ')).not.toMatch(STEP);
  });

  test('changes when a thief has been found out, as the run has it', () => {
    const detectedAfter = { kind: 'constant', value: HOUR_SECONDS } as const;
    const scenario = smallScenario({ events: [{ ...THEFT, detectedAfter }] });
    const answers = (at: string) =>
      ['tier2-01', 'tier2-02'].map(
        (who) => accessOf(scenario, { who, can: 'anything', in: 'alpha', at, design: 'dap' }).verdict,
      );
    expect(answers('P9DT10H').map(({ answer }) => answer)).toEqual(['now', 'now']);
    // Found out after an hour and shut out half an hour later; until the token has run out, the thief holds it still.
    expect(new Set(answers('P9DT11H45M').map(({ answer }) => answer))).toEqual(new Set(['now', 'token']));
    expect(answers('P9DT11H45M').map(({ factId }) => factId)).toContain('B2B-80');
    expect(answers('P10D').map(({ answer }) => answer)).toEqual(['now', 'now']);
  });
});

describe('the asker may say', () => {
  test.each([
    ['ada', 'ada', []],
    ['Ada', 'ada', []],
    ['BEN', 'ben', []],
    ['tier2', 'ada', ['"tier2" is a tier: Ada is its first member.']],
  ])('%s', (who, accountId, notes) => {
    const { question, notes: said } = accessOf(partner(), { who });
    expect(question.who.accountId).toBe(accountId);
    expect(said).toEqual(notes);
  });

  test.each([
    ['exchange-admin', 'exchange'],
    ['Exchange Administrator', 'entra'],
    ['exchange administrator', 'entra'],
    ['29232cdf-9323-42fd-ade2-1d097af3e4de', 'entra'],
    ['Contributor', 'azure'],
    ['virtual machine contributor', 'azure'],
    ['b24988ac-6180-42a0-ab88-20f7382dd24c', 'azure'],
    ['anything', undefined],
  ])('%s', (can, workload) => {
    expect(accessOf(partner(), { can }).question.role?.workload).toBe(workload);
  });

  test.each([
    [undefined, 0],
    ['P30DT10H', 30 * DAY_SECONDS + 36_000],
    ['2 days', 2 * DAY_SECONDS],
    ['2026-02-04', 30 * DAY_SECONDS],
    ['2026-02-04T11:00:00+01:00', 30 * DAY_SECONDS + 36_000],
    ['P60D', 60 * DAY_SECONDS],
  ])('%s', (at, atSeconds) => {
    expect(accessOf(partner(), at === undefined ? {} : { at }).question.atSeconds).toBe(atSeconds);
  });

  test('a tenant by its name, and no design where there is one', () => {
    expect(accessOf(partner(), { in: 'FABRIKAM' }).question.tenantId).toBe('fabrikam');
    expect(accessOf(smallScenario(), { who: 'tier2', in: 'Alpha' }).notes[1]).toMatch(/first is asked: dap/);
  });
});

describe('a question that leads nowhere is told', () => {
  test.each<readonly [string, Partial<Question>, string, RegExp]>([
    ['who', { who: 'adda' }, 'EXP-WHO', /"ada"|"Ada"/],
    ['can', { can: 'exchang-admin' }, 'EXP-ROLE', /"exchange-admin"/],
    ['an Azure role', { can: 'Contributer' }, 'EXP-ROLE', /"Contributor"/],
    ['in', { in: 'fabricam' }, 'EXP-TENANT', /"fabrikam"|"Fabrikam"/],
    ['design', { design: 'asis' }, 'EXP-DESIGN', /"as-is"/],
    ['at beyond', { at: 'P61D' }, 'EXP-AT', /horizon longer/],
  ])('%s', (_, change, code, hint) => {
    const [problem, ...others] = problemsOf(change);
    expect(problem).toMatchObject({ code, hint: expect.stringMatching(hint), expected: expect.any(String) });
    expect(others).toEqual([]);
  });

  test.each(['yesterday', 'P1M', '2026-02-31', '2025-12-31', '-P1D'])('at %s', (at) => {
    expect(problemsOf({ at })[0]).toMatchObject({ code: 'EXP-AT', expected: expect.any(String) });
  });

  test('a name that two people or two tenants have', () => {
    const { people, tenants } = partnerEstate();
    const twins = people.map((person) => ({ ...person, name: 'Ada' }));
    expect(problemsOf({ who: 'Ada' }, partner({ people: twins }))[0]).toMatchObject({
      code: 'EXP-WHO',
      expected: 'one of ada, ben',
    });
    const alike = tenants.map((tenant) => ({ ...tenant, name: 'Same' }));
    expect(problemsOf({ in: 'Same' }, partner({ tenants: alike }))[0]!.code).toBe('EXP-TENANT');
  });

  test('everything at once, and what makes no question', () => {
    expect(problemsOf({ who: 'x', can: 'x', in: 'x', at: 'x' }).map(({ code }) => code)).toEqual([
      'EXP-WHO',
      'EXP-ROLE',
      'EXP-TENANT',
      'EXP-AT',
    ]);
    const lacking = explain(partner(), { who: 'ada' }).problems;
    expect(lacking[0]).toMatchObject({ code: 'EXP-QUESTION', message: 'The question lacks --can and --in.' });
    expect(problemsOf({ license: true }).map(({ code }) => code)).toEqual(['EXP-QUESTION']);
  });
});

describe('a seat', () => {
  test('has its causes, and where none is needed the reason', () => {
    const { verdict, tenants } = licenseOf(partner());
    expect(verdict).toEqual({ needsSeat: true, words: 'Yes, a seat in Contoso MSP.' });
    expect(tenants).toEqual([
      {
        tenantId: 'home',
        tenantName: 'Contoso MSP',
        seat: 'needed',
        reasons: [{ kind: 'eligible-member', what: 'Fabrikam mail', factId: 'PIM-76' }],
      },
      {
        tenantId: 'fabrikam',
        tenantName: 'Fabrikam',
        seat: 'none',
        reasons: [],
        why: 'PIM keeps nobody here; it runs where the groups are',
        factId: 'GDAP-111',
      },
    ]);
  });

  const eligible = place('ada', 'mail', 'eligible');
  test.each<readonly [string, Partial<Estate>, string]>([
    ['only standing places', { memberships: [eligible, place('ben', 'mail', 'active')] }, 'PIM-77'],
    ['nothing here', { memberships: [eligible] }, 'PIM-76'],
    [
      'an end before the start',
      { memberships: [eligible, place('ben', 'mail', 'eligible', { endsAtSeconds: -1 })] },
      'PIM-76',
    ],
    ['no PIM', { memberships: [place('ben', 'mail', 'active')] }, 'PIM-84'],
    [
      'configuring',
      { people: partnerEstate().people.map((person) => ({ ...person, configuresPim: true })) },
      'PIM-78',
    ],
    [
      'a guest',
      {
        accounts: partnerEstate().accounts.map((account) => ({ ...account, kind: 'guest' as const })),
        memberships: [eligible, place('ben', 'mail', 'eligible')],
      },
      'PIM-89',
    ],
  ])('is not needed: %s', (_, parts, factId) => {
    const value = licenseOf(partner(parts), { who: 'ben', in: 'home' });
    expect(value.tenants).toMatchObject([{ seat: factId === 'PIM-89' ? 'metered' : 'none', factId }]);
    expect(value.facts.map(({ id }) => id)).toEqual([factId]);
    expect(isYes(value)).toBe(false);
  });

  test('is needed by whoever may activate an authorization of Lighthouse (LH-70)', () => {
    const lighthouse = partner({ memberships: [], lighthouseDelegations: [WITHOUT_READER] });
    const { tenants, verdict } = licenseOf(lighthouse, { in: 'home' });
    expect(verdict.needsSeat).toBe(true);
    expect(tenants[0]!.reasons.map(({ factId }) => factId)).toContain('LH-70');
  });

  test('is not needed by a guest who may activate a role, but billed (PIM-89)', () => {
    const { accounts } = partnerEstate();
    const guests = accounts.map((account) => ({ ...account, kind: 'guest' as const }));
    const role: RoleAssignment = {
      id: 'ben-reader',
      system: 'entra-role',
      tenantId: 'home',
      principal: { kind: 'account', id: 'ben' },
      role: GLOBAL_READER,
      scope: '/',
      assignment: 'eligible',
      endsAtSeconds: null,
    };
    const value = licenseOf(partner({ accounts: guests, roleAssignments: [role] }), {
      who: 'ben',
      in: 'home',
    });
    expect(value.tenants).toMatchObject([{ seat: 'metered', factId: 'PIM-89' }]);
  });

  test('of a guest in a reviewed PIM group is billed by activity, and by the meter of ID Governance (PIM-90)', () => {
    const { accounts } = partnerEstate();
    const reviewed = (kind: 'pim-group' | 'entra-role', account: 'guest' | 'member') =>
      partner({
        accounts: accounts.map((each) => ({ ...each, kind: account })),
        reviews: [
          {
            id: 'r',
            tenantId: 'home',
            name: 'Mail',
            kind,
            scopeAccountIds: ['ben'],
            reviewerAccountIds: ['ada', 'ben'],
          },
        ],
      });
    const asks = { who: 'ben', in: 'home' };
    const value = licenseOf(reviewed('pim-group', 'guest'), asks);
    expect(value.tenants[0]).toMatchObject({
      seat: 'metered',
      governed: [
        { kind: 'reviewed', what: 'Mail', factId: 'PIM-90' },
        { kind: 'reviewer', what: 'Mail', factId: 'PIM-90' },
      ],
    });
    expect(value.facts.map(({ id }) => id)).toEqual(expect.arrayContaining(['PIM-89', 'PIM-90', 'PIM-111']));
    const text = writeExplanationText(value);
    expect(text).toContain('Besides, governed as a guest in Contoso MSP');
    expect(text).toContain('is reviewed in Mail [PIM-90]');
    expect(text).toContain('billed 0.75 USD for each month in which it happens [PIM-111]');
    for (const other of [reviewed('entra-role', 'guest'), reviewed('pim-group', 'member')]) {
      expect(licenseOf(other, asks).tenants[0]).not.toHaveProperty('governed');
    }
    const article = { ...reviewed('pim-group', 'guest'), assumptions: { seatReasons: 'article' } };
    expect(licenseOf(article, asks).tenants[0]).not.toHaveProperty('governed');
  });

  test('that has ended is said to have ended', () => {
    const ended = place('ben', 'mail', 'eligible', { endsAtSeconds: -1 });
    const value = licenseOf(partner({ memberships: [eligible, ended] }), { who: 'ben', in: 'home' });
    expect(value.tenants[0]!.why).toMatch(/have ended/);
  });

  test('follows the readings the scenario chooses, and says where they leave its causes out', () => {
    const reviewed = partner({
      memberships: [eligible],
      reviews: [
        { id: 'r', tenantId: 'home', name: 'Agents', scopeAccountIds: ['ben'], reviewerAccountIds: ['ada'] },
      ],
    });
    const asks = { who: 'ben', in: 'home' };
    expect(licenseOf(reviewed, asks).tenants[0]!.reasons).toEqual([
      { kind: 'reviewed', what: 'Agents', factId: 'PIM-76' },
    ]);
    const article = { ...reviewed, assumptions: { seatReasons: 'article' } };
    expect(licenseOf(article, asks).tenants[0]).toMatchObject({
      seat: 'none',
      why: expect.stringMatching(/left out/),
      factId: 'PIM-76',
    });
    const habit = { ...partner(), assumptions: { seatsPerPerson: 'per-customer' } };
    expect(licenseOf(habit, { in: 'fabrikam' }).tenants[0]!.reasons[0]).toMatchObject({
      kind: 'per-customer',
    });
  });

  test('stands beside other plans, such as P1 of whoever is synchronized (B2B-50)', () => {
    const synced = smallScenario({ designs: [{ name: 'sync-pim', kinds: ['sync-pim'], pim: {} }] });
    const { tenants, facts } = licenseOf(synced, { who: 'tier1-01', in: 'managing' });
    const [{ seat, alsoNeeded }] = tenants as [(typeof tenants)[number]];
    expect([seat, alsoNeeded!.map(({ sku }) => sku)]).toEqual(['none', ['AAD_PREMIUM']]);
    expect(alsoNeeded![0]!.reasons).toContainEqual({ kind: 'synchronized', what: 'Alpha', factId: 'B2B-50' });
    expect(facts.map(({ id }) => id)).toContain('B2B-50');
    const { value } = explain(synced, { who: 'tier1-01', license: true });
    expect(writeExplanationText(value!)).toMatch(
      /Besides, Entra ID P1 in .*\n.*synchronized to another tenant/,
    );
    expect(licenseOf(partner(), { in: 'home' }).tenants[0]).not.toHaveProperty('alsoNeeded');
  });
});

test('names from files are data in every format', () => {
  const evil = '\u001b[2J<img src=x>|*b*';
  const scenario = partner({
    people: partnerEstate().people.map((person) => ({ ...person, name: person.id === 'ada' ? evil : 'Ben' })),
  });
  const value = accessOf(scenario);
  const written = [writeExplanationText(value), writeExplanationMarkdown(value)];
  for (const text of written) expect(text).not.toContain('\u001b');
  expect(written[0]).toContain('\\u{1b}[2J');
  expect(written[1]).not.toContain('<img');
  expect(JSON.parse(writeExplanationJson(value))).toEqual(value);
  expect(writeExplanationText(value, { color: true })).not.toContain('\u001b[2J');
});
