import type { Growth } from '../../scenarios/licenses/growth/growth-schema.ts';
import type { GrowthMark } from '../charts/growth-chart.ts';

const CENTS_PER_UNIT = 100;

type Measure = 'seats' | 'cost';

/** What a design comes to at each number of customers that was counted. */
export function growthLines(growth: Growth, measure: Measure, colorClassOf: (id: string) => string) {
  return growth.designs.map(({ id, points }) => ({
    name: id,
    colorClass: colorClassOf(id),
    points: points.map(({ customers, seatsNeeded, costPerMonthMinor }) => ({
      customers,
      value: measure === 'seats' ? seatsNeeded : costPerMonthMinor / CENTS_PER_UNIT,
    })),
  }));
}

/** Where one design becomes cheaper than another, at what it costs there; changes at the same place share a mark. */
export function crossingMarks({ breakEvens, designs }: Growth): readonly GrowthMark[] {
  const marks = new Map<string, GrowthMark>();
  for (const { ranges } of breakEvens) {
    for (const { from, cheaper } of ranges.slice(1)) {
      const design = designs.find(({ id }) => id === cheaper);
      const point = design?.points.find(({ customers }) => customers === from);
      if (point === undefined) continue;
      const value = point.costPerMonthMinor / CENTS_PER_UNIT;
      const key = `${from} ${value}`;
      if (!marks.has(key)) marks.set(key, { customers: from, value });
    }
  }
  return [...marks.values()].sort((one, other) => one.customers - other.customers || one.value - other.value);
}
