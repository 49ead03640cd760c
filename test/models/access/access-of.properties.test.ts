import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { type AccessPath, isEffective, onlyReads, plainPath } from '../../../models/access/access-path.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { serves } from '../../../models/access/serves.ts';
import type { TwinState } from '../../../models/access/twin-state.ts';
import { strongest, weakest } from '../../../models/access/weakest.ts';
import type { Estate, RelationshipStatus } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { findFact, GLOBAL_ADMINISTRATOR, GLOBAL_READER } from '../../../models/facts/index.ts';
import { build } from '../../../scenarios/build.ts';
import type { DesignChoice, Sketch } from '../../../scenarios/scenario.ts';
import { smallScenario, smallSketch, THREE_DESIGNS } from '../../scenarios/small-scenario.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';
import { arbitraryState } from '../arbitrary-state.ts';
import { estateOf, group, place, staff } from '../licensing/estate-of.ts';
import { plainAccess } from './plain-access.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 20_000 : 1_000;

const worlds = (tokens = true) =>
  arbitraryEstate({ reviews: false }).chain((estate) =>
    arbitraryState(estate, { tokens }).map((state) => ({ estate, state, index: indexEstate(estate) })),
  );

/** What the judge says, whole: some paths find words when they are read. */
const inWords = (...question: Parameters<typeof accessOf>): readonly AccessPath[] =>
  accessOf(...question).map(plainPath);

const rolesIn = (paths: readonly AccessPath[]): ReadonlySet<string> =>
  new Set(paths.filter(isEffective).flatMap((path) => path.roles));

/** Tenants the account gets into, with the roles it holds there. */
function reach(
  estate: Estate,
  state: TwinState,
  accountId: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const index = indexEstate(estate);
  return new Map(
    estate.tenants.flatMap(({ id }) => {
      const paths = accessOf(index, state, accountId, id).filter(isEffective);
      return paths.length === 0 ? [] : [[id, rolesIn(paths)] as const];
    }),
  );
}

const isSubset = <T>(some: Iterable<T>, all: { has(item: T): boolean }): boolean =>
  [...some].every((item) => all.has(item));

test('what the judge remembers where nothing moves is what it would find anew', () => {
  fc.assert(
    fc.property(worlds(), ({ estate, state, index }) => {
      const moving: TwinState = { ...state, isStill: false };
      for (const { id: accountId } of estate.accounts) {
        for (const { id: tenantId } of [...estate.tenants, ...estate.tenants]) {
          expect(inWords(index, state, accountId, tenantId)).toEqual(
            inWords(index, moving, accountId, tenantId),
          );
        }
      }
    }),
    { numRuns },
  );
});

describe('the judge and its plain twin', () => {
  test('agree: no effective access without a live path, and none missed', () => {
    fc.assert(
      fc.property(worlds(), fc.boolean(), ({ estate, state, index }, mfa) => {
        for (const { id: accountId } of estate.accounts) {
          for (const { id: tenantId } of estate.tenants) {
            const paths = accessOf(index, state, accountId, tenantId, { session: { mfa } });
            const plain = plainAccess(estate, state, accountId, tenantId, mfa);
            expect(rolesIn(paths)).toEqual(plain.roles);
            expect(paths.some((path) => path.state === 'residual')).toBe(plain.residualToken);
          }
        }
      }),
      { numRuns },
    );
  });

  test('a path is as strong as its weakest link, and every link that is not sound names a fact and says why', () => {
    fc.assert(
      fc.property(worlds(), ({ estate, state, index }) => {
        for (const { id: accountId } of estate.accounts) {
          for (const { id: tenantId } of estate.tenants) {
            for (const path of accessOf(index, state, accountId, tenantId)) {
              expect(path.state).toBe(weakest(path.links));
              for (const link of path.links) {
                if (link.state === 'standing' || link.state === 'active') continue;
                expect(link.why).toBeTruthy();
                expect(findFact(link.factId ?? '')).toBeDefined();
              }
            }
          }
        }
      }),
      { numRuns: numRuns / 2 },
    );
  });

  test('asking for a way in leaves out Azure only where the rest is as near to power', () => {
    const nearest = (paths: readonly AccessPath[]) =>
      strongest(paths.filter((path) => !onlyReads(path)).map(({ state }) => state));
    fc.assert(
      fc.property(worlds(false), ({ estate, state, index }) => {
        for (const { id: accountId } of estate.accounts) {
          for (const { id: tenantId } of estate.tenants) {
            const all = inWords(index, state, accountId, tenantId);
            const entry = inWords(index, state, accountId, tenantId, { about: 'entry' });
            expect(all).toEqual(expect.arrayContaining([...entry]));
            const isAzure = ({ model }: AccessPath) => model === 'azure-admin-on-behalf-of';
            expect(entry.filter((path) => !isAzure(path))).toEqual(all.filter((path) => !isAzure(path)));
            expect(nearest(entry)).toBe(nearest(all));
          }
        }
      }),
      { numRuns: numRuns / 2 },
    );
  });

  test('asking about the directory leaves out nothing that serves in Entra or Microsoft 365', () => {
    const needs = [GLOBAL_ADMINISTRATOR, GLOBAL_READER].map((role) => ({ workload: 'entra', role }) as const);
    fc.assert(
      fc.property(worlds(), ({ estate, state, index }) => {
        for (const { id: accountId } of estate.accounts) {
          for (const { id: tenantId } of estate.tenants) {
            const all = inWords(index, state, accountId, tenantId);
            const directory = inWords(index, state, accountId, tenantId, { about: 'directory' });
            for (const need of needs) {
              const serving = (path: AccessPath) => serves(path, need);
              expect(directory.filter(serving)).toEqual(all.filter(serving));
            }
          }
        }
      }),
      { numRuns: numRuns / 5 },
    );
  });
});

describe('the end of every relationship with a customer that has no DAP', () => {
  const over = fc.constantFrom<RelationshipStatus>(
    'expiring',
    'expired',
    'terminating',
    'terminated',
    'gone',
  );

  test('leaves nothing but tokens issued before, and those until they run out (B2B-80, GDAP-85)', () => {
    fc.assert(
      fc.property(worlds(), over, ({ estate, state, index }, status) => {
        const ended: TwinState = { ...state, relationship: () => status, dap: () => 'none' };
        const later = (nowSeconds: number): TwinState => ({ ...ended, nowSeconds });
        for (const { id: accountId } of estate.accounts) {
          for (const { id: tenantId } of estate.tenants) {
            const left = accessOf(index, ended, accountId, tenantId).filter(isEffective);
            expect(left.every((path) => path.model === 'token' && path.roles.length === 0)).toBe(true);
            const tokenEnd = state.tokenEndsAt(accountId, tenantId) ?? 0;
            const gone = accessOf(index, later(tokenEnd), accountId, tenantId);
            expect(gone.some(isEffective)).toBe(false);
          }
        }
      }),
      { numRuns },
    );
  });

  test('leaves the owner assignment in Azure, which nobody can reach (GDAP-103)', () => {
    let seen = 0;
    fc.assert(
      fc.property(worlds(), over, ({ estate, state, index }, status) => {
        const ended: TwinState = { ...state, relationship: () => status, dap: () => 'none' };
        for (const { id: accountId } of estate.accounts) {
          for (const { id: tenantId } of estate.tenants) {
            for (const path of accessOf(index, ended, accountId, tenantId)) {
              const owner = path.links.find((link) => link.kind === 'owner-assignment');
              if (!owner) continue;
              seen++;
              expect([owner.state, path.state]).toEqual(['standing', 'lost']);
            }
          }
        }
      }),
      { numRuns },
    );
    expect(seen).toBeGreaterThan(0);
  });
});

describe('adding PIM: places that stood become eligible', () => {
  /** An estate, the same with some places made eligible, and one state for both: what stands stands, what is eligible is anything. */
  const pairs = arbitraryEstate({ reviews: false }).chain((estate) =>
    fc.subarray(estate.memberships.map((each) => each.id)).chain((converted) => {
      const withPim: Estate = {
        ...estate,
        memberships: estate.memberships.map((each) =>
          converted.includes(each.id) ? { ...each, assignment: 'eligible' as const } : each,
        ),
      };
      return arbitraryState(withPim, { tokens: false }).map((drawn) => {
        const state: TwinState = {
          ...drawn,
          place: (accountId, membership) =>
            membership.assignment === 'active' ? 'standing' : drawn.place(accountId, membership),
        };
        return { estate, withPim, state };
      });
    }),
  );

  test('opens no tenant, whatever is activated', () => {
    fc.assert(
      fc.property(pairs, ({ estate, withPim, state }) => {
        for (const { id } of estate.accounts) {
          const without = reach(estate, state, id);
          expect(isSubset(reach(withPim, state, id).keys(), without)).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  test('gives no role, where there is no DAP', () => {
    fc.assert(
      fc.property(pairs, ({ estate, withPim, state }) => {
        const noDap: TwinState = { ...state, dap: () => 'none' };
        for (const { id } of estate.accounts) {
          const without = reach(estate, noDap, id);
          for (const [tenantId, roles] of reach(withPim, noDap, id)) {
            expect(isSubset(roles, without.get(tenantId) ?? new Set())).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });

  test('with DAP it can give a role: GDAP not in effect no longer hides the stronger one (E2)', () => {
    const estate = besideDap('active');
    expect(reach(estate, declaredState(estate), 'ann').get('acme')).toEqual(new Set([GLOBAL_READER]));
    const withPim = besideDap('eligible');
    expect(reach(withPim, declaredState(withPim), 'ann').get('acme')).toEqual(
      new Set([GLOBAL_ADMINISTRATOR]),
    );
  });
});

/** Ann is an Admin agent of a customer with DAP, and Global Reader there through GDAP. */
function besideDap(assignment: 'active' | 'eligible'): Estate {
  return estateOf({
    tenants: [
      { id: 'home', name: 'Managing', role: 'managing' },
      { id: 'acme', name: 'Acme', role: 'customer' },
    ],
    ...staff(['ann']),
    groups: [group('readers'), group('AdminAgents', { wellKnown: 'AdminAgents' })],
    memberships: [place('ann', 'AdminAgents', 'active'), place('ann', 'readers', assignment)],
    dapLinks: [{ customerId: 'acme', status: 'dap' }],
    relationships: [
      {
        id: 'r',
        name: 'GDAP',
        customerId: 'acme',
        status: 'active',
        termSeconds: 1000,
        autoExtend: false,
        roles: [GLOBAL_READER],
        activatedAtSeconds: 0,
        endsAtSeconds: 1000,
      },
    ],
    accessAssignments: [
      { id: 'a', relationshipId: 'r', groupId: 'readers', roles: [GLOBAL_READER], status: 'active' },
    ],
  });
}

/*
 * Of one account, the tenants reached under gdap-pim ⊆ those under gdap-standing ⊆ those under dap. Premises:
 *
 *   1. every customer has DAP in the DAP design;
 *   2. the person is an Admin or Helpdesk agent in the DAP design;
 *   3. both GDAP designs cut people into the same groups, mapped to the same customers;
 *   4. relationships and access assignments are in the same states in both GDAP designs;
 *   5. no account of the person stands in a customer's directory in one design and not in another;
 *   6. the account is enabled in all designs or in none, with the same session;
 *   7. no token issued earlier is left in one design and not in another.
 */
describe('tenants reached: gdap-pim ⊆ gdap-standing ⊆ dap', () => {
  const [dap, standing, pim] = THREE_DESIGNS as [DesignChoice, DesignChoice, DesignChoice];
  const estateFor = (choice: DesignChoice, sketch: Sketch) => build(smallScenario({}, sketch), choice);

  const sketches = fc
    .record({
      names: fc.uniqueArray(fc.constantFrom('Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo'), { minLength: 1 }),
      groupsPer: fc.constantFrom('tier' as const, 'pod' as const, 'customer' as const),
      approvalTiers: fc.subarray(['tier1', 'tier2']),
      azure: fc.constantFrom('csp-azure-plan' as const, 'enterprise-agreement' as const, 'none' as const),
      globalAdministrator: fc.constantFrom(0, 1),
    })
    .map(smallSketch);

  test('at every instant, under the premises', () => {
    fc.assert(
      fc.property(
        sketches.chain((sketch) => {
          const withPim = estateFor(pim, sketch);
          return arbitraryState(withPim, { tokens: false }).map((state) => ({ sketch, withPim, state }));
        }),
        ({ sketch, withPim, state }) => {
          const standingPlaces: TwinState = { ...state, place: () => 'standing' };
          const underDap = estateFor(dap, sketch);
          const underStanding = estateFor(standing, sketch);
          const dapState: TwinState = { ...declaredState(underDap), accountEnabled: state.accountEnabled };
          for (const { id } of withPim.accounts) {
            // Premise 2: who approves only is no agent, and reaches nothing under GDAP either.
            const third = reach(underDap, dapState, id);
            const second = reach(underStanding, standingPlaces, id);
            const first = reach(withPim, state, id);
            expect(isSubset(first.keys(), second)).toBe(true);
            expect(isSubset(second.keys(), third)).toBe(true);
            for (const [tenantId, roles] of first) expect(isSubset(roles, second.get(tenantId)!)).toBe(true);
          }
        },
      ),
      { numRuns: numRuns / 5 },
    );
  });

  const sketch = smallSketch({ groupsPer: 'pod' });
  const underDap = estateFor(dap, sketch);
  const underStanding = estateFor(standing, sketch);
  const withPim = estateFor(pim, sketch);
  const ENGINEER = 'tier2-01';
  const CUSTOMER = 'alpha';
  const activated = (estate: Estate): TwinState => ({ ...declaredState(estate), place: () => 'active' });
  const reached = (estate: Estate, state: TwinState = declaredState(estate)) =>
    reach(estate, state, ENGINEER);
  const includes = (some: ReadonlyMap<string, unknown>, all: ReadonlyMap<string, unknown>) =>
    isSubset(some.keys(), all);

  test('the example the premises are dropped from keeps them all, and reaches something', () => {
    expect(reached(withPim, activated(withPim)).has(CUSTOMER)).toBe(true);
    expect(includes(reached(withPim, activated(withPim)), reached(underStanding))).toBe(true);
    expect(includes(reached(underStanding), reached(underDap))).toBe(true);
  });

  test('fails without 1: a customer that has GDAP and never had DAP', () => {
    const links = underDap.dapLinks.filter((link) => link.customerId !== CUSTOMER);
    expect(includes(reached(underStanding), reached({ ...underDap, dapLinks: links }))).toBe(false);
  });

  test('fails without 2: an engineer in the GDAP groups who was never an agent', () => {
    const memberships = underDap.memberships.filter((each) => each.member.id !== ENGINEER);
    expect(includes(reached(underStanding), reached({ ...underDap, memberships }))).toBe(false);
  });

  test('fails without 3: PIM groups cut wider than the standing ones', () => {
    const wide = estateFor({ ...pim, pim: { groupsPer: 'tier' } }, sketch);
    expect(includes(reached(wide, activated(wide)), reached(underStanding))).toBe(false);
  });

  test('fails without 4: a relationship that ended in the standing design only', () => {
    const ended: TwinState = { ...declaredState(underStanding), relationship: () => 'expired' };
    expect(includes(reached(withPim, activated(withPim)), reached(underStanding, ended))).toBe(false);
  });

  test('fails without 5: a guest object left over in the DAP design only (GDAP-50)', () => {
    const guest = { id: 'guest', personId: ENGINEER, tenantId: CUSTOMER, kind: 'guest' as const };
    const shadowed = { ...underDap, accounts: [...underDap.accounts, guest] };
    expect(includes(reached(underStanding), reached(shadowed))).toBe(false);
  });

  test('fails without 6: the account disabled in the standing design only', () => {
    const disabled: TwinState = { ...declaredState(underStanding), accountEnabled: () => false };
    expect(includes(reached(withPim, activated(withPim)), reached(underStanding, disabled))).toBe(false);
  });

  test('fails without 7: a token of the PIM design outlives what the standing design lost', () => {
    const expired = { relationship: () => 'expired' as const };
    const withToken: TwinState = { ...activated(withPim), ...expired, tokenEndsAt: () => 3600 };
    const without: TwinState = { ...declaredState(underStanding), ...expired };
    expect(includes(reached(withPim, withToken), reached(underStanding, without))).toBe(false);
  });
});

test('order of the estate is of no weight to what is in effect', () => {
  fc.assert(
    fc.property(arbitraryEstate(), (estate) => {
      const backwards = Object.fromEntries(
        Object.entries(estate).map(([key, items]) => [key, [...items].reverse()]),
      ) as unknown as Estate;
      for (const { id } of estate.accounts) {
        const there = reach(estate, declaredState(estate), id);
        const back = reach(backwards, declaredState(backwards), id);
        expect(new Map([...back].sort())).toEqual(new Map([...there].sort()));
      }
    }),
    { numRuns: numRuns / 2 },
  );
});

test('the random estates are worth judging: all models, states and kinds of failure occur', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(worlds(), ({ estate, state, index }) => {
      for (const { id: accountId } of estate.accounts) {
        for (const { id: tenantId } of estate.tenants) {
          for (const path of accessOf(index, state, accountId, tenantId)) {
            seen.add(path.model).add(path.state);
            for (const link of path.links) if (link.state === 'lost') seen.add(`lost ${link.kind}`);
          }
        }
      }
    }),
    { numRuns, seed: 1 },
  );
  expect([...seen].sort()).toEqual([
    'active',
    'azure-admin-on-behalf-of',
    'dap',
    'eligible',
    'gated',
    'gdap',
    'lost',
    'lost access-assignment',
    'lost account',
    'lost azure-subscription',
    'lost eligibility',
    'lost group',
    'lost guest-object',
    'lost precedence',
    'lost relationship',
    'residual',
    'standing',
    'token',
  ]);
});
