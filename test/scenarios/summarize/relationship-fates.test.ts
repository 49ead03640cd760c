import { expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { relationshipFates } from '../../../scenarios/summarize/relationship-fates.ts';
import { relationship } from './delegation.ts';
import { recordingOf } from './recording.ts';

/** Approved on the first day, and active for 100 days from some moment of the run on. */
const approved = relationship('r', 'c', {
  status: 'approved',
  termSeconds: 100 * DAY_SECONDS,
  activatedAtSeconds: null,
  endsAtSeconds: null,
});

test.each([
  [99, [], 'somebody'],
  [100, [], 'term'],
  [103.5, [], 'term'],
  [200, [101], 'somebody'],
  [281, [101], 'term'],
] as const)(
  'what becomes active in the run and stops on day %d after extensions %j',
  (stoppedDay, extensionDays, by) => {
    const lives = [{ relationshipId: 'r', extensionDays, stoppedDay }];
    expect(relationshipFates([approved], recordingOf({ lives }))[0]?.stoppedBy).toBe(by);
  },
);
