import { calendarFigures } from '../../figures/calendar-figure.ts';
import { forecastSections } from '../../sections/forecast-section.ts';
import type { DrawView } from '../view.ts';

/** When relationships end, and what becomes of the access through them. */
export const calendarView: DrawView = ({ result }) => [forecastSections(result), calendarFigures(result)];
