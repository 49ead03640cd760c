import type { CompiledMachine } from '../engine/compile/machine.ts';
import type { EntityId } from '../engine/simulation.ts';
import { activationInput } from './activation-input.ts';
import { ActivationTable } from './activation-table.ts';
import type { Plan } from './begin-run.ts';
import { COMPILED } from './compiled-machines.ts';
import { delegationDelays } from './delegation-delays.ts';
import { directoryLag } from './directory-lag.ts';
import { EntityColumn } from './entity-column.ts';
import type { AccessAssignment, AccessAssignmentStatus, GdapRelationship } from './estate.ts';
import type { EstateIndex } from './estate-index.ts';
import type { LighthouseDelegation, LighthouseEligibility } from './estate-lighthouse.ts';
import { GDAP_PENDING_LIFETIME, LIGHTHOUSE_EFFECT_DELAY } from './facts/index.ts';
import { GLOBAL_ADMINISTRATOR } from './facts/roles.ts';
import { type ActivationSubject, firstActivations } from './first-activations.ts';
import { carriesPim } from './licensing/owned-products.ts';
import type { ActiveAssignmentInput } from './machines/active-assignment.ts';
import type { EligibleAssignmentInput } from './machines/eligible-assignment.ts';
import type { AccessAssignmentInput } from './machines/gdap-access-assignment.ts';
import type { RelationshipInput } from './machines/gdap-relationship.ts';
import type { LicenseSubscriptionInput } from './machines/license-subscription.ts';
import type { LighthouseActivationInput } from './machines/lighthouse-activation.ts';
import type { DelegationInput } from './machines/lighthouse-delegation.ts';
import type { PimActivationInput } from './machines/pim-activation-vocabulary.ts';
import type { PimPlanInput } from './machines/pim-plan.ts';
import type { ServicePrincipalAssignmentInput } from './machines/service-principal-assignment.ts';
import { oncePerPlan } from './once-per-plan.ts';
import { heldAt } from './other-holders.ts';
import { pimTenants } from './pim-tenants.ts';
import {
  isLighthouseEligibility,
  isMembership,
  isOfProgram,
  isRoleAssignment,
  type Place,
} from './places.ts';
import { grantsOf, hasPermanentReader } from './policies/lighthouse-grants.ts';
import { staysPastItsEnd } from './policies/pim-assignment-end.ts';
import { addAutomations } from './populate-automations.ts';
import { addOwnerships } from './populate-owners.ts';
import { addReviews } from './populate-reviews.ts';
import { addVisitors } from './populate-visitors.ts';
import type { Entities, Subject, World } from './world.ts';

/** Turns everything in the estate that has a life of its own into machines. */
export function populate(world: World, plan: Plan): void {
  const { estate } = world.index;
  for (const relationship of estate.relationships) addRelationship(world, relationship);
  for (const assignment of estate.accessAssignments) addAccessAssignment(world, assignment);
  for (const link of estate.dapLinks) {
    const subject: Subject = { kind: 'dap', customerId: link.customerId };
    world.entities.dapLinks.set(link.customerId, add(world, COMPILED.dap, { status: link.status }, subject));
  }
  for (const place of world.index.places.values()) addSchedule(world, place);
  for (const delegation of estate.lighthouseDelegations ?? []) addLighthouseDelegation(world, delegation);
  addActivations(world, plan);
  addOwnerships(world);
  addVisitors(world);
  addAutomations(world);
  addReviews(world);
  for (const license of estate.licenses.filter(carriesPim)) {
    const input: LicenseSubscriptionInput = {
      channel: license.channel,
      pimLossAt: world.assumptions.pimLossAt,
      expiredStage: world.assumptions.expiredStage,
    };
    const subject: Subject = { kind: 'subscription', tenantId: license.tenantId };
    world.entities.subscriptions.set(license.id, add(world, COMPILED.subscription, input, subject));
  }
  for (const tenantId of tenantsWithPim(plan)) {
    const planAvailable = !world.index.lacksPlan(tenantId);
    const input: PimPlanInput = { planAvailable, settingsCustomized: true, reviewsRunning: true };
    world.entities.plans.set(tenantId, add(world, COMPILED.plan, input, { kind: 'plan', tenantId }));
  }
  for (const accountId of approverIds(plan)) {
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
    extensionSeconds: world.assumptions.gdapExtension,
    endDate: world.assumptions.gdapEndDate,
    ...(relationship.createdAtSeconds === undefined
      ? {}
      : {
          pendingSecondsLeft: GDAP_PENDING_LIFETIME.value - (world.sim.now - relationship.createdAtSeconds),
        }),
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
  const { relationshipId, status } = assignment;
  const input: AccessAssignmentInput =
    status === 'pending' || status === 'deleting'
      ? { status, ...delegationDelays(world, assignment.id) }
      : STILL[status];
  const customerId = world.index.relationships.get(relationshipId)?.customerId ?? '';
  const subject: Subject = { kind: 'assignment', relationshipId, customerId };
  world.entities.assignments.set(assignment.id, add(world, COMPILED.accessAssignment, input, subject));
}

/** No run changes an assignment that stands, and in a large estate nearly all do: draws for it would be in vain. */
const STILL = { active: still('active'), deleted: still('deleted'), error: still('error') };

function still(status: AccessAssignmentStatus): AccessAssignmentInput {
  return Object.freeze({ status, provisioningSeconds: 0, deprovisioningSeconds: 0 });
}

/** Adds the machine of a place that ends, also during a run. */
export function addSchedule(world: World, place: Place): void {
  if (place.endsAtSeconds === null) return;
  const secondsToEnd = place.endsAtSeconds - world.sim.now;
  const pimLossEffects = world.assumptions.pimLossEffects;
  const planAvailable = !world.index.lacksPlan(world.index.pimTenantOf(place));
  const schedule = (machine: CompiledMachine, input: unknown): void => {
    world.entities.schedules.set(place.id, add(world, machine, input, { kind: 'schedule', place }));
  };
  if (place.assignment === 'active' && isOfProgram(place)) {
    const input: ServicePrincipalAssignmentInput = { secondsToEnd, planAvailable, pimLossEffects };
    schedule(COMPILED.programAssignment, input);
    return;
  }
  // Without a plan nothing is left that would end it, whenever the plan went (PIM-93).
  const endless =
    place.assignment === 'active' && secondsToEnd > 0 && pimLossEffects === 'end-lost' && !planAvailable;
  const input: ActiveAssignmentInput & EligibleAssignmentInput = {
    secondsToEnd: endless ? null : secondsToEnd,
    pimLossEffects,
    lastGlobalAdministrator: outlivesItsEnd(world, place),
  };
  schedule(place.assignment === 'active' ? COMPILED.activeAssignment : COMPILED.eligibleAssignment, input);
}

/** The last Global Administrator of a tenant stays (PIM-46); what had ended before the start is taken as declared. */
function outlivesItsEnd({ index, sim }: World, place: Place): boolean {
  const { endsAtSeconds } = place;
  if (endsAtSeconds === null || endsAtSeconds <= sim.now || !isRoleAssignment(place)) return false;
  return staysPastItsEnd(heldAt(index.estate, place, endsAtSeconds));
}

/** How long Azure takes to deploy a delegation and to take it away is not documented; minutes, as for GDAP. */
function addLighthouseDelegation(world: World, delegation: LighthouseDelegation): void {
  const { provisioningSeconds, deprovisioningSeconds } = delegationDelays(world, delegation.id);
  const input: DelegationInput = {
    status: delegation.status,
    offer: delegation.offer,
    grants: grantsOf(delegation),
    provisioningSeconds,
    deletionSeconds: deprovisioningSeconds,
    newOfferConflict: world.assumptions.newOfferConflict,
    leftoverDefinition: world.assumptions.leftoverDefinition,
  };
  const { id, customerId } = delegation;
  const subject: Subject = { kind: 'delegation', delegationId: id, customerId };
  world.entities.lighthouseDelegations.set(id, add(world, COMPILED.lighthouseDelegation, input, subject));
}

function addActivations(world: World, plan: Plan): void {
  const { subjects, inputs } = firstActivations(plan);
  subjects.forEach((subject, at) => {
    addActivationOf(world, subject, inputs[at]);
  });
}

/** Adds the machine of one eligible place of one account, also during a run. */
export function addActivation(world: World, accountId: string, place: Place): void {
  addActivationOf(world, { kind: 'activation', accountId, place });
}

/** `input` is what the machine of PIM begins with; worked out where it is not known yet. */
function addActivationOf(world: World, subject: ActivationSubject, input?: PimActivationInput): void {
  const { accountId, place } = subject;
  const activation = isLighthouseEligibility(place)
    ? add(world, COMPILED.lighthouseActivation, lighthouseInput(world, accountId, place), subject)
    : add(world, COMPILED.activation, input ?? activationInput(world, place, world.sim.now), subject);
  world.entities.allActivations.push(activation);
  world.entities.activations.add(place, accountId, activation);
}

/** Azure notices a new role, and forgets an old one, at any time up to ten minutes (LH-69). */
function lighthouseInput(
  world: World,
  accountId: string,
  place: LighthouseEligibility,
): LighthouseActivationInput {
  const delegation = world.index.estate.lighthouseDelegations!.find(({ id }) => id === place.delegationId)!;
  const draw = world.streams.stream(`${accountId} ${place.id}`, 'Azure lag');
  const planAvailable = !world.index.lacksPlan(world.index.pimTenantOf(place));
  return {
    status: planAvailable ? 'eligible' : 'ineligible',
    planAvailable,
    maxActivationSeconds: place.maxActivationSeconds,
    requiresMfa: place.requiresMfa,
    requiresApproval: place.approverAccountIds.length > 0,
    permanentReader: hasPermanentReader(delegation, place.principal),
    provisioningSeconds: directoryLag(world, `${accountId} ${place.id}`),
    effectSeconds: draw.below(LIGHTHOUSE_EFFECT_DELAY.value + 1),
    lingerSeconds: draw.below(LIGHTHOUSE_EFFECT_DELAY.value + 1),
    timeBoundAtExpiry: world.assumptions.timeBoundAtExpiry,
    chosenDuration: world.assumptions.chosenDuration,
    readerNeededBy: world.assumptions.readerNeededBy,
    activationAfterGroup: world.assumptions.activationAfterGroup,
    lighthouseLongestActivation: world.assumptions.lighthouseLongestActivation,
  };
}

const tenantsWithPim = oncePerPlan(({ index }) => pimTenants(index));

const approverIds = oncePerPlan(({ index }): ReadonlySet<string> => {
  const eligible = [...index.places.values()].filter(
    (place) => place.assignment === 'eligible' && !isMembership(place),
  );
  return new Set([
    ...index.estate.policies.flatMap((policy) => policy.approverAccountIds ?? []),
    ...eligible.flatMap((place) => index.settingsOf(place).approverAccountIds ?? []),
    ...eligible.flatMap((place) => (index.defaultApproversOf(place) ?? []).map(({ accountId }) => accountId)),
  ]);
});

/** Adds a machine, remembering first what it stands for: its first effects go out at once. */
export function add(world: World, machine: CompiledMachine, input: unknown, subject: Subject): EntityId {
  world.subjects.push(subject);
  return world.sim.addEntity(machine, input);
}

/** Empty tables of entities, with room for those of an estate. */
export function noEntities({ rows }: EstateIndex): Entities {
  return {
    relationships: new EntityColumn(rows.relationships),
    assignments: new EntityColumn(rows.assignments),
    dapLinks: new Map(),
    renewals: new Map(),
    lighthouseDelegations: new Map(),
    lostGrants: new Map(),
    rolesWithNewDataActions: new Set(),
    guests: new Map(),
    syncJobs: new Map(),
    registrations: new Map(),
    removedPlaces: new Set(),
    reviewedAway: new Set(),
    reviews: new Map(),
    ownerships: new Map(),
    activations: new ActivationTable(rows.memberships),
    allActivations: [],
    schedules: new Map(),
    subscriptions: new Map(),
    plans: new Map(),
    approvers: new Map(),
    engineers: new Map(),
    automations: new Map(),
  };
}
