import { declaredState } from '../access/declared-state.ts';
import { visitOf } from '../access/guest-links.ts';
import type { Account, Person } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { decideCrossTenantSignIn } from '../policies/cross-tenant-sign-in.ts';
import type { SignIn, SignInOutcome } from '../policies/sign-in.ts';
import { tenantName } from './customers.ts';
import type { Subject } from './rule.ts';

/** One person's ordinary sign-in to a tenant where they have an account from outside, as the estate is declared. */
export interface Visit {
  readonly account: Account;
  readonly person: Person | undefined;
  readonly homeTenantId: string;
  readonly signIn: SignIn;
  /** Id of the row of the sign-in table that decides. */
  readonly rule: string;
  readonly outcome: SignInOutcome;
}

/** Several rules ask about the same sign-ins; each is decided once. */
const known = new WeakMap<EstateIndex, readonly Visit[]>();

/** Every such sign-in, in the order of the estate. Who has no account at home visits nobody. */
export function visitsOf(index: EstateIndex): readonly Visit[] {
  let visits = known.get(index);
  if (!visits) {
    const fromOutside = index.estate.accounts.filter(({ kind }) => kind !== 'member');
    // With nobody from outside, nobody needs the state of a large estate.
    visits = fromOutside.length === 0 ? [] : decided(index, fromOutside);
    known.set(index, visits);
  }
  return visits;
}

function decided(index: EstateIndex, fromOutside: readonly Account[]): readonly Visit[] {
  const state = declaredState(index.estate);
  return fromOutside.flatMap((account): Visit[] => {
    const home = index.accounts.get(index.homeAccountOf(account.id));
    if (home?.kind !== 'member') return [];
    const homeTenantId = home.tenantId;
    const person = index.people.get(account.personId);
    const signIn = visitOf(
      index.crossTenantAccess(account.tenantId, homeTenantId),
      index.signInPolicyOf(account.tenantId),
      state,
      account,
      person,
      { mfa: true },
    );
    const { rule, outcome } = decideCrossTenantSignIn(signIn);
    return [{ account, person, homeTenantId, signIn, rule, outcome }];
  });
}

/** A tenant with the people from outside who meet the same trouble there. */
export interface VisitedTenant extends Subject {
  readonly personIds: readonly string[];
}

/** The tenants of some visits, each with its visitors. */
export function tenantsVisited(index: EstateIndex, visits: readonly Visit[]): readonly VisitedTenant[] {
  const people = new Map<string, Set<string>>();
  for (const { account } of visits) {
    const visitors = people.get(account.tenantId);
    if (visitors) visitors.add(account.personId);
    else people.set(account.tenantId, new Set([account.personId]));
  }
  return [...people].map(([id, visitors]) => ({
    id,
    name: tenantName(index, id),
    personIds: [...visitors],
  }));
}

/** The tenants whose visitors one of these rows of the sign-in table decides about. */
export function tenantsWhereRowDecides(
  index: EstateIndex,
  ...ruleIds: readonly string[]
): readonly VisitedTenant[] {
  return tenantsVisited(
    index,
    visitsOf(index).filter(({ rule }) => ruleIds.includes(rule)),
  );
}

/** How many people there are in the tenants together, each counted once. */
export function peopleIn(tenants: readonly VisitedTenant[]): number {
  return new Set(tenants.flatMap(({ personIds }) => personIds)).size;
}
