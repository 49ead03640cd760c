/** Metrics with the one the scenario is about in front; the others keep their order. */
export function mainFirst<M extends { readonly id: string }>(
  metrics: readonly M[],
  mainMetric: string,
): readonly M[] {
  const isMain = ({ id }: M) => id === mainMetric;
  return [...metrics.filter(isMain), ...metrics.filter((metric) => !isMain(metric))];
}
