import { METRICS } from '../../../models/metrics.ts';
import {
  type Comparison,
  type DesignResult,
  type Metric,
  RESULT_SCHEMA_VERSION,
  type Result,
  type Summary,
} from '../../../scenarios/result.ts';

/** A summary of 40 replications around `mean`, `half` to each side. */
export function summary(mean: number, half: number): Summary {
  return {
    mean,
    low: mean - half,
    high: mean + half,
    p5: Math.max(0, mean - 4 * half),
    p50: mean,
    p95: mean + 4 * half,
    replications: 40,
  };
}

function metric(id: string, mean: number, half: number): Metric {
  const definition = METRICS.find((candidate) => candidate.id === id)!;
  return { ...summary(mean, half), ...definition };
}

function design(id: string, reached: number, half: number, seats: number): DesignResult {
  return {
    id,
    label: `${id} as the sketch has it`,
    metrics: [
      metric('blast.tenants', reached, half),
      metric('access.minutesToAccess', id === 'gdap-pim' ? 6.25 : 0, id === 'gdap-pim' ? 0.5 : 0),
      metric('gdap.outageHours', id === 'dap' ? 0 : 18.5, id === 'dap' ? 0 : 4.25),
      metric('license.p2.seats', seats, 0),
      metric('mfa.registrations', 0, 0),
    ],
    accessFailed:
      id === 'gdap-pim'
        ? [
            {
              ...summary(1.5, 0.5),
              failureModeId: 'approval-timed-out',
              label: 'Nobody approved in time',
              factIds: ['PIM-37'],
            },
            { ...summary(0, 0), failureModeId: 'policy-refused', label: 'The policy refused', factIds: [] },
          ]
        : [],
    observed:
      id === 'gdap-pim'
        ? [
            {
              ...summary(1.5, 0.5),
              failureModeId: 'approval-timeout',
              label: 'Nobody answered the request in time',
              symptom: 'The request disappears.',
              silent: true,
              fix: 'Name two approvers.',
              factIds: ['PIM-37'],
              ruleIds: ['TWIN.PIM.004'],
              firstDay: 2.25,
            },
          ]
        : [],
    reach: {
      victim: 'Tier 2 engineer, stolen session',
      notContained: 0,
      series: [
        { ...summary(id === 'dap' ? 40 : 0, 0), mark: '0', minute: 0 },
        { ...summary(reached / 2, half / 2), mark: '480', minute: 480 },
        { ...summary(reached, half), mark: 'containment', minute: 252 },
      ],
      tenants: [{ tenantId: 'c1', probability: 1, medianMinute: 0, how: 'standing' }],
      runs: [
        [
          [0, 1],
          [252, 1],
        ],
      ],
      examplePath: {
        tenantId: 'c1',
        state: 'standing',
        links: [
          { kind: 'account', name: 'Engineer 7', state: 'standing' },
          {
            kind: 'role',
            name: 'Exchange Administrator',
            state: 'standing',
            factId: 'GDAP-04',
            why: 'assigned for good',
          },
        ],
      },
    },
    calendar: [
      {
        relationshipId: 'r1',
        name: 'Contoso_Adatum',
        tenantId: 'c1',
        fromDay: 0,
        endDay: 30,
        autoExtend: false,
        globalAdministrator: true,
        extensionDays: [],
        stoppedDay: 30,
        outages: [{ fromDay: 30, toDay: 32.5 }],
        fate: 'Ends on day 30: Global Administrator keeps it from extending itself.',
        factIds: ['GDAP-20'],
      },
    ],
    licenses: [
      {
        tenantId: 'm',
        tenantName: 'Contoso MSP',
        tenantRole: 'managing',
        sku: 'AAD_PREMIUM_P2',
        seatsNeeded: seats,
        seatsOwned: 1,
        seatsByHabit: seats * 3,
        costPerMonthMinor: seats * 900,
        heads:
          seats === 0
            ? []
            : [
                {
                  personId: 'p1',
                  name: 'Engineer 7',
                  tier: 'tier2',
                  reasons: [{ kind: 'eligible-member', what: 'PIM tier2 pod 1', factId: 'PIM-76' }],
                },
                {
                  personId: 'p2',
                  name: 'Approver 1',
                  reasons: [{ kind: 'approver', what: 'PIM tier2 pod 1', factId: 'PIM-77' }],
                },
              ],
      },
      ...['c1', 'c2'].map((tenantId) => ({
        tenantId,
        tenantName: tenantId === 'c1' ? 'Adatum' : 'Fabrikam | Söhne',
        tenantRole: 'customer',
        sku: 'AAD_PREMIUM_P2',
        seatsNeeded: 0,
        seatsOwned: 0,
        seatsByHabit: seats,
        costPerMonthMinor: 0,
        heads: [],
      })),
    ],
    unserved:
      id === 'dap'
        ? []
        : [{ need: 'azure-contributor', tenants: 2, factId: 'GDAP-100', why: 'GDAP carries no Azure role.' }],
    findings: [
      {
        ruleId: 'standing-admin',
        severity: id === 'dap' ? 'error' : 'note',
        message: 'Every Admin agent administers every customer.',
        subject: 'AdminAgents',
        fix: 'Remove DAP.',
        factIds: ['GDAP-91'],
      },
    ],
    forecast: [
      {
        date: '2026-02-04',
        day: 30,
        tenantId: 'c1',
        tenantName: 'Adatum',
        relationshipId: 'r1',
        relationshipName: 'Contoso_Adatum',
        kind: 'loses-access',
        roles: ['Exchange Administrator'],
        what: 'Exchange Administrator is gone.',
        why: 'The term ends.',
        factIds: ['GDAP-20'],
      },
    ],
    violations: [],
  };
}

function comparison(a: string, b: string, mean: number, words: string): Comparison {
  const verdict = mean === 0 ? 'no-real-difference' : 'b-better';
  return { metric: 'blast.tenants', a, b, difference: summary(mean, mean === 0 ? 2 : 1), verdict, words };
}

/** A small result that has something in every place; names carry what breaks naive writers. */
export function sampleResult(): Result {
  return {
    schema: RESULT_SCHEMA_VERSION,
    version: '0.1.0',
    scenario: {
      name: 'One compromised engineer, two customers',
      description: 'A sample for the writers.',
      hash: '3f2a9c0d4be1775a3f2a9c0d4be1775a3f2a9c0d4be1775a3f2a9c0d4be1775a',
      startDate: '2026-01-05',
      horizonDays: 90,
    },
    seed: 1,
    factsAsOf: '2026-11-01',
    mainMetric: 'gdap.outageHours',
    replications: {
      count: 40,
      stoppedBy: 'precision',
      precision: '95 % interval of blast.tenants within ±1',
    },
    currency: 'USD',
    tenants: [
      { id: 'm', name: 'Contoso MSP', role: 'managing' },
      { id: 'c1', name: 'Adatum', role: 'customer' },
      { id: 'c2', name: 'Fabrikam | Söhne', role: 'customer' },
    ],
    designs: [
      design('dap', 40, 0, 0),
      design('gdap-standing', 22.5, 1.25, 0),
      design('gdap-pim', 3.2, 1.1, 2),
    ],
    comparisons: [
      comparison('dap', 'gdap-standing', -17.5, 'gdap-standing better than dap by 16.5 to 18.5 tenants'),
      comparison('dap', 'gdap-pim', -36.8, 'gdap-pim better than dap by 35.8 to 37.8 tenants'),
      {
        ...comparison(
          'gdap-standing',
          'gdap-pim',
          0,
          'no real difference between gdap-standing and gdap-pim',
        ),
        metric: 'gdap.outageHours',
      },
    ],
    modelTable: [
      {
        id: 'longest-delegation',
        about: 'model',
        question: 'How long does the delegation last?',
        cells: [
          { design: 'dap', text: 'DAP without end', factIds: ['D1'] },
          { design: 'gdap-standing', text: 'GDAP for 730 days', factIds: ['GDAP-01'] },
          { design: 'gdap-pim', text: 'GDAP | for 730 days', factIds: ['GDAP-01', 'GDAP-03'] },
        ],
        article: { text: 'The article says <forever>.', factIds: ['LH-5D'] },
      },
      {
        id: 'p2-where',
        about: 'license',
        question: 'Where is P2 needed?',
        cells: [
          { design: 'dap', text: 'nowhere', factIds: [] },
          { design: 'gdap-standing', text: 'nowhere', factIds: [] },
          { design: 'gdap-pim', text: '2 seats in the managing tenant', factIds: ['PIM-76'] },
        ],
      },
    ],
    expectations: [
      {
        formula: 'blast.tenants.mean(gdap-pim) < blast.tenants.mean(dap) / 4',
        passed: true,
        detail: '3.2 < 10',
      },
      { formula: 'gdap.lapses.mean(gdap-pim) == 0', passed: false, detail: '1 == 0' },
    ],
    assumptions: [
      {
        id: 'license-lapse-day',
        statement: 'A lapse takes effect on the last day of the term.',
        value: 'end-of-term',
        alternatives: ['after-grace'],
        factId: 'PIM-99',
        overridden: false,
      },
      {
        id: 'running-activation',
        statement: 'A running activation outlives the lapse.',
        value: 'outlives',
        alternatives: ['ends-at-once'],
        overridden: true,
      },
    ],
    facts: [
      {
        id: 'GDAP-91',
        statement: 'DAP makes every Admin agent a Global Administrator | everywhere.',
        source: 'learn partner-center/dap-faq',
        date: '2025-06-30',
        confidence: 'C',
      },
      {
        id: 'PIM-99',
        statement: 'Nobody says on which day a lapse takes effect.',
        source: '=HYPERLINK("https://evil.example")',
        date: '2026-09-22',
        confidence: 'U',
      },
    ],
    notModeled: ['Conditional Access policies of customers.', 'Attacks other than a stolen session.'],
  };
}
