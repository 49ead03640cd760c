import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { changeOf, type TenantDifference } from '../view/reach-difference.ts';
import { type ChartSelection, chartSvg, px } from './chart-svg.ts';
import { gridShape } from './reach-grid.ts';

export interface DifferenceGridData {
  readonly title: string;
  readonly squares: readonly (TenantDifference & {
    /** Name and both shares, for those who do not see the square. */
    readonly words: string;
  })[];
}

const GLYPH = 17;
/** Room that the sums take beside the squares. */
const SUMS = 230;
const LINE = 20;
const MARKS = { less: '−', more: '+', same: '=', never: '' } as const;

/** The sums under their marks, of one customer and of several. */
const SUMS_IN_WORDS = [
  ['less', 'falls less often', 'fall less often'],
  ['more', 'falls more often', 'fall more often'],
  ['same', 'falls as often', 'fall as often'],
  ['never', 'never falls', 'never fall'],
] as const;

function path(svg: ChartSelection, className: string, parts: readonly string[]): void {
  if (parts.length > 0) svg.append('path').attr('class', className).attr('d', parts.join(''));
}

/**
 * One square per customer, in the same place as in the grids of single designs: red as high as it falls under both,
 * outlined where only the first lets it fall, dark where only the second does; − less often, + more often, = as often.
 */
export function differenceGrid({ title, squares }: DifferenceGridData, width: number): SVGSVGElement {
  const shape = gridShape(squares.length);
  const size = shape.touchable ? GLYPH : Math.max(1, shape.pitch - (shape.pitch > 4 ? 2 : 1));
  const rows = Math.ceil(squares.length / shape.columns);
  const high = rows * shape.pitch + 8;
  const beside = width >= shape.width + SUMS;
  const svg = chartSvg(
    'reach-difference',
    { width, height: beside ? Math.max(high, 4 * LINE + 8) : high + 4 * LINE + 8 },
    { title, description: 'One square per customer; the table twin holds both shares.' },
  );
  const bars = { ground: [], both: [], spared: [], added: [] } as Record<string, string[]>;
  const marks: { readonly x: number; readonly y: number; readonly text: string; readonly words: string }[] =
    [];
  squares.forEach((square, index) => {
    const x = 1 + (index % shape.columns) * shape.pitch;
    const y = 4 + Math.floor(index / shape.columns) * shape.pitch;
    const bar = (of: string, from: number, to: number) => {
      if (to <= from) return;
      bars[of]!.push(`M${px(x)} ${px(y + size * (1 - to))}h${size}v${px(size * (to - from))}h${-size}z`);
    };
    const { before, after } = square;
    bar('ground', 0, 1);
    bar('both', 0, Math.min(before, after));
    bar('spared', after, before);
    bar('added', before, after);
    marks.push({ x: x + size / 2, y: y + size / 2, text: MARKS[changeOf(square)], words: square.words });
  });
  path(svg, 'difference-ground', bars.ground!);
  path(svg, 'difference-both', bars.both!);
  path(svg, 'difference-spared', bars.spared!);
  path(svg, 'difference-added', bars.added!);
  const at = beside ? { x: shape.width + 24, y: 18 } : { x: 0, y: high + 18 };
  SUMS_IN_WORDS.forEach(([change, one, several], index) => {
    const count = squares.filter((square) => changeOf(square) === change).length;
    svg
      .append('text')
      .attr('class', count === 0 ? 'muted' : 'strong')
      .attr('x', at.x)
      .attr('y', at.y + index * LINE)
      .text(`${MARKS[change]} ${formatNumber(count)} ${count === 1 ? one : several}`.trim());
  });
  if (!shape.touchable) return svg.node()!;
  for (const { x, y, text, words } of marks) {
    const mark = svg
      .append('text')
      .attr('class', 'difference-mark')
      .attr('text-anchor', 'middle')
      .attr('x', px(x))
      .attr('y', px(y + 5))
      .text(text);
    mark.append('title').text(words);
  }
  return svg.node()!;
}
