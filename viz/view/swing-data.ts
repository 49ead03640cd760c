import type { Result } from '../../scenarios/result.ts';
import { costTitle } from '../../scenarios/writers/outline/costs.ts';
import { swingRows, tellingLines, widest } from '../../scenarios/writers/outline/swings.ts';
import { designColorClass } from '../charts/design-color.ts';
import type { SwingBlock } from '../charts/swing-chart.ts';

const CENTS_PER_UNIT = 100;

/** Per line the designs whose mean some rate moves, and per design the rates, in the same order for all. */
export function swingBlocks(result: Result): readonly SwingBlock[] {
  return tellingLines(result).flatMap((line): SwingBlock[] => {
    const rows = swingRows(result, line).filter((row) => widest(row) > 0);
    const designs = result.designs.flatMap(({ id, costs = [] }, position): SwingBlock['designs'] => {
      const own = costs.find((each) => each.id === line.id);
      const bars = rows.flatMap(({ label, cells }) => {
        const cell = cells[position];
        return cell === null || cell === undefined || cell.lowMinor === cell.highMinor
          ? []
          : [{ label, low: cell.lowMinor / CENTS_PER_UNIT, high: cell.highMinor / CENTS_PER_UNIT }];
      });
      if (own === undefined || bars.length === 0) return [];
      const middle = own.amountMinor.mean / CENTS_PER_UNIT;
      return [{ name: id, colorClass: designColorClass(result, id), middle, bars }];
    });
    return designs.length === 0 ? [] : [{ label: costTitle(line), unit: line.currency, designs }];
  });
}
