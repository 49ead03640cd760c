import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import type { Behavior } from '../../models/behavior.ts';
import type { CompromiseEvent } from '../../models/events.ts';
import type { DesignChoice, Scenario, Sketch } from '../../scenarios/scenario.ts';

export const BEHAVIOR: Behavior = {
  activationsPerEngineerPerDay: { kind: 'uniform', low: 2, high: 5 },
  workSeconds: { kind: 'lognormal', median: 30 * MINUTE_SECONDS, p95: 2 * HOUR_SECONDS },
  requestedActivationSeconds: null,
  patienceSeconds: 4 * HOUR_SECONDS,
  approverResponse: { kind: 'lognormal', median: 12 * MINUTE_SECONDS, p95: 2 * HOUR_SECONDS },
  approverDenies: 0.02,
  approverFooled: 0.3,
  workingHours: { fromHour: 8, toHour: 18, days: [1, 2, 3, 4, 5] },
  renewal: {
    leadSeconds: 30 * DAY_SECONDS,
    forgotten: 0.2,
    customerApproval: { kind: 'lognormal', median: 5 * DAY_SECONDS, p95: 40 * DAY_SECONDS },
    noticeAfterLapse: { kind: 'lognormal', median: DAY_SECONDS, p95: 7 * DAY_SECONDS },
  },
};

export const THEFT: CompromiseEvent = {
  kind: 'compromise',
  atSeconds: 9 * DAY_SECONDS + 10 * HOUR_SECONDS,
  who: 'tier2',
  with: 'stolen-session',
  detectedAfter: { kind: 'lognormal', median: 4 * HOUR_SECONDS, p95: 3 * DAY_SECONDS },
  respondedAfter: { kind: 'constant', value: 30 * MINUTE_SECONDS },
};

/** Eight customers, five engineers, two weeks: small enough for hundreds of runs in a test. */
export function smallSketch(
  change: Partial<Sketch['customers'] & Sketch['gdap'] & Sketch['pim']> = {},
): Sketch {
  return {
    managing: {
      name: 'Contoso MSP',
      engineers: [
        { tier: 'tier1', count: 3 },
        { tier: 'tier2', count: 2 },
      ],
      approvers: 2,
      pods: 2,
      podsPerEngineer: { tier1: 1, tier2: 1 },
      p2: { seats: 7, channel: 'direct-annual' },
    },
    customers: {
      names: change.names ?? ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot', 'Golf', 'Hotel'],
      needs: change.needs ?? [
        { need: 'helpdesk-admin', tiers: ['tier1', 'tier2'] },
        { need: 'exchange-admin', tiers: ['tier2'] },
        { need: 'azure-contributor', tiers: ['tier2'] },
      ],
      azure: change.azure ?? 'csp-azure-plan',
      admins: 2,
      approvers: 1,
      p2: { seats: null, channel: 'direct-annual' },
    },
    crossTenant: { mfaTrust: false, userType: 'member', demandsMfa: true },
    gdap: {
      termSeconds: 730 * DAY_SECONDS,
      endsAfter: change.endsAfter ?? { kind: 'uniform', low: 0, high: 200 * DAY_SECONDS },
      autoExtend: change.autoExtend ?? 0.4,
      globalAdministrator: change.globalAdministrator ?? 0.2,
    },
    pim: {
      maxActivationSeconds: change.maxActivationSeconds ?? 8 * HOUR_SECONDS,
      mfa: change.mfa ?? true,
      authenticationContext: change.authenticationContext ?? false,
      approvalTiers: change.approvalTiers ?? ['tier2'],
      groupsPer: change.groupsPer ?? 'pod',
    },
  };
}

export const THREE_DESIGNS: readonly DesignChoice[] = [
  { name: 'dap', kinds: ['dap'], pim: {} },
  { name: 'gdap-standing', kinds: ['gdap-standing'], pim: {} },
  { name: 'gdap-pim', kinds: ['gdap-pim'], pim: {} },
];

/** A scenario of the small sketch. */
export function smallScenario(change: Partial<Scenario> = {}, sketch: Sketch = smallSketch()): Scenario {
  return {
    name: 'small',
    description: '',
    start: '2026-01-05T00:00:00Z',
    horizonSeconds: 14 * DAY_SECONDS,
    seed: 1,
    source: { kind: 'sketch', sketch },
    designs: THREE_DESIGNS,
    behavior: BEHAVIOR,
    events: [THEFT],
    expect: [],
    assumptions: {},
    precision: { metric: 'blast.tenants', halfWidth: 0.5, minReplications: 4, maxReplications: 8 },
    waivers: [],
    hash: 'small',
    ...change,
  };
}
