import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import type { Behavior } from '../../../models/behavior.ts';
import type { GdapRelationship } from '../../../models/estate.ts';
import { GLOBAL_ADMINISTRATOR, HELPDESK_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import type { World } from '../../../models/world.ts';
import { begin, recorded, runTo, runUntil, shownIn } from './live-world.ts';
import { assigned, place, QUIET, relationship, type TinyRun, tinyEstate } from './tiny-estate.ts';

const LEAD_DAYS = 10;

/** The partner asks ten days before an end, the customer says yes after a minute, and a lapse is noticed after two days. */
const RENEWING: Behavior = {
  ...QUIET,
  renewal: {
    leadSeconds: LEAD_DAYS * DAY_SECONDS,
    forgotten: 0,
    customerApproval: { kind: 'constant', value: MINUTE_SECONDS },
    noticeAfterLapse: { kind: 'constant', value: 2 * DAY_SECONDS },
  },
};
const renewing = (change: Partial<Behavior['renewal']>): Behavior => ({
  ...RENEWING,
  renewal: { ...RENEWING.renewal, ...change },
});

/** Ann stands at Alpha through a relationship that ends on day 20, and would last as long again. */
function world(change: Partial<GdapRelationship> = {}, options: TinyRun = {}): World {
  const term = 20 * DAY_SECONDS;
  const estate = tinyEstate({
    memberships: [place('ann', 'active')],
    relationships: [relationship('alpha', { termSeconds: term, endsAtSeconds: term, ...change })],
  });
  const id = estate.relationships[0]!.id;
  const accessAssignments = [{ ...assigned('alpha'), id: `${id}/admins`, relationshipId: id }];
  return begin(
    { ...estate, accessAssignments },
    { behavior: RENEWING, horizonSeconds: 200 * DAY_SECONDS, ...options },
  );
}

const renewalsBy = (of: World, day: number) => {
  runTo(of, day * 24);
  return recorded(of).metrics['gdap.renewals'];
};

describe('a relationship whose end somebody tracks', () => {
  test('is asked for anew by the lead time before its end, and not sooner (GDAP-84, GDAP-89)', () => {
    expect(renewalsBy(world(), 20 - LEAD_DAYS - 0.1)).toBe(0);
    const of = world();
    expect(renewalsBy(of, 20 - LEAD_DAYS + 0.1)).toBe(1);
    runTo(of, 20 * 24);
    expect(of.index.relationshipsOf('alpha').map(({ id }) => id)).toEqual(['gdap-alpha', 'gdap-alpha#2']);
  });

  test('begins with a request of its own, and ends its term after the activation (GDAP-16)', () => {
    const of = world(
      {},
      { behavior: renewing({ customerApproval: { kind: 'constant', value: DAY_SECONDS } }) },
    );
    runTo(of, (20 - LEAD_DAYS + 0.5) * 24);
    expect(of.state.relationship('gdap-alpha#2')).toBe('approvalPending');
    expect(of.index.relationships.get('gdap-alpha#2')).toMatchObject({
      status: 'approvalPending',
      activatedAtSeconds: null,
      endsAtSeconds: null,
    });
    runTo(of, 20 * 24);
    const [successor] = recorded(of).successors;
    expect(successor!.activatedAtSeconds! / DAY_SECONDS).toBeCloseTo(20 - LEAD_DAYS + 1, 1);
    expect(successor!.endsAtSeconds! - successor!.activatedAtSeconds!).toBe(20 * DAY_SECONDS);
    expect(of.index.relationships.get('gdap-alpha#2')).toEqual(successor);
  });

  test('counts its term from the request, where that is assumed', () => {
    const behavior = renewing({ customerApproval: { kind: 'constant', value: 5 * DAY_SECONDS } });
    const options = { behavior, assumptions: { gdapEndDate: 'created-plus-term' } };
    const of = world({}, options);
    runTo(of, 20 * 24);
    const [successor] = recorded(of).successors;
    expect(successor!.endsAtSeconds).toBe((20 - LEAD_DAYS + 20) * DAY_SECONDS);
    const unattended = world({}, { ...options, behavior: { ...behavior } });
    runTo(unattended, (20 - LEAD_DAYS + 20 - 0.1) * 24);
    expect(unattended.state.relationship('gdap-alpha#2')).toBe('active');
    runTo(unattended, (20 - LEAD_DAYS + 20 + 0.1) * 24);
    expect(unattended.state.relationship('gdap-alpha#2')).not.toBe('active');
  });

  test('gets its groups assigned anew, which takes minutes (GDAP-36)', () => {
    const of = world();
    runTo(of, 20 * 24);
    expect(of.index.assignmentsOf('gdap-alpha#2')).toEqual([
      {
        id: 'gdap-alpha#2/admins',
        relationshipId: 'gdap-alpha#2',
        groupId: 'admins',
        roles: [HELPDESK_ADMINISTRATOR],
        status: 'pending',
      },
    ]);
    expect(of.state.accessAssignment('gdap-alpha#2/admins')).toBe('active');
  });

  test('goes on from one to the next, each with a number of its own, and never lapses', () => {
    // Every term is a day longer than the lead time, so that there is one more each day.
    const days = LEAD_DAYS + 1;
    const term = { termSeconds: days * DAY_SECONDS, endsAtSeconds: days * DAY_SECONDS };
    for (const id of ['gdap-alpha', 'gdap#1-alpha']) {
      const of = world({ id, ...term });
      runTo(of, 13 * 24);
      const ids = recorded(of).successors.map((successor) => successor.id);
      expect(ids).toEqual(Array.from({ length: ids.length }, (_, rank) => `${id}#${rank + 2}`));
      expect(ids.length).toBeGreaterThan(10);
      expect(recorded(of).metrics).toMatchObject({ 'gdap.lapses': 0, 'gdap.outageHours': 0 });
    }
  });
});

describe('a relationship is not asked for anew', () => {
  test.each<[string, Partial<GdapRelationship>, TinyRun]>([
    ['where nobody tracks ends', {}, { behavior: renewing({ leadSeconds: null }) }],
    ['where the end is forgotten', {}, { behavior: renewing({ forgotten: 1 }) }],
    ['while it extends itself', { autoExtend: true }, {}],
    ['that never ends', { endsAtSeconds: null }, {}],
    ['that is over at the start', { status: 'expired', endsAtSeconds: -DAY_SECONDS }, {}],
    ['that is still a draft', { status: 'created', activatedAtSeconds: null, endsAtSeconds: null }, {}],
  ])('%s', (_, change, options) => {
    expect(renewalsBy(world(change, options), 19)).toBe(0);
  });

  test('but it is where it cannot extend itself: with Global Administrator, or as the article reads it (GDAP-06)', () => {
    const roles = [GLOBAL_ADMINISTRATOR, HELPDESK_ADMINISTRATOR];
    expect(renewalsBy(world({ autoExtend: true, roles }), 19)).toBe(1);
    const assumptions = { gdapTermCap: 'article' };
    expect(renewalsBy(world({ autoExtend: true }, { assumptions }), 19)).toBe(1);
  });

  test('and is from the lead time on, where it was approved only after the start', () => {
    const change = { status: 'approved', activatedAtSeconds: null, endsAtSeconds: null } as const;
    expect(renewalsBy(world(change), 20 - LEAD_DAYS - 0.1)).toBe(0);
    expect(renewalsBy(world(change), 20 - LEAD_DAYS + 0.5)).toBe(1);
  });
});

describe('a relationship that lapses', () => {
  const LATE = renewing({
    leadSeconds: null,
    customerApproval: { kind: 'constant', value: DAY_SECONDS },
  });

  test('is asked for when somebody notices, and the customer goes without us until then', () => {
    expect(renewalsBy(world({}, { behavior: LATE }), 21.9)).toBe(0);
    expect(renewalsBy(world({}, { behavior: LATE }), 22.1)).toBe(1);
    const of = world({}, { behavior: LATE });
    runTo(of, 30 * 24);
    const { outages, metrics } = recorded(of);
    expect(outages.alpha).toHaveLength(1);
    expect(outages.alpha![0]![0]).toBeCloseTo(20, 1);
    expect(outages.alpha![0]![1]).toBeCloseTo(20 + 2 + 1, 1);
    expect(metrics['gdap.lapses']).toBe(1);
  });

  test('is no lapse where its successor stands when it ends', () => {
    const of = world();
    runTo(of, 25 * 24);
    expect(recorded(of).metrics['gdap.lapses']).toBe(0);
    expect(of.state.relationship('gdap-alpha')).not.toBe('active');
    expect(of.state.relationship('gdap-alpha#2')).toBe('active');
  });

  test('is none that the record forgets: of one that nobody tracked it says when it stopped', () => {
    const of = world({ status: 'terminating', endsAtSeconds: DAY_SECONDS });
    runTo(of, 30 * 24);
    expect(recorded(of).metrics).toMatchObject({ 'gdap.lapses': 0, 'gdap.renewals': 0 });
  });
});

test('a customer who ends a relationship while the next one is being put into effect ends that one, too', () => {
  const of = world({}, { assumptions: { gdapProvisioningDelay: 'slowest' } });
  runTo(of, (20 - LEAD_DAYS) * 24);
  runUntil(of, () => of.state.relationship('gdap-alpha#2') === 'activating', 10);
  of.sim.send(of.entities.relationships.get('gdap-alpha')!, { type: 'TERMINATE', by: 'customer' });
  runTo(of, 15 * 24);
  expect(of.state.relationship('gdap-alpha#2')).toBe('terminated');
  expect(recorded(of).successors).toEqual([]);
});

test('a relationship without end that the customer ends is nobody’s to renew, and its history goes by itself', () => {
  const of = world({ endsAtSeconds: null });
  runTo(of, 24);
  of.sim.send(of.entities.relationships.get('gdap-alpha')!, { type: 'TERMINATE', by: 'customer' });
  runTo(of, 100 * 24);
  const { outages, metrics } = recorded(of);
  expect(outages.alpha![0]![0]).toBeCloseTo(1, 1);
  expect(metrics).toMatchObject({ 'gdap.lapses': 0, 'gdap.renewals': 0 });
  const years = world({}, { behavior: renewing({ leadSeconds: null }), horizonSeconds: 1000 * DAY_SECONDS });
  runUntil(years, () => years.state.relationship('gdap-alpha') === 'gone', DAY_SECONDS);
  expect(shownIn(years)['request-dead-after-90-days']).toBeUndefined();
});
