import type { ComparisonData } from './comparison-parts.ts';
import { comparisonStacked } from './comparison-stacked.ts';
import { comparisonWide } from './comparison-wide.ts';

const NARROWEST_COLUMN = 100;

/** Rows are questions, columns are designs; every row has a scale of its own that its columns share. */
export function comparisonChart(data: ComparisonData, options: { readonly width: number }): SVGSVGElement {
  const column = (options.width * 0.53) / data.designs.length;
  return column < NARROWEST_COLUMN
    ? comparisonStacked(data, options.width)
    : comparisonWide(data, options.width);
}
