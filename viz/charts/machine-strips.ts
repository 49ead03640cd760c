import type { MachinePicture } from '../view/machine-layout.ts';
import { px } from './chart-svg.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** What a page on its side holds with words that can be read well. Strips are about as wide, and some a quarter wider. */
const PAGE_WIDTH = 1120;
/** Both sides of a cut show what lies at it, so that the eye finds the place again. */
const OVERLAP = 20;
/** Half a line of a label, and some room. */
const LINE = 10;

/** Where a diagram is cut into strips about as wide as a page: between two states where it can be, from left to right. */
export function stripCuts({ width, states }: Pick<MachinePicture, 'width' | 'states'>): readonly number[] {
  const count = Math.ceil(width / (PAGE_WIDTH - 2 * OVERLAP));
  const leaves = states.filter(({ holds }) => !holds);
  const cuts = Array.from({ length: count - 1 }, (_, index) => {
    const ideal = (width * (index + 1)) / count;
    const free = leaves
      .flatMap((leaf) => [leaf.x - OVERLAP, leaf.x + leaf.width + OVERLAP])
      .filter((at) => leaves.every(({ x, width: wide }) => at <= x || at >= x + wide))
      .filter((at) => Math.abs(at - ideal) < PAGE_WIDTH / 4);
    return free.sort((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0] ?? ideal;
  });
  return [0, ...cuts, width];
}

/**
 * A diagram too wide for paper, in strips one below the other that mirror the drawing with the id, whatever moves in
 * it; none where it fits.
 */
export function machineStrips(
  picture: MachinePicture,
  { drawingId, margin }: { readonly drawingId: string; readonly margin: number },
): readonly SVGSVGElement[] {
  const cuts = stripCuts(picture).map((at) => at + margin);
  if (cuts.length === 2) return [];
  const parts = cuts.slice(1).map((to, index) => {
    const from = index === 0 ? 0 : cuts[index]! - OVERLAP;
    const width = to + (index === cuts.length - 2 ? margin : OVERLAP) - from;
    const [top, bottom] = heights(picture, from - margin, from - margin + width);
    return { from, width, top, height: bottom - top + 2 * margin };
  });
  const widest = Math.max(...parts.map(({ width }) => width));
  return parts.map(({ from, width, top, height }) => {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', `${px(from)} ${px(top)} ${px(width)} ${px(height)}`);
    svg.setAttribute('aria-hidden', 'true');
    // All on one scale.
    svg.style.width = `${px((100 * width) / widest)}%`;
    const use = document.createElementNS(SVG, 'use');
    use.setAttribute('href', `#${drawingId}`);
    svg.append(use);
    return svg;
  });
}

/** From where to where what lies between two places reaches: paper is too short for what is empty. */
function heights({ states, arrows }: MachinePicture, from: number, to: number): readonly [number, number] {
  const ys = [
    ...states
      .filter(({ x, width }) => x < to && x + width > from)
      .flatMap(({ y, height }) => [y, y + height]),
    ...arrows.flatMap(({ route: { points, label }, lines }) => [
      ...points.flatMap((point, index) => {
        const next = points[index + 1] ?? point;
        const isHere = Math.min(point.x, next.x) < to && Math.max(point.x, next.x) > from;
        return isHere ? [point.y, next.y] : [];
      }),
      ...(label.x > from && label.x < to ? [-1, 1].map((side) => label.y + side * lines.length * LINE) : []),
    ]),
  ];
  return [Math.min(...ys), Math.max(...ys)];
}
