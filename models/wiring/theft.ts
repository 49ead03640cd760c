import { sampleSeconds } from '../../engine/distributions.ts';
import { type EntityId, PRIORITY } from '../../engine/simulation.ts';
import type { Seconds } from '../../engine/time.ts';
import type { AccessQuestion } from '../access/access-of.ts';
import type { AccessPath, PathState } from '../access/access-path.ts';
import { isEffective, onlyReads } from '../access/access-path.ts';
import type { Session } from '../access/account-links.ts';
import { strongest } from '../access/weakest.ts';
import type { Account } from '../estate.ts';
import type { CompromiseEvent } from '../events.ts';
import { CAE_REVOCATION_LATENCY } from '../facts/tokens.ts';
import type { Tokens } from '../live-state.ts';
import type { Place } from '../places.ts';
import type { AccessChange, World } from '../world.ts';
import type { Activations, Evidence } from './activations.ts';
import { type CustomersNear, customersNear } from './customers-near.ts';
import { openEscalation } from './escalation.ts';
import type { Staff } from './staff.ts';

/** How a tenant fell: through what stood open, what the owner had activated, or what the thief activated. */
export type Fall = 'standing' | 'active' | 'eligible' | 'gated';

/** One compromised account and what its thief makes of it, from theft to containment. */
export interface Theft {
  readonly victim: string;
  /** From the theft until the thief holds nothing any more. */
  isRunning(): boolean;
  /** Reactions to the compromise machine's effects. True where the thief gave the account places it did not have. */
  thiefEnters(): boolean;
  accountDisabled(): void;
  contained(): void;
  accessChanged(change: AccessChange): void;
  /** An activation of the victim has ended: a patient thief asks again (PIM-13). */
  activationEnded(): void;
}

/** Draws victim, detection and response by the event's place, so that designs share them, and arms the machine. */
export function prepareTheft(
  world: World,
  activations: Activations,
  tokens: Tokens,
  event: CompromiseEvent,
  name: string,
  machine: EntityId,
  staff: Staff,
): Theft | undefined {
  const draw = world.streams.stream(name, 'compromise');
  const victim = chooseVictim(world, event.who, draw.uniform());
  const detectionSeconds = sampleSeconds(event.detectedAfter, draw);
  const responseSeconds = sampleSeconds(event.respondedAfter, draw);
  const ranks = { length: draw.uniform(), age: draw.uniform() };
  const tokenSeconds = tokenLifetime(world, world.assumptions.attackerToken, ranks);
  if (victim === undefined) return undefined;
  const homeTenantId = world.index.accounts.get(victim)!.tenantId;
  const guests = world.index.estate.accounts.filter(
    ({ id }) => id !== victim && world.index.homeAccountOf(id) === victim,
  );
  // Of guests nothing is evaluated continuously: their tokens live out (B2B-84).
  const guestTokenSeconds = tokenLifetime(
    world,
    world.assumptions.attackerToken === 'continuous-access-evaluation'
      ? 'full-lifetime'
      : world.assumptions.attackerToken,
    ranks,
  );
  world.sim.schedule(event.atSeconds, PRIORITY.scenario, machine, {
    type: 'COMPROMISE',
    detectionSeconds,
    responseSeconds,
    residualSeconds: guests.length === 0 ? tokenSeconds : Math.max(tokenSeconds, guestTokenSeconds),
  });

  const session: Session = { mfa: event.with === 'stolen-session', answers: false, route: 'api' };
  const question: AccessQuestion = { session, about: 'entry' };
  // Claims of a fresh, stronger sign-in are not in a stolen session; where the MFA rule asks anew, neither is MFA.
  const evidence: Evidence = {
    mfa: session.mfa && world.assumptions.mfaRule === 'session-satisfies',
    authenticationContext: false,
  };
  const customers = world.index.estate.tenants.filter((t) => t.role === 'customer').map((t) => t.id);
  const positionOf = new Map(customers.map((id, position) => [id, position]));
  let near: CustomersNear | undefined;
  /** Customers whose nearest way in is Azure, to which any place in an owner group may lead. */
  const throughAzure = new Set<string>();
  const escalation = openEscalation(world, victim, name);
  const inside = new Set<string>();
  /** Customers whose token was issued to a guest. */
  const asGuest = new Set<string>();
  const fellAs = new Map<string, Fall>();
  let phase: 'ahead' | 'inside' | 'shutOut' | 'over' = 'ahead';
  let nextFreeAt: Seconds = 0;

  const look = (customerId: string): void => {
    const paths = world.judge(victim, customerId, question);
    if (paths.some(({ model }) => model === 'azure-admin-on-behalf-of')) throughAzure.add(customerId);
    else throughAzure.delete(customerId);
    const open = paths.filter(givesPower);
    if (open.length === 0) {
      leave(customerId);
      return;
    }
    if (!inside.has(customerId)) visit(customerId, open);
    if (inside.has(customerId)) keepToken(customerId, open);
  };

  /** A thief who works by hand takes one tenant after the other. */
  const visit = (customerId: string, open: readonly AccessPath[]): void => {
    if (phase !== 'inside') return;
    const at = Math.max(world.sim.now, nextFreeAt);
    if (at > world.sim.now && fellAs.has(customerId)) return;
    nextFreeAt = at + world.assumptions.attackerSpeed;
    const how = fallOf(world, activations, strongest(open.map((p) => p.state)), open);
    if (at === world.sim.now) {
      enter(customerId, how);
      return;
    }
    fellAs.set(customerId, how);
    world.sim.scheduleCall(at, PRIORITY.behavior, arrive, positionOf.get(customerId)!);
  };

  const arrive = (position: number): void => {
    const customerId = customers[position]!;
    if (phase !== 'inside' || inside.has(customerId)) return;
    const open = world.judge(victim, customerId, question).filter(givesPower);
    if (open.length === 0) return void fellAs.delete(customerId);
    enter(customerId, fellAs.get(customerId)!);
    keepToken(customerId, open);
  };

  const enter = (customerId: string, how: Fall): void => {
    fellAs.set(customerId, how);
    inside.add(customerId);
    if (staff.servesNoMore(victim, customerId)) {
      world.record.observed('stale-eligible-assignments-after-people-move');
    }
    if (escalation.ledTo(world.judge(victim, customerId, question).filter(givesPower))) {
      world.record.observed('group-manager-escalates-into-every-customer');
    }
    world.record.tenantFell(name, customerId, how);
    world.record.thiefInside(customerId);
  };

  const leave = (customerId: string): void => {
    if (inside.delete(customerId)) world.record.thiefGone(customerId);
  };

  /** While access holds, the thief keeps a fresh token; it outlives the access by its lifetime. */
  const keepToken = (customerId: string, open: readonly AccessPath[]): void => {
    if (phase !== 'inside' || open.every((path) => path.state === 'residual')) return;
    tokensOf(tokens, victim).set(customerId, Number.POSITIVE_INFINITY);
    if (open.every((path) => path.state === 'residual' || path.model === 'guest')) asGuest.add(customerId);
    else asGuest.delete(customerId);
  };

  /** Access went, the token stays: from now on it is only residual. */
  const startClock = (customerId: string): void => {
    const own = tokensOf(tokens, victim);
    if (own.get(customerId) !== Number.POSITIVE_INFINITY) return;
    const stillOpen = world
      .judge(victim, customerId, question)
      .some((path) => givesPower(path) && path.state !== 'residual');
    if (stillOpen) return;
    const endsAt = world.sim.now + (asGuest.has(customerId) ? guestTokenSeconds : tokenSeconds);
    own.set(customerId, endsAt);
    // Nothing revokes a token because a role has ended (PIM-68); the response to a theft is another matter.
    if (phase === 'inside' && endsAt > world.sim.now) world.record.observed('access-lingers-after-expiry');
    world.sim.scheduleCall(endsAt, PRIORITY.timer, expire, positionOf.get(customerId)!);
  };

  const expire = (position: number): void => look(customers[position]!);

  const lookAgain = (customerId: string): void => {
    startClock(customerId);
    look(customerId);
  };

  const sweep = (): void => customers.forEach(lookAgain);

  /** Who may activate a place for each of thousands of customers has gained or lost one of them. */
  const sweepBehind = (place: Place): void => {
    near ??= customersNear(world.index, [victim, ...guests.map(({ id }) => id)], customers);
    const behind = near.through(place);
    if (behind === undefined) {
      sweep();
      return;
    }
    const positions = new Set(behind);
    for (const customerId of throughAzure) positions.add(positionOf.get(customerId)!);
    for (const position of [...positions].sort((a, b) => a - b)) lookAgain(customers[position]!);
  };

  const activateEverything = (): void => {
    // Nobody signs in any more as an account that is disabled, to ask for anything.
    if (phase !== 'inside' || !world.state.accountEnabled(victim)) return;
    for (const place of world.index.eligiblePlacesOf(victim)) {
      activations.request(victim, place, 'thief', evidence);
    }
    for (const guest of guests) visitAsThief(guest);
  };

  /** Abroad the thief first has to get in, and only MFA that is trusted there counts there (B2B-13). */
  const visitAsThief = ({ id, tenantId }: Account): void => {
    const places = world.index.eligiblePlacesOf(id);
    if (places.length === 0) return;
    const isIn = world
      .judge(victim, tenantId, question)
      .some(
        (path) => path.holderId === id && path.links.find(({ kind }) => kind === 'sign-in')!.state !== 'lost',
      );
    if (!isIn) return;
    const { mfaTrusted } = world.index.crossTenantAccess(tenantId, homeTenantId);
    for (const place of places) {
      activations.request(id, place, 'thief', { ...evidence, mfa: evidence.mfa && mfaTrusted });
    }
  };

  return {
    victim,
    isRunning: () => phase === 'inside' || phase === 'shutOut',
    thiefEnters() {
      phase = 'inside';
      world.record.theftBegan(name);
      sweep();
      world.record.barriers(name, (customerId) =>
        strongest(world.judge(victim, customerId, question).map((path) => path.state)),
      );
      const climbed = escalation.climb();
      if (climbed) sweep();
      world.record.firstPath(name, customers, (customerId) => world.judge(victim, customerId, question));
      activateEverything();
      return climbed;
    },
    accountDisabled() {
      phase = 'shutOut';
      tokens.lockedAccounts.add(victim);
      sweep();
    },
    contained() {
      phase = 'over';
      tokens.endsAt.delete(victim);
      // Cleaned up and given back to its owner, with new credentials; who has left gets nothing back.
      if (staff.hasLeft(victim)) tokens.disabledAccounts.add(victim);
      tokens.lockedAccounts.delete(victim);
      for (const customerId of [...inside]) leave(customerId);
      escalation.undo();
      world.record.theftEnded(name);
    },
    accessChanged(change) {
      if (phase !== 'inside' && inside.size === 0) return;
      if (change.accountId !== undefined && world.index.homeAccountOf(change.accountId) !== victim) return;
      // A role that lets change groups may have been activated just now.
      const climbed = phase === 'inside' && escalation.climb();
      if (climbed) activateEverything();
      if (change.customerId !== undefined) {
        const position = positionOf.get(change.customerId);
        if (position !== undefined) near?.changed(position);
        lookAgain(change.customerId);
      } else if (change.place !== undefined && !climbed) sweepBehind(change.place);
      else sweep();
    },
    activationEnded: activateEverything,
  };
}

function chooseVictim(world: World, who: string, rank: number): string | undefined {
  const { estate } = world.index;
  const people = estate.people
    .filter((person) => person.tier === who || person.id === who)
    .map((person) => person.id)
    .sort();
  const personId = people[Math.floor(rank * people.length)];
  return world.index.actors.find((account) => account.personId === personId)?.id;
}

/** How long the last token works after access is gone (assumption `attackerToken`). */
function tokenLifetime(
  world: World,
  kept: World['assumptions']['attackerToken'],
  ranks: { readonly length: number; readonly age: number },
): Seconds {
  const { lowSeconds, highSeconds } = world.assumptions.tokenLifetime;
  const lifetime = Math.round(lowSeconds + ranks.length * (highSeconds - lowSeconds));
  switch (kept) {
    case 'full-lifetime':
      return lifetime;
    case 'random-age':
      return Math.round(lifetime * ranks.age);
    case 'continuous-access-evaluation':
      return Math.round(CAE_REVOCATION_LATENCY.value * ranks.age);
  }
}

function tokensOf(tokens: Tokens, accountId: string): Map<string, Seconds> {
  let own = tokens.endsAt.get(accountId);
  if (!own) {
    own = new Map();
    tokens.endsAt.set(accountId, own);
  }
  return own;
}

/** What only reads lets nobody do harm, and is no reach. */
function givesPower(path: AccessPath): boolean {
  return isEffective(path) && !onlyReads(path);
}

function fallOf(world: World, activations: Activations, state: PathState, open: readonly AccessPath[]): Fall {
  if (state === 'standing') return 'standing';
  const path = open.find(({ links }) => links.some((link) => link.kind === 'activation'));
  const activation = path?.links.find((link) => link.kind === 'activation');
  const place = activation && world.index.places.get(activation.subject);
  const entity = place && world.entities.activations.of(place, path!.holderId);
  if (entity === undefined || activations.requestorOf(entity) === 'engineer') return 'active';
  return world.index.settingsOf(place!).approverAccountIds ? 'gated' : 'eligible';
}
