import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideCrossTenantSignIn } from '../../../models/policies/cross-tenant-sign-in.ts';
import { isRefusal, type MfaDemand, type SignIn } from '../../../models/policies/sign-in.ts';
import { needsMfa } from '../../../models/policies/sign-in-demands.ts';
import { SIGN_IN_ROWS } from '../../../models/policies/sign-in-rows.ts';
import { arbitrarySignIn } from './arbitrary-sign-in.ts';

const numRuns = process.env.ENTWIN_LONG ? 50_000 : 3000;

const decide = decideCrossTenantSignIn;
const refused = (signIn: SignIn): boolean => isRefusal(decide(signIn).outcome);

const holds = (property: (signIn: SignIn) => void) =>
  fc.assert(fc.property(arbitrarySignIn(), property), { numRuns });

describe('every sign-in', () => {
  test('is decided by exactly one row, and the trace is the table up to there', () => {
    const order = [...SIGN_IN_ROWS.map(({ rule }) => rule), 'R25'];
    holds((signIn) => {
      const { trace } = decide(signIn);
      expect(trace.filter(({ result }) => result === 'decided')).toHaveLength(1);
      const places = trace.map(({ rule }) => order.indexOf(rule));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places.filter((place) => place < order.length - 1)).toEqual(
        [...places.keys()].slice(0, places.filter((place) => place < order.length - 1).length),
      );
    });
  });

  test('meets every row sooner or later', () => {
    const seen = new Set<string>();
    for (const signIn of fc.sample(arbitrarySignIn(), { numRuns: 20_000, seed: 7 })) {
      for (const { rule, result } of decide(signIn).trace) if (result !== 'passed-over') seen.add(rule);
    }
    expect([...seen].sort()).toEqual([...SIGN_IN_ROWS.map(({ rule }) => rule), 'R25'].sort());
  });

  test('carries a code only where it is refused, interrupted or redirected', () => {
    holds((signIn) => {
      const { outcome, code } = decide(signIn);
      if (outcome.startsWith('ALLOW') || outcome === 'PROMPT_HOME') expect(code).toBe('');
      if (outcome === 'PROMPT_RES' || outcome === 'REGISTER_RES') expect(code).not.toBe('');
    });
  });
});

describe('trust', () => {
  const answer = (signIn: SignIn) => {
    const { rule, outcome, code } = decide(signIn);
    return { rule, outcome, code };
  };

  test('has no effect on service providers (B2B-40)', () => {
    holds((signIn) => {
      if (signIn.kind !== 'gdap') return;
      expect(answer({ ...signIn, trust: !signIn.trust })).toEqual(answer(signIn));
    });
  });

  test('has no effect on identities outside Entra ID, but for the custom control it is incompatible with (B2B-18)', () => {
    holds((signIn) => {
      if (signIn.idp === 'entra' || signIn.custom) return;
      expect(answer({ ...signIn, trust: !signIn.trust })).toEqual(answer(signIn));
    });
  });

  test('never ends in a challenge or a registration of the resource tenant (B2B-13)', () => {
    holds((signIn) => {
      if (!signIn.trust || signIn.idp !== 'entra') return;
      expect(['PROMPT_RES', 'REGISTER_RES', 'ALLOW_NAG_14D_THEN_REGISTER_RES']).not.toContain(
        decide(signIn).outcome,
      );
    });
  });

  test('decides alone about direct connect where MFA is needed (B2B-14)', () => {
    holds((signIn) => {
      if (signIn.kind !== 'b2bDirect' || !needsMfa(signIn) || signIn.trust) return;
      expect(refused(signIn)).toBe(true);
    });
  });
});

test('a service provider never registers or answers abroad (B2B-41)', () => {
  holds((signIn) => {
    if (signIn.kind !== 'gdap') return;
    expect(['PROMPT_RES', 'REGISTER_RES', 'SILENT_BLOCK', 'REDIRECT_CUSTOM', 'PROMPT_CONSENT']).not.toContain(
      decide(signIn).outcome,
    );
  });
});

test('a service provider whom home asks never gets in without MFA (B2B-40, GDAP-72)', () => {
  holds((signIn) => {
    if (signIn.kind !== 'gdap' || signIn.homeDone) return;
    const outcome = decide({ ...signIn, homeDemandsMfa: true }).outcome;
    expect(outcome === 'PROMPT_HOME' || isRefusal(outcome)).toBe(true);
    if (!signIn.homeCan) expect(isRefusal(outcome)).toBe(true);
  });
});

describe('more demands never open a door', () => {
  const DEMANDS: readonly MfaDemand[] = ['none', 'mfa', 'strMfa', 'strPwdless', 'strPhish'];
  const stricter: Readonly<Record<string, (signIn: SignIn) => Partial<SignIn>>> = {
    'a block': () => ({ blocked: true }),
    'user risk': () => ({ userRisk: true }),
    'an unsupported control': () => ({ unsupportedControl: true }),
    'home lets nobody out': () => ({ outboundAllows: false }),
    'the resource lets nobody in': () => ({ inboundAllows: false }),
    'a disabled object': () => ({ objectEnabled: false }),
    'a device': () => ({ device: 'compliant' }),
    'terms of use': () => ({ termsPending: true }),
    'sign-in risk': () => ({ risk: true }),
    'the registration policy': () => ({ idpReg: true }),
    'a longer wait': () => ({ secondsSincePrompt: 100 * 86_400 }),
    'a stronger demand': ({ req }) => ({ req: DEMANDS[DEMANDS.indexOf(req) + 1] ?? req }),
    'MFA at home': () => ({ homeDemandsMfa: true }),
  };

  test.each(Object.entries(stricter))('%s', (_, harden) => {
    holds((signIn) => {
      if (refused(signIn)) expect(refused({ ...signIn, ...harden(signIn) })).toBe(true);
    });
  });
});

describe('more means never close a door', () => {
  const means: Readonly<Record<string, Partial<SignIn>>> = {
    'a claim of home': { homeDone: true, homeCan: true },
    'MFA at home': { homeCan: true },
    'a registered method': { resReg: true },
    'free registration': { canReg: true },
    'a device claim': { deviceClaim: true },
    'device trust': { deviceTrust: true },
    'a device home can prove': { deviceHomeCan: true },
    'a person': { interactive: true },
    'automatic redemption': { redeemsAutomatically: true },
  };

  test.each(Object.entries(means))('%s', (_, more) => {
    holds((signIn) => {
      if (!refused(signIn)) expect(refused({ ...signIn, ...more })).toBe(false);
    });
  });

  test('MFA trust itself can close one: a registered guest whom home cannot ask is blocked (B2B-13)', () => {
    const found = fc
      .sample(arbitrarySignIn(), { numRuns: 20_000, seed: 7 })
      .find(
        (signIn) => !signIn.trust && !refused(signIn) && decide({ ...signIn, trust: true }).rule === 'R17',
      );
    expect(found).toBeDefined();
  });

  test('a custom control passed leaves what the other grants say (B2B-28)', () => {
    holds((signIn) => {
      if (signIn.kind !== 'b2b' || signIn.trust) return;
      const { rule, outcome } = decide({ ...signIn, custom: true, customPassed: true });
      expect({ rule, outcome }).toMatchObject(
        (({ rule, outcome }) => ({ rule, outcome }))(decide({ ...signIn, custom: false })),
      );
    });
  });
});
