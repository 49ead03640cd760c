import type { Result } from '../../scenarios/result.ts';
import { type Child, html } from '../dom/html.ts';
import { calendarFigures } from '../figures/calendar-figure.ts';
import { comparisonFigure } from '../figures/comparison-figure.ts';
import { costFigure } from '../figures/cost-figure.ts';
import { failureFigure } from '../figures/failure-figure.ts';
import { licenseFigures } from '../figures/license-figure.ts';
import { reachFigure } from '../figures/reach-figure.ts';
import { swingFigure } from '../figures/swing-figure.ts';
import { caveats } from '../sections/caveats.ts';
import { expectationSection } from '../sections/expectation-section.ts';
import { factsSection } from '../sections/facts-section.ts';
import { findingSection } from '../sections/finding-section.ts';
import { forecastSections } from '../sections/forecast-section.ts';
import { modelSections } from '../sections/model-section.ts';
import { sweepSection } from '../sections/sweep-section.ts';
import { violationAlert } from '../sections/violation-alert.ts';
import { masthead } from './masthead.ts';
import { pageFoot } from './page-foot.ts';
import { type FigureKind, figureOrder } from './page-order.ts';

const FIGURES: Readonly<Record<FigureKind, (result: Result) => Child>> = {
  reach: reachFigure,
  compare: comparisonFigure,
  calendar: calendarFigures,
  licenses: licenseFigures,
  failures: failureFigure,
};

/** The whole page of one Result, and where it leads. Parts that the Result does not hold leave nothing behind. */
export function page(result: Result, dashboard?: string): readonly HTMLElement[] {
  const main = html(
    'main',
    { id: 'main', tabindex: -1 },
    violationAlert(result),
    forecastSections(result),
    figureOrder(result).map((kind) => FIGURES[kind](result)),
    costFigure(result),
    swingFigure(result),
    modelSections(result),
    findingSection(result),
    expectationSection(result),
    sweepSection(result),
    factsSection(result),
  );
  const aside = caveats(result);
  return [
    masthead(result, dashboard),
    html('div', { class: aside === null ? 'columns alone' : 'columns' }, main, aside),
    pageFoot(result),
  ];
}
