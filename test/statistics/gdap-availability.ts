import { expectedValue } from '../../engine/distributions.ts';
import { DAY_SECONDS, HOUR_SECONDS } from '../../engine/time.ts';
import { resolveAssumptions } from '../../models/assumptions.ts';
import { simulate } from '../../models/simulate.ts';
import { blueprintsOf } from '../../scenarios/run/blueprints.ts';
import { planOf } from '../../scenarios/run/plan-of.ts';
import { BEHAVIOR, smallScenario, smallSketch } from '../scenarios/small-scenario.ts';

const TERM_SECONDS = 30 * DAY_SECONDS;
const HORIZON_SECONDS = 180 * DAY_SECONDS;
const CONSENT_SECONDS = 4 * DAY_SECONDS;
const NOTICE_MEAN_SECONDS = 3 * DAY_SECONDS;

/**
 * The real machines as an alternating process: one customer whose relationship lapses at every end, since nobody
 * tracks ends; then somebody notices, the customer consents, and Microsoft provisions.
 */
const sketch = smallSketch({
  names: ['Alpha'],
  needs: [{ need: 'helpdesk-admin', tiers: ['tier1'] }],
  azure: 'none',
  endsAfter: { kind: 'constant', value: TERM_SECONDS },
  autoExtend: 0,
  globalAdministrator: 0,
});
const renewal = {
  leadSeconds: null,
  forgotten: 0,
  customerApproval: { kind: 'constant', value: CONSENT_SECONDS },
  noticeAfterLapse: { kind: 'exponential', mean: NOTICE_MEAN_SECONDS },
} as const;
const scenario = smallScenario(
  {
    horizonSeconds: HORIZON_SECONDS,
    designs: [{ name: 'gdap-standing', kinds: ['gdap-standing'], pim: {} }],
    behavior: { ...BEHAVIOR, activationsPerEngineerPerDay: { kind: 'constant', value: 0 }, renewal },
    events: [],
  },
  {
    ...sketch,
    managing: { ...sketch.managing, engineers: [{ tier: 'tier1', count: 1 }] },
    gdap: { ...sketch.gdap, termSeconds: TERM_SECONDS },
  },
);

/** Share of the time in which nobody of ours reaches the customer, in one run. */
export function unavailability(seed: number, replication: number): number {
  const plan = planOf(scenario, blueprintsOf(scenario)[0]!);
  const { metrics } = simulate(plan, seed, replication);
  return (metrics['gdap.outageHours']! * HOUR_SECONDS) / HORIZON_SECONDS;
}

/**
 * Its expected value. With constant consent and exponential notice the k-th lapse begins after k terms, k - 1 consents
 * and k - 1 notices, whose sum is Erlang; so the chance of being down at a moment is a sum of differences of Erlang
 * distributions, and the time down its integral. Provisioning, minutes beside days, counts with its mean: once on the
 * way to the term, which runs from the day the relationship is active, and once more for the access assignment.
 */
export function expectedUnavailability(): number {
  const { typicalSeconds, p95Seconds } = resolveAssumptions({}).gdapProvisioningDelay;
  const provisioning = expectedValue({ kind: 'lognormal', median: typicalSeconds, p95: p95Seconds });
  const down = CONSENT_SECONDS + 2 * provisioning;
  const round = TERM_SECONDS + CONSENT_SECONDS + provisioning;
  let seconds = 0;
  for (let lapses = 0; TERM_SECONDS + lapses * round < HORIZON_SECONDS; lapses++) {
    const left = HORIZON_SECONDS - TERM_SECONDS - lapses * round;
    seconds += integralOfErlang(lapses, left) - integralOfErlang(lapses + 1, left - down);
  }
  return seconds / HORIZON_SECONDS;
}

/** The integral from 0 to x of the chance that so many notices together take less than that. */
function integralOfErlang(phases: number, x: number): number {
  if (x <= 0) return 0;
  return x * erlang(phases, x) - phases * NOTICE_MEAN_SECONDS * erlang(phases + 1, x);
}

function erlang(phases: number, x: number): number {
  const mean = x / NOTICE_MEAN_SECONDS;
  let [term, fewer] = [Math.exp(-mean), 0];
  for (let k = 0; k < phases; k++) {
    fewer += term;
    term *= mean / (k + 1);
  }
  return 1 - fewer;
}
