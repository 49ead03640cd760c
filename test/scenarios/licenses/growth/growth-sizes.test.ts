import { describe, expect, it } from 'vitest';
import { resolveAssumptions } from '../../../../models/assumptions.ts';
import { drawnGrowthOf, growthOf } from '../../../../scenarios/licenses/growth/growth-of.ts';
import { drawnSizes, MOST_GROWN, SIZES_SHOWN } from '../../../../scenarios/licenses/growth/growth-sizes.ts';
import { loadScenario } from '../../../../scenarios/load/load.ts';

const TEXT = `name: Growing
horizon: P10D
sketch:
  managing: { engineers: { tier1: 3 }, approvers: 1, pods: 2 }
  customers: { count: 4, needs: [helpdesk-admin] }
designs: [gdap-pim, own-pim]
`;

describe('sizes of a picture of growth', () => {
  it('rise from one to the most, and hold the sizes of a sheet and both sides of every change', () => {
    const ranges = [
      { from: 1, to: 136, cheaper: 'a' },
      { from: 137, to: MOST_GROWN, cheaper: 'b' },
    ];
    const sizes = drawnSizes([{ one: 'a', other: 'b', ranges }]);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(new Set(sizes).size).toBe(sizes.length);
    expect(sizes).toEqual(expect.arrayContaining([...SIZES_SHOWN, 136, 137]));
    expect([sizes[0], sizes.at(-1)]).toEqual([1, MOST_GROWN]);
    expect(sizes.length).toBeLessThan(100);
  });

  it('change nothing in what is counted at the sizes of the sheet, nor in the changes of places', async () => {
    const { value } = await loadScenario({
      file: 'growing.yaml',
      text: TEXT,
      readFile: () => Promise.reject(new Error('there is no other file')),
    });
    const asked = [value!, resolveAssumptions(), value!.designs.map(({ name }) => name)] as const;
    const [sheet, drawn] = [growthOf(...asked), drawnGrowthOf(...asked)];
    expect(drawn.breakEvens).toEqual(sheet.breakEvens);
    expect(sheet.breakEvens[0]!.ranges.length).toBeGreaterThan(1);
    expect(
      drawn.designs.map(({ id, points }) => ({
        id,
        points: points.filter(({ customers }) => SIZES_SHOWN.includes(customers)),
      })),
    ).toEqual(sheet.designs);
  });
});
