import type { Result } from '../../scenarios/result.ts';
import { standingOn } from '../view/best-designs.ts';
import { metricsOf } from '../view/comparison-data.ts';
import { isolated } from '../view/words.ts';
import { calendarFinding } from './calendar-finding.ts';
import { forecastLead } from './forecast-finding.ts';
import { licenseFinding } from './license-finding.ts';
import { reachLead } from './reach-finding.ts';

/** The one sentence that leads the page: what the scenario was asked, as far as its Result tells. */
export function leadFinding(result: Result): string {
  const forecast = result.designs.find((design) => design.forecast.length > 0);
  if (forecast !== undefined) return forecastLead(forecast);
  const reach = reachLead(result);
  if (reach !== null) return reach;
  for (const metric of metricsOf(result)) {
    const { best, telling } = standingOn(result, metric.id);
    if (best.length > 0 && telling !== undefined) return `${metric.label}: ${telling.words}`;
  }
  const withCalendar = result.designs.find((design) => design.calendar.length > 0);
  if (withCalendar !== undefined) return calendarFinding(withCalendar.calendar, result.scenario.horizonDays);
  const withLicenses = result.designs.find((design) => design.licenses.length > 0);
  if (withLicenses !== undefined) return licenseFinding(withLicenses.id, withLicenses.licenses);
  if (result.designs.length > 1) return 'No real difference between the designs';
  return isolated(result.scenario.name);
}
