import { describe, expect, test } from 'vitest';
import { ASSUMPTIONS, resolveAssumptions } from '../../../models/assumptions.ts';
import { facts } from '../../../models/facts/index.ts';

describe('assumptions', () => {
  test.each(ASSUMPTIONS.map((definition) => [definition.id, definition] as const))(
    '%s offers its default first and names a fact that exists',
    (_, definition) => {
      expect(definition.alternatives[0].name).toBe(definition.default);
      const names = definition.alternatives.map((choice) => choice.name);
      expect(new Set(names).size).toBe(names.length);
      if ('factId' in definition) expect(facts.has(definition.factId)).toBe(true);
    },
  );

  test('without overrides every default holds', () => {
    expect(resolveAssumptions()).toEqual({
      pimLossAt: 'suspended',
      activatedAtExpiry: 'permanent',
      activationAtEligibilityEnd: 'ends',
      attackerToken: 'full-lifetime',
      mfaRule: 'session-satisfies',
      gdapExpiryActivation: 'succeeds-and-yields-nothing',
      gdapTermCap: 'extensions-without-limit',
      gdapProvisioningDelay: 'drawn',
      workloadDelay: 'documented',
      configuringNeedsSeat: false,
      attackerSpeed: 0,
    });
  });

  test('an override is taken by name, and touches nothing else', () => {
    const chosen = resolveAssumptions({ attackerSpeed: 'minutes-per-tenant' });
    expect(chosen).toEqual({ ...resolveAssumptions(), attackerSpeed: 300 });
  });

  test('what the loader would refuse is ignored here', () => {
    expect(resolveAssumptions({ attackerSpeed: 'lightning', nonsense: 'x' })).toEqual(resolveAssumptions());
  });
});
