import { formatDate, parseInstant } from '../engine/calendar.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { type Position, shareOf } from './positions.ts';
import type { Progress } from './progress.ts';

const LOOK_EVERY_MILLISECONDS = 250;

/** Follows replications on their way: batches that are done, and how far the threads are in the others. */
export interface RunProgress {
  /** So many replications are done, of so many at most. */
  done(done: number, maximum: number): void;
  /** How far the first replication that is not finished has come. */
  reached(): { readonly percent: number; readonly where: string } | undefined;
  stop(): void;
}

/** Shows where the run of a scenario is, several times a second. */
export function followRun(
  scenario: Scenario,
  maximum: number,
  positions: () => readonly Position[],
  progress: Progress,
): RunProgress {
  const size = { designs: scenario.designs.length, horizonSeconds: scenario.horizonSeconds };
  let whole = 0;
  let shown = 0;
  let most = maximum;
  let first: Position | undefined;
  const look = (): void => {
    const running = positions().filter(({ from }) => from >= whole);
    if (running.length === 0) return;
    first = running[0];
    const parts = running.map((each) => each.replication - each.from + shareOf(each, size));
    // A batch that is done out of turn counts in its turn only; the bar waits for it instead of going back.
    shown = Math.max(
      shown,
      parts.reduce((sum, part) => sum + part, whole),
    );
    progress.update(Math.min(shown, most), most, first && placeOf(scenario, first));
  };
  const timer = setInterval(look, LOOK_EVERY_MILLISECONDS);
  return {
    done(done, atMost) {
      whole = done;
      most = atMost;
      shown = Math.max(shown, done);
      progress.update(Math.min(shown, most), most);
    },
    reached() {
      look();
      if (first === undefined) return undefined;
      return { percent: Math.floor(100 * shareOf(first, size)), where: placeOf(scenario, first) };
    },
    stop: () => clearInterval(timer),
  };
}

function placeOf({ designs, start }: Scenario, { design, atSeconds }: Position): string {
  return `${designs[design]?.name} on ${formatDate(parseInstant(start)! + atSeconds)}`;
}
