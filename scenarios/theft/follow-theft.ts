import type { AccessQuestion } from '../../models/access/access-of.ts';
import { type AccessPath, isEffective, onlyReads } from '../../models/access/access-path.ts';
import { MANAGEMENT_GROUP } from '../../models/access/role-paths.ts';
import { beginRun, type Plan } from '../../models/begin-run.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import type { CompromiseEvent } from '../../models/events.ts';
import { roleName } from '../../models/facts/roles.ts';
import type { Recording } from '../../models/recorder.ts';
import { simulate } from '../../models/simulate.ts';
import type { Moment } from '../../models/state-at.ts';
import { fateAt } from '../../models/tenant-fates.ts';
import { SESSIONS } from '../explain/explain-access.ts';
import { explainPath } from '../explain/explain-paths.ts';
import { strongestFirst } from '../explain/verdict.ts';
import { blueprintsOf } from '../run/blueprints.ts';
import { planOf } from '../run/plan-of.ts';
import type { Scenario } from '../scenario.ts';
import type { FollowedFall, FollowedTheft, FollowedWay } from './followed-theft.ts';

/** Of a way only what it is made of is told here, whatever it is wanted for. */
const ANYTHING = { words: 'anything at all' } as const;

/**
 * The first theft of the first replication under every design, customer by customer: the way that led furthest at the
 * theft, and of each that fell the way in, the roles and the subscriptions of that moment. A pure function: the runs
 * are those that the Result counts, with the same random numbers. Designs in which nothing was stolen are left out.
 */
export function followTheft(scenario: Scenario): readonly FollowedTheft[] {
  return blueprintsOf(scenario).flatMap((blueprint, position) => {
    const plan = planOf(scenario, blueprint);
    const followed = followIn(plan, scenario.seed, simulate(plan, scenario.seed, 0));
    return followed === null ? [] : [{ design: scenario.designs[position]!.name, ...followed }];
  });
}

function followIn(plan: Plan, seed: number, recording: Recording): Omit<FollowedTheft, 'design'> | null {
  const event = firstTheft(plan);
  const accountId = recording.firstPath?.accountId;
  if (event === undefined || accountId === undefined || recording.fates.how.length === 0) return null;
  const session = SESSIONS[event.with === 'stolen-session' ? 'stolen' : 'password'];
  const question: AccessQuestion = { session, about: 'entry' };
  const { index } = plan;
  const ids = index.estate.tenants.filter(({ role }) => role === 'customer').map(({ id }) => id);
  const world = beginRun(plan, seed, 0);
  world.sim.run(event.atSeconds);
  const atTheft = ids.map((id) => wayOf(world, strongestFirst(world.judge(accountId, id, question))));
  const falls = new Map<string, FollowedFall>();
  for (const { id, afterSeconds, how } of inOrderOfFall(ids, recording)) {
    world.sim.run(event.atSeconds + afterSeconds);
    const paths = strongestFirst(world.judge(accountId, id, question));
    // Whether a thief gets in is one question, and what all can be done inside another.
    const all = world.judge(accountId, id, { session });
    falls.set(id, { afterSeconds, how, way: wayOf(world, paths), ...powerOf(index, id, all) });
  }
  return {
    victim: index.people.get(index.accounts.get(accountId)?.personId ?? '')?.name ?? accountId,
    atSeconds: event.atSeconds,
    customers: ids.map((tenantId, position) => ({
      tenantId,
      atTheft: atTheft[position]!,
      fall: falls.get(tenantId) ?? null,
    })),
  };
}

/** The theft that a run counts: the first in time of somebody who is there. */
function firstTheft({ events, index }: Plan): CompromiseEvent | undefined {
  const { people } = index.estate;
  return events
    .filter((event) => event.kind === 'compromise')
    .filter(({ who }) => people.some(({ tier, id }) => tier === who || id === who))
    .reduce<CompromiseEvent | undefined>(
      (first, event) => (first === undefined || event.atSeconds < first.atSeconds ? event : first),
      undefined,
    );
}

function inOrderOfFall(ids: readonly string[], { fates }: Recording) {
  return ids
    .map((id, position) => {
      const { fellAfterSeconds: afterSeconds, how } = fateAt(fates, position);
      return { id, afterSeconds, how };
    })
    .filter(({ afterSeconds }) => afterSeconds >= 0)
    .sort((a, b) => a.afterSeconds - b.afterSeconds);
}

/** The strongest way that changes something, since only such a way makes a customer fall; where none does, one that only reads. */
function wayOf(moment: Moment, paths: readonly AccessPath[]): FollowedWay | null {
  const best = paths.find((path) => !onlyReads(path)) ?? paths[0];
  if (best === undefined) return null;
  const { state, links } = explainPath(moment, best, ANYTHING);
  return {
    state,
    links: links.map(({ kind, name, state: held, factId, why }) => ({
      kind,
      name,
      state: held,
      ...(factId === undefined ? {} : { factId }),
      ...(why === undefined ? {} : { why }),
    })),
  };
}

/** What the ways that give power now add up to. */
function powerOf(index: EstateIndex, tenantId: string, paths: readonly AccessPath[]) {
  const open = paths.filter((path) => isEffective(path) && !onlyReads(path));
  const roles = open.flatMap(({ workload, roles: held }) =>
    held.map((role) => (workload === 'any' ? roleName(role) : role)),
  );
  const subscriptions = open
    .filter(({ workload }) => workload === 'azure')
    .flatMap((path) => subscriptionsOf(index, tenantId, path));
  return { roles: [...new Set(roles)].sort(), subscriptions: [...new Set(subscriptions)].sort() };
}

function subscriptionsOf(index: EstateIndex, tenantId: string, { links }: AccessPath): readonly string[] {
  const subjects = new Set(links.map(({ subject }) => subject));
  return [
    ...index
      .azureSubscriptionsOf(tenantId)
      .map(({ id }) => id)
      .filter((id) => subjects.has(id)),
    ...index
      .delegationsOf(tenantId)
      .filter(({ id }) => subjects.has(id))
      .map(({ subscriptionId }) => subscriptionId),
    ...(index.estate.roleAssignments ?? [])
      .filter(({ id, system, scope }) => system !== 'entra-role' && scope !== '/' && subjects.has(id))
      .map(({ scope }) => scope)
      .filter((scope) => scope !== MANAGEMENT_GROUP),
  ];
}
