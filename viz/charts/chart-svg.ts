import { create, type Selection } from 'd3-selection';

export type ChartSelection = Selection<SVGSVGElement, undefined, null, undefined>;

/** Position with at most two decimals: enough for any screen, and the same text on every machine. */
export const px = (value: number) => Math.round(value * 100) / 100;

/** An empty chart of a fixed size with its name and description for those who do not see it. */
export function chartSvg(
  kind: string,
  size: { readonly width: number; readonly height: number },
  words: { readonly title: string; readonly description: string },
): ChartSelection {
  const svg = create('svg')
    .attr('data-chart', kind)
    .attr('viewBox', `0 0 ${px(size.width)} ${px(size.height)}`)
    .attr('width', px(size.width))
    .attr('height', px(size.height))
    .attr('role', 'img')
    .attr('aria-label', words.title);
  svg.append('title').text(words.title);
  svg.append('desc').text(words.description);
  return svg as unknown as ChartSelection;
}
