import { describe, expect, it } from 'vitest';
import { MACHINE_NOTES, MACHINES, machineGraph } from '../../../models/machines/index.ts';
import { stripCuts } from '../../../viz/charts/machine-strips.ts';
import { machineLayout } from '../../../viz/view/machine-layout.ts';

describe('strips of a state diagram', () => {
  it.each(MACHINES.map(({ id }) => id))(
    '%s: are hardly wider than a page on its side, and cut no state',
    (id) => {
      const picture = machineLayout(
        machineGraph(MACHINES.find((each) => each.id === id)!.machine),
        MACHINE_NOTES[id]!,
      );
      const cuts = stripCuts(picture);
      expect([cuts[0], cuts.at(-1)]).toEqual([0, picture.width]);
      for (const [index, cut] of cuts.slice(1).entries()) {
        expect(cut - cuts[index]!).toBeGreaterThan(0);
        expect(cut - cuts[index]!).toBeLessThan(1400);
      }
      for (const { x, width, holds } of picture.states) {
        const cutting = cuts.filter((at) => at > x && at < x + width);
        if (!holds) expect(cutting).toEqual([]);
      }
    },
  );
});
