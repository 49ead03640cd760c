import type { Growth } from '../../scenarios/licenses/growth/growth-schema.ts';
import type { Result } from '../../scenarios/result.ts';
import type { ReportBeside } from '../../scenarios/writers/report-beside.ts';
import { designColorClass } from '../charts/design-color.ts';
import { type Child, html } from '../dom/html.ts';
import { calendarFigures } from '../figures/calendar-figure.ts';
import { comparisonFigure } from '../figures/comparison-figure.ts';
import { costFigure } from '../figures/cost-figure.ts';
import { failureFigure } from '../figures/failure-figure.ts';
import { growthFigure } from '../figures/growth-figure.ts';
import { licenseFigures } from '../figures/license-figure.ts';
import { reachDifferenceFigure } from '../figures/reach-difference-figure.ts';
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
import { provenanceText } from '../view/drawn-line.ts';
import { masthead } from './masthead.ts';
import { pageFoot } from './page-foot.ts';
import { type FigureKind, figureOrder } from './page-order.ts';

const FIGURES: Readonly<Record<FigureKind, (result: Result, beside: ReportBeside) => Child>> = {
  reach: (result) => [reachFigure(result), reachDifferenceFigure(result)],
  compare: comparisonFigure,
  calendar: (result) => calendarFigures(result),
  licenses: (result, { growth }) => [licenseFigures(result), growthOf(result, growth)],
  failures: failureFigure,
};

/** The whole page of one Result, and of what stands beside it. Parts that the Result does not hold leave nothing behind. */
export function page(result: Result, beside: ReportBeside): readonly HTMLElement[] {
  const main = html(
    'main',
    { id: 'main', tabindex: -1 },
    violationAlert(result),
    forecastSections(result),
    figureOrder(result).map((kind) => FIGURES[kind](result, beside)),
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
    masthead(result, beside.dashboard),
    html('div', { class: aside === null ? 'columns alone' : 'columns' }, main, aside),
    pageFoot(result),
  ];
}

function growthOf(result: Result, growth: Growth | undefined): Child {
  if (growth === undefined) return null;
  return growthFigure({
    growth,
    currency: result.currency,
    pricesName: undefined,
    colorClassOf: (id) => designColorClass(result, id),
    provenance: provenanceText(result),
  });
}
