import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import { beginRun, type Plan } from '../../../models/begin-run.ts';
import type { Behavior } from '../../../models/behavior.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { GLOBAL_READER } from '../../../models/facts/roles.ts';
import { simulate } from '../../../models/simulate.ts';
import { OF_PERSON } from '../../../models/wiring/exposure-count.ts';
import { firstExposure } from '../../../models/wiring/first-exposure.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';
import { TIRELESS } from './tiny-estate.ts';

const HORIZON_SECONDS = 40 * DAY_SECONDS;

/** A few desks, whose people renew what ends. */
const BUSY: Behavior = {
  ...TIRELESS,
  activationsPerEngineerPerDay: { kind: 'uniform', low: 0, high: 2 },
  workSeconds: { kind: 'uniform', low: 0, high: 4 * HOUR_SECONDS },
  approverResponse: { kind: 'uniform', low: 0, high: 2 * HOUR_SECONDS },
  renewal: {
    leadSeconds: 10 * DAY_SECONDS,
    forgotten: 0.3,
    customerApproval: { kind: 'uniform', low: 0, high: 15 * DAY_SECONDS },
    noticeAfterLapse: { kind: 'uniform', low: 0, high: 3 * DAY_SECONDS },
  },
};

/** Every customer needs help from everybody, and relationships end within the run. */
function atWork(estate: Estate): Estate {
  const ids = estate.tenants.flatMap(({ id, role }) => (role === 'customer' ? [id] : []));
  return {
    ...estate,
    tenants: estate.tenants.map((tenant) =>
      tenant.role === 'customer' ? { ...tenant, pod: 'pod' } : tenant,
    ),
    people: estate.people.map((person) => ({ ...person, tier: 'tier', pods: ['pod'] })),
    relationships: estate.relationships.map((each) =>
      each.endsAtSeconds === null ? each : { ...each, endsAtSeconds: each.endsAtSeconds % HORIZON_SECONDS },
    ),
    needs: ids.map((customerId) => ({
      id: `help ${customerId}`,
      customerId,
      workload: 'entra',
      role: GLOBAL_READER,
      tiers: ['tier'],
    })),
  };
}

const days = fc.integer({ min: 1, max: 39 }).map((day) => day * DAY_SECONDS);

/** Somebody is put into a group, and P2 lapses. */
const events = fc.tuple(
  fc.record({
    kind: fc.constant('attempt' as const),
    atSeconds: days,
    operation: fc.record({
      kind: fc.constant('assign' as const),
      principal: fc.constant({ kind: 'person' as const, id: 'person-1' }),
      groupId: fc.constantFrom('group-1', 'AdminAgents'),
      assignment: fc.constantFrom('active' as const, 'eligible' as const),
      seconds: fc.constantFrom(null, 10 * DAY_SECONDS),
    }),
  }),
  days.map((atSeconds) => ({ kind: 'lapse' as const, atSeconds, license: 'p2' as const, tenantId: 'home' })),
);

const plans = fc.record<Plan>({
  index: arbitraryEstate().map((estate) => indexEstate(atWork(estate))),
  constants: fc.constant({}),
  behavior: fc.constant(BUSY),
  events,
  assumptions: fc.constant(resolveAssumptions()),
  startEpochSeconds: fc.constant(0),
  horizonSeconds: fc.constant(HORIZON_SECONDS),
});

test('what stands open at second 0 is the same in every replication', () => {
  let standing = 0;
  fc.assert(
    fc.property(plans, fc.nat(1000), (plan, replication) => {
      // Plans of their own, so that neither is answered with what the other has counted.
      const [one, other] = [{ ...plan }, { ...plan }];
      const first = firstExposure(one, beginRun(one, 1, 0));
      standing += first.count.standingOf(OF_PERSON);
      expect(firstExposure(other, beginRun(other, 1, replication))).toEqual(first);
    }),
  );
  expect(standing).toBeGreaterThan(0);
});

test('a run is the same, whichever runs of the plan came before', () => {
  const acts = { activation: 0, renewal: 0 };
  fc.assert(
    fc.property(plans, fc.nat(1000), (plan, replication) => {
      simulate(plan, 1, replication + 1);
      const run = simulate(plan, 1, replication);
      // An index remembers, too.
      expect(run).toEqual(simulate({ ...plan, index: indexEstate(plan.index.estate) }, 1, replication));
      acts.activation += run.acts.activation ?? 0;
      acts.renewal += run.acts.renewal ?? 0;
    }),
    { numRuns: 50 },
  );
  expect(Math.min(acts.activation, acts.renewal)).toBeGreaterThan(0);
});
