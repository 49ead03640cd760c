const BATCH = 5;

/**
 * How many of the first values of one long run to throw away before a mean over time is taken: White's MSER-5. Of the
 * means of five values each, so many are cut that the standard error of the rest, were they independent, is least.
 * Null where that asks for half of the run or more: then the run is too short to have forgotten its start.
 *
 * Nothing that Entwin reports is a long-run mean: horizons are finite and start in the state that is asked about. This
 * is for models on this engine that are asked for one (docs/statistics.md).
 */
export function warmUpLength(values: readonly number[]): number | null {
  const means = batchMeans(values);
  let best = { cut: 0, error: Number.POSITIVE_INFINITY };
  let [sum, squares] = [0, 0];
  // From the end, so that each cut adds one mean to the rest; the offset keeps large means from cancelling.
  const offset = means.at(-1) ?? 0;
  for (let cut = means.length - 1; cut >= 0; cut--) {
    const value = means[cut]! - offset;
    sum += value;
    squares += value * value;
    const left = means.length - cut;
    // A handful of means at the end may agree by chance.
    if (left < Math.max(BATCH, means.length / 4)) continue;
    const error = (squares - (sum * sum) / left) / (left * left);
    if (error <= best.error) best = { cut, error };
  }
  return means.length < 4 * BATCH || best.cut >= means.length / 2 ? null : best.cut * BATCH;
}

function batchMeans(values: readonly number[]): readonly number[] {
  return Array.from({ length: Math.floor(values.length / BATCH) }, (_, batch) => {
    let sum = 0;
    for (let index = batch * BATCH; index < (batch + 1) * BATCH; index++) sum += values[index]!;
    return sum / BATCH;
  });
}
