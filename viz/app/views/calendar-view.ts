import type { DaySpan } from '../../charts/day-span.ts';
import { calendarFigures } from '../../figures/calendar-figure.ts';
import { forecastSections } from '../../sections/forecast-section.ts';
import type { DrawView } from '../view.ts';

/** The days somebody looks at stay chosen while the scenario changes. */
const spans = new Map<string, DaySpan>();

/** When relationships end, and what becomes of the access through them. */
export const calendarView: DrawView = ({ result, leadDays }) => [
  forecastSections(result),
  calendarFigures(result, spans, leadDays),
];
