import type { Result } from '../../scenarios/result.ts';
import type { TableTwin } from '../figure/table-twin.ts';
import { meanAndSpread } from '../view/format-metric.ts';
import { type AttackedDesign, pointAt, type ReachMark, tenantCell } from '../view/reach-view.ts';

/** The curve and the squares as tables. */
export function reachTables(
  result: Result,
  attacked: readonly AttackedDesign[],
  marks: readonly ReachMark[],
): readonly TableTwin[] {
  const designColumns = attacked.map(({ design }) => ({ label: design.id, numeric: true }));
  const nameOf = new Map(result.tenants.map((tenant) => [tenant.id, tenant.name]));
  const tenantIds = [
    ...new Set(attacked.flatMap(({ reach }) => reach.tenants.map((tenant) => tenant.tenantId))),
  ];
  return [
    {
      caption:
        'Customers reached: mean with its 95 % interval, and in brackets the range of nine in ten single runs',
      columns: [{ label: 'When' }, ...designColumns],
      rows: marks.map((mark) => [
        mark.spoken,
        ...attacked.map(({ reach }) => {
          const point = pointAt(reach, mark.mark);
          if (point === undefined) return '';
          return meanAndSpread(point);
        }),
      ]),
    },
    {
      caption: 'Each customer: how it fell or what stood in the way, share of runs, median minute',
      columns: [{ label: 'Customer' }, ...designColumns],
      rows: tenantIds.map((tenantId) => [
        nameOf.get(tenantId) ?? tenantId,
        ...attacked.map(({ reach }) =>
          tenantCell(reach.tenants.find((tenant) => tenant.tenantId === tenantId)),
        ),
      ]),
    },
  ];
}
