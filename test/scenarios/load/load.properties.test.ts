import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDiagnostic, hasErrors } from '../../../scenarios/load/diagnostic.ts';
import { cpuStopwatch } from '../../cpu-stopwatch.ts';
import { load } from './helpers.ts';

const LONG = process.env.ENTWIN_LONG !== undefined;
const SLOWEST_MILLISECONDS = 2_000;

const SCENARIO = `# A scenario with a bit of everything.
name: Everything
start: 2026-02-01
horizon: 2 years
sketch:
  managing:
    engineers: { tier1: 3, tier2: 1 }
    pods: 2
    podsPerEngineer: { tier1: 1, tier2: all }
    p2: { seats: 10, channel: direct-monthly }
  customers:
    names: [Alpha, "Beta, Inc", Gamma]
    needs: [exchange-admin, { need: azure-contributor, tiers: [tier2] }]
  gdap: { term: 365 d, endsAfter: 30 to 300 days, autoExtend: 40%, globalAdministrator: 0.1 }
  pim: { maxActivation: PT4H, approval: [tier2], groupsPer: pod }
designs: [dap, gdap-pim+dap, { design: gdap-pim, name: other, approval: none }]
behavior:
  work: &often { lognormal: { median: PT25M, p95: PT2H } }
  approverResponse: *often
  workingHours: always
events:
  - { at: P40D, end: { customer: Gamma } }
  - { at: 2026-02-11, compromise: { who: tier2 }, detectedAfter: 1 to 2 h }
expect:
  - blast.tenants.mean(other) <= blast.tenants.mean(dap)
assumptions: { mfaRule: article }
precision: { metric: gdap.lapses, halfWidth: 0.5, max: 10 }
`;

const ESTATE = `entwin: estate/1
asOf: 2026-03-01
tenants: [{ id: msp, role: managing }, { id: alpha, name: Alpha }]
people: [{ id: ann, tier: tier1 }]
groups: [{ id: g1 }]
memberships: [{ group: g1, account: ann, assignment: eligible }]
relationships:
  - { id: r1, customer: alpha, term: P2Y, activated: 2026-02-01, autoExtend: true, roles: [Exchange Administrator] }
accessAssignments: [{ id: a1, relationship: r1, group: g1, roles: [] }]
`;

/** Pieces that mean something to YAML or to us. */
const FRAGMENTS = [
  '\n', '  ', '- ', '? ', ': ', ', ', '[', ']', '{', '}', '"', "'", '|', '>', '#', '&a ', '*a', '*often', '!!str ',
  '!x ', '%YAML 1.1\n---\n', '---\n', '...\n', '<<: ', '__proto__: ', 'constructor', 'null', '~', '.inf', '1e999', '-1',
  '0', '40%', '2 to 1', 'P1M', 'PT', '2026-02-30', 'all', 'none', 'tier9', 'dap + dap', 'as-is', 'estate: x', '\t',
  '\r', '\u0000', '\u001b[2J', '\u2028', '\ufeff', '\ud800', '\u00e9',
]; // biome-ignore format: a table of small things reads better as one block

interface Mutation {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

const mutations = fc.array(
  fc.record<Mutation>({
    at: fc.nat(2_000),
    removed: fc.nat(12),
    added: fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'binary', maxLength: 5 })),
  }),
  { minLength: 1, maxLength: 6 },
);

function mutate(text: string, changes: readonly Mutation[]): string {
  return changes.reduce((changed, { at, removed, added }) => {
    const from = at % (changed.length + 1);
    return changed.slice(0, from) + added + changed.slice(from + removed);
  }, text);
}

/** Never throws, is quick, and has a value exactly when it has no error; everything it says can be printed. */
async function holds(text: string | Uint8Array): Promise<void> {
  const passed = cpuStopwatch();
  const { value, diagnostics } = await load(text, { x: ESTATE });
  expect(passed()).toBeLessThan(SLOWEST_MILLISECONDS);
  expect(value === undefined).toBe(hasErrors(diagnostics));
  for (const diagnostic of diagnostics) {
    expect(diagnostic.line).toBeGreaterThanOrEqual(1);
    expect(diagnostic.column).toBeGreaterThanOrEqual(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
    expect(formatDiagnostic(diagnostic)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  }
}

test('the texts that are changed below are right', async () => {
  expect((await load(SCENARIO)).diagnostics).toEqual([]);
  expect((await load(ESTATE)).diagnostics).toEqual([]);
});

test.each([
  ['scenario', SCENARIO],
  ['estate', ESTATE],
])(
  'a %s with random changes is read or refused',
  async (_name, text) => {
    await fc.assert(
      fc.asyncProperty(mutations, (changes) => holds(mutate(text, changes))),
      { numRuns: LONG ? 20_000 : 250 },
    );
  },
  3_600_000,
);

test('random text is read or refused', async () => {
  const words = fc.array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.constantFrom('name', 'sketch', 'a')), {
    maxLength: 80,
  });
  await fc.assert(
    fc.asyncProperty(words, (parts) => holds(parts.join(''))),
    { numRuns: LONG ? 20_000 : 300 },
  );
}, 3_600_000);

test('random bytes are read or refused', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), holds), {
    numRuns: LONG ? 20_000 : 300,
  });
}, 3_600_000);

test('the same text gives the same scenario and the same hash', async () => {
  expect((await load(SCENARIO)).value).toEqual((await load(SCENARIO)).value);
});
