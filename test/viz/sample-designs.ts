import { METRICS, REACH_MARKS_MINUTES } from '../../models/metrics.ts';
import type { CalendarRow, DesignResult, Metric, Reach, Summary } from '../../scenarios/result.ts';
import { sampleCalendar } from './sample-calendar.ts';
import { sampleLicenses } from './sample-licenses.ts';
import { customerId } from './sample-tenants.ts';

/** A repeatable wobble between 0 and 1, so that the sample looks lived in without any randomness. */
export const wobble = (index: number) => Math.abs(Math.sin(index * 12.9898 + 78.233) * 43758.5453) % 1;

export function summary(mean: number, spread = 0): Summary {
  const half = spread / 10;
  return {
    mean,
    low: mean - half,
    high: mean + half,
    p5: Math.max(0, mean - spread),
    p50: mean,
    p95: mean + spread,
    replications: 400,
  };
}

type Values = Readonly<Partial<Record<(typeof METRICS)[number]['id'], readonly [number, number]>>>;

function metrics(values: Values): Metric[] {
  return METRICS.flatMap((definition) => {
    const value = values[definition.id];
    return value === undefined ? [] : [{ ...definition, ...summary(value[0], value[1]) }];
  });
}

type How = Reach['tenants'][number]['how'];

function reach(
  counts: readonly number[],
  spread: number,
  how: (index: number) => [How, number, number | null],
): Reach {
  const minutes = [...REACH_MARKS_MINUTES, 612];
  const series = minutes.map((minute, index) => ({
    mark: index === 5 ? 'containment' : String(minute),
    minute,
    ...summary(counts[index]!, index === 0 ? 0 : spread),
  }));
  const tenants = Array.from({ length: 40 }, (_, index) => {
    const [kind, probability, medianMinute] = how(index);
    return { tenantId: customerId(index), how: kind, probability, medianMinute };
  });
  const last = counts[5]!;
  const runs = Array.from({ length: 12 }, (_, run): [number, number][] => {
    const contained = 120 + wobble(run) * 1400;
    const top = Math.max(0, Math.round(last + (wobble(run + 40) - 0.5) * 2 * spread));
    const steps: [number, number][] = [[0, Math.min(top, counts[0]!)]];
    for (let n = steps[0]![1] + 1; n <= top; n += 1) {
      const minute = minuteOf((n - 0.5) / top, minutes, counts) * (0.8 + 0.4 * wobble(run * 50 + n));
      steps.push([Math.min(contained, minute), n]);
    }
    steps.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return [...steps, [contained, top]];
  });
  return {
    victim: 'Tier 2 engineer, stolen session',
    notContained: 0,
    series,
    tenants,
    runs,
    examplePath: {
      tenantId: customerId(0),
      state: how(0)[0],
      links: [
        {
          kind: 'person',
          name: 'Erin Tier-2',
          state: 'active',
          why: 'The thief holds her signed-in session.',
        },
        {
          kind: 'group',
          name: 'GDAP Exchange',
          state: how(0)[0],
          factId: 'PIM-31',
          why: linkReason(how(0)[0]),
        },
        {
          kind: 'relationship',
          name: 'Contoso – Aarhus Optik',
          state: how(0)[0] === 'gated' ? 'unknown' : 'active',
          factId: 'GDAP-04',
        },
        { kind: 'role', name: 'Exchange Administrator', state: how(0)[0] === 'gated' ? 'unknown' : 'active' },
      ],
    },
  };
}

/** The minute at which the mean has come this share of its way. */
function minuteOf(share: number, minutes: readonly number[], counts: readonly number[]): number {
  const wanted = share * counts.at(-1)!;
  const after = counts.findIndex((count) => count >= wanted);
  if (after <= 0) return 0;
  const [from, to] = [counts[after - 1]!, counts[after]!];
  return minutes[after - 1]! + ((wanted - from) / (to - from)) * (minutes[after]! - minutes[after - 1]!);
}

function linkReason(how: How): string {
  if (how === 'gated') return 'An approver must say yes, and none did before containment.';
  if (how === 'eligible') return 'The session satisfies the MFA rule, so the thief activates the membership.';
  return 'Membership stands at all times.';
}

function design(id: string, label: string, values: Values, rest: Partial<DesignResult>): DesignResult {
  return {
    id,
    label,
    metrics: metrics(values),
    accessFailed: [],
    observed: [],
    reach: null,
    calendar: [],
    licenses: [],
    unserved: [],
    findings: [],
    forecast: [],
    violations: [],
    ...rest,
  };
}

/** Four designs as the main job's scenario compares them. */
export function sampleDesigns(): DesignResult[] {
  const calendar: CalendarRow[] = sampleCalendar();
  const failed = (approval: number) => [
    {
      failureModeId: 'activation-expired',
      label: 'The activation ended in the middle of the work',
      factIds: ['PIM-12'],
      ...summary(14.2, 6),
    },
    {
      failureModeId: 'approval-timeout',
      label: 'Nobody approved within 24 hours',
      factIds: ['PIM-44'],
      ...summary(approval, approval / 3),
    },
  ];
  return [
    design(
      'dap',
      'legacy delegated admin privileges',
      {
        'blast.tenants': [40, 0],
        'blast.adminTenantHours': [408, 160],
        'access.standingHours': [1_752_000, 0],
        'access.minutesToAccess': [0, 0],
        'license.p2.seats': [0, 0],
        'license.costPerMonth': [0, 0],
        'mfa.registrations': [0, 0],
      },
      {
        reach: reach([40, 40, 40, 40, 40, 40], 0, () => ['standing', 1, 0]),
        unserved: [
          {
            need: 'azure-contributor',
            tenants: 40,
            factId: 'GDAP-77',
            why: 'DAP gives no least privilege role below Admin agent.',
          },
        ],
        findings: [
          {
            ruleId: 'EW001',
            severity: 'error',
            message: 'Every engineer holds Global Administrator in every customer through DAP.',
            subject: 'Admin agents',
            fix: 'Move to GDAP and remove DAP.',
            factIds: ['GDAP-01', 'GDAP-09'],
          },
        ],
      },
    ),
    design(
      'gdap-standing',
      'GDAP, security groups with standing members',
      {
        'blast.tenants': [22.4, 1.2],
        'blast.adminTenantHours': [228, 90],
        'access.standingHours': [963_600, 0],
        'access.minutesToAccess': [0, 0],
        'gdap.outageHours': [2016, 700],
        'gdap.lapses': [8.3, 3],
        'gdap.renewals': [31, 4],
        'license.p2.seats': [0, 0],
        'license.costPerMonth': [0, 0],
        'mfa.registrations': [0, 0],
      },
      {
        reach: reach([22, 22.4, 22.4, 22.4, 22.4, 22.4], 1.2, (index) =>
          index % 8 < 4 || (index % 8 === 5 && index > 20) ? ['standing', 1, 0] : ['lost', 0, null],
        ),
        calendar,
      },
    ),
    design(
      'gdap-pim',
      'GDAP with PIM for Groups, approval for high roles',
      {
        'blast.tenants': [3.1, 2.4],
        'blast.adminTenantHours': [21.5, 14],
        'access.standingHours': [4_210, 800],
        'access.minutesToAccess': [21.4, 30],
        'gdap.outageHours': [2016, 700],
        'gdap.lapses': [8.3, 3],
        'gdap.renewals': [31, 4],
        'license.p2.seats': [23, 0],
        'license.costPerMonth': [207, 0],
        'mfa.registrations': [0, 0],
      },
      {
        reach: reach([0.4, 1.1, 2.2, 3.0, 3.1, 3.1], 2.4, (index) =>
          index < 3
            ? ['active', 0.92 - index * 0.2, 2 + index * 4]
            : index < 8
              ? ['eligible', 0.18 - index * 0.01, 14 + index]
              : ['gated', 0, null],
        ),
        calendar,
        licenses: sampleLicenses(),
        accessFailed: failed(3.4),
        findings: [
          {
            ruleId: 'EW014',
            severity: 'warning',
            message: 'Only one approver is awake between 18:00 and 06:00.',
            subject: 'GDAP Exchange',
            fix: 'Add an approver in another time zone.',
            factIds: ['PIM-44'],
          },
          {
            ruleId: 'EW020',
            severity: 'note',
            message: 'Global Administrator in a relationship keeps it from extending itself.',
            subject: '<b>Contoso</b> – Bergen Fisk',
            fix: 'Renew without Global Administrator.',
            factIds: ['GDAP-31'],
          },
        ],
      },
    ),
    design(
      'gdap-pim no approval',
      'GDAP with PIM for Groups, MFA only',
      {
        'blast.tenants': [21.8, 3],
        'blast.adminTenantHours': [190, 80],
        'access.standingHours': [3_890, 700],
        'access.minutesToAccess': [2.2, 1],
        'gdap.outageHours': [2016, 700],
        'gdap.lapses': [8.3, 3],
        'gdap.renewals': [31, 4],
        'license.p2.seats': [20, 0],
        'license.costPerMonth': [180, 0],
        'mfa.registrations': [0, 0],
      },
      {
        reach: reach([0.4, 3.5, 9.2, 20.1, 21.7, 21.8], 3, (index) =>
          index % 8 < 4
            ? ['eligible', 0.99 - wobble(index) * 0.1, 3 + index * 1.8]
            : index % 8 === 4
              ? ['eligible', 0.3, 90 + index]
              : ['lost', 0, null],
        ),
        calendar,
        licenses: sampleLicenses(0),
        accessFailed: failed(0),
      },
    ),
  ];
}
