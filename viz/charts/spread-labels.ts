/**
 * Heights of labels of one line each, moved apart where they would lie on each other: down first, then up from the
 * lowest place. The order from top to bottom stays; equal ones keep the order they came in.
 */
export function spreadLabels(
  heights: readonly number[],
  { pitch, lowest }: { readonly pitch: number; readonly lowest: number },
): readonly number[] {
  const order = heights.map((_, index) => index).sort((one, other) => heights[one]! - heights[other]!);
  const placed = [...heights];
  let free = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    placed[index] = Math.max(placed[index]!, free);
    free = placed[index]! + pitch;
  }
  let floor = lowest;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index]!, floor);
    floor = placed[index]! - pitch;
  }
  return placed;
}
