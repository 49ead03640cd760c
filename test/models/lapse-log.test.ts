import { expect, test } from 'vitest';
import { LapseLog } from '../../models/lapse-log.ts';

test('outages count in a lapse only, and the longest is kept', () => {
  const log = new LapseLog();
  log.outage('alpha', true, 1);
  log.outage('alpha', false, 5);
  expect(log.upTo(10)).toEqual([]);

  log.began('alpha');
  expect(log.upTo(10)).toEqual([{ customerId: 'alpha', lapses: 1, longestOutageSeconds: null }]);
  log.outage('alpha', true, 20);
  log.outage('alpha', true, 22);
  log.outage('alpha', false, 27);
  log.ended('alpha');
  // Lost for another reason, when a successor stands again.
  log.outage('alpha', true, 30);
  log.outage('alpha', false, 90);
  log.began('alpha');
  log.outage('alpha', true, 100);
  log.outage('alpha', false, 103);
  expect(log.upTo(200)).toEqual([{ customerId: 'alpha', lapses: 2, longestOutageSeconds: 7 }]);
});

test('an outage that lasts is as long as it has lasted', () => {
  const log = new LapseLog();
  log.began('alpha');
  log.outage('alpha', true, 20);
  expect(log.upTo(50)[0]!.longestOutageSeconds).toBe(30);
  log.began('bravo');
  expect(log.upTo(60).map(({ customerId }) => customerId)).toEqual(['alpha', 'bravo']);
});
