import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../engine/calendar.ts';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Automation } from '../../../models/estate-automation.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { PIM_API_ITERATION_2 } from '../../../models/facts/index.ts';
import { pimApiEnd } from '../../../models/policies/index.ts';
import { simulate } from '../../../models/simulate.ts';
import { QUIET, tinyEstate } from './tiny-estate.ts';

const END = parseInstant(PIM_API_ITERATION_2.value.endsOn)!;

/** Calls in vain of a daily program in ten days from that many days before the end on. */
function callsInVain(change: Partial<Automation>, daysBefore = 4, pimApiGroups = 'ends') {
  const program: Automation = {
    id: 'report',
    tenantId: 'home',
    name: 'Report',
    iteration: 2,
    provider: 'role',
    does: 'read',
    everySeconds: DAY_SECONDS,
    ...change,
  };
  const { observations } = simulate(
    {
      index: indexEstate({ ...tinyEstate({ memberships: [] }), automations: [program] }),
      constants: {},
      behavior: QUIET,
      events: [],
      assumptions: resolveAssumptions({ pimApiGroups }),
      startEpochSeconds: END - daysBefore * DAY_SECONDS,
      horizonSeconds: 10 * DAY_SECONDS,
    },
    1,
    0,
  );
  return observations['pim-api-iteration-2-after-2026-10-28'];
}

describe('a program on the second iteration of the PIM API', () => {
  test('works until the day, and calls in vain from that very day on (PIM-113)', () => {
    expect(callsInVain({})).toEqual({ count: 7, firstAtSeconds: 4 * DAY_SECONDS });
    expect(callsInVain({}, 30)).toBeUndefined();
    expect(callsInVain({}, -100)?.count).toBe(10);
  });

  test('is told from one on the others, which have another end or none', () => {
    expect(callsInVain({ iteration: 3 })).toBeUndefined();
    expect(callsInVain({ iteration: 1 })).toBeUndefined();
    expect(pimApiEnd(3, 'role')).toBeNull();
    expect(pimApiEnd(1, 'role')).toBeLessThan(END);
  });

  test('on groups ends too, unless the reference of the API is believed (PIM-114)', () => {
    expect(callsInVain({ provider: 'group' })?.count).toBe(7);
    expect(callsInVain({ provider: 'group' }, 4, 'api-reference')).toBeUndefined();
    expect(callsInVain({ provider: 'azure' }, 4, 'api-reference')?.count).toBe(7);
    expect(pimApiEnd(2, 'group', { groupsEnd: false })).toBeNull();
    expect(pimApiEnd(2, 'azure', { groupsEnd: false })).toBe(END);
  });
});
