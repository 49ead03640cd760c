import { formatDate, parseInstant } from '../engine/calendar.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { follow, type RunProgress, type Underway } from './follow.ts';
import { type Position, shareOf } from './positions.ts';
import type { Progress } from './progress.ts';

/** What it takes to say of a position where it is. */
export type Measures = Pick<Scenario, 'start' | 'horizonSeconds'> & {
  readonly designs: readonly { readonly name: string }[];
};

/** Shows where the run of a scenario is, several times a second. */
export function followRun(
  scenario: Measures,
  maximum: number,
  positions: () => readonly Position[],
  progress: Progress,
): RunProgress {
  return follow(
    maximum,
    ({ done, before }) =>
      positions()
        .filter(({ from }) => before + from >= done)
        .map((position) => underwayAt(position, scenario)),
    progress,
  );
}

/** How far a batch has come, and where it is. */
export function underwayAt(position: Position, measures: Measures): Underway {
  const { designs, start, horizonSeconds } = measures;
  const share = shareOf(position, { designs: designs.length, horizonSeconds });
  return {
    replications: position.replication - position.from + share,
    percent: Math.floor(100 * share),
    where: `${designs[position.design]?.name} on ${formatDate(parseInstant(start)! + position.atSeconds)}`,
  };
}
