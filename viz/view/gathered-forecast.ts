import type { Forecast } from '../../scenarios/result.ts';

/** What happens to one relationship, on one or on several days. */
export interface ForecastItem {
  readonly event: Forecast;
  /** In order; more than one where the same happens again, such as an extension every 180 days. */
  readonly dates: readonly string[];
}

/** The forecast by date; what happens again to the same relationship for the same reason is told once. */
export function gatheredForecast(forecast: readonly Forecast[]): readonly ForecastItem[] {
  const items = new Map<string, { event: Forecast; dates: string[] }>();
  for (const event of [...forecast].sort((a, b) => a.day - b.day)) {
    const { date, day, ...same } = event;
    const key = JSON.stringify(same);
    const known = items.get(key);
    if (known === undefined) items.set(key, { event, dates: [date] });
    else known.dates.push(date);
  }
  return [...items.values()];
}
