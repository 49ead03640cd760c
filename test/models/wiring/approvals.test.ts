import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS } from '../../../engine/time.ts';
import type { Recording } from '../../../models/recorder.ts';
import { place, policy, run, TIRELESS, type TinyRun, theft } from './tiny-estate.ts';

const HORIZON_SECONDS = 71 * HOUR_SECONDS;

function askedOf(approverAccountIds: readonly string[], options: TinyRun = {}): Recording {
  return run(
    { memberships: [place('ann', 'eligible')], policies: [policy({ approverAccountIds })] },
    { behavior: TIRELESS, horizonSeconds: HORIZON_SECONDS, ...options },
  );
}

const hadAccess = (recording: Recording): boolean =>
  recording.metrics['access.minutesToAccess'] !== undefined;

describe('a request for approval', () => {
  test('is granted by an approver', () => {
    const recording = askedOf(['bob@home']);
    expect(hadAccess(recording)).toBe(true);
    expect(recording.metrics['access.failed']).toBe(0);
  });

  test('of the only approver is never granted, and dies of age', () => {
    const recording = askedOf(['ann@home']);
    expect(hadAccess(recording)).toBe(false);
    expect(recording.failures['approver-is-requester']).toBe(2);
  });

  test('of one of two approvers is decided by the other, as if there were no second', () => {
    const slowly = {
      behavior: {
        ...TIRELESS,
        approverResponse: { kind: 'uniform', low: 1, high: 3 * HOUR_SECONDS } as const,
      },
    };
    const [both, other] = [askedOf(['ann@home', 'bob@home'], slowly), askedOf(['bob@home'], slowly)];
    expect(hadAccess(both)).toBe(true);
    expect(both.metrics).toEqual(other.metrics);
  });

  test('that nobody answers dies after 24 hours, and not sooner', () => {
    expect(askedOf([], { horizonSeconds: 24 * HOUR_SECONDS }).metrics['access.failed']).toBe(0);
    // The first is asked within the first hours, and each waits for a day.
    const { failures } = askedOf([]);
    expect(failures['nobody-can-approve']).toBe(2);
    expect(failures['approval-denied']).toBe(0);
  });

  test('that is refused counts as refused, not as unanswered', () => {
    const recording = askedOf(['bob@home'], { behavior: { ...TIRELESS, approverDenies: 1 } });
    expect(hadAccess(recording)).toBe(false);
    expect(recording.failures['approval-denied']).toBeGreaterThan(0);
    expect(recording.failures['approval-timeout']).toBe(0);
  });

  test('made while the only approver is disabled is not answered', () => {
    const atOnce = { kind: 'constant', value: 0 } as const;
    const disabled = theft('bob', { atSeconds: 0, detectedAfter: atOnce, respondedAfter: atOnce });
    const recording = askedOf(['bob@home'], { events: [disabled] });
    // The account is back before the second request.
    expect(recording.failures['nobody-can-approve']).toBe(1);
    expect(hadAccess(recording)).toBe(true);
  });
});
