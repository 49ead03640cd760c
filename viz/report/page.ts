import type { Result } from '../../scenarios/result.ts';
import { html } from '../dom/html.ts';
import { comparisonFigure } from './comparison-figure.ts';
import { masthead } from './masthead.ts';

/** The whole page of one Result. Parts that the Result does not hold leave nothing behind. */
export function page(result: Result): readonly HTMLElement[] {
  return [
    masthead(result),
    html('div', { class: 'columns' }, html('main', { id: 'main', tabindex: -1 }, comparisonFigure(result))),
  ];
}
