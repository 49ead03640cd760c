import type { BaseType, Selection } from 'd3-selection';
import { px } from './chart-svg.ts';
import { designForm } from './design-color.ts';

export interface DesignDot {
  readonly colorClass: string;
  readonly className: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Outlines about a point, as large to the eye as a circle of the radius. */
const OUTLINES = [
  (r: number) => `M0,${px(-1.4 * r)}L${px(1.4 * r)},0L0,${px(1.4 * r)}L${px(-1.4 * r)},0Z`,
  (r: number) => `M${-r},${-r}H${r}V${r}H${-r}Z`,
] as const;

/** A dot of a design: round, a diamond for the ninth and those after it, a square from the seventeenth on. */
export function designDot<Parent extends BaseType>(
  parent: Selection<SVGGElement, undefined, Parent, undefined>,
  { colorClass, className, x, y, r }: DesignDot,
): void {
  const outline = OUTLINES[designForm(colorClass) - 1];
  if (outline === undefined) {
    parent.append('circle').attr('class', className).attr('r', r).attr('cx', px(x)).attr('cy', px(y));
  } else {
    parent
      .append('path')
      .attr('class', className)
      .attr('transform', `translate(${px(x)},${px(y)})`)
      .attr('d', outline(r));
  }
}
