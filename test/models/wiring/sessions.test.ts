import { expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS, type Seconds } from '../../../engine/time.ts';
import type { PortalEvent, ScenarioEvent } from '../../../models/events.ts';
import { place, policy, run, theft } from './tiny-estate.ts';

const MORNING = DAY_SECONDS + 9 * HOUR_SECONDS;

function portal(minute: number, does: PortalEvent['does']): PortalEvent {
  const atSeconds = MORNING + minute * MINUTE_SECONDS;
  return { kind: 'portal', atSeconds, personId: 'ann', customerId: 'alpha', does };
}

function activation(minute: number): ScenarioEvent {
  return {
    kind: 'attempt',
    atSeconds: MORNING + minute * MINUTE_SECONDS,
    operation: { kind: 'activate', personId: 'ann', groupId: 'admins', access: 'member', seconds: null },
  };
}

/** What a morning of Ann's shows, who is eligible for as long as that. */
function shown(events: readonly ScenarioEvent[], maxActivationSeconds: Seconds = 8 * HOUR_SECONDS) {
  return run(
    { memberships: [place('ann', 'eligible')], policies: [policy({ maxActivationSeconds })] },
    { events },
  ).observations;
}

const STALE = 'token-stale-after-activation';
const LINGERS = 'access-lingers-after-expiry';

test('a token from before the activation has no role, until somebody signs in again (PIM-66, GDAP-115)', () => {
  const early = [portal(0, 'sign-in'), activation(5), portal(10, 'work')];
  expect(shown(early)[STALE]?.count).toBe(1);
  expect(shown([...early, portal(11, 'sign-in'), portal(12, 'work')])[STALE]?.count).toBe(1);
  expect(shown([activation(0), portal(5, 'sign-in'), portal(10, 'work')])).toEqual({});
});

test('work without a portal that is open begins with a sign-in', () => {
  expect(shown([activation(0), portal(5, 'work')])).toEqual({});
  // The token of the first work is the one that is too old for the second.
  expect(shown([portal(0, 'work'), activation(5), portal(10, 'work')])[STALE]?.count).toBe(1);
});

test('a token goes stale no longer than it lives: the next one has the role', () => {
  const late = [portal(0, 'sign-in'), activation(5), portal(95, 'work')];
  expect(shown(late)).toEqual({});
});

test('a token outlives the activation, and not for long (PIM-67, PIM-68)', () => {
  const session = [activation(0), portal(20, 'sign-in')];
  expect(shown([...session, portal(25, 'work')], HOUR_SECONDS / 2)).toEqual({});
  expect(shown([...session, portal(60, 'work')], HOUR_SECONDS / 2)[LINGERS]?.count).toBe(1);
  expect(shown([...session, portal(115, 'work')], HOUR_SECONDS / 2)).toEqual({});
});

test('what outlives a response to a theft is no activation that lingers', () => {
  const standing = { memberships: [place('ann', 'active')] };
  const stolen = theft('ann', {
    atSeconds: MORNING,
    detectedAfter: { kind: 'constant', value: 10 * MINUTE_SECONDS },
  });
  const events = [portal(0, 'sign-in'), stolen, portal(20, 'work')];
  expect(run(standing, { events }).observations).toEqual({});
});

test('a thief works on with a token whose activation has ended, and the record says so', () => {
  const eligible = {
    memberships: [place('ann', 'eligible')],
    policies: [policy({ maxActivationSeconds: HOUR_SECONDS })],
  };
  const observed = (maxHours: number) =>
    run(
      { ...eligible, policies: [policy({ maxActivationSeconds: maxHours * HOUR_SECONDS })] },
      { events: [theft('ann')] },
    ).observations[LINGERS];
  expect(observed(1)?.count).toBeGreaterThanOrEqual(1);
  expect(observed(8)).toBeUndefined();
});
