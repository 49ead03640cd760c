import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import {
  AZURE_CONTRIBUTOR,
  AZURE_DELEGATION_DELETE_ROLE,
  AZURE_OWNER,
  AZURE_READER,
} from '../../../models/facts/index.ts';
import {
  DELEGATION_EVENTS,
  type DelegationEvent,
  type DelegationInput,
  type DelegationStatus,
  lighthouseDelegationMachine,
} from '../../../models/machines/index.ts';
import { namesOf, type Run, runMachine } from './run-machine.ts';

const READS = `team|${AZURE_READER}`;
const CHANGES = `team|${AZURE_CONTRIBUTOR}`;
const REMOVES = `team|${AZURE_DELEGATION_DELETE_ROLE}`;
const OTHERS_READ = `others|${AZURE_READER}`;

const INPUT: DelegationInput = {
  status: 'active',
  offer: 'template',
  grants: [READS, CHANGES, REMOVES, OTHERS_READ],
  provisioningSeconds: 60,
  deletionSeconds: 120,
};
const DEPLOY = { type: 'DEPLOY', permitted: true, definitionAccepted: true, grants: [READS] } as const;
const REMOVE = { type: 'REMOVE', by: 'customer', permitted: true } as const;

const start = (input: Partial<DelegationInput> = {}): Run =>
  runMachine(lighthouseDelegationMachine, { ...INPUT, ...input });

const told = (effects: readonly { name: string; params: unknown }[]) =>
  effects.map(({ name, params }) => (params === undefined ? name : [name, params]));

const refusal = (event: { readonly type: string }, why: string) => [['refused', { event: event.type, why }]];

describe('a delegation by template', () => {
  test('LD1, LD4: is deployed and then holds, for years', () => {
    const run = start({ status: 'none', grants: [] });
    expect(namesOf(run.send(DEPLOY))).toEqual(['deploymentStarted']);
    expect(run.state).toBe('provisioning');
    expect(run.wait(59)).toEqual([]);
    expect(told(run.wait(1))).toEqual([['delegationActive', { grants: [READS] }]]);
    expect(run.wait(3650 * DAY_SECONDS)).toEqual([]);
    expect(run.state).toBe('active');
  });

  test('LD5, LD15: a failure leaves a definition that may be in the way until the customer deletes it', () => {
    const run = start({ status: 'provisioning', leftoverDefinition: 'blocks' });
    expect(namesOf(run.send({ type: 'FAIL' }))).toEqual(['deploymentFailed']);
    expect(told(run.send(DEPLOY))).toEqual(refusal(DEPLOY, 'leftover-definition'));
    expect(namesOf(run.send({ type: 'DELETE_DEFINITION', permitted: true }))).toEqual(['definitionDeleted']);
    expect(namesOf(run.send(DEPLOY))).toEqual(['deploymentStarted']);

    const lenient = start({ status: 'failed', definitionLeft: true });
    expect(namesOf(lenient.send(DEPLOY))).toEqual(['deploymentStarted']);
    lenient.wait(60);
    expect(lenient.context.definitionLeft).toBe(false);
  });

  test('LD6: the same offer replaces the whole list, and brings back what was lost', () => {
    const run = start({ lostGrants: [READS] });
    expect(run.value).toEqual({ active: { offer: 'current', grants: 'partlyLost' } });
    const added = `new|${AZURE_READER}`;
    expect(told(run.send({ ...DEPLOY, grants: [READS, added] }))).toEqual([
      ['authorizationsReplaced', { begun: [added], ended: [CHANGES, REMOVES, OTHERS_READ] }],
    ]);
    expect(run.value).toEqual({ active: { offer: 'current', grants: 'whole' } });
    expect(run.context).toMatchObject({ grants: [READS, added], lostGrants: [] });
  });

  test('LD10, LD12: the customer removes it, and every grant with it', () => {
    const run = start();
    expect(told(run.send(REMOVE))).toEqual([['delegationRemoving', { by: 'customer' }]]);
    expect(run.wait(119)).toEqual([]);
    expect(told(run.wait(1))).toEqual([['delegationRemoved', { by: 'customer', grants: INPUT.grants }]]);
    expect(run.context.definitionLeft).toBe(true);
  });
});

describe('the provider leaves', () => {
  const leave = { ...REMOVE, by: 'provider' } as const;

  test('LD11: with the role for it', () => {
    const run = start();
    expect(told(run.send(leave))).toEqual([['delegationRemoving', { by: 'provider' }]]);
  });

  test('LH-52: not without it, whatever else it holds', () => {
    const run = start({ grants: [CHANGES, `team|${AZURE_OWNER}`] });
    expect(told(run.send(leave))).toEqual(refusal(leave, 'nobody-was-granted-the-delete-role'));
    expect(run.state).toBe('active');
  });

  test('LH-52: nor when that grant was lost to another delegation', () => {
    const run = start();
    run.send({ type: 'SIBLING_REMOVED', grants: [REMOVES] });
    expect(told(run.send(leave))).toEqual(refusal(leave, 'nobody-was-granted-the-delete-role'));
  });
});

describe('a delegation of the marketplace', () => {
  test('LD2, LD3: the offer alone gives nothing', () => {
    const run = start({ status: 'none', offer: 'marketplace', grants: [] });
    expect(namesOf(run.send({ type: 'ACCEPT_OFFER', permitted: true, grants: [CHANGES] }))).toEqual([
      'offerAccepted',
    ]);
    run.wait(365 * DAY_SECONDS);
    expect(run.state).toBe('offered');
    run.send({ type: 'DELEGATE_RESOURCES', permitted: true, providerRegistered: true });
    expect(told(run.wait(60))).toEqual([['delegationActive', { grants: [CHANGES] }]]);
  });

  test('LD8, LD9: an update waits for the customer', () => {
    const run = start({ offer: 'marketplace' });
    expect(namesOf(run.send({ type: 'PUBLISH_UPDATE' }))).toEqual(['updateOffered']);
    expect(run.context.grants).toEqual(INPUT.grants);
    run.send({ type: 'SIBLING_REMOVED', grants: [READS] });
    expect(run.value).toEqual({ active: { offer: 'updateAvailable', grants: 'partlyLost' } });
    expect(namesOf(run.send({ type: 'ACCEPT_UPDATE', permitted: true, grants: [READS] }))).toEqual([
      'authorizationsReplaced',
    ]);
    expect(run.value).toEqual({ active: { offer: 'current', grants: 'whole' } });
    expect(run.context).toMatchObject({ grants: [READS], updateOffered: false });
  });
});

describe('what happens beside it', () => {
  test('LD7: a renamed offer cuts all access of the principals it names', () => {
    const run = start();
    expect(told(run.send({ type: 'SIBLING_DEPLOYED', grants: [`team|${AZURE_OWNER}`] }))).toEqual([
      ['grantsLost', { grants: [READS, CHANGES, REMOVES], why: 'new-offer' }],
    ]);
    expect(run.context.lostGrants).toEqual([READS, CHANGES, REMOVES].sort());

    const kept = start({ newOfferConflict: 'keep' });
    expect(kept.send({ type: 'SIBLING_DEPLOYED', grants: [READS] })).toEqual([]);
    expect(kept.value).toEqual({ active: { offer: 'current', grants: 'whole' } });
  });

  test('LH-53: the removal of another takes the same principal with the same role, once', () => {
    const run = start();
    const gone = { type: 'SIBLING_REMOVED', grants: [READS, `others|${AZURE_CONTRIBUTOR}`] } as const;
    expect(told(run.send(gone))).toEqual([['grantsLost', { grants: [READS], why: 'sibling-removed' }]]);
    expect(run.send(gone)).toEqual([]);
  });

  test('LD14: a deprecated role is lost, one with new data actions stays', () => {
    const run = start();
    expect(told(run.send({ type: 'ROLE_DEPRECATED', roleId: AZURE_READER.toUpperCase() }))).toEqual([
      ['grantsLost', { grants: [READS, OTHERS_READ], why: 'role-deprecated' }],
    ]);
    const roleId = AZURE_CONTRIBUTOR;
    expect(told(run.send({ type: 'ROLE_GAINED_DATA_ACTIONS', roleId }))).toEqual([
      ['roleFrozen', { roleId }],
    ]);
    expect(run.send({ type: 'ROLE_GAINED_DATA_ACTIONS', roleId: AZURE_OWNER })).toEqual([]);
    expect(run.context.lostGrants).not.toContain(CHANGES);
  });

  test('LD13: a move keeps it, but for a move to its own managing tenant', () => {
    const run = start();
    expect(run.send({ type: 'SUBSCRIPTION_MOVED', toManagingTenant: false })).toEqual([]);
    expect(run.state).toBe('active');
    expect(told(run.send({ type: 'SUBSCRIPTION_MOVED', toManagingTenant: true }))).toEqual([
      ['delegationRemoved', { by: 'move', grants: INPUT.grants }],
    ]);
    expect(run.state).toBe('removed');
  });
});

/** Which events a state takes, when every condition holds; the others are refused and change nothing. */
const TAKES: Readonly<Record<DelegationStatus, readonly DelegationEvent['type'][]>> = {
  none: ['DEPLOY', 'ACCEPT_OFFER', 'DELETE_DEFINITION'],
  offered: ['DELEGATE_RESOURCES', 'DELETE_DEFINITION'],
  provisioning: ['FAIL'],
  active: ['DEPLOY', 'REMOVE', 'PUBLISH_UPDATE'],
  updateAvailable: ['DEPLOY', 'REMOVE', 'ACCEPT_UPDATE'],
  deleting: [],
  removed: ['DEPLOY', 'ACCEPT_OFFER', 'DELETE_DEFINITION'],
  failed: ['DEPLOY', 'ACCEPT_OFFER', 'DELETE_DEFINITION'],
};
/** These pass by a delegation that is not active. */
const AROUND: readonly DelegationEvent['type'][] = [
  'SIBLING_DEPLOYED',
  'SIBLING_REMOVED',
  'ROLE_DEPRECATED',
  'ROLE_GAINED_DATA_ACTIONS',
  'SUBSCRIPTION_MOVED',
];

const EXAMPLES: Readonly<Record<DelegationEvent['type'], DelegationEvent>> = {
  DEPLOY,
  ACCEPT_OFFER: { type: 'ACCEPT_OFFER', permitted: true, grants: [READS] },
  DELEGATE_RESOURCES: { type: 'DELEGATE_RESOURCES', permitted: true, providerRegistered: true },
  FAIL: { type: 'FAIL' },
  PUBLISH_UPDATE: { type: 'PUBLISH_UPDATE' },
  ACCEPT_UPDATE: { type: 'ACCEPT_UPDATE', permitted: true, grants: [READS] },
  REMOVE,
  DELETE_DEFINITION: { type: 'DELETE_DEFINITION', permitted: true },
  SIBLING_DEPLOYED: { type: 'SIBLING_DEPLOYED', grants: [READS] },
  SIBLING_REMOVED: { type: 'SIBLING_REMOVED', grants: [READS] },
  ROLE_DEPRECATED: { type: 'ROLE_DEPRECATED', roleId: AZURE_READER },
  ROLE_GAINED_DATA_ACTIONS: { type: 'ROLE_GAINED_DATA_ACTIONS', roleId: AZURE_READER },
  SUBSCRIPTION_MOVED: { type: 'SUBSCRIPTION_MOVED', toManagingTenant: true },
};

const pairs = (Object.keys(TAKES) as DelegationStatus[]).flatMap((status) =>
  DELEGATION_EVENTS.map((type) => [status, type] as const),
);

describe('forbidden', () => {
  test.each(pairs.filter(([status, type]) => !TAKES[status].includes(type) && !AROUND.includes(type)))(
    'in %s the event %s is refused and changes nothing',
    (status, type) => {
      const run = start({ status, offer: 'marketplace', definitionLeft: true });
      const before = run.snapshot;
      expect(told(run.send(EXAMPLES[type]))).toEqual(refusal({ type }, 'not-in-this-state'));
      expect(run.snapshot).toEqual(before);
    },
  );

  test.each(pairs.filter(([status, type]) => TAKES[status].includes(type)))(
    'in %s the event %s is taken',
    (status, type) => {
      const run = start({ status, offer: 'marketplace', definitionLeft: true });
      const before = run.snapshot;
      run.send(EXAMPLES[type]);
      expect(run.snapshot).not.toEqual(before);
    },
  );

  test.each(
    pairs.filter(
      ([status, type]) => AROUND.includes(type) && !['active', 'updateAvailable'].includes(status),
    ),
  )('in %s the event %s passes by', (status, type) => {
    const run = start({ status });
    const before = run.snapshot;
    expect(run.send(EXAMPLES[type])).toEqual([]);
    expect(run.snapshot).toEqual(before);
  });

  test.each<[string, Partial<DelegationInput>, DelegationEvent, string]>([
    [
      'a deployer without the three actions',
      { status: 'none' },
      { ...DEPLOY, permitted: false },
      'deployer-lacks-permission',
    ],
    [
      'a definition with Owner in it',
      { status: 'removed' },
      { ...DEPLOY, definitionAccepted: false },
      'definition-refused',
    ],
    ['a replacement by a stranger', {}, { ...DEPLOY, permitted: false }, 'deployer-lacks-permission'],
    ['a replacement that is no good', {}, { ...DEPLOY, definitionAccepted: false }, 'definition-refused'],
    ['another managing tenant', {}, { ...DEPLOY, sameManagingTenant: false }, 'managing-tenant-is-fixed'],
    [
      'an offer by template',
      { status: 'none' },
      { type: 'ACCEPT_OFFER', permitted: true, grants: [] },
      'not-of-the-marketplace',
    ],
    [
      'an offer accepted by a stranger',
      { status: 'none', offer: 'marketplace' },
      { type: 'ACCEPT_OFFER', permitted: false, grants: [] },
      'customer-lacks-permission',
    ],
    [
      'resources delegated by a stranger',
      { status: 'offered' },
      { type: 'DELEGATE_RESOURCES', permitted: false, providerRegistered: true },
      'customer-lacks-permission',
    ],
    [
      'an unregistered provider',
      { status: 'offered' },
      { type: 'DELEGATE_RESOURCES', permitted: true, providerRegistered: false },
      'provider-not-registered',
    ],
    ['an update of a template', {}, { type: 'PUBLISH_UPDATE' }, 'not-of-the-marketplace'],
    [
      'an update accepted by a stranger',
      { status: 'updateAvailable' },
      { type: 'ACCEPT_UPDATE', permitted: false, grants: [] },
      'customer-lacks-permission',
    ],
    ['a removal by a stranger', {}, { ...REMOVE, permitted: false }, 'remover-lacks-permission'],
    [
      'a removal by an engineer without the role',
      {},
      { type: 'REMOVE', by: 'provider', permitted: false },
      'remover-lacks-permission',
    ],
    [
      'no definition to delete',
      { status: 'removed' },
      { type: 'DELETE_DEFINITION', permitted: true },
      'no-definition-left',
    ],
    [
      'a definition deleted by a stranger',
      { status: 'removed', definitionLeft: true },
      { type: 'DELETE_DEFINITION', permitted: false },
      'customer-lacks-permission',
    ],
    [
      'an offer withdrawn by a stranger',
      { status: 'offered' },
      { type: 'DELETE_DEFINITION', permitted: false },
      'customer-lacks-permission',
    ],
  ])('%s is refused and changes nothing', (_, input, event, why) => {
    const run = start(input);
    const before = run.snapshot;
    expect(told(run.send(event))).toEqual(refusal(event, why));
    expect(run.snapshot).toEqual(before);
  });
});

test('LH-52: the customer removes what the provider could not', () => {
  const withoutWayOut = { grants: [READS] };
  const removed = (by: 'customer' | 'provider', input: Partial<DelegationInput>) =>
    namesOf(start(input).send({ ...REMOVE, by }));
  expect(removed('customer', withoutWayOut)).toEqual(['delegationRemoving']);
  expect(removed('provider', withoutWayOut)).toEqual(['refused']);
  expect(removed('provider', {})).toEqual(['delegationRemoving']);
});

test('what was lost before the scenario began stands in order, whatever order it was told in', () => {
  expect(start({ lostGrants: [READS, CHANGES].toSorted().toReversed() }).context.lostGrants).toEqual(
    [READS, CHANGES].toSorted(),
  );
});
