import type { Result } from '../../scenarios/result.ts';

const HUES = 8;

/** The class that gives a design its color, the same in every figure because it follows the order of the Result. */
export function designColorClass(result: Result, designId: string): string {
  const index = result.designs.findIndex((design) => design.id === designId);
  return `design-${Math.max(0, index) % HUES}`;
}
