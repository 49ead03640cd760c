import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { runScenario } from '../../../scenarios/run/run.ts';
import type { DesignKind, Scenario } from '../../../scenarios/scenario.ts';
import { smallScenario, smallSketch, THEFT } from '../small-scenario.ts';

const HORIZON_SECONDS = 20 * DAY_SECONDS;

async function metricsOf(kinds: readonly DesignKind[], change: Partial<Scenario> = {}) {
  const sketch = smallSketch({
    names: ['Alpha', 'Bravo', 'Charlie'],
    needs: [{ need: 'azure-contributor', tiers: ['tier2'] }],
  });
  const managing = {
    ...sketch.managing,
    engineers: [{ tier: 'tier2', count: 1 }],
    pods: 1,
    podsPerEngineer: { tier2: 1 },
    approvers: 0,
  };
  const scenario = smallScenario(
    {
      designs: kinds.map((kind) => ({ name: kind, kinds: [kind], pim: {} })),
      horizonSeconds: HORIZON_SECONDS,
      events: [],
      precision: { metric: 'blast.tenants', halfWidth: 1, minReplications: 2, maxReplications: 2 },
      ...change,
    },
    { ...sketch, managing },
  );
  const { designs } = await runScenario(scenario);
  return (id: DesignKind, metric: string) =>
    designs.find((design) => design.id === id)!.metrics.find((each) => each.id === metric)?.mean;
}

describe('owning a subscription through the partner’s delegation (GDAP-100, GDAP-101)', () => {
  test('is power, although the role in the directory only reads', async () => {
    const of = await metricsOf(['gdap-standing', 'lighthouse-standing'], { events: [THEFT] });
    expect(of('gdap-standing', 'blast.tenants')).toBe(3);
    expect(of('gdap-standing', 'access.standingHours')).toBeCloseTo(
      of('lighthouse-standing', 'access.standingHours')!,
      6,
    );
    expect(of('gdap-standing', 'access.standingHours')).toBeGreaterThan(1000);
  });
});

describe('the right to give a delegation up', () => {
  test('serves no customer: when the only engineer is gone, nobody is there (LH-52)', async () => {
    const left = { kind: 'leave', atSeconds: 3 * DAY_SECONDS, accountDisabled: true } as const;
    const of = await metricsOf(['lighthouse-standing'], {
      events: [{ ...left, personId: 'tier2-01' }],
    });
    expect(of('lighthouse-standing', 'gdap.outageHours')).toBeCloseTo(3 * 17 * 24, 0);
  });
});

describe('a customer’s own administrator', () => {
  const own = { ...THEFT, who: 'own-admin' };

  test('who is stolen opens one tenant, where PIM asks nothing a stolen session has not', async () => {
    const of = await metricsOf(['gdap-standing', 'own-pim'], { events: [own] });
    expect(of('own-pim', 'blast.tenants')).toBe(1);
    // Where there is none, nothing is stolen, and no number says that nothing is reached.
    expect(of('gdap-standing', 'blast.tenants')).toBeUndefined();
  });

  test('is one of the people of a design that is a sum with others', async () => {
    const kinds = ['lighthouse-standing', 'own-pim'] as const;
    const of = await metricsOf(['own-pim'], {
      events: [own],
      designs: [{ name: 'own-pim', kinds, only: { 'own-pim': ['azure'] }, pim: {} }],
    });
    expect(of('own-pim', 'blast.tenants')).toBe(1);
  });
});
