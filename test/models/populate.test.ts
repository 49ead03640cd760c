import { expect, test } from 'vitest';
import { DAY_SECONDS } from '../../engine/time.ts';
import { place, policy, relationship } from './wiring/tiny-estate.ts';
import { tinyWorld } from './wiring/tiny-world.ts';

test('an eligible group gives an activation to each of its people, and an eligible person one', () => {
  const nested = place('admins', 'eligible', {
    groupId: 'others',
    member: { kind: 'group', id: 'admins' },
  });
  const own = place('ann', 'eligible', { groupId: 'others' });
  const world = tinyWorld({
    groups: ['admins', 'others'],
    memberships: [place('ann', 'active'), place('bob', 'active'), nested, own],
  });
  expect([...world.entities.activations.ofPlace(nested)].map(([id]) => id)).toEqual(['ann@home', 'bob@home']);
  expect([...world.entities.activations.ofPlace(own)].map(([id]) => id)).toEqual(['ann@home']);
});

test('an eligible place begins idle, and ineligible where its end has passed', () => {
  const places = [null, DAY_SECONDS, 0, -DAY_SECONDS].map((endsAtSeconds, rank) =>
    place('ann', 'eligible', { groupId: `group-${rank}`, endsAtSeconds }),
  );
  const world = tinyWorld({
    memberships: places,
    groups: places.map(({ groupId }) => groupId),
    policies: [],
  });
  const states = places.map((membership) =>
    world.sim.stateOf(world.entities.activations.of(membership, 'ann@home')!),
  );
  expect(states).toEqual(['idle', 'idle', 'ineligible', 'ineligible']);
});

test('what a policy demands is what the activation demands', () => {
  const requires = { mfa: false, justification: false, ticket: true, authenticationContext: true };
  const world = tinyWorld({
    memberships: [place('ann', 'eligible')],
    policies: [policy({ requires, maxActivationSeconds: 3600, approverAccountIds: [] })],
  });
  const [activation] = world.entities.allActivations;
  expect(world.sim.contextOf(activation!)).toMatchObject({
    requiresMfa: false,
    requiresJustification: false,
    requiresTicket: true,
    requiresAuthenticationContext: true,
    requiresApproval: true,
    maxActivationSeconds: 3600,
  });
});

test('only places with an end have a schedule, and only who has work has a desk', () => {
  const world = tinyWorld({
    memberships: [place('ann', 'active'), place('bob', 'active', { endsAtSeconds: DAY_SECONDS })],
  });
  expect([...world.entities.schedules.keys()]).toEqual(['bob in admins']);
  expect([...world.entities.engineers.keys()]).toEqual(['ann@home']);
});

test('a relationship knows how long it still lives, and who is asked to approve has an inbox', () => {
  const world = tinyWorld({
    memberships: [place('ann', 'eligible')],
    policies: [policy({ approverAccountIds: ['bob@home'] })],
    relationships: [relationship('alpha', { endsAtSeconds: 7 * DAY_SECONDS, autoExtend: true })],
  });
  expect(world.sim.contextOf(world.entities.relationships.get('gdap-alpha')!)).toMatchObject({
    secondsToEnd: 7 * DAY_SECONDS,
    autoExtend: true,
    hasGlobalAdministrator: false,
  });
  expect([...world.entities.approvers.keys()]).toEqual(['bob@home']);
});
