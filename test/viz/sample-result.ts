import { Result } from '../../scenarios/result.ts';
import { sampleComparisons } from './sample-comparisons.ts';
import { sampleDesigns } from './sample-designs.ts';
import { sampleFacts } from './sample-facts.ts';
import { HOSTILE_NAMES, sampleTenants } from './sample-tenants.ts';

/** A plausible Result of four designs and forty customers, some of whom have names that try to break a page. */
export function sampleResult(): Result {
  const designs = sampleDesigns();
  return Result.parse({
    schema: 'entwin.result/1',
    version: '0.1.0',
    scenario: {
      name: 'One compromised engineer, forty customers',
      description:
        'A tier 2 engineer of Contoso MSP loses a signed-in session to a thief. Forty customers, four ways to give engineers access, the same thief, the same minute.',
      hash: 'b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184',
      startDate: '2026-01-05',
      horizonDays: 730,
    },
    seed: 42,
    factsAsOf: '2026-11-20',
    mainMetric: 'blast.tenants',
    replications: {
      count: 400,
      stoppedBy: 'precision',
      precision: 'blast.tenants within ±0.5 tenants in every design',
    },
    currency: 'USD',
    tenants: sampleTenants(),
    designs,
    milestones: [
      { day: 90, kind: 'license', what: 'P2 lapses', name: 'Contoso MSP', factIds: ['PIM-93'] },
      { day: 120, kind: 'license', what: 'P2 is bought again', name: 'Contoso MSP', factIds: ['PIM-95'] },
      {
        day: 296,
        kind: 'api',
        what: 'Iteration 2 of the PIM API ends',
        name: 'Nightly report',
        factIds: ['PIM-113'],
      },
      {
        day: 710,
        kind: 'review',
        what: 'Review begins',
        name: 'Guests of <b>Contoso</b>',
        factIds: ['PIM-118'],
      },
    ],
    comparisons: sampleComparisons(designs),
    modelTable: [],
    expectations: [
      {
        formula: 'blast.tenants.mean(gdap-pim) < blast.tenants.mean(dap) / 4',
        passed: true,
        detail: '5.2 < 40 / 4',
      },
      {
        formula: 'gdap.lapses.mean(gdap-pim) == 0',
        passed: false,
        detail: '8.3 == 0',
      },
    ],
    assumptions: [
      {
        id: 'GDAP-A4',
        statement: 'A stolen session carries the MFA claim, so it satisfies the MFA rule of an activation.',
        value: 'yes',
        alternatives: ['no', 'only with authentication context'],
        factId: 'PIM-31',
        overridden: false,
      },
      {
        id: 'PIM-A7',
        statement: 'When the P2 subscription lapses, eligible assignments are removed at its end date.',
        value: 'after 30 days of grace',
        alternatives: ['at once', 'after 90 days'],
        overridden: true,
      },
      {
        id: 'GDAP-A9',
        statement: HOSTILE_NAMES.image,
        value: '</script><script>window.pwned = 1</script>',
        alternatives: [],
        overridden: false,
      },
    ],
    facts: sampleFacts(),
    notModeled: [
      'Insiders who approve their own requests through a second account.',
      'Data that leaves a customer after access ended.',
      'Intune device compliance and its delays.',
    ],
  });
}
