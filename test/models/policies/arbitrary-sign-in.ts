import fc from 'fast-check';
import type { SignIn } from '../../../models/policies/sign-in.ts';

/** Sign-ins that can occur: a claim of home is only there where home can produce one, and only guests have objects. */
export function arbitrarySignIn(): fc.Arbitrary<SignIn> {
  // Most sign-ins must get past the first rows, or the later ones are never seen.
  const mostly = (value: boolean) =>
    fc.oneof({ weight: 9, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constant(!value) });
  return fc
    .record({
      kind: fc.constantFrom('b2b', 'b2bDirect', 'gdap'),
      idp: fc.constantFrom('entra', 'nonEntra'),
      req: fc.constantFrom('none', 'mfa', 'strMfa', 'strPwdless', 'strPhish'),
      trust: fc.boolean(),
      homeDone: fc.boolean(),
      homeCan: fc.boolean(),
      resReg: fc.boolean(),
      canReg: fc.boolean(),
      idpReg: fc.boolean(),
      custom: mostly(false),
      risk: fc.boolean(),
      outboundAllows: mostly(true),
      inboundAllows: mostly(true),
      object: fc.constantFrom('none', 'pending', 'accepted', 'accepted', 'accepted'),
      objectEnabled: mostly(true),
      interactive: fc.boolean(),
      redeemsAutomatically: fc.boolean(),
      homeRiskSuspicious: mostly(false),
      userRisk: mostly(false),
      blocked: mostly(false),
      unsupportedControl: mostly(false),
      device: fc.constantFrom('none', 'none', 'none', 'compliant', 'hybridJoined'),
      deviceTrust: fc.boolean(),
      deviceClaim: fc.boolean(),
      deviceHomeCan: fc.boolean(),
      customPassed: fc.boolean(),
      registrationNeedsDevice: fc.boolean(),
      termsPending: mostly(false),
      homeDemandsMfa: fc.boolean(),
      secondsSincePrompt: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 30 * 86_400 })),
    } as const)
    .map(
      (drawn): SignIn => ({
        ...(drawn as unknown as SignIn),
        homeDone: drawn.homeDone && drawn.homeCan,
        idp: drawn.kind === 'b2b' ? (drawn.idp as SignIn['idp']) : 'entra',
        object: drawn.kind === 'b2b' ? (drawn.object as SignIn['object']) : 'none',
      }),
    );
}
