import { expect, it } from 'vitest';
import type { Metric, Result } from '../../../scenarios/result.ts';
import { writeCsv } from '../../../scenarios/writers/csv.ts';
import { CSV_COLUMNS, quantileEnds } from '../../../scenarios/writers/csv-row.ts';
import { writeMarkdown } from '../../../scenarios/writers/markdown.ts';
import type { Block } from '../../../scenarios/writers/outline/blocks.ts';
import { inUnits } from '../../../scenarios/writers/outline/costs.ts';
import { singleRunsSection } from '../../../scenarios/writers/outline/single-runs.ts';
import { sampleResult } from './sample-result.ts';

/** The sample, with customers reached that vary under its second design, in too few runs for the 5th percentile. */
function varying(): Result {
  const sample = sampleResult();
  const spread = { p5: 1, p50: 4, p95: 9, quantileIntervals: intervals() };
  const designs = sample.designs.map((design, at) => {
    const metrics = design.metrics.map((metric): Metric => {
      if (metric.id !== 'blast.tenants' || at > 1) return metric;
      return at === 0 ? { ...metric, p5: 7, p50: 7, p95: 7 } : { ...metric, ...spread };
    });
    return { ...design, metrics };
  });
  return { ...sample, designs: designs.slice(0, 2) };
}

function intervals() {
  return { p5: null, p50: [3, 5] as [number, number], p95: [8, 12] as [number, number] };
}

it('quantiles stand with their intervals in full, and nowhere in short', () => {
  const section = singleRunsSection(varying(), true)!;
  const [question, table] = section.blocks;
  expect(question).toMatchObject({ kind: 'paragraph' });
  const { columns, rows } = table as Extract<Block, { kind: 'table' }>;
  expect(columns.map(({ title }) => title).slice(1)).toEqual([
    '5 % are below',
    'half are below',
    '95 % are below',
  ]);
  expect(rows.map(([, ...cells]) => cells.map(({ text }) => text))).toEqual([
    ['7', '7', '7'],
    ['1 (too few runs)', '4 (3–5)', '9 (8–12)'],
  ]);
  expect(singleRunsSection(varying(), false)).toBeNull();
  expect(singleRunsSection(sampleResult(), true)).toBeNull();
  const markdown = (full: boolean) => writeMarkdown(varying(), { full }).output;
  expect(markdown(true)).toContain('| 1 (too few runs) | 4 (3–5) | 9 (8–12) |');
  expect(markdown(false)).not.toContain('half are below');
});

it('a table for spreadsheets has their ends in columns, empty where nothing is known', () => {
  const [header, ...rows] = String(writeCsv(varying(), {}).output)
    .replace(/^\uFEFF/, '')
    .split('\r\n');
  expect(header!.split(',')).toEqual([...CSV_COLUMNS]);
  const row = rows.filter((each) => each.startsWith('metric,') && each.includes(',blast.tenants,'))[1]!;
  const cells = row.split(',');
  const from = CSV_COLUMNS.indexOf('p5');
  expect(cells.slice(from, from + 9)).toEqual(['1', '4', '9', '', '', '3', '5', '8', '12']);
});

it('amounts of money keep them, in whole currency', () => {
  const cents = { mean: 500, low: 400, high: 600, p5: 100, p50: 400, p95: 900, replications: 9 };
  const amount = inUnits({ ...cents, quantileIntervals: { p5: null, p50: [300, 500], p95: [800, 1200] } });
  expect(quantileEnds(amount)).toEqual({ p50Low: 3, p50High: 5, p95Low: 8, p95High: 12 });
  expect(quantileEnds(inUnits(cents))).toEqual({});
});
