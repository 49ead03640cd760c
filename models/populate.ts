import type { CompiledMachine } from '../engine/compile/machine.ts';
import type { EntityId } from '../engine/simulation.ts';
import type { Seconds } from '../engine/time.ts';
import { COMPILED } from './compiled-machines.ts';
import { delegationDelays } from './delegation-delays.ts';
import type { AccessAssignment, GdapRelationship, Membership } from './estate.ts';
import type { EstateIndex } from './estate-index.ts';
import { PIM_DIRECTORY_LAG } from './facts/index.ts';
import { GLOBAL_ADMINISTRATOR } from './facts/roles.ts';
import type { ActiveAssignmentInput } from './machines/active-assignment.ts';
import type { EligibleAssignmentInput } from './machines/eligible-assignment.ts';
import type { AccessAssignmentInput } from './machines/gdap-access-assignment.ts';
import type { RelationshipInput } from './machines/gdap-relationship.ts';
import type { LicenseSubscriptionInput } from './machines/license-subscription.ts';
import type { PimActivationInput } from './machines/pim-activation.ts';
import type { PimPlanInput } from './machines/pim-plan.ts';
import type { Entities, Subject, World } from './world.ts';

/** Turns everything in the estate that has a life of its own into machines. */
export function populate(world: World): void {
  const { estate } = world.index;
  for (const relationship of estate.relationships) addRelationship(world, relationship);
  for (const assignment of estate.accessAssignments) addAccessAssignment(world, assignment);
  for (const link of estate.dapLinks) {
    const subject: Subject = { kind: 'dap', customerId: link.customerId };
    world.entities.dapLinks.set(link.customerId, add(world, COMPILED.dap, { status: link.status }, subject));
  }
  for (const membership of estate.memberships) addSchedule(world, membership);
  addActivations(world);
  for (const license of estate.licenses) {
    const input: LicenseSubscriptionInput = {
      channel: license.channel,
      pimLossAt: world.assumptions.pimLossAt,
    };
    const subject: Subject = { kind: 'subscription', tenantId: license.tenantId };
    world.entities.subscriptions.set(license.id, add(world, COMPILED.subscription, input, subject));
  }
  for (const tenantId of pimTenants(world.index)) {
    const input: PimPlanInput = { planAvailable: true, settingsCustomized: true, reviewsRunning: true };
    world.entities.plans.set(tenantId, add(world, COMPILED.plan, input, { kind: 'plan', tenantId }));
  }
  for (const accountId of approverIds(world.index)) {
    const input = { onDuty: world.workingTime.isWorking(0) };
    world.entities.approvers.set(
      accountId,
      add(world, COMPILED.approver, input, { kind: 'approver', accountId }),
    );
  }
  for (const account of estate.accounts) {
    if (world.index.needsServedBy(account.id).length === 0) continue;
    const subject: Subject = { kind: 'engineer', accountId: account.id };
    world.entities.engineers.set(account.id, add(world, COMPILED.engineer, {}, subject));
  }
}

/** Adds a relationship's machine, also during a run: renewals make new ones. */
export function addRelationship(world: World, relationship: GdapRelationship): void {
  const { provisioningSeconds, deprovisioningSeconds } = delegationDelays(world, relationship.id);
  const input: RelationshipInput = {
    status: relationship.status,
    termSeconds: relationship.termSeconds,
    secondsToEnd: relationship.endsAtSeconds === null ? null : relationship.endsAtSeconds - world.sim.now,
    autoExtend: relationship.autoExtend,
    hasGlobalAdministrator: relationship.roles.includes(GLOBAL_ADMINISTRATOR),
    provisioningSeconds,
    deprovisioningSeconds,
    termCap: world.assumptions.gdapTermCap,
  };
  world.entities.relationships.set(
    relationship.id,
    add(world, COMPILED.relationship, input, {
      kind: 'relationship',
      relationshipId: relationship.id,
      customerId: relationship.customerId,
    }),
  );
}

/** Adds an access assignment's machine. */
export function addAccessAssignment(world: World, assignment: AccessAssignment): void {
  const input: AccessAssignmentInput = {
    status: assignment.status,
    ...delegationDelays(world, assignment.id),
  };
  const { relationshipId } = assignment;
  const customerId = world.index.relationships.get(relationshipId)?.customerId ?? '';
  const subject: Subject = { kind: 'assignment', relationshipId, customerId };
  world.entities.assignments.set(assignment.id, add(world, COMPILED.accessAssignment, input, subject));
}

function addSchedule(world: World, membership: Membership): void {
  if (membership.endsAtSeconds === null) return;
  const input: ActiveAssignmentInput & EligibleAssignmentInput = { secondsToEnd: membership.endsAtSeconds };
  const machine =
    membership.assignment === 'active' ? COMPILED.activeAssignment : COMPILED.eligibleAssignment;
  world.entities.schedules.set(membership.id, add(world, machine, input, { kind: 'schedule', membership }));
}

/** One activation per account and eligible place; a group that is eligible gives one to each of its people (PIM-53). */
function addActivations(world: World): void {
  for (const account of world.index.estate.accounts) {
    for (const chain of world.index.chainsOf(account.id)) {
      const membership = chain.memberships.at(-1)!;
      if (membership.assignment !== 'eligible') continue;
      const byAccount = world.entities.activations.get(membership) ?? new Map<string, EntityId>();
      world.entities.activations.set(membership, byAccount);
      if (byAccount.has(account.id)) continue;
      const subject: Subject = { kind: 'activation', accountId: account.id, membership };
      byAccount.set(
        account.id,
        add(world, COMPILED.activation, activationInput(world, account.id, membership), subject),
      );
    }
  }
}

function activationInput(world: World, accountId: string, membership: Membership): PimActivationInput {
  const policy = world.index.policyOf(membership.groupId, membership.access);
  const ended = membership.endsAtSeconds !== null && membership.endsAtSeconds <= 0;
  return {
    status: ended ? 'ineligible' : 'idle',
    maxActivationSeconds: policy.maxActivationSeconds,
    requiresMfa: policy.requires.mfa,
    requiresJustification: policy.requires.justification,
    requiresTicket: policy.requires.ticket,
    requiresAuthenticationContext: policy.requires.authenticationContext,
    requiresApproval: policy.approverAccountIds !== null,
    provisioningSeconds: directoryLag(world, `${accountId} ${membership.groupId}`),
    activatedAtExpiry: world.assumptions.activatedAtExpiry,
    activationAtEligibilityEnd: world.assumptions.activationAtEligibilityEnd,
  };
}

function directoryLag(world: World, name: string): Seconds {
  const { lowSeconds, highSeconds } = PIM_DIRECTORY_LAG.value;
  return Math.round(
    lowSeconds + world.streams.stream(name, 'directory lag').uniform() * (highSeconds - lowSeconds),
  );
}

function pimTenants(index: EstateIndex): Set<string> {
  const eligible = index.estate.memberships.filter((membership) => membership.assignment === 'eligible');
  return new Set(eligible.flatMap((membership) => index.groups.get(membership.groupId)?.tenantId ?? []));
}

function approverIds(index: EstateIndex): Set<string> {
  return new Set(index.estate.policies.flatMap((policy) => policy.approverAccountIds ?? []));
}

/** Adds a machine, remembering first what it stands for: its first effects go out at once. */
export function add(world: World, machine: CompiledMachine, input: unknown, subject: Subject): EntityId {
  world.subjects.push(subject);
  return world.sim.addEntity(machine, input);
}

/** Empty tables of entities. */
export function noEntities(): Entities {
  return {
    relationships: new Map(),
    assignments: new Map(),
    dapLinks: new Map(),
    renewals: new Map(),
    activations: new Map(),
    schedules: new Map(),
    subscriptions: new Map(),
    plans: new Map(),
    approvers: new Map(),
    engineers: new Map(),
  };
}
