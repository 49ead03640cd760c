import { bin, max } from 'd3-array';
import type { CalendarRow } from '../../scenarios/result.ts';
import { type ChartSelection, px } from './chart-svg.ts';

const HEIGHT = 56;
const BASE = 44;
const TALLEST = 28;

const isEnd = (row: CalendarRow, horizonDays: number) => row.endDay >= 0 && row.endDay <= horizonDays;

/** Whether a planned end lies within the horizon; without one there is no strip. */
export function hasEnds(rows: readonly CalendarRow[], horizonDays: number): boolean {
  return rows.some((row) => isEnd(row, horizonDays));
}

/** Room for the strip; none where no planned end lies within the horizon. */
export function densityHeight(rows: readonly CalendarRow[], horizonDays: number): number {
  return hasEnds(rows, horizonDays) ? HEIGHT : 8;
}

/** A strip that shows when ends cluster: planned ends in gray, those that stop access in red. */
export function appendDensity(
  svg: ChartSelection,
  rows: readonly CalendarRow[],
  horizonDays: number,
  x: (day: number) => number,
): void {
  const steps = 48;
  const thresholds = Array.from({ length: steps }, (_, index) => (index * horizonDays) / steps);
  const bins = bin<{ day: number; lost: boolean }, number>()
    .domain([0, horizonDays])
    .thresholds(thresholds)
    .value((end) => end.day);
  const ends = rows.flatMap((row) =>
    isEnd(row, horizonDays) ? [{ day: row.endDay, lost: row.outages.length > 0 }] : [],
  );
  const counted = bins(ends);
  const most = max(counted, (each) => each.length) ?? 0;
  if (most === 0) return;
  const height = (count: number) => (count / most) * TALLEST;
  const roomBeside = x(0) > 90;
  const strip = svg.append('g').attr('class', 'density');
  for (const each of counted) {
    const [from, to] = [x(each.x0 ?? 0), x(each.x1 ?? 0)];
    const lost = each.filter((end) => end.lost).length;
    const bar = (className: string, count: number, above: number) => {
      if (count === 0) return;
      strip
        .append('rect')
        .attr('class', className)
        .attr('x', px(from + 0.5))
        .attr('width', px(Math.max(1, to - from - 1)))
        .attr('y', px(BASE - height(above + count)))
        .attr('height', px(height(count)));
    };
    bar('density-lost', lost, 0);
    bar('density-end', each.length - lost, lost);
  }
  strip
    .append('text')
    .attr('class', 'muted')
    .attr('x', px(roomBeside ? x(0) - 8 : x(0) + 8))
    .attr('y', roomBeside ? BASE : BASE - TALLEST - 5)
    .attr('text-anchor', roomBeside ? 'end' : 'start')
    .text(`ends, up to ${most}`);
}
