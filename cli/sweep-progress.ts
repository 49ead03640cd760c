import type { Scenario } from '../scenarios/scenario.ts';
import type { SweepProgress } from '../scenarios/sweep/run-sweep.ts';
import { follow, type RunProgress } from './follow.ts';
import type { Position } from './positions.ts';
import type { Progress } from './progress.ts';
import { type Measures, underwayAt } from './run-progress.ts';

export interface SweepFollower extends Pick<RunProgress, 'reached' | 'stop'> {
  /** A point is about to run. */
  point(point: number, scenario: Scenario): void;
  done(progress: SweepProgress): void;
}

/** Shows where a sweep is, several times a second; the tasks of the positions are points. */
export function followSweep(
  points: number,
  maximum: number,
  positions: () => readonly Position[],
  progress: Progress,
): SweepFollower {
  const measures = new Map<number, Measures>();
  let doneOf: SweepProgress['doneOf'] = () => 0;
  const { done, reached, stop } = follow(
    maximum,
    () =>
      positions().flatMap((position) => {
        const { task, from } = position;
        const measure = measures.get(task);
        if (measure === undefined || from < doneOf(task)) return [];
        const at = underwayAt(position, measure);
        return [{ ...at, where: `point ${task + 1} of ${points}, ${at.where}` }];
      }),
    progress,
  );
  return {
    // Of a scenario no more is kept than this: a sweep may have a thousand points.
    point(point, { start, horizonSeconds, designs }) {
      measures.set(point, { start, horizonSeconds, designs: designs.map(({ name }) => ({ name })) });
    },
    done(now) {
      doneOf = now.doneOf;
      done(now.done, now.maximum);
    },
    reached,
    stop,
  };
}
