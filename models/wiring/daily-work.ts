import type { MachineEvent } from '../../engine/compile/machine.ts';
import { type Distribution, sampleNumber, sampleSeconds } from '../../engine/distributions.ts';
import { PRIORITY } from '../../engine/simulation.ts';
import type { Stream } from '../../engine/streams.ts';
import { DAY_SECONDS, MINUTE_SECONDS, type Seconds } from '../../engine/time.ts';
import type { AccessQuestion } from '../access/access-of.ts';
import type { AccessPath } from '../access/access-path.ts';
import { isEffective } from '../access/access-path.ts';
import { missingActivations, placeToActivate } from '../access/places-on-path.ts';
import { serves } from '../access/serves.ts';
import { isStronger } from '../access/weakest.ts';
import type { Need } from '../estate.ts';
import { GDAP_WORKLOAD_DELAY } from '../facts/gdap.ts';
import { type FailureModeId, failureOf } from '../failure-modes/index.ts';
import type { Place } from '../places.ts';
import type { World } from '../world.ts';
import type { Activations } from './activations.ts';
import type { Staff } from './staff.ts';
import type { Visits } from './visits.ts';

const EVERYTHING: AccessQuestion = { about: 'everything' };
const DIRECTORY: AccessQuestion = { about: 'directory' };

/** One piece of work: drawn when it arrives, the same in every design. */
interface Ticket {
  readonly need: Need;
  readonly workSeconds: Seconds;
  /** Place in the range of the workload's delay, 0 to 1. */
  readonly delayRank: number;
}

interface Desk {
  readonly accountId: string;
  readonly engineer: number;
  needs: readonly Need[];
  readonly draw: Stream;
  /** Working time from one need to the next. */
  readonly gap: Distribution;
  readonly waiting: Ticket[];
  current: { readonly ticket: Ticket; readonly since: Seconds; number: number } | null;
  /** What the engineer waits for, and the account it is for: the one at home, or the one in the customer's tenant. */
  awaits: Awaited | null;
  tickets: number;
}

interface Awaited {
  readonly holderId: string;
  readonly place: Place;
}

/** The engineers' daily work: needs arrive, access is sought, and either had or missed. */
export interface DailyWork {
  /** The place an engineer waits for has changed: look again. */
  tryAgain(holderId: string, place: Place): void;
  requestFailed(holderId: string, place: Place, mode: FailureModeId): void;
  gaveUp(accountId: string): void;
  workDone(accountId: string): void;
}

const FAIL: MachineEvent = Object.freeze({ type: 'FAIL' });

/** Opens a desk for every engineer who serves pods, and lets needs arrive. */
export function startDailyWork(
  world: World,
  activations: Activations,
  visits: Visits,
  staff: Staff,
): DailyWork {
  /** By the account at home, and by each other account of the person that something has been activated for. */
  const desks = new Map<string, Desk>();
  const rate = sampleNumber(
    world.behavior.activationsPerEngineerPerDay,
    world.streams.stream('scenario', 'activations per engineer per day'),
  );
  const byNumber: Desk[] = [];
  for (const desk of openDesks(world, rate)) {
    desks.set(desk.accountId, desk);
    byNumber.push(desk);
  }

  const arrive = (number: number): void => {
    const desk = byNumber[number]!;
    desk.needs = staff.needsOf(desk.accountId);
    if (desk.needs.length === 0) return;
    desk.waiting.push(drawTicket(world, desk));
    takeNext(desk);
    scheduleArrival(desk, number);
  };
  const scheduleArrival = (desk: Desk, number: number): void => {
    const gap = sampleSeconds(desk.gap, desk.draw);
    // A second at least, however short the working week: time must pass between two needs.
    const at = world.workingTime.after(world.sim.now + 1, gap);
    world.sim.scheduleCall(at, PRIORITY.behavior, arrive, number);
  };

  const needArrives: MachineEvent = { type: 'NEED', patienceSeconds: world.behavior.patienceSeconds };
  const takeNext = (desk: Desk): void => {
    if (desk.current) return;
    const ticket = desk.waiting.shift();
    if (!ticket) return;
    desk.current = { ticket, since: world.sim.now, number: ++desk.tickets };
    world.sim.send(desk.engineer, needArrives);
    attempt(desk);
  };

  const judge = (accountId: string, { customerId, workload }: Need): readonly AccessPath[] =>
    world.judge(accountId, customerId, workload.startsWith('azure') ? EVERYTHING : DIRECTORY);

  /** Asks the judge, and does what a person would: go in, activate, or find out that nothing helps. */
  const attempt = (desk: Desk): void => {
    const { ticket } = desk.current!;
    const found = judge(desk.accountId, ticket.need);
    const best = nearestServing(found, ticket.need);
    if (!best || best.state === 'lost') {
      const paths = found.filter((path) => serves(path, ticket.need));
      activateInVain(paths);
      fail(desk, failureOf(paths));
      return;
    }
    visits.signIn(best);
    if (isEffective(best)) awaitWorkload(desk, best);
    else activateOn(desk, best);
  };

  const activateOn = (desk: Desk, path: AccessPath): void => {
    const place = placeToActivate(world.index, path);
    if (!place) {
      fail(desk, 'need-not-served');
      return;
    }
    desk.awaits = { holderId: path.holderId, place };
    activations.request(path.holderId, place, 'engineer');
  };

  /** PIM knows nothing of the relationship's end: people activate before they find out (GDAP-87). */
  const activateInVain = (paths: readonly AccessPath[]): void => {
    if (world.assumptions.gdapExpiryActivation === 'refused') return;
    const ended = paths.find(
      (path) => path.links.find((link) => link.state === 'lost')!.kind === 'relationship',
    );
    const place = ended && placeToActivate(world.index, ended);
    if (place) activations.request(ended.holderId, place, 'engineer');
  };

  /** Standing roles work at once; activated ones reach the workload later (GDAP-114, PIM-70). */
  const awaitWorkload = (desk: Desk, path: AccessPath): void => {
    const { ticket } = desk.current!;
    const delay = path.state === 'active' ? workloadDelay(world, path, ticket) : 0;
    const readyAt = Math.max(world.sim.now, activations.startedAt(path) + delay);
    if (readyAt === world.sim.now) {
      enter(desk);
      return;
    }
    if (isSlow(world, ticket.need)) world.record.observed('exchange-propagation');
    world.sim.scheduleCall(readyAt, PRIORITY.behavior, tryWorkload, ticketToken(desk, byNumber));
  };

  const tryWorkload = (token: number): void => {
    const desk = deskOf(token);
    if (!desk) return;
    const { need } = desk.current!.ticket;
    if (judge(desk.accountId, need).some((path) => isEffective(path) && serves(path, need))) enter(desk);
    else fail(desk, 'workload-too-slow');
  };

  const enter = (desk: Desk): void => {
    const current = desk.current!;
    current.number = ++desk.tickets;
    desk.awaits = null;
    world.record.accessHad((world.sim.now - current.since) / MINUTE_SECONDS);
    world.sim.send(desk.engineer, { type: 'ACCESS', workSeconds: current.ticket.workSeconds });
  };

  const fail = (desk: Desk, mode: FailureModeId): void => {
    world.sim.send(desk.engineer, FAIL);
    if (mode === 'account-disabled' && handOver(desk)) return;
    clear(desk, mode);
  };

  /** The work of somebody who is shut out goes to the first colleague who serves the same need. */
  const handOver = (desk: Desk): boolean => {
    const { ticket } = desk.current!;
    const colleague = world.behavior.handsOver
      ? byNumber.find(
          (other) =>
            other !== desk &&
            other.needs.includes(ticket.need) &&
            world.state.accountEnabled(other.accountId),
        )
      : undefined;
    if (colleague === undefined) return false;
    desk.current = null;
    desk.awaits = null;
    colleague.waiting.push(ticket);
    takeNext(colleague);
    takeNext(desk);
    return true;
  };

  const clear = (desk: Desk, mode: FailureModeId): void => {
    desk.current = null;
    desk.awaits = null;
    world.record.accessFailed(mode);
    takeNext(desk);
  };

  /** A call belongs to one ticket of one desk; when the desk has moved on, it means nothing. */
  const deskOf = (token: number): Desk | undefined => {
    const desk = byNumber[token % byNumber.length]!;
    return desk.current?.number === Math.floor(token / byNumber.length) ? desk : undefined;
  };

  /** The desk whose work waits for this very activation. */
  const deskAwaiting = (holderId: string, place: Place): Desk | undefined => {
    let desk = desks.get(holderId);
    if (desk === undefined) {
      desk = desks.get(world.index.homeAccountOf(holderId));
      if (desk !== undefined) desks.set(holderId, desk);
    }
    const awaits = desk?.current && desk.awaits;
    return awaits && awaits.place === place && awaits.holderId === holderId ? desk : undefined;
  };

  byNumber.forEach(scheduleArrival);
  return {
    tryAgain(holderId, place) {
      const desk = deskAwaiting(holderId, place);
      if (desk) {
        desk.awaits = null;
        attempt(desk);
      }
    },
    requestFailed(holderId, place, mode) {
      const desk = deskAwaiting(holderId, place);
      if (desk) fail(desk, mode);
    },
    gaveUp(accountId) {
      const desk = desks.get(accountId)!;
      if (desk.awaits) activations.cancel(desk.awaits.holderId, desk.awaits.place);
      clear(desk, desk.awaits ? 'gave-up-waiting' : 'workload-too-slow');
    },
    workDone(accountId) {
      const desk = desks.get(accountId)!;
      desk.current = null;
      takeNext(desk);
    },
  };
}

function* openDesks(world: World, activationsPerDay: number): Generator<Desk> {
  if (activationsPerDay <= 0) return;
  for (const [accountId, engineer] of world.entities.engineers) {
    yield {
      accountId,
      engineer,
      needs: world.index.needsServedBy(accountId),
      draw: world.streams.stream(accountId, 'daily work'),
      gap: { kind: 'exponential', mean: world.workingTime.secondsPerWorkingDay / activationsPerDay },
      waiting: [],
      current: null,
      awaits: null,
      tickets: 0,
    };
  }
}

/** Always the same number of draws, whatever they are used for, so that designs stay in step. */
function drawTicket(world: World, desk: Desk): Ticket {
  const need = desk.needs[desk.draw.below(desk.needs.length)]!;
  const workSeconds = Math.max(MINUTE_SECONDS, sampleSeconds(world.behavior.workSeconds, desk.draw));
  return { need, workSeconds: Math.min(workSeconds, DAY_SECONDS), delayRank: desk.draw.uniform() };
}

/** The first of the paths that serve the need to which none is nearer. */
function nearestServing(paths: readonly AccessPath[], need: Need): AccessPath | undefined {
  let nearest: AccessPath | undefined;
  for (const path of paths) {
    if (serves(path, need) && (nearest === undefined || isNearer(path, nearest))) nearest = path;
  }
  return nearest;
}

/** Nearer to power, or as near with less to activate. */
function isNearer(a: AccessPath, b: AccessPath): boolean {
  if (a.state !== b.state) return isStronger(a.state, b.state);
  return missingActivations(a) < missingActivations(b);
}

/** Azure's own lag is in the state of a role of Lighthouse already (LH-69). */
function workloadDelay(world: World, path: AccessPath, { need, delayRank }: Ticket): Seconds {
  if (path.model === 'lighthouse') return 0;
  const { direct, slow } = GDAP_WORKLOAD_DELAY.value;
  const range = isSlow(world, need) ? slow : direct;
  return Math.round(range.lowSeconds + delayRank * (range.highSeconds - range.lowSeconds));
}

/** A workload that reads the membership of a group late (GDAP-114). */
function isSlow({ assumptions }: World, { workload }: Need): boolean {
  const { slowWorkloads } = GDAP_WORKLOAD_DELAY.value;
  return assumptions.workloadDelay === 'documented' && slowWorkloads.some((slow) => slow === workload);
}

function ticketToken(desk: Desk, desks: readonly Desk[]): number {
  return desk.current!.number * desks.length + desks.indexOf(desk);
}
