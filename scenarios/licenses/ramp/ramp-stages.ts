import type { EpochSeconds } from '../../../engine/calendar.ts';
import { dayOf } from '../../../models/money/terms.ts';
import type { RampStepInFile } from '../../prices/ramp-schema.ts';
import type { Sketch } from '../../scenario.ts';

/** How the company is from one day of the term on. */
export interface RampStage {
  readonly from: EpochSeconds;
  readonly customers: number;
  readonly sketch: Sketch;
}

/** The sketch as the term begins, and as each step changes it. */
export function rampStages(
  sketch: Sketch,
  termStart: EpochSeconds,
  steps: readonly RampStepInFile[],
): readonly RampStage[] {
  const stages: RampStage[] = [{ from: dayOf(termStart), customers: sketch.customers.names.length, sketch }];
  for (const step of steps) {
    const before = stages.at(-1)!;
    stages.push({
      from: dayOf(step.from),
      customers: step.customers ?? before.customers,
      sketch: withPeople(before.sketch, step),
    });
  }
  return stages;
}

/** The stages, and one more for each of the days on which nobody comes or goes, and something is bought for the first time. */
export function withDays(stages: readonly RampStage[], days: readonly EpochSeconds[]): readonly RampStage[] {
  const missing = [...new Set(days.map(dayOf))].filter((day) => !stages.some(({ from }) => from === day));
  const added = missing.flatMap((from) => {
    const before = stages.findLast((stage) => stage.from < from);
    return before === undefined ? [] : [{ ...before, from }];
  });
  return [...stages, ...added].toSorted((one, other) => one.from - other.from);
}

/** The very same sketch where nobody comes or goes. */
function withPeople(sketch: Sketch, { engineers, approvers }: RampStepInFile): Sketch {
  if (engineers === undefined && approvers === undefined) return sketch;
  const { managing } = sketch;
  return {
    ...sketch,
    managing: {
      ...managing,
      engineers: managing.engineers.map(({ tier, count }) => ({ tier, count: engineers?.[tier] ?? count })),
      approvers: approvers ?? managing.approvers,
    },
  };
}
