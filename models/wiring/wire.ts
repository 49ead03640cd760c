import { type EntityId, PRIORITY } from '../../engine/simulation.ts';
import { COMPILED } from '../compiled-machines.ts';
import type { ScenarioEvent } from '../events.ts';
import type { Tokens } from '../live-state.ts';
import { add } from '../populate.ts';
import type { AccessChange, Subject, World } from '../world.ts';
import { openActivations } from './activations.ts';
import { openApprovals } from './approvals.ts';
import { startDailyWork } from './daily-work.ts';
import { startDelegations } from './delegations.ts';
import { watchExposure } from './exposure.ts';
import { openLicenseLoss } from './license-loss.ts';
import { prepareTheft, type Theft } from './theft.ts';

/** What a machine's effect means to the others. */
export type Wiring = (effect: string, entity: EntityId, params: unknown) => void;

/** Connects a populated world: every named effect that concerns others is turned into their events here. */
export function wire(world: World, events: readonly ScenarioEvent[], tokens: Tokens): Wiring {
  const activations = openActivations(world);
  const approvals = openApprovals(world, activations);
  const delegations = startDelegations(world);
  const licenseLoss = openLicenseLoss(world);
  const exposure = watchExposure(world);
  const thefts = new Map<EntityId, Theft>();
  events.forEach((event, position) => {
    scheduleEvent(world, activations, tokens, thefts, event, position);
  });
  const dailyWork = startDailyWork(world, activations);
  startShifts(world);

  /** `lasting` changes move the standing picture; an activation comes and goes. */
  const changed = (change: AccessChange, lasting: boolean): void => {
    if (lasting) exposure.changed(change);
    for (const theft of thefts.values()) theft.accessChanged(change);
  };

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
        if (effect === 'assignmentActive') delegations.assignmentActive(subject.relationshipId);
        if (effect !== 'refused') changed({ customerId: subject.customerId }, true);
        return;
      case 'renewal':
        if (effect === 'askForRelationship') delegations.askForRelationship(entity);
        if (effect === 'customerConsented') delegations.customerConsented(entity);
        if (effect === 'relationshipRenewed') delegations.relationshipRenewed(entity);
        if (effect === 'lapseBegins') world.record.lapsed();
        return;
      case 'dap':
        if (effect !== 'refused') changed({ customerId: subject.customerId }, true);
        return;
      case 'subscription':
        if (effect === 'planLost') licenseLoss.planLost(entity, subject.tenantId);
        if (effect === 'planBack') licenseLoss.planBack(entity, subject.tenantId);
        return;
      case 'plan':
        if (effect === 'serviceLost' || effect === 'serviceBack') settleLater();
        return;
      case 'schedule':
        return scheduleEffect(effect, subject);
      case 'compromise':
        return compromiseEffect(effect, entity);
    }
  };

  function activationEffect(
    effect: string,
    entity: EntityId,
    { accountId, membership }: Extract<Subject, { kind: 'activation' }>,
    params: unknown,
  ): void {
    switch (effect) {
      case 'approvalRequested':
        approvals.asked(entity);
        break;
      case 'activationGranted':
        approvals.settled(entity);
        break;
      case 'activationStarted':
        activations.began(entity);
        changed({ accountId }, false);
        dailyWork.tryAgain(accountId, membership);
        break;
      case 'activationEnded':
        changed({ accountId }, false);
        for (const theft of thefts.values()) if (theft.victim === accountId) theft.activationEnded();
        break;
      case 'becamePermanent':
        changed({ accountId }, true);
        break;
      case 'requestDenied': {
        approvals.settled(entity);
        const timeout = (params as { why: string }).why === 'timeout';
        dailyWork.requestFailed(accountId, membership, timeout ? 'approval-timeout' : 'approval-denied');
        break;
      }
      case 'requestCanceled': {
        approvals.settled(entity);
        const lapse = (params as { why: string }).why === 'planLost';
        if (lapse) dailyWork.requestFailed(accountId, membership, 'p2-lapse-removes-eligibilities');
        else dailyWork.tryAgain(accountId, membership);
        break;
      }
      case 'requestRefused': {
        // Somebody else's request for the same place was a moment faster: what it brings is as good.
        const { rules } = params as { rules: readonly string[] };
        const twin = rules.includes('RoleAssignmentExists') || rules.includes('PendingRequestExists');
        if (twin) dailyWork.tryAgain(accountId, membership);
        else dailyWork.requestFailed(accountId, membership, 'request-refused');
      }
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
    if (effect === 'relationshipActive') delegations.relationshipActive(relationshipId);
    if (effect === 'relationshipEnding') {
      delegations.relationshipEnding(
        relationshipId,
        (params as { why: 'term' | 'partner' | 'customer' }).why,
      );
    }
    changed({ customerId }, true);
  }

  function scheduleEffect(effect: string, { membership }: Extract<Subject, { kind: 'schedule' }>): void {
    if (effect === 'eligibilityEnded') {
      for (const activation of world.entities.activations.get(membership)?.values() ?? []) {
        world.sim.send(activation, { type: 'ELIGIBILITY_REMOVED' });
      }
      settleLater();
    }
    if (effect === 'assignmentEnded' || effect === 'becamePermanent') changed({}, true);
  }

  function compromiseEffect(effect: string, entity: EntityId): void {
    const theft = thefts.get(entity);
    if (!theft) return;
    const running = [...thefts.values()].filter((t) => t.victim === theft.victim && t.isRunning());
    // A second thief of the same account finds nothing the first has not, and one response ends both.
    if (effect === 'thiefEnters' && running.length === 0) theft.thiefEnters();
    if (effect === 'accountDisabled') for (const each of running) each.accountDisabled();
    if (effect === 'contained') for (const each of running) each.contained();
    if (effect === 'accountDisabled' || effect === 'contained') exposure.changed({ accountId: theft.victim });
  }

  /** Looks again when the messages of this second have gone round. */
  function settleLater(): void {
    world.sim.scheduleCall(world.sim.now, PRIORITY.observation, () => changed({}, true));
  }
}

function scheduleEvent(
  world: World,
  activations: ReturnType<typeof openActivations>,
  tokens: Tokens,
  thefts: Map<EntityId, Theft>,
  event: ScenarioEvent,
  position: number,
): void {
  if (event.atSeconds > world.sim.horizonSeconds) return;
  switch (event.kind) {
    case 'compromise': {
      const machine = add(world, COMPILED.compromise, {}, { kind: 'compromise', index: position });
      const theft = prepareTheft(world, activations, tokens, event, `theft ${position}`, machine);
      if (theft) thefts.set(machine, theft);
      return;
    }
    case 'lapse':
    case 'buy': {
      const type = event.kind === 'lapse' ? 'LAPSE' : 'BUY';
      for (const entity of world.entities.subscriptions.values()) {
        const subject = world.subjects[entity]!;
        if (subject.kind !== 'subscription' || subject.tenantId !== event.tenantId) continue;
        world.sim.schedule(event.atSeconds, PRIORITY.scenario, entity, { type });
      }
      return;
    }
    case 'end-relationship':
      world.sim.scheduleCall(event.atSeconds, PRIORITY.scenario, () => {
        for (const relationship of world.index.relationshipsOf(event.customerId)) {
          const entity = world.entities.relationships.get(relationship.id);
          if (entity !== undefined) world.sim.send(entity, { type: 'TERMINATE', by: 'customer' });
        }
      });
  }
}

/** Approvers come and go with the working hours. */
function startShifts(world: World): void {
  if (world.entities.approvers.size === 0) return;
  const change = (): void => {
    const type = world.workingTime.isWorking(world.sim.now) ? 'GO_ON_DUTY' : 'GO_OFF_DUTY';
    for (const approver of world.entities.approvers.values()) world.sim.send(approver, { type });
    next();
  };
  const next = (): void => {
    const at = world.workingTime.nextChange(world.sim.now);
    if (at <= world.sim.horizonSeconds) world.sim.scheduleCall(at, PRIORITY.scenario, change);
  };
  next();
}
