import { expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import type { LeaveEvent } from '../../../models/events.ts';
import { place, run, theft } from './tiny-estate.ts';

const HORIZON_HOURS = 10 * 24;

const leave = (atSeconds: number, accountDisabled = true): LeaveEvent => ({
  kind: 'leave',
  atSeconds,
  personId: 'ann',
  accountDisabled,
});

/** The theft is a day in, found after four hours, and answered an hour later at most. */
const THEFT = theft('ann');

test('who has left stays disabled when the response to a theft of the account is over', () => {
  const left = run({ memberships: [place('ann', 'active')] }, { events: [leave(20 * HOUR_SECONDS), THEFT] });
  expect(left.contained).toBe(true);
  expect(left.metrics['access.standingHours']).toBe(20);
  expect(left.metrics['blast.tenants']).toBe(0);
});

test('who leaves between theft and response stays disabled too', () => {
  const events = [THEFT, leave(THEFT.atSeconds + HOUR_SECONDS)];
  const left = run({ memberships: [place('ann', 'active')] }, { events });
  expect(left.metrics['access.standingHours']).toBe(25);
  expect(left.metrics['blast.tenants']).toBe(1);
});

test('a forgotten account is disabled by the response, and nobody is there to get it back', () => {
  const events = [leave(20 * HOUR_SECONDS, false), THEFT];
  const left = run({ memberships: [place('ann', 'active')] }, { events });
  expect(left.metrics['blast.tenants']).toBe(1);
  const stayed = run({ memberships: [place('ann', 'active')] }, { events: [THEFT] });
  const disabledHours = HORIZON_HOURS - stayed.metrics['access.standingHours']!;
  expect(left.metrics['access.standingHours']).toBeLessThan(24 + 4 + disabledHours);
});

test('a thief with the session of a disabled account activates nothing', () => {
  const events = [leave(20 * HOUR_SECONDS), THEFT];
  const left = run({ memberships: [place('ann', 'eligible')] }, { events, horizonSeconds: 3 * DAY_SECONDS });
  expect(left.metrics['blast.tenants']).toBe(0);
});

test('whoever has not left gets the account back', () => {
  const { metrics } = run({ memberships: [place('ann', 'active')] }, { events: [THEFT] });
  expect(metrics['access.standingHours']).toBeGreaterThan(24 + 4 + 24);
});
