import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import type { Membership } from '../estate.ts';
import type { Operation } from '../events.ts';
import type { FailureModeId } from '../failure-modes/index.ts';
import { holds } from '../licensing/owned-products.ts';
import { groupOnboardingFindings, roleAssignableFindings } from '../policies/group-onboarding.ts';
import {
  type AssignmentPrincipal,
  assignmentFindings,
  DEFAULT_ASSIGNMENT_POLICIES,
} from '../policies/pim-assignment.ts';
import { isTaken } from '../policies/policy-finding.ts';
import { addActivation, addSchedule } from '../populate.ts';
import type { World } from '../world.ts';
import { accountOf } from './attempts.ts';

type GroupChange = Extract<Operation, { readonly kind: 'assign' | 'onboard' | 'create-group' }>;
type Assign = Extract<Operation, { readonly kind: 'assign' }>;

/** What a refusal is called, by the rule of the policy; refusals without a name of their own show nothing. */
const MODES: Readonly<Partial<Record<string, FailureModeId>>> = {
  'kind-outside-pim': 'group-not-allowed',
  'membership-outside-pim': 'group-not-allowed',
  'restricted-unit': 'group-not-allowed',
  'limit-reached': 'group-not-allowed',
  'only-at-creation': 'group-not-allowed',
  'membership-not-assigned': 'group-not-allowed',
  'no-p1': 'group-not-allowed',
  'active-nesting': 'nested-active-group-refused',
  'eligible-service-principal': 'service-principal-made-eligible',
};

/** Somebody changes a group, or who is in it: the policies decide, and what they take happens (PIM-47, PIM-50 to PIM-53). */
export function changeGroup(world: World, change: GroupChange): void {
  const findings = change.kind === 'assign' ? findingsOf(world, change) : creationFindings(world, change);
  if (findings === undefined) return;
  if (!isTaken(findings)) {
    const modes = findings.flatMap(({ rule }) => MODES[rule] ?? []);
    if (modes[0] !== undefined) world.record.observed(modes[0]);
    return;
  }
  if (change.kind === 'assign') takePlace(world, change);
}

function creationFindings(world: World, change: Exclude<GroupChange, Assign>) {
  if (change.kind === 'onboard') {
    const group = world.index.groups.get(change.groupId);
    return group && groupOnboardingFindings({ ...group, inRestrictedUnit: false });
  }
  if (!change.roleAssignable) return [];
  const { tenants, licenses, licensesUnknown } = world.index.estate;
  const managing = tenants.find(({ role }) => role === 'managing')?.id;
  return roleAssignableFindings({
    membership: change.membership,
    exists: false,
    roleAssignableGroupsInTenant: [...world.index.groups.values()].filter(
      ({ tenantId, roleAssignable }) => tenantId === managing && roleAssignable,
    ).length,
    hasP1:
      licensesUnknown === true ||
      licenses.some((license) => license.tenantId === managing && holds(license, 'AAD_PREMIUM')),
    hasActiveNestedGroups: false,
  });
}

function findingsOf(world: World, change: Assign) {
  const group = world.index.groups.get(change.groupId);
  // Who assigns does it in PIM, which does not open without a plan (PIM-75).
  if (group === undefined || world.index.lacksPlan(group.tenantId) || hasItAlready(world, change)) {
    return undefined;
  }
  return assignmentFindings(
    {
      target: { provider: 'group', group: { ...group, inRestrictedUnit: false } },
      principal: principalOf(world, change),
      kind: change.assignment,
      lengthSeconds: lengthOf(change),
    },
    DEFAULT_ASSIGNMENT_POLICIES.group,
  );
}

/** Nobody asks for what is there already and works: a place in the group, or a role of its own for a program. */
function hasItAlready(world: World, { principal, groupId }: Assign): boolean {
  if (principal.kind === 'service-principal') {
    return (world.index.estate.roleAssignments ?? []).some(({ principal: { id } }) => id === principal.id);
  }
  const memberId = principal.kind === 'person' ? accountOf(world, principal.id) : principal.id;
  const place = [...world.index.memberships.values()].find(
    (known) => known.groupId === groupId && known.member.id === memberId && known.access === 'member',
  );
  if (place === undefined || memberId === undefined) return false;
  return principal.kind === 'group' || !TAKEN.includes(world.state.place(memberId, place));
}

/** What a lost plan or a review took is not there any more, although the estate lists it. */
const TAKEN: readonly string[] = ['removed', 'reviewedAway'];

function principalOf(world: World, { principal }: Assign): AssignmentPrincipal {
  if (principal.kind === 'person') return { kind: 'user' };
  const group = world.index.groups.get(principal.id);
  return principal.kind === 'group' && group !== undefined
    ? { kind: 'group', group }
    : { kind: 'service-principal' };
}

/** Where nobody says how long, the longest that groups start with (PIM-23). */
function lengthOf({ assignment, seconds }: Assign): Seconds {
  const { eligibleSeconds, activeSeconds } = DEFAULT_ASSIGNMENT_POLICIES.group;
  return seconds ?? (assignment === 'eligible' ? eligibleSeconds : activeSeconds);
}

/** An eligible place that a lost plan or a review removed is granted again; any other is a new one. Groups of people only get in as declared. */
function takePlace(world: World, change: Assign): void {
  const accountId = change.principal.kind === 'person' ? accountOf(world, change.principal.id) : undefined;
  if (accountId === undefined) return;
  const removed = [...world.index.memberships.values()].find(
    (place) =>
      place.groupId === change.groupId &&
      place.member.id === accountId &&
      place.access === 'member' &&
      place.assignment === change.assignment,
  );
  const machine = removed && world.entities.activations.of(removed, accountId);
  if (removed !== undefined && machine !== undefined) {
    world.entities.reviewedAway.delete(removed.id);
    world.sim.send(machine, { type: 'ELIGIBILITY_GRANTED' });
    return;
  }
  joinGroup(world, {
    id: `${accountId} in ${change.groupId} since day ${Math.floor(world.sim.now / DAY_SECONDS)}`,
    groupId: change.groupId,
    member: { kind: 'account', id: accountId },
    access: 'member',
    assignment: change.assignment,
    endsAtSeconds: world.sim.now + lengthOf(change),
  });
}

/** Adds a place in a group to the run, with the machines it needs; the group may bring places to activate (PIM-53). */
export function joinGroup(world: World, place: Membership): void {
  world.index.addMembership(place);
  addSchedule(world, place);
  const { id } = place.member;
  for (const eligible of world.index.eligiblePlacesOf(id)) {
    if (world.entities.activations.of(eligible, id) === undefined) addActivation(world, id, eligible);
  }
}
