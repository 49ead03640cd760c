import type { Streams } from '../../engine/streams.ts';
import type { DecisiveDraw } from '../../engine/tilt.ts';

/*
 * Somebody forgets with probability `forgets`; who does not may still be late, with probability `late`. Beside them a
 * stroke of fate that no range knows of. Small enough that the probability of any of it is a formula.
 */
export interface Toy {
  readonly people: number;
  readonly forgets: number;
  readonly late: number;
  readonly fate: number;
}

/** The probability that at least one of them fails, or fate strikes. */
export function failureOf({ people, forgets, late, fate }: Toy): number {
  return 1 - (1 - fate) * ((1 - forgets) * (1 - late)) ** people;
}

export function decisiveDraws({ people, forgets, late }: Toy): DecisiveDraw[] {
  return Array.from({ length: people }, (_, person) => ({
    entityName: `person ${person}`,
    purpose: 'task',
  })).flatMap((stream) => [
    { ...stream, position: 0, low: 0, high: forgets },
    { ...stream, position: 1, low: 1 - late, high: 1 },
  ]);
}

/** One run: who draws how often depends on what was drawn. */
export function fails({ people, forgets, late, fate }: Toy, streams: Streams): boolean {
  let failed = streams.stream('fate', 'strikes').chance(fate);
  for (let person = 0; person < people; person++) {
    const draw = streams.stream(`person ${person}`, 'task');
    if (draw.chance(forgets) || draw.uniform() >= 1 - late) failed = true;
  }
  return failed;
}
