import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../engine/calendar.ts';
import { DAY_SECONDS, HOUR_SECONDS } from '../../engine/time.ts';
import { resolveAssumptions } from '../../models/assumptions.ts';
import { indexEstate } from '../../models/estate-index.ts';
import type { Recording } from '../../models/recorder.ts';
import { simulate } from '../../models/simulate.ts';
import { unpackFates } from '../../models/tenant-fates.ts';
import { build } from '../../scenarios/build.ts';
import type { DesignChoice, Scenario } from '../../scenarios/scenario.ts';
import { BEHAVIOR, smallScenario, smallSketch, THEFT, THREE_DESIGNS } from '../scenarios/small-scenario.ts';

function run(scenario: Scenario, choice: DesignChoice, replication = 0): Recording {
  return simulate(
    {
      index: indexEstate(build(scenario, choice)),
      constants: {},
      behavior: scenario.behavior,
      events: scenario.events,
      assumptions: resolveAssumptions(scenario.assumptions),
      startEpochSeconds: parseInstant(scenario.start)!,
      horizonSeconds: scenario.horizonSeconds,
    },
    scenario.seed,
    replication,
  );
}

const [dap, standing, pim] = THREE_DESIGNS as [DesignChoice, DesignChoice, DesignChoice];
const never = Number.POSITIVE_INFINITY;
const fellAt = (recording: Recording): number[] =>
  unpackFates(recording.fates).map((fate) => (fate.fellAfterSeconds < 0 ? never : fate.fellAfterSeconds));

const scenarios = fc
  .record({
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    groupsPer: fc.constantFrom('tier' as const, 'pod' as const, 'customer' as const),
    approvalTiers: fc.constantFrom([], ['tier2'], ['tier1', 'tier2']),
    maxHours: fc.integer({ min: 1, max: 24 }),
    mfa: fc.boolean(),
    authenticationContext: fc.boolean(),
    autoExtend: fc.double({ min: 0, max: 1, noNaN: true }),
    globalAdministrator: fc.double({ min: 0, max: 1, noNaN: true }),
    endsWithinDays: fc.integer({ min: 1, max: 60 }),
    who: fc.constantFrom('tier1', 'tier2'),
    loot: fc.constantFrom('stolen-session' as const, 'password' as const),
    fooled: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map((draw) => {
    const sketch = smallSketch({
      groupsPer: draw.groupsPer,
      approvalTiers: draw.approvalTiers,
      maxActivationSeconds: draw.maxHours * HOUR_SECONDS,
      mfa: draw.mfa,
      authenticationContext: draw.authenticationContext,
      autoExtend: draw.autoExtend,
      globalAdministrator: draw.globalAdministrator,
      endsAfter: { kind: 'uniform', low: 0, high: draw.endsWithinDays * DAY_SECONDS },
    });
    return smallScenario(
      {
        seed: draw.seed,
        events: [{ ...THEFT, who: draw.who, with: draw.loot }],
        behavior: { ...BEHAVIOR, approverFooled: draw.fooled },
      },
      sketch,
    );
  });

/*
 * The inclusion gdap-pim ⊆ gdap-standing ⊆ dap holds, at every instant and customer by customer, under these premises,
 * all of which the sketch's designs keep: the same person is robbed at the same second with the same loot; every
 * customer has DAP in the DAP design, and the person is an admin agent there; both GDAP designs cut people into the same
 * groups, map them to the same relationships, and the relationships live alike; no guest object exists.
 */
describe('what one stolen account reaches', () => {
  test('is under gdap-pim never more, and never sooner, than under gdap-standing, and there never than under dap', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const [underDap, underStanding, underPim] = [dap, standing, pim].map((choice) =>
          fellAt(run(scenario, choice)),
        );
        underDap!.forEach((at, customer) => {
          expect(underStanding![customer]!).toBeGreaterThanOrEqual(at);
          expect(underPim![customer]!).toBeGreaterThanOrEqual(underStanding![customer]!);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('exceeds gdap-standing where the premise of equal groups is dropped: PIM groups cut wider than standing ones', () => {
    const scenario = smallScenario(
      { behavior: { ...BEHAVIOR, approverFooled: 1 } },
      smallSketch({
        endsAfter: { kind: 'constant', value: 100 * DAY_SECONDS },
        groupsPer: 'pod',
        approvalTiers: [],
      }),
    );
    const wide: DesignChoice = { name: 'wide', kinds: ['gdap-pim'], pim: { groupsPer: 'tier' } };
    const count = (choice: DesignChoice): number =>
      fellAt(run(scenario, choice)).filter((at) => at < never).length;
    expect(count(wide)).toBeGreaterThan(count(standing));
  });

  test('is nothing with a password alone, since customer management needs MFA at home', () => {
    const scenario = smallScenario({ events: [{ ...THEFT, with: 'password' }] });
    for (const choice of THREE_DESIGNS) expect(run(scenario, choice).metrics['blast.tenants']).toBe(0);
  });

  test('takes activations only where the stolen session satisfies the MFA rule', () => {
    const sketch = smallSketch({
      approvalTiers: [],
      endsAfter: { kind: 'constant', value: 100 * DAY_SECONDS },
    });
    const quiet = { ...BEHAVIOR, activationsPerEngineerPerDay: { kind: 'constant', value: 0 } as const };
    const reached = (assumptions: Record<string, string>): number =>
      run(smallScenario({ behavior: quiet, assumptions }, sketch), pim).metrics['blast.tenants']!;
    expect(reached({})).toBe(4);
    expect(reached({ mfaRule: 'article' })).toBe(0);
  });
});

describe('a run', () => {
  test('breaks no invariant, whatever the scenario', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        for (const choice of THREE_DESIGNS) expect(run(scenario, choice).violations).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('is a pure function of plan, seed and replication', () => {
    const scenario = smallScenario();
    for (const choice of THREE_DESIGNS) {
      expect(JSON.stringify(run(scenario, choice, 3))).toBe(JSON.stringify(run(scenario, choice, 3)));
    }
    expect(JSON.stringify(run(scenario, pim, 3))).not.toBe(JSON.stringify(run(scenario, pim, 4)));
  });

  test('does not care in which order customers stand in the file', () => {
    const names = smallSketch().customers.names;
    fc.assert(
      fc.property(fc.shuffledSubarray([...names], { minLength: names.length }), (shuffled) => {
        for (const choice of THREE_DESIGNS) {
          const there = run(smallScenario({}, smallSketch({ names: shuffled })), choice);
          expect(JSON.stringify(there)).toBe(JSON.stringify(run(smallScenario(), choice)));
        }
      }),
      { numRuns: 5 },
    );
  });

  test('draws the same victim, detection and containment for every design', () => {
    const scenario = smallScenario();
    const minutes = THREE_DESIGNS.map((choice) => run(scenario, choice, 2).containmentMinutes);
    expect(new Set(minutes).size).toBe(1);
  });
});

describe('a lost P2 plan', () => {
  const sketch = smallSketch({
    endsAfter: { kind: 'constant', value: 300 * DAY_SECONDS },
    approvalTiers: [],
  });
  const lapse = {
    kind: 'lapse',
    atSeconds: 2 * DAY_SECONDS + 11 * HOUR_SECONDS,
    license: 'p2',
    tenantId: 'managing',
  } as const;
  const scenario = smallScenario({ horizonSeconds: 60 * DAY_SECONDS, events: [lapse] }, sketch);

  test('removes eligibilities, makes running activations permanent, and is noticed as failed access', () => {
    const recording = run(scenario, pim);
    expect(recording.failures['p2-lapse-removes-eligibilities']).toBeGreaterThan(0);
    expect(recording.metrics['access.standingHours']).toBeGreaterThan(0);
  });

  test('leaves no standing access where running activations are assumed to be revoked', () => {
    const recording = run({ ...scenario, assumptions: { activatedAtExpiry: 'revoked' } }, pim);
    expect(recording.metrics['access.standingHours']).toBe(0);
  });

  test('comes on the day the term ends under the article’s reading, a stage later by default', () => {
    const failed = (assumptions: Record<string, string>): number =>
      run({ ...scenario, assumptions }, pim).failures['p2-lapse-removes-eligibilities'];
    const revoked = { activatedAtExpiry: 'revoked' };
    expect(failed({ ...revoked, pimLossAt: 'expired' })).toBeGreaterThan(failed(revoked));
  });

  test('is not undone by buying again', () => {
    const buy = { ...lapse, kind: 'buy', atSeconds: 40 * DAY_SECONDS } as const;
    const bought = run({ ...scenario, events: [lapse, buy] }, pim);
    expect(bought.failures['p2-lapse-removes-eligibilities']).toBe(
      run(scenario, pim).failures['p2-lapse-removes-eligibilities'],
    );
  });

  test('touches neither standing GDAP nor DAP', () => {
    for (const choice of [dap, standing]) expect(run(scenario, choice).metrics['access.failed']).toBe(0);
  });
});

describe('relationships that end', () => {
  const sketch = smallSketch({
    endsAfter: { kind: 'uniform', low: DAY_SECONDS, high: 20 * DAY_SECONDS },
    autoExtend: 0,
    globalAdministrator: 0,
  });
  const scenario = (change: Partial<typeof BEHAVIOR.renewal>): Scenario =>
    smallScenario(
      {
        horizonSeconds: 120 * DAY_SECONDS,
        events: [],
        behavior: {
          ...BEHAVIOR,
          activationsPerEngineerPerDay: { kind: 'constant', value: 0.5 },
          renewal: { ...BEHAVIOR.renewal, ...change },
        },
      },
      sketch,
    );

  test('leave customers without us until a successor is approved and assigned', () => {
    const recording = run(scenario({ leadSeconds: null }), standing);
    expect(recording.metrics['gdap.lapses']).toBe(8);
    expect(recording.metrics['gdap.renewals']).toBe(8);
    expect(recording.metrics['gdap.outageHours']).toBeGreaterThan(0);
    for (const outages of Object.values(recording.outages)) {
      for (const [from, to] of outages) expect(to).toBeGreaterThan(from);
    }
  });

  test('leave nobody without us where everybody is asked in time and consents at once', () => {
    const prompt = {
      leadSeconds: 60 * DAY_SECONDS,
      forgotten: 0,
      customerApproval: { kind: 'constant', value: 60 } as const,
    };
    const recording = run(scenario(prompt), standing);
    expect(recording.metrics['gdap.lapses']).toBe(0);
    expect(recording.metrics['gdap.outageHours']).toBe(0);
    expect(recording.metrics['gdap.renewals']).toBeGreaterThanOrEqual(8);
  });

  test('are found out after an activation in vain, unless the article’s reading refuses it', () => {
    const forgotten = scenario({ leadSeconds: null });
    const article = { ...forgotten, assumptions: { gdapExpiryActivation: 'article' } };
    const [inVain, refused] = [run(forgotten, pim), run(article, pim)];
    expect(inVain.failures['relationship-expired']).toBeGreaterThan(0);
    expect(inVain.failures['relationship-expired']).toBe(refused.failures['relationship-expired']);
    expect(inVain.events).toBeGreaterThan(refused.events);
  });

  test('cost the same outages under every GDAP design', () => {
    const [a, b] = [standing, pim].map((choice) => run(scenario({}), choice).metrics['gdap.outageHours']);
    expect(a).toBe(b);
  });
});
