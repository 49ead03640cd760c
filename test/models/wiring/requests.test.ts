import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import type { AccessAssignmentStatus, Estate } from '../../../models/estate.ts';
import type { ScenarioEvent } from '../../../models/events.ts';
import { GDAP_PENDING_LIFETIME } from '../../../models/facts/index.ts';
import { HELPDESK_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import { begin, recorded, rolesIn, runTo, runUntil, shownIn } from './live-world.ts';
import { assigned, place, relationship, type TinyRun, tinyEstate } from './tiny-estate.ts';

const HOUR = 1;
const end: ScenarioEvent = { kind: 'end-relationship', atSeconds: HOUR_SECONDS, customerId: 'alpha' };
const ask = (hour: number, approvedAfterHours: number, relationshipId = 'gdap-alpha'): ScenarioEvent => ({
  kind: 'request-relationship',
  atSeconds: hour * HOUR_SECONDS,
  relationshipId,
  approvedAfterSeconds: approvedAfterHours * HOUR_SECONDS,
});
const NEW = 'gdap-alpha/1';

/** Ann stands at Alpha; the roles of Azure are AdminAgents’, where Alpha has a subscription. */
function estate(change: Partial<Estate> = {}): Estate {
  return { ...tinyEstate({ memberships: [place('ann', 'active')] }), ...change };
}

function world(events: readonly ScenarioEvent[], change: Partial<Estate> = {}, options: TinyRun = {}) {
  return begin(estate(change), { events, horizonSeconds: 200 * DAY_SECONDS, ...options });
}

describe('a relationship that is asked for anew', () => {
  test('waits for the customer, then takes minutes, with the groups of the one before (GDAP-36, GDAP-84)', () => {
    const of = world([end, ask(2, 3)]);
    runTo(of, 4);
    expect(of.state.relationship(NEW)).toBe('approvalPending');
    expect(of.index.relationships.get(NEW)).toMatchObject({
      id: NEW,
      customerId: 'alpha',
      status: 'approvalPending',
      createdAtSeconds: 2 * HOUR_SECONDS,
      activatedAtSeconds: null,
      endsAtSeconds: null,
    });
    expect(of.index.assignmentsOf(NEW)).toEqual([]);
    runTo(of, 8);
    expect(of.state.relationship(NEW)).toBe('active');
    const active = of.index.relationships.get(NEW)!;
    expect(active.activatedAtSeconds! / HOUR_SECONDS).toBeGreaterThanOrEqual(5);
    expect(active.endsAtSeconds! - active.activatedAtSeconds!).toBe(active.termSeconds);
    expect(of.index.assignmentsOf(NEW)).toEqual([
      { ...assigned('alpha'), id: `${NEW}/admins`, relationshipId: NEW, status: 'pending' },
    ]);
    // One chain for each of the two, and none twice.
    expect(rolesIn(of, 'ann@home', 'alpha')).toEqual([
      `${HELPDESK_ADMINISTRATOR} lost T16`,
      `${HELPDESK_ADMINISTRATOR} standing`,
    ]);
  });

  test('has a number of its own each time', () => {
    const of = world([ask(2, 1), ask(3, 1)]);
    runTo(of, 8);
    expect(of.state.relationship('gdap-alpha/1')).toBe('active');
    expect(of.state.relationship('gdap-alpha/2')).toBe('active');
  });

  test('leaves a relationship of the estate alone that is called as it would be', () => {
    const beside = relationship('alpha', { id: NEW, endsAtSeconds: 10 * DAY_SECONDS });
    const of = world([ask(2, 1)], { relationships: [relationship('alpha'), beside] });
    runTo(of, 2.5);
    expect(of.state.relationship(NEW)).toBe('active');
    expect(of.index.relationships.get(NEW)).toBe(beside);
    expect(of.state.relationship(`${NEW}#2`)).toBe('approvalPending');
    runTo(of, 8);
    expect(of.state.relationship(`${NEW}#2`)).toBe('active');
  });

  test('is nothing where there is none to be like', () => {
    const of = world([ask(2, 1, 'another')]);
    runTo(of, 8);
    expect([...of.index.relationships.keys()]).toEqual(['gdap-alpha']);
  });

  test.each<[AccessAssignmentStatus, number]>([
    ['active', 1],
    ['pending', 1],
    ['deleting', 0],
    ['deleted', 0],
    ['error', 0],
  ])('takes over assignments that are %s: %i', (status, count) => {
    const of = world([ask(0, 0)], { accessAssignments: [assigned('alpha', 'admins', status)] });
    runUntil(of, () => of.state.relationship(NEW) === 'active', 60);
    // What was on its way is there by now.
    const expected = status === 'deleting' ? 0 : count;
    expect(of.index.assignmentsOf(NEW)).toHaveLength(expected);
  });

  test('is approved at any time before it is dead, and never after (GDAP-32)', () => {
    const days = GDAP_PENDING_LIFETIME.value / DAY_SECONDS;
    const approve = (day: number): ScenarioEvent => ({
      kind: 'approve-relationship',
      atSeconds: day * DAY_SECONDS,
      relationshipId: NEW,
    });
    const leftAfter = (day: number) => {
      const of = world([ask(0, 1000 * 24), approve(day)]);
      runTo(of, (days + 2) * 24);
      return [of.state.relationship(NEW), shownIn(of)['request-dead-after-90-days'] ?? 0];
    };
    expect(leftAfter(days - 1)).toEqual(['active', 0]);
    expect(leftAfter(days + 1)).toEqual(['gone', 1]);
  });

  test('may be approved by the customer who was asked before the start', () => {
    const pending = { status: 'approvalPending', activatedAtSeconds: null, endsAtSeconds: null } as const;
    const events: ScenarioEvent[] = [
      { kind: 'approve-relationship', atSeconds: HOUR_SECONDS, relationshipId: 'gdap-alpha' },
      { kind: 'approve-relationship', atSeconds: HOUR_SECONDS, relationshipId: 'another' },
    ];
    const of = world(events, { relationships: [relationship('alpha', pending)] });
    runTo(of, 0.9);
    expect(of.state.relationship('gdap-alpha')).toBe('approvalPending');
    runTo(of, 3);
    expect(of.state.relationship('gdap-alpha')).toBe('active');
    // It brings its own assignments, and no others.
    expect(of.index.assignmentsOf('gdap-alpha')).toEqual([assigned('alpha')]);
  });

  test('is not approved after the run', () => {
    const of = world([ask(2, 3)], {}, { horizonSeconds: 4 * HOUR_SECONDS });
    runTo(of, 4);
    expect(of.state.relationship(NEW)).toBe('approvalPending');
  });
});

describe('what the owner of Azure had before', () => {
  const REVIVED = 'azure-owner-survives-gdap-removal';
  const [admins] = tinyEstate({ memberships: [] }).groups;
  const owned: Partial<Estate> = {
    groups: [admins!, { ...admins!, id: 'owners', name: 'owners' }],
    memberships: [place('ann', 'active'), place('ann', 'active', { groupId: 'owners' })],
    azureSubscriptions: [
      { id: 'sub', tenantId: 'alpha', agreement: 'csp-azure-plan', ownerGroupId: 'owners' },
    ],
  };
  const shown = (events: readonly ScenarioEvent[], change: Partial<Estate> = {}) => {
    const of = world(events, { ...owned, ...change });
    runTo(of, 10);
    return shownIn(of)[REVIVED] ?? 0;
  };

  test('is in reach again with a new relationship, after the old one was ended on purpose (GDAP-103)', () => {
    expect(shown([end, ask(3, HOUR)])).toBe(1);
  });

  test('was never out of reach while another relationship stood, or legacy DAP', () => {
    expect(shown([ask(3, HOUR)])).toBe(0);
    const second = relationship('alpha', { id: 'second' });
    const one: ScenarioEvent = { ...end, relationshipId: 'gdap-alpha' } as ScenarioEvent;
    const both = { relationships: [relationship('alpha'), second] };
    expect(shown([one, ask(3, HOUR)], both)).toBe(0);
    expect(shown([end, ask(3, HOUR)], { dapLinks: [{ customerId: 'alpha', status: 'dap' }] })).toBe(0);
  });

  test('is not in reach of people who own nothing there', () => {
    expect(shown([end, ask(3, HOUR)], { azureSubscriptions: [] })).toBe(0);
    expect(shown([end, ask(3, HOUR)], { memberships: [place('ann', 'active')] })).toBe(0);
    const over = place('ann', 'active', { groupId: 'owners', endsAtSeconds: -HOUR_SECONDS });
    expect(shown([end, ask(3, HOUR)], { memberships: [place('ann', 'active'), over] })).toBe(0);
  });

  test('is in reach again as well where an older relationship had run out before', () => {
    const old = relationship('alpha', { id: 'old', status: 'expired', endsAtSeconds: -HOUR_SECONDS });
    const one = { ...end, relationshipId: 'gdap-alpha' } as ScenarioEvent;
    expect(shown([one, ask(3, HOUR)], { relationships: [relationship('alpha'), old] })).toBe(1);
  });

  test('is no surprise after an end that was due', () => {
    const due = relationship('alpha', { endsAtSeconds: HOUR_SECONDS });
    expect(shown([ask(3, HOUR)], { relationships: [due] })).toBe(0);
  });
});

describe('legacy delegation that the partner removes', () => {
  const [admins] = tinyEstate({ memberships: [] }).groups;
  const legacy: Partial<Estate> = {
    groups: [{ ...admins!, wellKnown: 'AdminAgents' }],
    dapLinks: [{ customerId: 'alpha', status: 'dap' }],
    relationships: [],
    accessAssignments: [],
  };
  const removal = (customerId: string): ScenarioEvent => ({
    kind: 'remove-dap',
    atSeconds: 24 * HOUR_SECONDS,
    customerId,
  });

  test('gives nothing from then on, and the customer goes without us (D2)', () => {
    const of = world([removal('alpha')], legacy);
    runTo(of, 23);
    expect(rolesIn(of, 'ann@home', 'alpha')).toHaveLength(1);
    runTo(of, 48);
    expect(rolesIn(of, 'ann@home', 'alpha')).toEqual([]);
    const { outages, metrics } = recorded(of);
    expect(outages.alpha).toEqual([[1, 2]]);
    expect(metrics['access.standingHours']).toBe(24);
  });

  test('stays with other customers', () => {
    const of = world([removal('another')], legacy);
    runTo(of, 48);
    expect(rolesIn(of, 'ann@home', 'alpha')).toHaveLength(1);
  });
});
