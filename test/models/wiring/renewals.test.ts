import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import type { AccessAssignmentStatus } from '../../../models/estate.ts';
import type { Recording } from '../../../models/recorder.ts';
import { assigned, place, QUIET, relationship, run, type TinyEstate } from './tiny-estate.ts';

const HORIZON_DAYS = 60;
const END_DAY = 20;

/** Ann's group is assigned; Bob's in the given state. The successor is asked for ten days before the end, and begins with it. */
function renewed(status: AccessAssignmentStatus, beside: Partial<TinyEstate> = {}): Recording {
  const { relationships = [], accessAssignments = [] } = beside;
  return run(
    {
      memberships: [place('ann', 'active'), place('bob', 'active', { groupId: 'others' })],
      groups: ['admins', 'others'],
      relationships: [relationship('alpha', { endsAtSeconds: END_DAY * DAY_SECONDS }), ...relationships],
      accessAssignments: [assigned('alpha'), assigned('alpha', 'others', status), ...accessAssignments],
    },
    {
      behavior: {
        ...QUIET,
        renewal: {
          ...QUIET.renewal,
          leadSeconds: 10 * DAY_SECONDS,
          customerApproval: { kind: 'constant', value: MINUTE_SECONDS },
        },
      },
      horizonSeconds: HORIZON_DAYS * DAY_SECONDS,
    },
  );
}

describe('a renewed relationship', () => {
  test('leaves nobody without access', () => {
    const recording = renewed('active');
    expect(recording.metrics['gdap.renewals']).toBe(1);
    expect(recording.metrics['gdap.outageHours']).toBe(0);
    expect(recording.metrics['access.standingHours']).toBe(2 * HORIZON_DAYS * 24);
  });

  test('takes over an assignment that is on its way', () => {
    const hours = renewed('pending').metrics['access.standingHours']!;
    expect(hours).toBeGreaterThan(2 * HORIZON_DAYS * 24 - 1);
    expect(hours).toBeLessThan(2 * HORIZON_DAYS * 24);
  });

  test('has an id of its own, also where the estate has one that looks like a successor’s', () => {
    const beside = relationship('alpha', { id: 'gdap-alpha#2', status: 'expired' });
    const theirs = { ...assigned('alpha'), id: 'gdap-alpha#2/admins', relationshipId: beside.id };
    const taken = { ...theirs, id: 'gdap-alpha#3/admins' };
    const recording = renewed('active', { relationships: [beside], accessAssignments: [theirs, taken] });
    expect(recording.successors.map(({ id }) => id)).toEqual(['gdap-alpha#3']);
    expect(recording.metrics['gdap.outageHours']).toBe(0);
    expect(recording.metrics['access.standingHours']).toBe(2 * HORIZON_DAYS * 24);
  });

  test.each(['deleting', 'deleted', 'error'] as const)(
    'does not bring back an assignment in state %s',
    (status) => {
      const recording = renewed(status);
      expect(recording.successors.length).toBe(1);
      expect(recording.metrics['access.standingHours']).toBe(HORIZON_DAYS * 24);
    },
  );
});
