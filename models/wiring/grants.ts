import type { ActivationSettings } from '../estate-roles.ts';
import type { Place } from '../places.ts';
import { demandsOf } from '../policies/activation-demands.ts';
import type { World } from '../world.ts';
import type { Requestor } from './activations.ts';

/** PIM has granted an activation: says what that shows of the policy, where it should not have happened. */
export function observeGrant(world: World, place: Place, requestor: Requestor): void {
  const settings = world.index.settingsOf(place);
  const lost = world.index.lostSettingsOf(place);
  if (lost !== undefined && asksForMore(lost, settings)) {
    world.record.observed('settings-not-restored-by-buying-again');
  }
  if (requestor !== 'thief') return;
  const { mfa, check } = demandsOf(settings);
  // A thief has no fresh sign-in to show, so a context that is asked for and does not stop one checks nothing.
  if (check === 'nothing') world.record.observed('authentication-context-bypassed-by-a-disabled-policy');
  else if (mfa) world.record.observed('stolen-session-satisfies-the-mfa-rule');
}

/** True where the first settings would have asked for something the second do not. */
function asksForMore(one: ActivationSettings, other: ActivationSettings): boolean {
  const [was, is] = [demandsOf(one), demandsOf(other)];
  return (
    (one.approverAccountIds !== null && other.approverAccountIds === null) ||
    (was.mfa && !is.mfa) ||
    (was.context && !is.context)
  );
}
