import type { Result } from '../../scenarios/result.ts';
import { type Child, html } from '../dom/html.ts';
import { calendarFigures } from './calendar-figure.ts';
import { caveats } from './caveats.ts';
import { comparisonFigure } from './comparison-figure.ts';
import { costFigure } from './cost-figure.ts';
import { expectationSection } from './expectation-section.ts';
import { factsSection } from './facts-section.ts';
import { failureFigure } from './failure-figure.ts';
import { findingSection } from './finding-section.ts';
import { forecastSections } from './forecast-section.ts';
import { licenseFigures } from './license-figure.ts';
import { masthead } from './masthead.ts';
import { modelSections } from './model-section.ts';
import { pageFoot } from './page-foot.ts';
import { type FigureKind, figureOrder } from './page-order.ts';
import { reachFigure } from './reach-figure.ts';
import { sweepSection } from './sweep-section.ts';
import { swingFigure } from './swing-figure.ts';
import { violationAlert } from './violation-alert.ts';

const FIGURES: Readonly<Record<FigureKind, (result: Result) => Child>> = {
  reach: reachFigure,
  compare: comparisonFigure,
  calendar: calendarFigures,
  licenses: licenseFigures,
  failures: failureFigure,
};

/** The whole page of one Result. Parts that the Result does not hold leave nothing behind. */
export function page(result: Result): readonly HTMLElement[] {
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
    masthead(result),
    html('div', { class: aside === null ? 'columns alone' : 'columns' }, main, aside),
    pageFoot(result),
  ];
}
