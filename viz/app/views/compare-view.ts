import { comparisonFigure } from '../../figures/comparison-figure.ts';
import { costFigure } from '../../figures/cost-figure.ts';
import { failureFigure } from '../../figures/failure-figure.ts';
import { swingFigure } from '../../figures/swing-figure.ts';
import { expectationSection } from '../../sections/expectation-section.ts';
import { modelSections } from '../../sections/model-section.ts';
import type { DrawView } from '../view.ts';
import { mindPanel } from './mind-panel.ts';

/** Designs side by side, what would turn a verdict, then what designs cost and what fails under them. */
export const drawView: DrawView = ({ result, text }) => [
  comparisonFigure(result),
  mindPanel(result, text),
  costFigure(result),
  swingFigure(result),
  failureFigure(result),
  expectationSection(result),
  modelSections(result),
];
