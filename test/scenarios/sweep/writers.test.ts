import { beforeAll, describe, expect, it } from 'vitest';
import { runSweep } from '../../../scenarios/sweep/run-sweep.ts';
import { SWEEP_FORMATS, type SweepFormat } from '../../../scenarios/sweep/sweep-formats.ts';
import { SweepResult } from '../../../scenarios/sweep/sweep-result.ts';
import { SWEEP, sweepOf } from './helpers.ts';

let result: SweepResult;
beforeAll(async () => {
  const hostile = SWEEP.replace('name: Small sweep', 'name: "<b>\\e[31m|*"')
    .replace('design: gdap-pim,', 'design: gdap-pim, name: "=1+1|<i>",')
    .replace('behavior.approverFooled: [0, 50%]', 'sketch.managing.name: ["=2*2", "A | <u>"]')
    .concat("expect: ['blast.tenants.mean(gdap-standing) < 3']\n");
  result = await runSweep(await sweepOf(hostile, { replications: 2 }));
});

function written(name: SweepFormat['name'], full = false): string {
  return SWEEP_FORMATS.find((format) => format.name === name)!.write(result, { full });
}

describe('a sweep is written', () => {
  it('as JSON that its schema takes, the same for the same result in another order of keys', () => {
    const text = written('json');
    expect(SweepResult.parse(JSON.parse(text))).toEqual(result);
    const reversed = Object.fromEntries(Object.entries(result).reverse()) as SweepResult;
    expect(SWEEP_FORMATS[1]!.write(reversed, {})).toBe(text);
  });

  it('as a tidy table: a row per point, design and metric, and every row as long as the header', () => {
    const [header, ...rows] = written('csv').slice(1).trimEnd().split('\r\n');
    const columns = header!.split(',');
    expect(columns.slice(0, 5)).toEqual([
      'section',
      'point',
      'sketch.customers.count',
      'sketch.managing.name',
      'design',
    ]);
    const metrics = result.points.flatMap(({ designs }) => designs.flatMap((design) => design.metrics));
    expect(rows.filter((row) => row.startsWith('metric,')).length).toBe(metrics.length);
    const differences = result.points.flatMap(({ comparisons }) => comparisons);
    expect(rows.filter((row) => row.startsWith('difference,')).length).toBe(differences.length);
    expect(rows.filter((row) => row.startsWith('expectation,')).map((row) => row.split(',')[1])).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
    // No name or value of the user's becomes a formula.
    expect(written('csv')).toContain(",'=2*2,'=1+1|<i>,");
    expect(written('csv')).not.toMatch(/,=/);
  });

  it('as text and Markdown in which no name can do harm', () => {
    expect(written('text')).not.toContain('\x1b');
    expect(written('text')).toContain(
      'FAILED at sketch.customers.count: 3, sketch.managing.name: =2*2: blast',
    );
    const markdown = written('md');
    expect(markdown).not.toMatch(/<[bui]>/);
    expect(markdown).toContain('| 2 | A \\| &lt;u&gt; | gdap-standing |');
  });

  it('in short with the metric it is about, in full with all', () => {
    const tables = (text: string) => text.match(/Mean, 95 % interval/g)!.length;
    expect(tables(written('md'))).toBe(1);
    expect(tables(written('md', true))).toBe(result.metrics.length);
  });

  it('with a mark at what never varied and chance could have changed, and what that leaves open below', () => {
    const points = result.points.map((point, at) => ({
      ...point,
      designs: point.designs.map((design, rank) => ({
        ...design,
        metrics: design.metrics.map((metric) =>
          metric.id === point.mainMetric && at + rank > 0 ? { ...metric, low: 0, high: 9 } : metric,
        ),
      })),
    }));
    const [markdown, text] = ([2, 0] as const).map((format) =>
      SWEEP_FORMATS[format]!.write({ ...result, points }, { full: true }).replace(/\s+/g, ' '),
    );
    const words =
      'The same in all 2 replications, a number stands without an interval. What happens in fewer than 78 of 100 runs';
    expect(markdown).toContain('| gdap-standing | 2\\* | |');
    expect(markdown).toContain(`\\* ${words}`);
    expect(text).toContain(`* ${words}`);
    const [, ...others] = markdown!.split('### ');
    const marked = others.filter((section) => section.includes('\\* |'));
    expect(marked.length).toBeGreaterThan(1);
    expect(marked.every((section) => section.includes(words))).toBe(true);
    expect(others.find((section) => section.startsWith('How many P2 seats'))).not.toContain('\\* |');
  });

  it('in full with quantiles and their intervals, of metrics that vary', () => {
    const [first, ...others] = result.points;
    const intervals = { p5: null, p50: [3, 5] as [number, number], p95: [8, 12] as [number, number] };
    const design = first!.designs[1]!;
    const metrics = design.metrics.map(({ quantileIntervals: _, ...metric }) => {
      if (metric.id !== first!.mainMetric) return metric;
      return { ...metric, p5: 1, p50: 4, p95: 9, quantileIntervals: intervals };
    });
    const points: SweepResult['points'] = [
      { ...first!, designs: [first!.designs[0]!, { ...design, metrics }] },
      ...others,
    ];
    const text = (full: boolean) => SWEEP_FORMATS[2]!.write({ ...result, points }, { full });
    expect(text(true)).toContain('| Design | 5 % are below | half are below | 95 % are below |');
    expect(text(true)).toContain('| 1 (too few runs) | 4 (3–5) | 9 (8–12) |');
    expect(text(false)).not.toContain('are below');
    const steady = points.map((point) => ({
      ...point,
      designs: point.designs.map((each) => ({
        ...each,
        metrics: each.metrics.map(({ quantileIntervals: _, ...metric }) => metric),
      })),
    }));
    expect(SWEEP_FORMATS[2]!.write({ ...result, points: steady }, { full: true })).not.toContain('are below');
  });

  it('with words where it was stopped early', () => {
    const stopped: SweepResult = {
      ...result,
      complete: false,
      points: result.points.slice(0, 2).map((point, at) => {
        return at === 0 ? point : { ...point, replications: { ...point.replications, stoppedBy: 'user' } };
      }),
    };
    const text = SWEEP_FORMATS[0]!.write(stopped, {});
    expect(text.replace(/\s+/g, ' ')).toContain('2 of them known: STOPPED EARLY;');
    expect(text).toContain('STOPPED EARLY: sketch.customers.count: 2, sketch.managing.name: A | <u>.');
  });

  it('with whole paths where two end alike', () => {
    const [first, second] = result.parameters;
    const alike = { ...result, parameters: [first!, { ...second!, path: 'b.count' }] };
    expect(SWEEP_FORMATS[2]!.write(alike, {})).toContain('| sketch.customers.count | b.count | Design |');
  });
});
