import type { ReachTenant } from '../../scenarios/result.ts';
import { wrapText } from '../dom/text-width.ts';
import { type ChartSelection, chartSvg, px } from './chart-svg.ts';
import { appendGlyph, type GlyphState } from './state-glyph.ts';

export interface ReachSquare {
  readonly tenant: ReachTenant;
  readonly reached: boolean;
  /** Name and what is known, for those who do not see the square. */
  readonly words: string;
}

export interface ReachGridData {
  readonly name: string;
  readonly colorClass: string;
  readonly squares: readonly ReachSquare[];
  /** `3.1 of 40 (2.9–3.3)` */
  readonly countText: string;
  /** Said under a grid of squares too small to tell apart: how many of each kind are reached. */
  readonly tally: readonly string[];
}

export interface ReachGridOptions {
  /** Lines kept free for the name, so that grids beside each other start at the same height. */
  readonly nameLines: number;
  readonly selectedTenantId: string | null;
}

const LINE = 17;
const TOUCH = 24;
const GLYPH = 17;
/** Above this many customers squares are too small to be touched one by one; the table twin has them. */
const MOST_TOUCHABLE = 144;
const AFTER: Readonly<Record<ReachTenant['how'], GlyphState>> = {
  standing: 'standing',
  active: 'active',
  // An eligibility the thief has used is an active assignment.
  eligible: 'active',
  gated: 'gated',
  lost: 'lost',
};

export interface GridShape {
  readonly columns: number;
  readonly pitch: number;
  readonly touchable: boolean;
  readonly width: number;
}

/** How customers are laid out, the same for every design: 8 in a row, 100 × 100 for ten thousand. */
export function gridShape(count: number): GridShape {
  const touchable = count <= MOST_TOUCHABLE;
  const columns = Math.max(8, Math.ceil(Math.sqrt(count)));
  const pitch = touchable ? TOUCH : Math.max(2, Math.min(12, Math.floor(300 / columns)));
  return { columns, pitch, touchable, width: Math.max(touchable ? 192 : 248, columns * pitch) };
}

function square(svg: ChartSelection, data: ReachSquare, x: number, y: number, selected: boolean): void {
  const { tenant } = data;
  const group = svg
    .append('g')
    .attr('class', selected ? 'square selected' : 'square')
    .attr('transform', `translate(${px(x)} ${px(y)})`);
  group
    .attr('role', 'button')
    .attr('tabindex', -1)
    .attr('data-pick', tenant.tenantId)
    .attr('aria-label', data.words)
    .attr('aria-pressed', String(selected));
  group.append('title').text(data.words);
  group
    .append('rect')
    .attr('class', 'touch')
    .attr('x', -TOUCH / 2)
    .attr('y', -TOUCH / 2)
    .attr('width', TOUCH)
    .attr('height', TOUCH);
  appendGlyph(group.append('g').attr('class', `glyph before ${tenant.how}`), tenant.how, GLYPH);
  if (!data.reached) return;
  // As high as the share of runs in which it fell: the ink of a grid is its mean.
  const height = Math.max(2, GLYPH * Math.min(1, tenant.probability));
  const level = group.append('svg').attr('class', 'level').attr('overflow', 'hidden');
  level
    .attr('x', -GLYPH / 2)
    .attr('y', px(GLYPH / 2 - height))
    .attr('width', GLYPH)
    .attr('height', px(height));
  const inside = level.append('g').attr('transform', `translate(${GLYPH / 2} ${px(height - GLYPH / 2)})`);
  const after = AFTER[tenant.how];
  const glyph = inside.append('g').attr('class', 'glyph after');
  appendGlyph(glyph, after, GLYPH);
  if (after === 'gated') glyph.append('path').attr('class', 'core').attr('d', 'M0 -5L5 0L0 5L-5 0Z');
}

/** The outline of a customer among many: a diamond behind an approver, a bar where nothing leads in, else a square. */
function outline({ how }: ReachTenant, x: number, y: number, size: number): string {
  const h = size / 2;
  // Below this a diamond is a blot.
  if (size < 4) return `M${x} ${y}h${size}v${size}h${-size}z`;
  if (how === 'gated') return `M${px(x + h)} ${y}l${px(h)} ${px(h)}l${px(-h)} ${px(h)}l${px(-h)} ${px(-h)}z`;
  if (how === 'lost') return `M${x} ${px(y + h - 0.5)}h${size}v1h${-size}z`;
  return `M${x} ${y}h${size}v${size}h${-size}z`;
}

/** Many customers at once: one path per look instead of one element per customer. */
function batched(
  svg: ChartSelection,
  data: ReachGridData,
  shape: GridShape,
  top: number,
  selectedTenantId: string | null,
): void {
  const size = Math.max(1, shape.pitch - (shape.pitch > 4 ? 2 : 1));
  const open: string[] = [];
  const fallen: string[] = [];
  data.squares.forEach(({ tenant, reached }, index) => {
    const x = (index % shape.columns) * shape.pitch;
    const y = top + Math.floor(index / shape.columns) * shape.pitch;
    open.push(outline(tenant, x, y, size));
    if (!reached) return;
    const height = px(size * Math.min(1, tenant.probability));
    fallen.push(`M${x} ${px(y + size)}h${size}v${-height}h${-size}z`);
  });
  svg.append('path').attr('class', 'many-open').attr('d', open.join(''));
  svg.append('path').attr('class', 'many-fallen').attr('d', fallen.join(''));
  const at = data.squares.findIndex(({ tenant }) => tenant.tenantId === selectedTenantId);
  if (at < 0) return;
  svg
    .append('rect')
    .attr('class', 'many-selected')
    .attr('x', (at % shape.columns) * shape.pitch - 3)
    .attr('y', top + Math.floor(at / shape.columns) * shape.pitch - 3)
    .attr('width', size + 6)
    .attr('height', size + 6);
}

/** One design's customers as squares in fixed places, filled as they fall, with the count under them. */
export function reachGrid(data: ReachGridData, options: ReachGridOptions): SVGSVGElement {
  const shape = gridShape(data.squares.length);
  const rows = Math.ceil(data.squares.length / shape.columns);
  const top = 6 + options.nameLines * LINE;
  const tally = shape.touchable ? [] : data.tally;
  const below = top + rows * shape.pitch + 28;
  const height = below + tally.length * LINE;
  const title = `${data.name}: ${data.countText} customers reached`;
  const svg = chartSvg(
    'reach-grid',
    { width: shape.width, height },
    { title, description: 'One square per customer, in the same place in every design.' },
  );
  wrapText(data.name, shape.width, 14.5, options.nameLines).forEach((text, index) => {
    svg
      .append('text')
      .attr('class', `design-name ${data.colorClass}`)
      .attr('y', 14 + index * LINE)
      .text(text);
  });
  if (shape.touchable) {
    svg.attr('role', 'group').attr('data-columns', shape.columns);
    data.squares.forEach((each, index) => {
      const x = (index % shape.columns) * TOUCH + TOUCH / 2 - (TOUCH - GLYPH) / 2;
      square(
        svg,
        each,
        x,
        top + Math.floor(index / shape.columns) * TOUCH + TOUCH / 2,
        each.tenant.tenantId === options.selectedTenantId,
      );
    });
  } else {
    svg.attr('data-columns', shape.columns).attr('data-pitch', shape.pitch).attr('data-top', top);
    batched(svg, data, shape, top, options.selectedTenantId);
  }
  svg
    .append('text')
    .attr('class', 'count')
    .attr('y', below - 8)
    .text(data.countText);
  tally.forEach((text, index) => {
    svg
      .append('text')
      .attr('class', 'muted')
      .attr('y', below + 8 + index * LINE)
      .text(text);
  });
  return svg.node()!;
}
