import { comparisonFigure } from '../../figures/comparison-figure.ts';
import { costFigure } from '../../figures/cost-figure.ts';
import { failureFigure } from '../../figures/failure-figure.ts';
import { swingFigure } from '../../figures/swing-figure.ts';
import { expectationSection } from '../../sections/expectation-section.ts';
import { modelSections } from '../../sections/model-section.ts';
import { sweepSection } from '../../sections/sweep-section.ts';
import type { DrawView } from '../view.ts';

/** Designs side by side, then what they cost, what fails under them, and what would turn a verdict. */
export const compareView: DrawView = ({ result }) => [
  comparisonFigure(result),
  costFigure(result),
  swingFigure(result),
  failureFigure(result),
  expectationSection(result),
  sweepSection(result),
  modelSections(result),
];
