import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexEstate } from '../../../models/estate-index.ts';
import { build } from '../../../scenarios/build.ts';
import { type ScenarioFinding, scenarioFindings } from '../../../scenarios/check/scenario-findings.ts';
import { runScenario } from '../../../scenarios/run/run.ts';
import type { Scenario, Waiver } from '../../../scenarios/scenario.ts';
import { findFormat } from '../../../scenarios/writers/index.ts';
import { smallScenario } from '../small-scenario.ts';

/** A waiver of legacy DAP, which the design dap has with all eight customers. */
function waiver(parts: Partial<Waiver> = {}): Waiver {
  return {
    ruleId: 'TWIN.GDAP.004',
    subject: null,
    reason: 'Leaves in spring',
    owner: 'Ann',
    expires: '2026-03-31',
    ...parts,
  };
}

function findings(waivers: readonly Waiver[], asOf?: string): readonly (readonly ScenarioFinding[])[] {
  const scenario = smallScenario({ waivers });
  const indexes = scenario.designs.map((choice) => indexEstate(build(scenario, choice)));
  return scenarioFindings(scenario, indexes, asOf);
}

/** Message and waiver of what one rule finds in one design. */
function said(found: readonly ScenarioFinding[], ruleId: string) {
  return found
    .filter((finding) => finding.ruleId === ruleId)
    .map(({ message, subject, waiver: position }) => [message.split(':')[0], subject, position]);
}

const LEGACY = 'TWIN.GDAP.004';
const EXPIRED = 'TWIN.WAIVER.001';
const UNUSED = 'TWIN.WAIVER.002';

describe('a waiver', () => {
  test('without a subject accepts all the rule finds, and hides nothing', () => {
    const [dap] = findings([waiver()]);
    expect(said(dap!, LEGACY)).toEqual([
      ['8 customers still have legacy DAP', 'Alpha, Bravo, Charlie, Delta, Echo and 3 more', 0],
    ]);
  });

  test.each(['Bravo', 'bravo'])(
    'accepts one thing by its name or id (%s), and the rest counts',
    (subject) => {
      const [dap] = findings([waiver({ subject })]);
      expect(said(dap!, LEGACY)).toEqual([
        ['7 customers still have legacy DAP', 'Alpha, Charlie, Delta, Echo, Foxtrot and 2 more', undefined],
        ['1 customer still has legacy DAP', 'Bravo', 0],
      ]);
    },
  );

  test('is one of several: each takes what it names, the first what two name', () => {
    const [dap] = findings([
      waiver({ subject: 'Golf' }),
      waiver(),
      waiver({ subject: 'Golf', owner: 'Bob' }),
    ]);
    expect(said(dap!, LEGACY).map(([, , position]) => position)).toEqual([0, 1]);
  });

  test('holds on its last day and not on the day after, whatever today is', () => {
    expect(said(findings([waiver()], '2026-03-31')[0]!, LEGACY)[0]![2]).toBe(0);
    const after = findings([waiver()], '2026-04-01');
    expect(said(after[0]!, LEGACY)[0]![2]).toBeUndefined();
    expect(said(after[0]!, EXPIRED)).toEqual([
      ['The waiver of Ann held until 2026-03-31 and is over on 2026-04-01', 'TWIN.GDAP.004', undefined],
    ]);
  });

  test('is held against the start of the scenario', () => {
    expect(said(findings([waiver({ expires: '2026-01-05' })])[0]!, EXPIRED)).toEqual([]);
    expect(said(findings([waiver({ expires: '2026-01-04' })])[0]!, EXPIRED)).toHaveLength(1);
  });

  test('that matches nothing in any design is a note in each; in one design it is enough to match', () => {
    const unused = findings([waiver({ subject: 'Nobody at all' }), waiver({ subject: 'Alpha' })]);
    for (const design of unused) {
      expect(said(design, UNUSED)).toEqual([
        ['No finding of TWIN.GDAP.004 names "Nobody at all"', 'Nobody at all in TWIN.GDAP.004', undefined],
      ]);
    }
    expect(findings([waiver()]).flatMap((design) => said(design, UNUSED))).toEqual([]);
  });
});

test('an unused waiver says which name was probably meant, and whether the rule is broken at all', () => {
  const messages = findings([waiver({ subject: 'Alhpa' }), waiver({ ruleId: 'TWIN.GDAP.006' })])[0]!
    .filter(({ ruleId }) => ruleId === UNUSED)
    .map(({ message }) => message);
  expect(messages).toEqual([
    'No finding of TWIN.GDAP.004 names "Alhpa": the waiver of Ann waives nothing. Did you mean "Alpha"?',
    'No design breaks TWIN.GDAP.006: the waiver of Ann waives nothing.',
  ]);
});

test('whatever is waived, every thing a rule finds is in one finding, and in no other', () => {
  const things = (found: readonly ScenarioFinding[]) =>
    found
      .filter(({ aboutWaiver }) => aboutWaiver === undefined)
      .flatMap(({ ruleId, subjects }) => subjects.map(({ id }) => `${ruleId} ${id}`))
      .sort();
  const plain = findings([]);
  const some = fc.record({
    ruleId: fc.constantFrom(...new Set(plain.flat().map(({ ruleId }) => ruleId))),
    subject: fc.option(
      fc.constantFrom(...plain.flat().flatMap(({ subjects }) => subjects.map(({ id }) => id))),
    ),
    expires: fc.constantFrom('2025-12-31', '2026-03-31'),
  });
  fc.assert(
    fc.property(fc.array(some.map(waiver), { maxLength: 6 }), (waivers) => {
      findings(waivers).forEach((found, design) => {
        expect(things(found)).toEqual(things(plain[design]!));
        for (const { waiver: position, ruleId, subjects } of found) {
          if (position === undefined) continue;
          const { ruleId: waived, subject, expires } = waivers[position]!;
          expect(waived).toBe(ruleId);
          expect(expires).toBe('2026-03-31');
          if (subject !== null) expect(subjects.map(({ id }) => id)).toEqual([subject]);
        }
      });
    }),
    { numRuns: 40 },
  );
});

describe('in a result', () => {
  const run = (waivers: readonly Waiver[], designs: Scenario['designs']) =>
    runScenario(
      smallScenario({
        waivers,
        designs,
        events: [],
        precision: { metric: 'blast.tenants', halfWidth: 9, minReplications: 2, maxReplications: 2 },
      }),
    );
  const DAP: Scenario['designs'] = [{ name: 'dap', kinds: ['dap'], pim: {} }];

  test('every writer says that it is waived, by whom, until when and why', async () => {
    const waived = await run([waiver()], DAP);
    expect(waived.designs[0]!.findings.find(({ ruleId }) => ruleId === LEGACY)!.waiver).toEqual({
      reason: 'Leaves in spring',
      owner: 'Ann',
      expires: '2026-03-31',
    });
    for (const [format, word] of [
      ['text', 'waived error TWIN.GDAP.004'],
      ['md', 'waived error TWIN.GDAP.004'],
      ['csv', 'waived error'],
      ['json', '"owner": "Ann"'],
    ] as const) {
      const { output } = findFormat(format)!.write(waived, { width: 10_000 });
      expect(output).toContain(word);
      if (format !== 'json') expect(output).toContain('Accepted by Ann until 2026-03-31: Leaves in spring.');
    }
  });

  test('an accepted error no longer fails the run, one that counts does', async () => {
    const exitCode = async (waivers: readonly Waiver[]) =>
      findFormat('json')!.write(await run(waivers, DAP), {}).exitCode;
    expect(await exitCode([])).toBe(1);
    expect(await exitCode([waiver({ subject: 'Alpha' })])).toBe(1);
    expect(await exitCode([waiver()])).toBe(0);
  });
});
