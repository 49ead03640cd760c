import fc from 'fast-check';
import type { Sketch } from '../../../../scenarios/scenario.ts';
import { arbitrarySketch } from '../../designs/arbitrary-sketch.ts';

/** Sketches with more pods than arbitrary ones have, and people who serve only some of them. */
export const sketchWithPods = fc
  .tuple(
    arbitrarySketch(),
    fc.integer({ min: 1, max: 6 }),
    fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 3 }),
  )
  .map(([sketch, pods, served]): Sketch => {
    const { managing } = sketch;
    const podsPerEngineer = managing.engineers.map(
      ({ tier }, rank) => [tier, Math.min(pods, served[rank]!)] as const,
    );
    return {
      ...sketch,
      managing: { ...managing, pods, podsPerEngineer: Object.fromEntries(podsPerEngineer) },
    };
  });
