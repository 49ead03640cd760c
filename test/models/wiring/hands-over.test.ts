import { expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { simulate } from '../../../models/simulate.ts';
import { assigned, place, relationship, run, TIRELESS, theft, tinyEstate } from './tiny-estate.ts';

const OUT_AT_ONCE = theft('ann', {
  detectedAfter: { kind: 'constant', value: 0 },
  respondedAfter: { kind: 'constant', value: 0 },
});

/** Ann is shut out for an hour or more; Bob serves the same customer where he has a desk. */
function shutOut(handsOver: boolean, bobServes: boolean) {
  const estate = tinyEstate({ memberships: [place('ann', 'active'), place('bob', 'active')] });
  const people = estate.people.map((person) =>
    person.id === 'bob' && bobServes ? { ...person, tier: 'tier1', pods: ['pod'] } : person,
  );
  return simulate(
    {
      index: indexEstate({ ...estate, people }),
      constants: {},
      behavior: { ...TIRELESS, handsOver },
      events: [OUT_AT_ONCE],
      assumptions: resolveAssumptions(),
      startEpochSeconds: 0,
      horizonSeconds: 2 * DAY_SECONDS,
    },
    1,
    0,
  ).failures['account-disabled'];
}

test('the work of somebody who is shut out goes to a colleague, if people hand over and there is one', () => {
  expect(shutOut(false, true)).toBeGreaterThan(0);
  expect(shutOut(true, false)).toBeGreaterThan(0);
  expect(shutOut(true, true)).toBe(0);
});

test('one relationship of two ends, and the other serves on', () => {
  const tiny = {
    memberships: [place('ann', 'active')],
    relationships: [relationship('alpha'), relationship('alpha', { id: 'second' })],
    accessAssignments: [assigned('alpha'), { ...assigned('alpha'), id: 'other', relationshipId: 'second' }],
  };
  const end = { kind: 'end-relationship', atSeconds: HOUR_SECONDS, customerId: 'alpha' } as const;
  const one = run(tiny, { behavior: TIRELESS, events: [{ ...end, relationshipId: 'second' }] });
  expect(one.failures['relationship-terminated']).toBe(0);
  const both = run(tiny, { behavior: TIRELESS, events: [end] });
  expect(both.failures['relationship-terminated']).toBeGreaterThan(0);
});
