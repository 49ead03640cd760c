import { describe, expect, it } from 'vitest';
import { MACHINE_NOTES } from '../../models/machines/index.ts';
import type { DesignResult, Forecast, Result } from '../../scenarios/result.ts';
import { calendarFinding } from '../../viz/findings/calendar-finding.ts';
import { checkFinding } from '../../viz/findings/check-finding.ts';
import { comparisonFinding } from '../../viz/findings/comparison-finding.ts';
import { failureFinding } from '../../viz/findings/failure-finding.ts';
import { flowFinding } from '../../viz/findings/flow-finding.ts';
import { forecastFinding, forecastLead } from '../../viz/findings/forecast-finding.ts';
import { leadFinding } from '../../viz/findings/lead-finding.ts';
import { licenseFinding, seatlessFinding } from '../../viz/findings/license-finding.ts';
import { machineFinding } from '../../viz/findings/machine-finding.ts';
import { reachFinding } from '../../viz/findings/reach-finding.ts';
import { flowPaths } from '../../viz/view/flow-data.ts';
import { tokenTimeline } from '../../viz/view/token-timeline.ts';
import { plain } from './plain.ts';
import { sampleCalendar } from './sample-calendar.ts';
import { sampleLicenses } from './sample-licenses.ts';
import { sampleResult } from './sample-result.ts';
import { sample } from './views-bench.ts';

const data = await sample();

const alike = (result: Result): Result => ({
  ...result,
  comparisons: result.comparisons.map((comparison) => ({
    ...comparison,
    verdict: 'no-real-difference',
    words: 'no real difference',
  })),
});

const withForecast = (forecast: readonly Partial<Forecast>[]): DesignResult => ({
  ...sampleResult().designs[0]!,
  forecast: forecast.map((item, index) => ({
    date: `2026-02-0${index + 1}`,
    day: 27 + index,
    tenantId: `t${index}`,
    tenantName: `Customer ${index}`,
    relationshipId: `r${index}`,
    relationshipName: `Relationship ${index}`,
    kind: 'loses-access',
    roles: [],
    what: '',
    why: '',
    factIds: [],
    ...item,
  })),
});

describe('a finding', () => {
  it('says so when the designs do not differ', () => {
    const result = alike(sampleResult());
    expect(leadFinding(result)).toMatch(/^No real difference: /);
    // Means that chance may have put apart are both said, each with its design.
    expect(leadFinding(result)).toMatch(
      /reaches 3\.1 of 40 .* customers under gdap-pim, and 40 of 40 under dap$/,
    );
    expect(reachFinding(result)).toMatch(/^No real difference between the designs: 3\.1 of 40 /);
    const [dap] = result.designs;
    const twins = { ...result, designs: [dap!, { ...dap!, id: 'twin' }], comparisons: [] };
    expect(leadFinding(twins)).toBe(
      'No real difference: one stolen account reaches 40 of 40 customers under every design',
    );
    expect(comparisonFinding(result)).toBe('No real difference between the designs in any of 10 questions');
  });

  it('compares with the first of the designs that a thief gets equally far in', () => {
    const result = sampleResult();
    const [dap, standing, pim] = result.designs;
    const twin = { ...dap!, id: 'dap again' };
    const designs = [dap!, standing!, twin, pim!];
    expect(leadFinding({ ...result, designs })).toMatch(/ under dap to /);
    expect(reachFinding({ ...result, designs })).toMatch(/^Under dap /);
  });

  it('names the only design when there is nothing to compare', () => {
    const result = { ...sampleResult(), designs: sampleResult().designs.slice(0, 1), comparisons: [] };
    expect(leadFinding(result)).toBe('One stolen account reaches 40 of 40 customers under dap');
    expect(comparisonFinding(result)).toBe(
      'Tenants reached: 40; hours of hostile admin: 408 (392–424) tenant-hours',
    );
  });

  it('falls back on the verdict of a metric where nothing was stolen', () => {
    const result = sampleResult();
    const calm = { ...result, designs: result.designs.map((design) => ({ ...design, reach: null })) };
    expect(leadFinding(calm)).toMatch(/^Tenants reached: gdap-pim better than dap by/);
  });

  it('tells of what differs where the scenario asks about what never happens', () => {
    const result = sampleResult();
    const nothing = { mean: 0, low: 0, high: 0, p5: 0, p50: 0, p95: 0 };
    const lapses = (metrics: DesignResult['metrics']) =>
      metrics.map((metric) => ({ ...metric, ...(metric.id === 'gdap.lapses' ? nothing : {}) }));
    const designs = result.designs.map((design) => ({ ...design, metrics: lapses(design.metrics) }));
    expect(designs.some(({ metrics }) => metrics.some(({ id }) => id === 'gdap.lapses'))).toBe(true);
    const calm = { ...result, mainMetric: 'gdap.lapses', designs };
    expect(leadFinding(calm)).toMatch(/: gdap-pim better than dap by/);
    // Where nothing differs, what was asked about is told.
    expect(leadFinding(alike(calm))).toMatch(
      /^Relationships lapsed: no real difference between the designs, 0/,
    );
  });

  it('of a forecast names who loses access first', () => {
    const design = withForecast([{ kind: 'extends-itself' }, {}, {}]);
    expect(plain(forecastLead(design))).toBe(
      '2 customers lose access unless somebody acts; the first is Customer 1 on 2026-02-02',
    );
    expect(forecastFinding(design)).toBe('Of 3 relationships, 2 lose access and 1 extends itself');
    expect(forecastLead(withForecast([{ kind: 'extends-itself' }]))).toBe(
      'No customer loses access: 1 relationship looked at',
    );
    expect(plain(leadFinding({ ...sampleResult(), designs: [design] }))).toMatch(/^2 customers lose access/);
  });

  it('of a calendar counts what breaks, or says that nothing does', () => {
    const whole = sampleCalendar().map((row) => ({ ...row, outages: [] }));
    expect(calendarFinding(whole, 730)).toBe(
      'None of 40 relationships leaves a customer without access within 730 days',
    );
    expect(plain(calendarFinding(sampleCalendar(), 730))).toMatch(/^7 of 40 relationships leave/);
    const [first, ...others] = whole;
    const brief = [{ ...first!, outages: [{ fromDay: 3, toDay: 3.1 }] }, ...others];
    expect(plain(calendarFinding(brief, 730))).toMatch(/, lasts 2\.4 h$/);
  });

  it('of failed access names no single design where others may fail as often', () => {
    const failing = (...of: readonly (readonly [mean: number, low: number, high: number])[]): Result => ({
      ...sampleResult(),
      designs: of.map(([mean, low, high], index) => ({
        ...sampleResult().designs[0]!,
        id: `design-${index}`,
        accessFailed: [
          {
            ...{ mean, low, high, p5: low, p50: mean, p95: high, replications: 4 },
            ...{ failureModeId: 'disabled', label: 'The account is disabled', factIds: [] },
          },
        ],
      })),
    });
    expect(failureFinding(failing([0.3, 0, 1.8], [0.3, 0, 1.8]))).toBe(
      'Access fails about as often under every design: the account is disabled, 0.3 (0.0–1.8) times per run',
    );
    expect(failureFinding(failing([1, 1, 1], [5, 4, 6], [6, 5, 7]))).toBe(
      'Access fails most often under design-1 and design-2: the account is disabled, up to 6 (5–7) times per run',
    );
    const clear = failing([0, 0, 0], [1, 1, 1]);
    expect(failureFinding(clear)).toBe(
      'Access fails most often under design-1: the account is disabled, 1 time per run',
    );
    const [none, one] = clear.designs;
    const other = { ...one!.accessFailed[0]!, failureModeId: 'slow', label: 'The workload is slow' };
    const two = {
      ...one!,
      accessFailed: [...one!.accessFailed, { ...other, mean: 0.9, low: 0.5, high: 1.3 }],
    };
    expect(failureFinding({ ...clear, designs: [none!, two] })).toBe(
      'Access fails most often under design-1: the account is disabled or the workload is slow, up to 1 time per run',
    );
  });

  it('counts one customer as one', () => {
    const result = sampleResult();
    const designs = result.designs.map((design) => ({
      ...design,
      reach: design.reach && { ...design.reach, tenants: design.reach.tenants.slice(0, 1) },
    }));
    const [dap] = designs;
    expect(leadFinding({ ...result, designs: [dap!] })).toMatch(/ of 1 customer under dap$/);
    expect(leadFinding({ ...result, designs })).toMatch(/ from 1 customer under dap to /);
    expect(reachFinding({ ...result, designs })).toMatch(/^Under dap \d+ of 1 customer is open /);
    const thousands = designs.map((design) => ({
      ...design,
      reach: design.reach && {
        ...design.reach,
        tenants: Array.from({ length: 1000 }, () => design.reach!.tenants[0]!),
        series: design.reach.series.map((point) =>
          design.id === 'dap' ? { ...point, mean: 1000, low: 1000, high: 1000 } : point,
        ),
      },
    }));
    expect(leadFinding({ ...result, designs: thousands })).toContain('from all 1,000 customers under dap');
  });

  it('of licenses tells seats that nobody needs from seats that are needed', () => {
    expect(plain(licenseFinding(['a'], sampleLicenses()))).toMatch(
      /^a needs 23 P2 seats, all in Contoso MSP, 3 more than it owns/,
    );
    const none = sampleLicenses().map((row) => ({ ...row, seatsNeeded: 0, seatsByHabit: 0, heads: [] }));
    expect(licenseFinding(['a', 'b'], none)).toBe('a and b need no P2 seat in any of 41 tenants');
    expect(licenseFinding(['a'], none)).toBe('a needs no P2 seat in any of 41 tenants');
    const two = sampleLicenses().map((row, index) => ({ ...row, seatsNeeded: index < 2 ? 1 : 0 }));
    expect(licenseFinding(['a'], two)).toMatch(/^a needs P2 seats in 2 of 41 tenants/);
    expect(seatlessFinding(['a', 'b'])).toMatch(/^a and b need no seat in any tenant/);
  });

  it('of the ways of seats is right about one seat, too', () => {
    const [row] = sampleLicenses();
    const paths = (heads: number) =>
      flowPaths([{ ...row!, heads: Array.from({ length: heads }, () => row!.heads[0]!) }]);
    expect(plain(flowFinding('a', paths(1)))).toMatch(
      /^The one seat under a, in Contoso MSP, has the cause “[a-z, ]+”$/,
    );
    expect(plain(flowFinding('a', paths(2)))).toMatch(/^All 2 seats under a, all in Contoso MSP, have the/);
  });

  it('of a check is about the worst in which designs differ, and leaves out nothing that is waived', () => {
    const { report } = data;
    expect(plain(checkFinding(report))).toMatch(
      /^The rules find \d+ errors?, .* and \d+ notes?, beside 1 waived; /,
    );
    const [first] = report.findings.filter(({ waiver }) => waiver === undefined);
    const found = (...all: readonly (readonly ['error' | 'warning', readonly string[]])[]) => {
      const findings = all.map(([severity, designs]) => ({ ...first!, severity, designs: [...designs] }));
      const of = (wanted: string) => all.filter(([severity]) => severity === wanted).length;
      const counts = { ...report.counts, error: of('error'), warning: of('warning'), note: 0, waived: 0 };
      return plain(checkFinding({ ...report, findings, counts }));
    };
    expect(found(['error', ['dap']], ['warning', ['gdap-pim']])).toBe(
      'The rules find 1 error and 1 warning; no error in 2 of 3 designs',
    );
    const all = ['dap', 'gdap-standing', 'gdap-pim'];
    expect(found(['error', all], ['warning', ['dap', 'gdap-pim']])).toBe(
      'The rules find 1 error and 1 warning; no warning in gdap-standing',
    );
    expect(found(['error', all], ['error', ['dap', 'gdap-pim']])).toBe(
      'The rules find 2 errors; fewest errors, 1, in gdap-standing',
    );
    expect(found(['error', all])).toBe('The rules find 1 error, as many in each design');
  });

  it('of a machine is right about its only entity, too', () => {
    const { trace } = data;
    const note = MACHINE_NOTES.gdapRelationship!;
    const [one] = trace.entities.filter(({ machine }) => machine === 'gdapRelationship');
    const alone = (to: string) => {
      const [event] = trace.events.filter(({ entity }) => entity === one!.id);
      const only = { ...trace, entities: [one!], events: [{ ...event!, to }] };
      return machineFinding(note, only, tokenTimeline(only, 'gdapRelationship'));
    };
    expect(alone('active')).toBe(
      'GDAP relationship: the only one does not end this run where access fails or stays too long',
    );
    expect(alone('expired')).toBe('GDAP relationship: the only one is in “expired” at the end of this run');
  });
});
