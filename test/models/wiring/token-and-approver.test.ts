import { expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import { place, policy, run, TIRELESS, theft } from './tiny-estate.ts';

const atOnce = { kind: 'constant', value: 0 } as const;

test('a request read before the approver was disabled is not answered while he is', () => {
  // The first request comes within minutes; its answer would fall into the time the account is out.
  const recording = run(
    { memberships: [place('ann', 'eligible')], policies: [policy({ approverAccountIds: ['bob@home'] })] },
    {
      behavior: { ...TIRELESS, approverResponse: { kind: 'constant', value: 3.5 * HOUR_SECONDS } },
      events: [theft('bob', { atSeconds: 3 * HOUR_SECONDS, detectedAfter: atOnce, respondedAfter: atOnce })],
      horizonSeconds: 4 * HOUR_SECONDS,
    },
  );
  expect(recording.metrics['access.minutesToAccess']).toBeUndefined();
});

test('a thief’s token does not keep a customer served', () => {
  const recording = run(
    { memberships: [place('ann', 'active')] },
    {
      events: [
        theft('ann'),
        { kind: 'end-relationship', atSeconds: DAY_SECONDS + HOUR_SECONDS, customerId: 'alpha' },
      ],
    },
  );
  expect(recording.outages).toEqual({ alpha: [[1 + 1 / 24, 10]] });
});

test('nobody serves a customer whose only engineer is disabled', () => {
  const events = [theft('ann', { detectedAfter: atOnce, respondedAfter: atOnce })];
  const recording = run({ memberships: [place('ann', 'active')] }, { events });
  expect(recording.metrics['gdap.outageHours']).toBeCloseTo(recording.containmentMinutes / 60, 6);
});
