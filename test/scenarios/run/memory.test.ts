import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { beginRun } from '../../../models/begin-run.ts';
import type { World } from '../../../models/world.ts';
import { type Blueprint, blueprintOf } from '../../../scenarios/run/blueprint.ts';
import { planOf } from '../../../scenarios/run/plan-of.ts';
import { load } from '../load/helpers.ts';

const CUSTOMERS = 1_600;
const DAYS = 16;

/** A customer has three groups, each with a policy and an assignment, four needs, and whoever serves it. */
const MOST_BYTES_PER_CUSTOMER = 15_000;

/** Not nothing: queues have high tides. */
const MOST_BYTES_PER_EVENT = 2;

/** A run at its beginning, with all that it stands on. */
async function world(
  customers: number,
  days: number,
  activationsPerDay: number,
): Promise<{ blueprint: Blueprint; world: World }> {
  const { value, diagnostics } = await load(`name: Large
horizon: ${days} days
sketch:
  managing:
    engineers: { tier1: ${customers / 40}, tier2: ${customers / 80}, tier3: ${customers / 200} }
    approvers: 3
    pods: ${customers / 40}
    podsPerEngineer: { tier1: 1, tier2: 2, tier3: 2 }
  customers:
    count: ${customers}
    needs:
      - helpdesk-admin
      - { need: exchange-admin, tiers: [tier2, tier3] }
      - { need: intune-admin, tiers: [tier2, tier3] }
      - { need: azure-contributor, tiers: [tier3] }
  gdap: { endsAfter: 4 days to 12 days }
  pim: { approval: [tier2, tier3], groupsPer: customer }
designs: [gdap-pim]
behavior: { activationsPerEngineerPerDay: ${activationsPerDay} }
`);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const blueprint = blueprintOf(value!, value!.designs[0]!);
  const begun = beginRun(planOf(value!, blueprint), 1, 0);
  return { blueprint, world: begun };
}

function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

it('a customer of a large estate takes no more memory than it should', async () => {
  // What is compiled and loaded with the first run is not the customers'.
  const small = await world(400, DAYS, 1);
  small.world.sim.run();
  const before = bytesInUse();
  const large = await world(CUSTOMERS, DAYS, 1);
  large.world.sim.run();
  const after = bytesInUse();
  expect([small.world.sim.now, large.world.sim.now]).toEqual([DAYS * 86_400, DAYS * 86_400]);
  expect((after - before) / CUSTOMERS).toBeLessThan(MOST_BYTES_PER_CUSTOMER);
});

it('memory grows with customers, not with events', async () => {
  const { world: begun } = await world(400, 120, 10);
  begun.sim.run(30 * 86_400);
  const [before, events] = [bytesInUse(), begun.sim.eventCount];
  begun.sim.run();
  const after = bytesInUse();
  const more = begun.sim.eventCount - events;
  expect(more).toBeGreaterThan(30_000);
  expect((after - before) / more).toBeLessThan(MOST_BYTES_PER_EVENT);
});
