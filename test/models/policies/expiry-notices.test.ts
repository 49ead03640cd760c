import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import { GDAP_NOTICE_OFFSETS } from '../../../models/facts/index.ts';
import {
  approvalMailArrived,
  type Ending,
  MAILED_AT_TERMINATION,
  noticesOf,
} from '../../../models/policies/expiry-notices.ts';

const YEAR: Ending = {
  kind: 'pim-assignment',
  beginsAtSeconds: 0,
  endsAtSeconds: 365 * DAY_SECONDS,
  recipients: 12,
};
const RELATIONSHIP: Ending = { ...YEAR, kind: 'gdap-relationship' };
const days = (
  ending: Ending,
  ...reading: Parameters<typeof noticesOf> extends [unknown, ...infer R] ? R : never
) => noticesOf(ending, ...reading).map(({ atSeconds }) => 365 - atSeconds / DAY_SECONDS);

describe('mails about an end', () => {
  test('of an assignment go out 14 days and 1 day before, and at the end', () => {
    expect(days(YEAR)).toEqual([14, 1, 0]);
  });

  test('come in order, however the days before the end are listed', () => {
    const relationshipOffsets = [DAY_SECONDS, 31 * DAY_SECONDS, 7 * DAY_SECONDS];
    expect(days(RELATIONSHIP, { relationshipOffsets })).toEqual([31, 7, 1]);
  });

  test('of a relationship go out 30, 7 and 1 day before, and on the day', () => {
    expect(days(RELATIONSHIP)).toEqual([30, 7, 1, 0]);
    const [distributor] = GDAP_NOTICE_OFFSETS.alternatives!;
    expect(days(RELATIONSHIP, { relationshipOffsets: distributor!.value })).toEqual([31, 7, 1]);
  });

  test('that extends itself go out only as one reads it', () => {
    expect(days({ ...RELATIONSHIP, extendsItself: true })).toEqual([]);
    expect(days({ ...RELATIONSHIP, extendsItself: true }, { alsoWhenExtending: true })).toEqual([
      30, 7, 1, 0,
    ]);
  });

  test('reach a thousand people about an assignment', () => {
    expect(noticesOf({ ...YEAR, recipients: 1001 })[0]).toMatchObject({ recipients: 1000, factId: 'PIM-44' });
    expect(noticesOf({ ...RELATIONSHIP, recipients: 1001 })[0]).toMatchObject({
      recipients: 1001,
      factId: 'GDAP-80',
    });
  });

  test('lie between begin and end, in order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Ending['kind']>('pim-assignment', 'gdap-relationship'),
        fc.nat(1e8),
        fc.nat(60 * DAY_SECONDS),
        (kind, beginsAtSeconds, length) => {
          const endsAtSeconds = beginsAtSeconds + length;
          const times = noticesOf({ kind, beginsAtSeconds, endsAtSeconds, recipients: 1 }).map(
            ({ atSeconds }) => atSeconds,
          );
          expect(times.at(-1)).toBe(endsAtSeconds);
          expect([...times].sort((one, other) => one - other)).toEqual(times);
          expect(times.every((at) => at >= beginsAtSeconds)).toBe(true);
        },
      ),
    );
  });
});

test('a termination is mailed to both sides', () => {
  expect(MAILED_AT_TERMINATION).toHaveLength(2);
});

test.each([
  [2, null, 'no'],
  [3, null, 'perhaps'],
  [14, null, 'perhaps'],
  [15, null, 'yes'],
  [60, 2, 'no'],
  [60, 20, 'yes'],
] as const)(
  'an approver has the mail after %i minutes, approved after %s: %s',
  (minutes, approved, answer) => {
    const approvedSeconds = approved === null ? null : approved * MINUTE_SECONDS;
    expect(approvalMailArrived(minutes * MINUTE_SECONDS, approvedSeconds)).toBe(answer);
  },
);
