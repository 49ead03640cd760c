import type { Result } from '../../scenarios/result.ts';
import { html } from '../dom/html.ts';
import { calendarFigures } from '../figures/calendar-figure.ts';
import { comparisonFigure } from '../figures/comparison-figure.ts';
import { licenseFigures } from '../figures/license-figure.ts';
import { reachFigure } from '../figures/reach-figure.ts';

/** The picture of the figure a view begins with, without its words. */
export function cardPicture(view: string, result: Result): HTMLElement {
  const figure = figureOf(view, result) ?? comparisonFigure(result);
  const picture = figure?.querySelector('.picture');
  const place = html('div', {}, picture ?? null);
  // A picture of a picture: nothing in it can be reached or is named a second time.
  for (const each of place.querySelectorAll('[id]')) each.removeAttribute('id');
  return place;
}

function figureOf(view: string, result: Result): HTMLElement | null | undefined {
  if (view === 'reach') return reachFigure(result);
  if (view === 'calendar') return calendarFigures(result)[0];
  return view === 'licenses' ? licenseFigures(result)[0] : undefined;
}
