import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import {
  gdapRelationshipMachine,
  RELATIONSHIP_EVENTS,
  type RelationshipEvent,
  type RelationshipInput,
} from '../../../models/machines/index.ts';
import { inCollection } from '../../collection.ts';
import { namesOf, type Run, runMachine, type SeenEffect } from './run-machine.ts';

const INPUT: RelationshipInput = {
  status: 'active',
  termSeconds: 365 * DAY_SECONDS,
  secondsToEnd: 30 * DAY_SECONDS,
  autoExtend: false,
  hasGlobalAdministrator: false,
  provisioningSeconds: 60,
  deprovisioningSeconds: 120,
};

const start = (input: Partial<RelationshipInput> = {}): Run =>
  runMachine(gdapRelationshipMachine, { ...INPUT, ...input });

const send = (event: RelationshipEvent) => (run: Run) => run.send(event);
const wait = (seconds: number) => (run: Run) => run.wait(seconds);

interface Edge {
  readonly id: string;
  readonly from: RelationshipInput['status'];
  readonly to: RelationshipInput['status'];
  readonly input?: Partial<RelationshipInput>;
  readonly does: (run: Run) => readonly SeenEffect[];
  readonly effects: readonly string[];
}

/** The documented transitions, but for T1, which creates the object. */
const EDGES: readonly Edge[] = [
  {
    id: 'T2',
    from: 'created',
    to: 'created',
    does: send({ type: 'UPDATE', termSeconds: 86_400 }),
    effects: [],
  },
  { id: 'T3', from: 'created', to: 'gone', does: send({ type: 'DELETE' }), effects: ['relationshipGone'] },
  {
    id: 'T4',
    from: 'created',
    to: 'approvalPending',
    does: send({ type: 'LOCK_FOR_APPROVAL' }),
    effects: [],
  },
  {
    id: 'T5',
    from: 'approvalPending',
    to: 'approved',
    does: send({ type: 'APPROVE', byGlobalAdministrator: true, linkUsed: false }),
    effects: ['relationshipApproved'],
  },
  {
    id: 'T5b',
    from: 'approvalPending',
    to: 'approvalPending',
    input: { partnerConsentPending: true },
    does: send({ type: 'RESELLER_CONSENT' }),
    effects: [],
  },
  {
    id: 'T6',
    from: 'approvalPending',
    to: 'gone',
    does: wait(90 * DAY_SECONDS),
    effects: ['relationshipGone'],
  },
  { id: 'T7', from: 'approved', to: 'activating', does: wait(0), effects: [] },
  { id: 'T8', from: 'activating', to: 'active', does: wait(60), effects: ['relationshipActive'] },
  { id: 'T9', from: 'active', to: 'active', does: send({ type: 'SET_AUTO_EXTEND', on: true }), effects: [] },
  {
    id: 'T10',
    from: 'active',
    to: 'active',
    input: { hasGlobalAdministrator: true },
    does: send({ type: 'REMOVE_GLOBAL_ADMINISTRATOR' }),
    effects: [],
  },
  {
    id: 'T11',
    from: 'active',
    to: 'active',
    input: { autoExtend: true },
    does: wait(30 * DAY_SECONDS),
    effects: ['relationshipExtended'],
  },
  {
    id: 'T12',
    from: 'active',
    to: 'expiring',
    does: wait(30 * DAY_SECONDS),
    effects: ['relationshipEnding'],
  },
  { id: 'T13', from: 'expiring', to: 'expired', does: wait(120), effects: ['relationshipExpired'] },
  {
    id: 'T14',
    from: 'active',
    to: 'terminationRequested',
    does: send({ type: 'TERMINATE', by: 'customer' }),
    effects: ['relationshipEnding'],
  },
  { id: 'T15', from: 'terminationRequested', to: 'terminating', does: wait(0), effects: [] },
  { id: 'T16', from: 'terminating', to: 'terminated', does: wait(120), effects: ['relationshipTerminated'] },
  { id: 'T17', from: 'expired', to: 'gone', does: wait(365 * DAY_SECONDS), effects: ['relationshipGone'] },
  { id: 'T17', from: 'terminated', to: 'gone', does: wait(365 * DAY_SECONDS), effects: ['relationshipGone'] },
];

describe('documented transitions', () => {
  test.each(EDGES.map((edge) => [`${edge.id} ${edge.from} to ${edge.to}`, edge] as const))(
    '%s',
    (_, edge) => {
      const run = start({ status: edge.from, ...edge.input });
      expect(run.state).toBe(edge.from);
      const effects = edge.does(run);
      expect(run.state).toBe(edge.to);
      expect(effects.map(({ name }) => name)).toEqual(edge.effects);
    },
  );
});

const GOLDEN = inCollection('golden/gdap-transitions.json');

describe.skipIf(!existsSync(GOLDEN))('against the golden table', () => {
  interface Row {
    readonly id: string;
    readonly from: string | readonly string[] | null;
    readonly to: string | null;
  }
  const rows: readonly Row[] = existsSync(GOLDEN)
    ? JSON.parse(readFileSync(GOLDEN, 'utf8')).relationship
    : [];
  const keys = rows
    .filter((row) => row.from !== null)
    .flatMap((row) => [row.from!].flat().map((from) => `${row.id} ${from} ${row.to ?? 'gone'}`));

  test('the transitions here are exactly those there', () => {
    expect(EDGES.map((edge) => `${edge.id} ${edge.from} ${edge.to}`)).toEqual(keys);
  });
});

/** What each state takes from outside; everything else must be refused. */
const TAKES: Readonly<Record<RelationshipInput['status'], readonly RelationshipEvent['type'][]>> = {
  created: ['UPDATE', 'DELETE', 'LOCK_FOR_APPROVAL'],
  approvalPending: ['APPROVE', 'RESELLER_CONSENT'],
  approved: [],
  activating: [],
  active: ['SET_AUTO_EXTEND', 'REMOVE_GLOBAL_ADMINISTRATOR', 'TERMINATE'],
  expiring: [],
  expired: [],
  terminationRequested: [],
  terminating: [],
  terminated: [],
  gone: [],
};

const EXAMPLES: Readonly<Record<RelationshipEvent['type'], RelationshipEvent>> = {
  UPDATE: { type: 'UPDATE', termSeconds: 10 * DAY_SECONDS },
  DELETE: { type: 'DELETE' },
  LOCK_FOR_APPROVAL: { type: 'LOCK_FOR_APPROVAL' },
  APPROVE: { type: 'APPROVE', byGlobalAdministrator: true, linkUsed: false },
  RESELLER_CONSENT: { type: 'RESELLER_CONSENT' },
  SET_AUTO_EXTEND: { type: 'SET_AUTO_EXTEND', on: true },
  REMOVE_GLOBAL_ADMINISTRATOR: { type: 'REMOVE_GLOBAL_ADMINISTRATOR' },
  TERMINATE: { type: 'TERMINATE', by: 'partner' },
};

const forbidden = Object.entries(TAKES).flatMap(([status, takes]) =>
  RELATIONSHIP_EVENTS.filter((type) => !takes.includes(type)).map(
    (type) => [status as RelationshipInput['status'], type] as const,
  ),
);

describe('forbidden', () => {
  test.each(forbidden)('in %s the event %s is refused and changes nothing', (status, type) => {
    const run = start({ status, partnerConsentPending: true });
    const before = run.snapshot;
    const effects = run.send(EXAMPLES[type]);
    expect(run.snapshot).toEqual(before);
    // A gone relationship is not there to refuse anything.
    const refusal = { name: 'refused', params: { event: type, why: 'not-in-this-state' } };
    expect(effects.map(({ name, params }) => ({ name, params }))).toEqual(status === 'gone' ? [] : [refusal]);
  });

  const guarded: [string, Partial<RelationshipInput>, RelationshipEvent, string][] = [
    [
      'an approver without Global Administrator',
      { status: 'approvalPending' },
      { type: 'APPROVE', byGlobalAdministrator: false, linkUsed: false },
      'approver-is-no-global-administrator',
    ],
    [
      'a link used before',
      { status: 'approvalPending' },
      { type: 'APPROVE', byGlobalAdministrator: true, linkUsed: true },
      'link-already-used',
    ],
    [
      'consent nobody waits for',
      { status: 'approvalPending' },
      { type: 'RESELLER_CONSENT' },
      'no-consent-pending',
    ],
    [
      'extension beside Global Administrator',
      { hasGlobalAdministrator: true },
      { type: 'SET_AUTO_EXTEND', on: true },
      'contains-global-administrator',
    ],
    [
      'extension where a term is final',
      { termCap: 'no-extension' },
      { type: 'SET_AUTO_EXTEND', on: true },
      'extension-not-supported',
    ],
    [
      'removing a role that is not there',
      {},
      { type: 'REMOVE_GLOBAL_ADMINISTRATOR' },
      'contains-no-global-administrator',
    ],
    [
      'a term of 731 days',
      { status: 'created' },
      { type: 'UPDATE', termSeconds: 731 * DAY_SECONDS },
      'invalid-update',
    ],
    ['a term of no day', { status: 'created' }, { type: 'UPDATE', termSeconds: 0 }, 'invalid-update'],
    [
      'both extension and Global Administrator',
      { status: 'created', hasGlobalAdministrator: true },
      { type: 'UPDATE', autoExtend: true },
      'invalid-update',
    ],
  ];
  test.each(guarded)('%s is refused and changes nothing', (_, input, event, why) => {
    const run = start(input);
    const before = run.snapshot;
    const effects = run.send(event);
    expect(run.snapshot).toEqual(before);
    expect(effects.map(({ params }) => params)).toEqual([{ event: event.type, why }]);
  });
});

describe('a life', () => {
  test('from draft to gone, by term', () => {
    const run = start({ status: 'created', secondsToEnd: null, termSeconds: 10 * DAY_SECONDS });
    run.send(EXAMPLES.LOCK_FOR_APPROVAL);
    run.wait(3 * DAY_SECONDS);
    run.send(EXAMPLES.APPROVE);
    expect(run.wait(59)).toEqual([]);
    expect(run.state).toBe('activating');
    expect(namesOf(run.wait(1))).toEqual(['relationshipActive']);
    // The term runs from the activation (GDAP-16).
    expect(run.wait(10 * DAY_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['relationshipEnding']);
    expect(namesOf(run.wait(120))).toEqual(['relationshipExpired']);
    expect(run.wait(365 * DAY_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['relationshipGone']);
    expect(run.done).toBe(true);
  });

  test('extends itself on the end date, every 180 days, as often as it takes', () => {
    const run = start({ autoExtend: true });
    expect(run.wait(30 * DAY_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['relationshipExtended']);
    expect(run.wait(180 * DAY_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1 + 9 * 180 * DAY_SECONDS))).toEqual(Array(10).fill('relationshipExtended'));
    expect(run.state).toBe('active');
  });

  test('Global Administrator stops the extension, and its removal brings it back', () => {
    const run = start({ autoExtend: true, hasGlobalAdministrator: true });
    expect(namesOf(run.wait(30 * DAY_SECONDS))).toEqual(['relationshipEnding']);

    const mended = start({ autoExtend: true, hasGlobalAdministrator: true });
    mended.send(EXAMPLES.REMOVE_GLOBAL_ADMINISTRATOR);
    expect(namesOf(mended.wait(30 * DAY_SECONDS))).toEqual(['relationshipExtended']);
  });

  test('switching the extension does not move the end date', () => {
    const run = start();
    run.wait(29 * DAY_SECONDS);
    run.send(EXAMPLES.SET_AUTO_EXTEND);
    expect(namesOf(run.wait(DAY_SECONDS))).toEqual(['relationshipExtended']);
  });

  test('says who ended it', () => {
    const run = start();
    const [ending] = run.send({ type: 'TERMINATE', by: 'customer' });
    expect(ending!.params).toEqual({ why: 'customer' });
    const effects = run.wait(120);
    expect(effects.map(({ name, params }) => [name, params])).toEqual([
      ['relationshipTerminated', { by: 'customer' }],
    ]);
  });

  test('by the other reading of the end date, has spent by its activation what passed since its creation (GDAP-16)', () => {
    const lasting = (event: object, endDate: RelationshipInput['endDate'] = 'created-plus-term') => {
      const run = start({
        status: 'approvalPending',
        secondsToEnd: null,
        endDate,
        stuckApprovedSeconds: DAY_SECONDS,
      });
      run.send({ type: 'APPROVE', byGlobalAdministrator: true, linkUsed: false, ...event });
      run.wait(DAY_SECONDS + 60);
      expect(run.state).toBe('active');
      return run.context.secondsToEnd;
    };
    const asked = { sinceCreationSeconds: 10 * DAY_SECONDS };
    expect(lasting(asked)).toBe(354 * DAY_SECONDS - 60);
    expect(lasting({})).toBe(364 * DAY_SECONDS - 60);
    expect(lasting(asked, 'activated-plus-term')).toBe(365 * DAY_SECONDS);
  });

  test('counts its extensions', () => {
    const run = start({ autoExtend: true });
    const extended = run.wait(30 * DAY_SECONDS + 2 * 180 * DAY_SECONDS);
    expect(extended.map(({ params }) => params)).toEqual([
      { extensions: 1 },
      { extensions: 2 },
      { extensions: 3 },
    ]);
  });

  test('is edited as a draft, each part by itself (GDAP-01, GDAP-06)', () => {
    const edited = (event: object, input: Partial<RelationshipInput> = {}) => {
      const run = start({ status: 'created', ...input });
      expect(run.send({ type: 'UPDATE', ...event })).toEqual([]);
      const { termSeconds, autoExtend, hasGlobalAdministrator } = run.context;
      return { termDays: (termSeconds as number) / DAY_SECONDS, autoExtend, hasGlobalAdministrator };
    };
    const draft = { termDays: 365, autoExtend: false, hasGlobalAdministrator: false };
    expect(edited({})).toEqual(draft);
    expect(edited({ termSeconds: 730 * DAY_SECONDS })).toEqual({ ...draft, termDays: 730 });
    expect(edited({ termSeconds: DAY_SECONDS })).toEqual({ ...draft, termDays: 1 });
    expect(edited({ autoExtend: true })).toEqual({ ...draft, autoExtend: true });
    expect(edited({ autoExtend: false }, { autoExtend: true })).toEqual(draft);
    expect(edited({ hasGlobalAdministrator: true })).toEqual({ ...draft, hasGlobalAdministrator: true });
    expect(edited({ hasGlobalAdministrator: false }, { hasGlobalAdministrator: true })).toEqual(draft);
    expect(edited({}, { autoExtend: true })).toEqual({ ...draft, autoExtend: true });
  });

  test('the extension can be switched off whatever the roles and the reading', () => {
    const run = start({ autoExtend: true, hasGlobalAdministrator: true, termCap: 'no-extension' });
    expect(run.send({ type: 'SET_AUTO_EXTEND', on: false })).toEqual([]);
    expect(run.context.autoExtend).toBe(false);
  });

  test('imported past its end, it ends at once', () => {
    const run = start({ secondsToEnd: -5 * DAY_SECONDS });
    expect(namesOf(run.wait(0))).toEqual(['relationshipEnding']);
  });
});
