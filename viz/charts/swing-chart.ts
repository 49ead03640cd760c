import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { fitText, textWidth } from '../dom/text-width.ts';
import { type ChartSelection, chartSvg, px } from './chart-svg.ts';
import { BOLD, LINE, line, ruleLine } from './comparison-parts.ts';

/** One rate from its least to its most. */
interface SwingBar {
  readonly label: string;
  readonly low: number;
  readonly high: number;
}

/** One line of costs: per design its mean, and how far each rate alone moves it. */
export interface SwingBlock {
  readonly label: string;
  readonly unit: string;
  readonly designs: readonly {
    readonly name: string;
    readonly colorClass: string;
    readonly middle: number;
    readonly bars: readonly SwingBar[];
  }[];
}

/** More of a design stand in the table. */
const MOST_BARS = 6;
const PITCH = 24;
/** Below this width labels stand above their bars instead of beside them. */
const NARROW = 620;
const HEAD = 30;
const NAME = 26;
const FOOT = 34;

/** A tornado per line and design: bars around the mean, the longest on top, one scale for all designs of a line. */
export function swingChart(
  data: { readonly title: string; readonly blocks: readonly SwingBlock[]; readonly middleWords?: string },
  { width }: { readonly width: number },
): SVGSVGElement {
  const { middleWords = 'in the middle' } = data;
  const narrow = width < NARROW;
  const pitch = narrow ? PITCH + LINE : PITCH;
  const heightOf = (block: SwingBlock) =>
    HEAD + FOOT + sum(block.designs.map(({ bars }) => NAME + Math.min(MOST_BARS, bars.length) * pitch));
  const height = sum(data.blocks.map(heightOf));
  const svg = chartSvg(
    'swings',
    { width, height },
    {
      title: data.title,
      description: 'How far each input alone moves each cost; the table twin holds the same numbers.',
    },
  );
  let top = 0;
  for (const block of data.blocks) {
    appendBlock(svg, block, { top, bottom: top + heightOf(block), width, narrow, pitch, middleWords });
    top += heightOf(block);
  }
  return svg.node()!;
}

interface Layout {
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly narrow: boolean;
  readonly pitch: number;
  /** What is said of the value at the upright line. */
  readonly middleWords: string;
}

function appendBlock(svg: ChartSelection, block: SwingBlock, layout: Layout): void {
  const { top, bottom, width, narrow, pitch, middleWords } = layout;
  const all = block.designs.flatMap(({ bars, middle }) => [middle, ...bars.map(({ high }) => high)]);
  const texts = block.designs.flatMap(({ bars }) => bars.map(endsText));
  const numberWidth = Math.max(...texts.map((text) => textWidth(text))) + 8;
  const labelWidth = narrow ? 0 : Math.min(300, width * 0.36);
  const x = scaleLinear([0, Math.max(...all)], [labelWidth + 4, width - numberWidth - 8]);
  ruleLine(svg, width, top);
  line(svg, 0, top + 20, fitText(`${block.label} (${block.unit})`, width, BOLD), 'label strong');
  appendAxis(svg, x, top + HEAD, bottom - FOOT + 6);
  let y = top + HEAD;
  for (const { name, colorClass, middle, bars } of block.designs) {
    const mean = `${formatNumber(middle)} ${middleWords}`;
    const nameRoom = width - textWidth(mean) - 12;
    line(svg, 0, y + 17, fitText(name, nameRoom, BOLD), `design-name ${colorClass}`);
    line(svg, width, y + 17, mean, 'small muted', 'end');
    y += NAME;
    const group = svg.append('g').attr('class', colorClass);
    for (const bar of bars.slice(0, MOST_BARS)) {
      const barY = y + pitch - PITCH / 2;
      const labelRoom = narrow ? width : labelWidth - 8;
      line(svg, 0, narrow ? y + 13 : barY + 4, fitText(bar.label, labelRoom), 'small');
      group
        .append('line')
        .attr('class', 'swing')
        .attr('x1', px(x(bar.low)))
        .attr('x2', px(x(bar.high)))
        .attr('y1', px(barY))
        .attr('y2', px(barY));
      // Beside labels the marks of all bars meet in one line; between labels they must not cross them.
      const half = narrow ? 9 : PITCH / 2;
      group
        .append('line')
        .attr('class', 'middle')
        .attr('x1', px(x(middle)))
        .attr('x2', px(x(middle)))
        .attr('y1', px(barY - half))
        .attr('y2', px(barY + half));
      line(svg, width, barY + 4, endsText(bar), 'small', 'end');
      y += pitch;
    }
  }
}

function appendAxis(
  svg: ChartSelection,
  x: ReturnType<typeof scaleLinear<number, number>>,
  from: number,
  to: number,
): void {
  const [left = 0, right = 0] = x.range();
  for (const tick of x.ticks(Math.max(2, Math.floor((right - left) / 90)))) {
    svg
      .append('line')
      .attr('class', 'rule')
      .attr('x1', px(x(tick)))
      .attr('x2', px(x(tick)))
      .attr('y1', px(from))
      .attr('y2', px(to));
    const anchor = tick === 0 ? 'start' : 'middle';
    line(svg, x(tick), to + 15, formatNumber(tick), 'small muted', anchor);
  }
}

function endsText({ low, high }: SwingBar): string {
  return `${formatNumber(low)} to ${formatNumber(high)}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
