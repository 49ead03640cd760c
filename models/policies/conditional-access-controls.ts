import { UNSUPPORTED_CONTROLS } from '../facts/index.ts';
import type { SignIn } from './sign-in.ts';

/** Grant and session controls as far as external users are concerned. */
export type AccessControl =
  | 'mfa'
  | 'authenticationStrength'
  | 'compliantDevice'
  | 'hybridJoinedDevice'
  | 'approvedClientApp'
  | 'appProtectionPolicy'
  | 'passwordChange'
  | 'termsOfUse'
  | 'sessionControl'
  | 'customControl';

/** What one policy demands: all of its controls, or one of them. */
export interface ControlGrant {
  readonly operator: 'AND' | 'OR';
  readonly controls: readonly AccessControl[];
}

/** True where this kind of external user has the control at all (B2B-27). */
export function isControlSupported(control: AccessControl, kind: SignIn['kind']): boolean {
  const { everybody, directConnect } = UNSUPPORTED_CONTROLS.value;
  const missing: readonly string[] = kind === 'b2bDirect' ? [...everybody, ...directConnect] : everybody;
  return !missing.includes(control);
}

/** True where no answer of this user can satisfy the grant, since the control it takes is not supported (R09). */
export function onlyUnsupportedSatisfies(grant: ControlGrant, kind: SignIn['kind']): boolean {
  const { operator, controls } = grant;
  if (controls.length === 0) return false;
  const unsupported = (control: AccessControl): boolean => !isControlSupported(control, kind);
  return operator === 'AND' ? controls.some(unsupported) : controls.every(unsupported);
}
