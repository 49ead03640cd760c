import { type EntityId, PRIORITY } from '../../engine/simulation.ts';
import type { Plan } from '../begin-run.ts';
import { GLOBAL_ADMINISTRATOR } from '../facts/roles.ts';
import type { Tokens } from '../live-state.ts';
import type { AccessChange, Subject, World } from '../world.ts';
import { openActivations } from './activations.ts';
import { openApprovals } from './approvals.ts';
import { openAttempts } from './attempts.ts';
import { startAutomations } from './automations.ts';
import { startDailyWork } from './daily-work.ts';
import { startDelegations } from './delegations.ts';
import { watchExposure } from './exposure.ts';
import { observeGrant } from './grants.ts';
import { openGuests } from './guests.ts';
import { openLicenseLoss } from './license-loss.ts';
import { openLighthouse } from './lighthouse.ts';
import { openOwnerships } from './ownerships.ts';
import { openRegistrations } from './registrations.ts';
import { openRequests } from './requests.ts';
import { openReviews } from './reviews.ts';
import { scheduleEvent } from './scenario-events.ts';
import { openSessions } from './sessions.ts';
import { openStaff } from './staff.ts';
import type { Theft } from './theft.ts';
import { openVisits } from './visits.ts';
import type { Wires } from './wires.ts';

/** What a machine's effect means to the others. */
export type Wiring = (effect: string, entity: EntityId, params: unknown) => void;

/** Connects a populated world: every named effect that concerns others is turned into their events here. */
export function wire(world: World, plan: Plan, tokens: Tokens): Wiring {
  const activations = openActivations(world, plan);
  const approvals = openApprovals(world, activations);
  const delegations = startDelegations(world);
  const licenseLoss = openLicenseLoss(world);
  const visits = openVisits(world);
  const lighthouse = openLighthouse(world);
  const guests = openGuests(world);
  const exposure = watchExposure(world, plan);
  const attempts = openAttempts(world, activations);
  const ownerships = openOwnerships(world);
  const requests = openRequests(world);
  const registrations = openRegistrations(world);
  const staff = openStaff(world, tokens);
  const sessions = openSessions(world);
  const thefts = new Map<EntityId, Theft>();

  /** `lasting` changes move the standing picture; an activation comes and goes. */
  const changed = (change: AccessChange, lasting: boolean): void => {
    if (lasting) exposure.changed(change);
    for (const theft of thefts.values()) theft.accessChanged(change);
  };
  const changedSoon = (change: AccessChange): void => {
    world.sim.scheduleCall(world.sim.now, PRIORITY.observation, () => changed(change, true));
  };
  const reviews = openReviews(world, changed, changedSoon);
  const wires: Wires = {
    world,
    tokens,
    activations,
    visits,
    attempts,
    requests,
    staff,
    sessions,
    lighthouse,
    guests,
    thefts,
    changed,
    changedSoon,
  };
  plan.events.forEach((event, position) => {
    scheduleEvent(wires, event, position);
  });
  const dailyWork = startDailyWork(world, activations, visits, staff);
  startShifts(world);
  const automations = startAutomations(world);

  return (effect, entity, params) => {
    const subject = world.subjects[entity]!;
    switch (subject.kind) {
      case 'activation':
        return activationEffect(effect, entity, subject, params);
      case 'approver':
        if (effect === 'asked') approvals.received(entity, (params as { onDuty: boolean }).onDuty);
        if (effect === 'dutyBegins') approvals.dutyBegins(entity);
        return;
      case 'engineer':
        if (effect === 'workDone') dailyWork.workDone(subject.accountId);
        if (effect === 'gaveUp') dailyWork.gaveUp(subject.accountId);
        return;
      case 'relationship':
        return relationshipEffect(effect, subject, params);
      case 'assignment':
        if (effect === 'assignmentActive') {
          delegations.assignmentActive(subject.relationshipId);
          requests.assignmentActive(subject.relationshipId);
        }
        if (effect !== 'refused') changed({ customerId: subject.customerId }, true);
        return;
      case 'renewal':
        if (effect === 'askForRelationship') delegations.askForRelationship(entity);
        if (effect === 'customerConsented') delegations.customerConsented(entity);
        if (effect === 'relationshipRenewed') {
          delegations.relationshipRenewed(entity);
          if ((params as { afterLapse: boolean }).afterLapse) world.record.lapseEnded(subject.customerId);
        }
        if (effect === 'lapseBegins') world.record.lapsed(subject.customerId);
        return;
      case 'delegation':
        lighthouse.delegationEffect(effect, subject.delegationId, params);
        if (effect === 'refused') return;
        changed({ customerId: subject.customerId }, true);
        changedSoon({});
        return;
      case 'guest':
        guests.objectEffect(effect, subject.accountId);
        if (effect !== 'refused')
          changed({ accountId: subject.accountId, customerId: subject.tenantId }, true);
        return;
      case 'session':
        sessions.effect(effect, params);
        return;
      case 'registration':
        registrations.effect(effect, entity);
        if (effect !== 'refused')
          changed({ accountId: subject.accountId, customerId: subject.tenantId }, true);
        return;
      case 'dap':
        if (effect !== 'refused') changed({ customerId: subject.customerId }, true);
        return;
      case 'subscription':
        if (effect === 'planLost') licenseLoss.planLost(entity, subject.tenantId);
        if (effect === 'planBack') licenseLoss.planBack(entity, subject.tenantId);
        return;
      case 'plan':
        if (effect === 'settingsDeleted') world.index.forgetSettings(subject.tenantId);
        if (effect === 'serviceLost') ownerships.planLost(subject.tenantId);
        if (effect === 'serviceLost' || effect === 'serviceBack') changedSoon({});
        return;
      case 'schedule':
        return scheduleEffect(effect, subject, params);
      case 'ownership':
        if (effect === 'becameStandingOwner' && (params as { why: string }).why === 'retriesOver') {
          world.record.observed('last-owner-never-deactivates');
        }
        return;
      case 'automation':
        automations.effect(effect, subject.automationId);
        return;
      case 'review':
        reviews.effect(effect, entity, subject.reviewId, params);
        return;
      case 'compromise':
        return compromiseEffect(effect, entity);
    }
  };

  function activationEffect(
    effect: string,
    entity: EntityId,
    { accountId, place }: Extract<Subject, { kind: 'activation' }>,
    params: unknown,
  ): void {
    const refusedBy =
      effect === 'requestRefused' ? (params as { rules: readonly string[] }).rules : undefined;
    if (attempts.answered(entity, refusedBy) && refusedBy !== undefined) return;
    switch (effect) {
      case 'approvalRequested':
        approvals.asked(entity, accountId, place);
        break;
      case 'activationGranted':
        approvals.settled(entity);
        observeGrant(world, place, activations.requestorOf(entity));
        break;
      case 'activationStarted':
      // Azure has noticed a role of Lighthouse that PIM gave before (LH-69).
      case 'accessEffective':
        activations.began(entity);
        if (effect === 'activationStarted') ownerships.activation(place, 'ACTIVATION_STARTED');
        changed({ accountId, place }, false);
        dailyWork.tryAgain(accountId, place);
        break;
      case 'activationEnded':
      case 'accessForgotten':
        if (effect === 'activationEnded') ownerships.activation(place, 'ACTIVATION_ENDED');
        changed({ accountId, place }, false);
        for (const theft of thefts.values()) {
          if (theft.victim === world.index.homeAccountOf(accountId)) theft.activationEnded();
        }
        break;
      case 'becamePermanent':
        world.record.observed('p2-lapse-makes-time-bound-permanent');
        ownerships.activation(place, 'MADE_PERMANENT');
        changed({ accountId }, true);
        break;
      case 'requestDenied': {
        const timeout = approvals.unanswerable(entity) ?? 'approval-timeout';
        approvals.settled(entity);
        const timedOut = (params as { why: string }).why === 'timeout';
        dailyWork.requestFailed(accountId, place, timedOut ? timeout : 'approval-denied');
        break;
      }
      case 'requestCanceled':
        // Where the plan was lost, the next look says so.
        approvals.settled(entity);
        dailyWork.tryAgain(accountId, place);
        break;
      case 'requestRefused':
        dailyWork.requestFailed(accountId, place, 'request-refused');
    }
  }

  function relationshipEffect(
    effect: string,
    { relationshipId, customerId }: Extract<Subject, { kind: 'relationship' }>,
    params: unknown,
  ): void {
    if (effect === 'refused') return;
    if (effect === 'relationshipExtended') {
      world.record.relationshipExtended(relationshipId);
      return;
    }
    if (effect === 'relationshipActive') {
      delegations.relationshipActive(relationshipId);
      requests.relationshipActive(relationshipId);
    }
    if (effect === 'relationshipGone' && (params as { why: string }).why === 'unanswered') {
      world.record.observed('request-dead-after-90-days');
    }
    if (effect === 'relationshipEnding') {
      if ((params as { why: string }).why === 'term' && cannotExtend(world, relationshipId)) {
        world.record.observed('auto-extend-impossible-with-global-administrator');
      }
      delegations.relationshipEnding(
        relationshipId,
        (params as { why: 'term' | 'partner' | 'customer' }).why,
      );
    }
    changed({ customerId }, true);
  }

  function scheduleEffect(
    effect: string,
    { place }: Extract<Subject, { kind: 'schedule' }>,
    params: unknown,
  ): void {
    if (effect === 'eligibilityEnded') {
      for (const [, activation] of world.entities.activations.ofPlace(place)) {
        world.sim.send(activation, { type: 'ELIGIBILITY_REMOVED' });
      }
      changedSoon({});
    }
    if (effect === 'becamePermanent' && (params as { why: string }).why === 'planLost') {
      world.record.observed('p2-lapse-makes-time-bound-permanent');
    }
    if (effect === 'assignmentEnded' || effect === 'becamePermanent') changed({}, true);
  }

  function compromiseEffect(effect: string, entity: EntityId): void {
    const theft = thefts.get(entity)!;
    const running = [...thefts.values()].filter((t) => t.victim === theft.victim && t.isRunning());
    // A second thief of the same account finds nothing the first has not, and one response ends both.
    if (effect === 'thiefEnters' && running.length === 0 && theft.thiefEnters()) {
      exposure.changed({ accountId: theft.victim });
    }
    if (effect === 'accountDisabled') for (const each of running) each.accountDisabled();
    if (effect === 'contained') for (const each of running) each.contained();
    if (effect === 'accountDisabled' || effect === 'contained') {
      visits.homeEnabled(theft.victim, world.state.accountEnabled(theft.victim));
      exposure.changed({ accountId: theft.victim });
    }
  }
}

/** It was set to extend itself, and holds the role that forbids it (GDAP-06). */
function cannotExtend(world: World, relationshipId: string): boolean {
  const relationship = world.index.relationships.get(relationshipId)!;
  return relationship.autoExtend && relationship.roles.includes(GLOBAL_ADMINISTRATOR);
}

/** Approvers come and go with the working hours. */
function startShifts(world: World): void {
  if (world.entities.approvers.size === 0) return;
  const change = (): void => {
    const event = { type: world.workingTime.isWorking(world.sim.now) ? 'GO_ON_DUTY' : 'GO_OFF_DUTY' };
    for (const approver of world.entities.approvers.values()) world.sim.send(approver, event);
    next();
  };
  const next = (): void => {
    world.sim.scheduleCall(world.workingTime.nextChange(world.sim.now), PRIORITY.scenario, change);
  };
  next();
}
