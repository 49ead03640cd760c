/**
 * Rounds to 9 significant digits. Every number that leaves statistics for a result goes through here
 * once: sums in another order, or another engine's logarithm, may differ in the sixteenth digit, and
 * nobody may ever see that in a file that promises to be equal byte for byte.
 */
export function rounded(value: number): number {
  // Adding zero turns -0 into 0.
  return Number.isFinite(value) ? Number(value.toPrecision(9)) + 0 : value;
}
