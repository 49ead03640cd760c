import { describe, expect, test } from 'vitest';
import { fittingDesigns, readDesigns } from '../../../scenarios/quote/fitting-designs.ts';
import { EXAMPLE_COMMAND, QUESTIONS } from '../../../scenarios/quote/questions.ts';
import { problemsOf, readAnswers, type WrittenAnswers } from '../../../scenarios/quote/read-answers.ts';
import { readEngineers } from '../../../scenarios/quote/read-engineers.ts';
import { needsOf, readWorkloads } from '../../../scenarios/quote/workload-words.ts';

const WRITTEN: WrittenAnswers = {
  engineers: ' tier1 = 12 , tier2=6',
  approvers: '3',
  customers: '1,000',
  workloads: 'exchange,azure,m365',
  ownedP2: '20',
  term: 'three-years',
};

const needs = (text: string) => {
  const answer = readWorkloads(text);
  if (!answer.ok) throw new Error(answer.problem.message);
  return needsOf(answer.value);
};

test('answers are read as they are written', () => {
  const answers = readAnswers(WRITTEN);
  expect(answers).toMatchObject({
    ok: true,
    value: {
      engineers: [
        { tier: 'tier1', count: 12 },
        { tier: 'tier2', count: 6 },
      ],
      approvers: 3,
      customers: 1000,
      ownedP2: 20,
      term: 'three-years',
      designs: null,
    },
  });
  // Exchange stands in both words, and is one need.
  expect(needs(WRITTEN.workloads!)).toEqual([
    'exchange-admin',
    'azure-contributor',
    'sharepoint-admin',
    'compliance-admin',
    'intune-admin',
    'teams-admin',
  ]);
});

test('what is suggested, and what an example shows, can be answered', () => {
  for (const { read, suggested, example } of QUESTIONS) {
    expect(read(suggested)).toMatchObject({ ok: true });
    expect(read(example.replaceAll('"', ''))).toMatchObject({ ok: true });
  }
  expect(EXAMPLE_COMMAND).toContain('--owned-p2 20 --term annual');
});

test('all that is wrong and all that is missing is told at once', () => {
  const answers = readAnswers({ engineers: '12', customers: '0', design: ['gdap-pmi'] });
  expect(answers.ok ? [] : answers.problems.map(({ code, message }) => [code, message.slice(0, 40)])).toEqual(
    [
      ['QUO-ENGINEERS', '--engineers: "12" is not a tier with its'],
      ['QUO-COUNT', '--customers: 0 customers are too few.'],
      ['QUO-DESIGN', '--design: "gdap-pmi" is not a design.'],
      ['QUO-MISSING', '--approvers, --workloads, --owned-p2, --'],
    ],
  );
  expect(problemsOf({})).toEqual([]);
});

test.each([
  ['engineers', 'tier1=1,tier1=2', 'QUO-ENGINEERS', /told twice/],
  ['engineers', 'all=3', 'QUO-ENGINEERS', /cannot be called "all"/],
  ['engineers', 'constructor=3', 'QUO-ENGINEERS', /cannot be called/],
  ['engineers', 'tier1=1,', 'QUO-ENGINEERS', /tier is missing/],
  ['engineers', 'tier1=-1', 'QUO-COUNT', /"-1" is not a number of engineers in tier1/],
  ['engineers', 'tier1=0', 'QUO-COUNT', /0 engineers in 1 tiers/],
  ['engineers', 'tier1=15000,tier2=15000', 'QUO-COUNT', /30000 engineers/],
  ['approvers', '1001', 'QUO-COUNT', /too many/],
  ['customers', '2.5', 'QUO-COUNT', /"2.5" is not a number of customers/],
  ['ownedP2', '', 'QUO-COUNT', /"" is not a number of seats/],
  ['workloads', 'exchnge', 'QUO-WORKLOAD', /"exchnge" is not a workload/],
  ['workloads', 'toString', 'QUO-WORKLOAD', /"toString" is not a workload/],
  ['workloads', 'entra,', 'QUO-WORKLOAD', /workload is missing/],
  ['term', 'yearly', 'QUO-TERM', /"yearly" is not a term/],
] as const)('%s: %s is %s', (key, text, code, message) => {
  const [problem, ...others] = problemsOf({ [key]: text });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code, message: expect.stringMatching(message) });
  expect(problem!.expected).toBeTruthy();
});

test('who meant a known word is told so', () => {
  expect(problemsOf({ workloads: 'exchnge' })[0]!.hint).toBe('Did you mean "exchange"?');
  expect(problemsOf({ term: 'three years' })[0]!.hint).toBe('Did you mean "three-years"?');
  expect(readEngineers('12')).toMatchObject({ problem: { hint: expect.stringContaining('tier1=12') } });
});

describe('the designs that fit', () => {
  test.each([
    ['exchange,entra', ['gdap-pim']],
    ['exchange,azure', ['gdap-pim', 'gdap-pim + lighthouse-eligible']],
    ['azure', ['gdap-pim', 'lighthouse-eligible']],
    // Lighthouse knows no roles on data, and the partner owns the subscription; above it nobody but an account there.
    ['azure-data', ['gdap-pim']],
    ['azure-management-group', ['b2b-pim']],
    ['azure,azure-management-group', ['gdap-pim', 'gdap-pim + lighthouse-eligible', 'b2b-pim']],
  ])('%s', (words, designs) => {
    expect(fittingDesigns(needs(words))).toEqual(designs);
  });

  test('are the ones named, where some are; an estate that exists is none', () => {
    expect(readDesigns(['dap', ' dap ', 'gdap-pim[m365]'])).toEqual({
      ok: true,
      value: ['dap', 'gdap-pim[m365]'],
    });
    expect(readDesigns(['as-is'])).toMatchObject({ ok: false, problem: { code: 'QUO-DESIGN' } });
  });
});
