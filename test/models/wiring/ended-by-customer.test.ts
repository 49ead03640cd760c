import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { unpackFates } from '../../../models/tenant-fates.ts';
import { place, QUIET, relationship, run, TIRELESS, theft } from './tiny-estate.ts';

const end = { kind: 'end-relationship', atSeconds: 5 * DAY_SECONDS, customerId: 'alpha' } as const;
const standing = { memberships: [place('ann', 'active')], customers: ['alpha', 'bravo'] };

describe('a customer who ends the relationship', () => {
  test('takes standing access away from that second on, and nobody else’s', () => {
    const recording = run(standing, { events: [end] });
    expect(recording.metrics['access.standingHours']).toBe((5 + 10) * 24);
    expect(recording.lives).toEqual([{ relationshipId: 'gdap-alpha', extensionDays: [], stoppedDay: 5 }]);
  });

  test('is without us from then to the horizon', () => {
    const recording = run(standing, { events: [end] });
    expect(recording.outages).toEqual({ alpha: [[5, 10]] });
    expect(recording.metrics['gdap.outageHours']).toBe(5 * 24);
  });

  test('is found out by the engineers who work there', () => {
    const { failures } = run(standing, { events: [end], behavior: TIRELESS });
    expect(failures['relationship-terminated']).toBeGreaterThan(0);
  });

  test('is out of a thief’s reach', () => {
    const recording = run(standing, { events: [end, theft('ann', { atSeconds: 6 * DAY_SECONDS })] });
    expect(unpackFates(recording.fates).map(({ how }) => how)).toEqual(['lost', 'standing']);
  });

  test.each([
    ['long before the lead time', 5],
    ['while the partner’s request is out', 11],
  ])('is not asked again, neither by lead time nor for the lapse: ended %s', (_, day) => {
    const soon = { ...standing, relationships: [relationship('alpha', { endsAtSeconds: 20 * DAY_SECONDS })] };
    const recording = run(
      { ...soon, relationships: [...soon.relationships, relationship('bravo')] },
      {
        events: [{ ...end, atSeconds: day * DAY_SECONDS }],
        behavior: {
          ...QUIET,
          renewal: {
            ...QUIET.renewal,
            leadSeconds: 10 * DAY_SECONDS,
            customerApproval: { kind: 'constant', value: 3 * DAY_SECONDS },
            noticeAfterLapse: { kind: 'constant', value: DAY_SECONDS },
          },
        },
        horizonSeconds: 60 * DAY_SECONDS,
      },
    );
    // What was asked before the end has been asked.
    expect(recording.metrics['gdap.renewals']).toBe(day < 10 ? 0 : 1);
    expect(recording.successors).toEqual([]);
    expect(recording.lives.map(({ relationshipId }) => relationshipId)).toEqual(['gdap-alpha']);
    expect(recording.outages).toEqual({ alpha: [[day, 60]] });
  });

  test('ends the successor too that it has consented to a minute before', () => {
    const consentedAt = 13 * DAY_SECONDS;
    const recording = run(
      {
        memberships: [place('ann', 'active')],
        relationships: [relationship('alpha', { endsAtSeconds: 20 * DAY_SECONDS })],
      },
      {
        events: [{ ...end, atSeconds: consentedAt + 60 }],
        behavior: {
          ...QUIET,
          renewal: {
            ...QUIET.renewal,
            leadSeconds: 10 * DAY_SECONDS,
            customerApproval: { kind: 'constant', value: 3 * DAY_SECONDS },
          },
        },
        assumptions: { gdapProvisioningDelay: 'slowest' },
        horizonSeconds: 60 * DAY_SECONDS,
      },
    );
    expect(recording.successors).toEqual([]);
    expect(recording.outages).toEqual({ alpha: [[(consentedAt + 60) / DAY_SECONDS, 60]] });
  });
});
