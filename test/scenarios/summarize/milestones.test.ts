import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../engine/calendar.ts';
import { DAY_SECONDS } from '../../../engine/time.ts';
import type { Estate } from '../../../models/estate.ts';
import type { ScenarioEvent } from '../../../models/events.ts';
import { milestonesOf } from '../../../scenarios/summarize/milestones.ts';
import { estateOf } from '../../models/licensing/estate-of.ts';
import { smallScenario } from '../small-scenario.ts';

const START = parseInstant('2026-01-05')!;

function milestones(estate: Partial<Estate>, events: ScenarioEvent[] = [], assumptions = {}) {
  const scenario = { ...smallScenario({ events, assumptions }), horizonSeconds: 365 * DAY_SECONDS };
  return milestonesOf(scenario, estateOf(estate), START);
}

const review = { id: 'r', tenantId: 'home', name: 'Guests', scopeAccountIds: [], reviewerAccountIds: [] };
const program = {
  id: 'p',
  tenantId: 'home',
  name: 'Nightly report',
  iteration: 2,
  provider: 'role',
  does: 'read',
  everySeconds: DAY_SECONDS,
} as const;

describe('what happens beside relationships', () => {
  test('is P2 that lapses and is bought again, by the name of the tenant', () => {
    const tenants: Estate['tenants'] = [{ id: 'home', name: 'Contoso', role: 'managing' }];
    expect(
      milestones({ tenants }, [
        { kind: 'buy', atSeconds: 100 * DAY_SECONDS, license: 'p2', tenantId: 'home' },
        { kind: 'lapse', atSeconds: 30.5 * DAY_SECONDS, license: 'p2', tenantId: 'home' },
      ]),
    ).toEqual([
      { day: 30.5, kind: 'license', what: 'P2 lapses', name: 'Contoso', factIds: ['PIM-93'] },
      { day: 100, kind: 'license', what: 'P2 is bought again', name: 'Contoso', factIds: ['PIM-95'] },
    ]);
  });

  test.each([
    ['once', { frequency: 'once', startsAtSeconds: 40 * DAY_SECONDS }, [40]],
    ['once, after the horizon', { frequency: 'once', startsAtSeconds: 366 * DAY_SECONDS }, []],
    [
      'a quarterly series',
      { frequency: 'quarterly', startsAtSeconds: 10 * DAY_SECONDS },
      [10, 101, 192, 283],
    ],
    [
      'a series that ends by a day',
      { frequency: 'quarterly', startsAtSeconds: 10 * DAY_SECONDS, ends: { atSeconds: 192 * DAY_SECONDS } },
      [10, 101, 192],
    ],
    [
      'a series that ends by number, one of which was before the start',
      { frequency: 'quarterly', startsAtSeconds: -90 * DAY_SECONDS, ends: { afterOccurrences: 3 } },
      [1, 92],
    ],
  ] as const)('is the start of a review: %s', (_, parts, days) => {
    const reviews = [{ ...review, kind: 'guests', durationSeconds: 14 * DAY_SECONDS, ...parts }];
    const found = milestones({ reviews } as unknown as Partial<Estate>);
    expect(found.map(({ day, what, name }) => [day, what, name])).toEqual(
      days.map((day) => [day, 'Review begins', 'Guests']),
    );
  });

  test('is no review that only takes seats', () => {
    expect(milestones({ reviews: [review] })).toEqual([]);
  });

  test('is the end of an interface that a program calls, where it ends for that kind of program', () => {
    const ends = { day: 296, kind: 'api', what: 'Iteration 2 of the PIM API ends', name: 'Nightly report' };
    expect(milestones({ automations: [program] })).toEqual([{ ...ends, factIds: ['PIM-113'] }]);
    expect(milestones({ automations: [{ ...program, iteration: 3 }] })).toEqual([]);
    expect(milestones({ automations: [{ ...program, iteration: 1 }] })).toEqual([]);
    const groups = [{ ...program, provider: 'group' } as const];
    expect(milestones({ automations: groups })).toEqual([{ ...ends, factIds: ['PIM-114'] }]);
    expect(milestones({ automations: groups }, [], { pimApiGroups: 'api-reference' })).toEqual([]);
  });
});
