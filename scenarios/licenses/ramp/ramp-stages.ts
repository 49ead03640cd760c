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

/** The sketch as the term begins, and as each step changes it. A step on the first day is how the term begins. */
export function rampStages(
  sketch: Sketch,
  termStart: EpochSeconds,
  steps: readonly RampStepInFile[],
): readonly RampStage[] {
  const stages: RampStage[] = [{ from: dayOf(termStart), customers: sketch.customers.names.length, sketch }];
  for (const step of steps) {
    const before = stages.at(-1)!;
    const stage = {
      from: dayOf(step.from),
      customers: step.customers ?? before.customers,
      sketch: withPeople(before.sketch, step),
    };
    if (stage.from === before.from) stages.pop();
    stages.push(stage);
  }
  return stages;
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
