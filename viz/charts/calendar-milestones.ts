import type { Milestone } from '../../scenarios/result.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { textWidth } from '../dom/text-width.ts';
import { type ChartSelection, px } from './chart-svg.ts';

/** Height of one line of labels. */
const LANE = 16;
const MOST_LANES = 3;

/** A label above a rule of the calendar. */
interface Label {
  readonly day: number;
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
  /** Counted from the bottom; undefined where it finds no room and the rule stands alone. */
  readonly lane: number | undefined;
}

/** What happens on the same day to several is one rule: "P2 lapses: 3 tenants" is shorter than three names. */
function gathered(
  milestones: readonly Milestone[],
): readonly { readonly day: number; readonly text: string }[] {
  const byDay = new Map<string, Milestone[]>();
  for (const milestone of milestones) {
    const key = `${milestone.day} ${milestone.what}`;
    byDay.set(key, [...(byDay.get(key) ?? []), milestone]);
  }
  return [...byDay.values()].map((same) => {
    const { day, what, name } = same[0]!;
    const whom = same.length === 1 ? `\u2068${name}\u2069` : formatNumber(same.length);
    return { day, text: `${what}: ${whom}` };
  });
}

function labelsOf(
  milestones: readonly Milestone[],
  x: (day: number) => number,
  width: number,
): readonly Label[] {
  const free: number[] = [];
  return gathered(milestones).map(({ day, text }) => {
    const wide = textWidth(text);
    const at = Math.max(0, Math.min(x(day), width - wide));
    const lane = Array.from({ length: MOST_LANES }, (_, index) => index).find(
      (index) => (free[index] ?? 0) <= at,
    );
    if (lane !== undefined) free[lane] = at + wide + 12;
    return { day, text, at, lane };
  });
}

/** Room for the labels above the dates; none where nothing but relationships happens. */
export function milestonesHeight(
  milestones: readonly Milestone[],
  x: (day: number) => number,
  width: number,
): number {
  const lanes = labelsOf(milestones, x, width).map(({ lane }) => (lane ?? -1) + 1);
  return lanes.length === 0 ? 0 : Math.max(...lanes) * LANE + 6;
}

/** Rules over the whole calendar for what happens beside relationships, with labels from `top` on. */
export function appendMilestones(
  svg: ChartSelection,
  milestones: readonly Milestone[],
  x: (day: number) => number,
  place: { readonly top: number; readonly bottom: number; readonly width: number },
): void {
  const labels = labelsOf(milestones, x, place.width);
  const lanes = Math.max(0, ...labels.map(({ lane }) => (lane ?? -1) + 1));
  const group = svg.append('g').attr('class', 'milestones');
  const yOf = (lane: number) => place.top + (lanes - lane) * LANE;
  for (const { day, lane } of labels) {
    group
      .append('line')
      .attr('class', 'milestone')
      .attr('x1', px(x(day)))
      .attr('x2', px(x(day)))
      .attr('y1', lane === undefined ? yOf(0) + 4 : yOf(lane))
      .attr('y2', place.bottom);
  }
  // Over all rules, which may run behind them.
  for (const { text, at, lane } of labels) {
    if (lane !== undefined)
      group
        .append('text')
        .attr('x', px(at))
        .attr('y', yOf(lane) - 4)
        .text(text);
  }
}
