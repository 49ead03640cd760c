import type { CalendarKept } from '../../figures/calendar-fate.ts';
import { calendarFigures } from '../../figures/calendar-figure.ts';
import { forecastSections } from '../../sections/forecast-section.ts';
import type { DrawView } from '../view.ts';

/** The days and the relationship somebody looks at stay chosen while the scenario changes. */
const kept = new Map<string, CalendarKept>();

/** When relationships end, and what becomes of the access through them. */
export const drawView: DrawView = ({ result }) => [forecastSections(result), calendarFigures(result, kept)];
