import { expect, test, vi } from 'vitest';
import { DAY_SECONDS } from '../../engine/time.ts';
import { accessOf } from '../../models/access/access-of.ts';
import { plainPath } from '../../models/access/access-path.ts';
import type { TwinState } from '../../models/access/twin-state.ts';
import { beginRun } from '../../models/begin-run.ts';
import type { Estate } from '../../models/estate.ts';
import { indexEstate } from '../../models/estate-index.ts';
import { blueprintsOf } from '../../scenarios/run/blueprints.ts';
import { planOf } from '../../scenarios/run/plan-of.ts';
import { smallScenario, THEFT } from '../scenarios/small-scenario.ts';

const P2 = { license: 'p2', tenantId: 'managing' } as const;

// Activations on every working day, a theft, relationships that end and are renewed, a lapse of P2 that takes the
// settings, and a place that is given again after it, for which nobody has to be asked any more.
const scenario = smallScenario({
  assumptions: { pimLossAt: 'expired' },
  events: [
    { ...THEFT, atSeconds: 2 * DAY_SECONDS + 36_000 },
    { kind: 'lapse', atSeconds: 7 * DAY_SECONDS, ...P2 },
    { kind: 'buy', atSeconds: 9 * DAY_SECONDS, ...P2 },
    {
      kind: 'attempt',
      atSeconds: 10 * DAY_SECONDS,
      operation: {
        kind: 'assign',
        principal: { kind: 'person', id: 'tier2-01' },
        groupId: 'group:tier2:pod-1',
        assignment: 'eligible',
        seconds: null,
      },
    },
  ],
});

/** The state to somebody who knows no numbers. */
const byIds = (state: TwinState): TwinState => ({
  ...state,
  nowSeconds: state.nowSeconds,
  place: (accountId, place) => state.place(accountId, place),
  relationship: (id) => state.relationship(id),
  accessAssignment: (id) => state.accessAssignment(id),
});

/** The estate as it would be had nobody ever changed what the PIM of these tenants asks for. */
const asAtFirst = (estate: Estate, tenantIds: ReadonlySet<string>): Estate => ({
  ...estate,
  policies: estate.policies.filter(
    ({ groupId }) => !tenantIds.has(estate.groups.find(({ id }) => id === groupId)!.tenantId),
  ),
  rolePolicies: estate.rolePolicies?.filter(({ tenantId }) => !tenantIds.has(tenantId)) ?? [],
});

test.each(
  blueprintsOf(scenario)
    .filter(({ choice }) => choice.name !== 'dap')
    .map((blueprint) => [blueprint.choice.name, blueprint] as const),
)('the judge of a run of %s finds by numbers what it finds by ids', (_, blueprint) => {
  const { index, state, sim } = beginRun(planOf(scenario, blueprint), scenario.seed, 0);
  const { accounts, tenants } = index.estate;
  const forgetSettings = vi.spyOn(index, 'forgetSettings');
  const states = new Set<string>();
  for (let day = 0; day < 14; day++) {
    sim.run(day * DAY_SECONDS + 50_000);
    // Nothing but the run's own additions is remembered from one look to the next.
    const forgotten = new Set(forgetSettings.mock.calls.map(([tenantId]) => tenantId));
    const fresh = { ...index, answerTo: indexEstate(asAtFirst(index.estate, forgotten)).answerTo };
    for (const { id: accountId } of accounts) {
      for (const { id: tenantId } of tenants) {
        const found = accessOf(index, state, accountId, tenantId).map(plainPath);
        expect(found).toEqual(accessOf(fresh, byIds(state), accountId, tenantId).map(plainPath));
        for (const path of found) states.add(path.state);
      }
    }
  }
  expect([...states]).toContain('lost');
});
