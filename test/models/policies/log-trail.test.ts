import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { facts } from '../../../models/facts/index.ts';
import {
  isStillShown,
  type LogSide,
  type ProviderWay,
  type TracedAct,
  tracesOf,
} from '../../../models/policies/log-trail.ts';

const WAYS: readonly ProviderWay[] = ['gdap', 'lighthouse'];
const ACTS: readonly TracedAct[] = ['sign-in', 'work-in-azure', 'activation', 'delegation-change'];
const SIDES: readonly LogSide[] = ['customer', 'provider'];

describe('what a log shows', () => {
  test.each<[ProviderWay, TracedAct, LogSide, (string | undefined)[]]>([
    ['gdap', 'activation', 'customer', []],
    ['gdap', 'activation', 'provider', [undefined]],
    ['gdap', 'sign-in', 'customer', ['partner']],
    ['gdap', 'work-in-azure', 'customer', ['partner']],
    ['lighthouse', 'work-in-azure', 'customer', ['person']],
    ['lighthouse', 'activation', 'customer', ['person']],
    ['lighthouse', 'sign-in', 'customer', []],
  ])('of %s, %s, to the %s: %j', (way, act, side, names) => {
    expect(tracesOf(way, act, side).map((trace) => trace.names)).toEqual(names);
  });

  test('is a fact, each time', () => {
    const traces = WAYS.flatMap((way) =>
      ACTS.flatMap((act) => SIDES.flatMap((side) => tracesOf(way, act, side))),
    );
    expect(traces.length).toBeGreaterThan(9);
    for (const { factIds } of traces) expect(factIds.every((id) => facts.has(id))).toBe(true);
  });

  test('of Lighthouse goes back 90 days, where a length is documented', () => {
    const [activity] = tracesOf('lighthouse', 'work-in-azure', 'customer');
    expect(isStillShown(activity!, 90 * DAY_SECONDS)).toBe(true);
    expect(isStillShown(activity!, 90 * DAY_SECONDS + 1)).toBe(false);
    const [signIn] = tracesOf('gdap', 'sign-in', 'customer');
    expect(isStillShown(signIn!, 900 * DAY_SECONDS)).toBe(true);
  });
});
