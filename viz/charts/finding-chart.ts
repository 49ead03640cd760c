import type { CheckFinding } from '../../scenarios/check/check-report.ts';
import { fitText, textWidth } from '../dom/text-width.ts';
import { SEVERITY_MARKS, WAIVED_MARK } from '../view/finding-rows.ts';
import { chartSvg, px } from './chart-svg.ts';

export interface FindingChartData {
  readonly title: string;
  readonly designs: readonly { readonly id: string; readonly colorClass: string }[];
  readonly findings: readonly CheckFinding[];
  /** Fingerprint of the finding in focus. */
  readonly selected: string | null;
}

const PITCH = 26;
const NARROW = 560;
const NAME_LINE = 18;
const CELL = 34;
const HEAD_SLOPE = 0.71;
const MOST_HEAD = 130;

/** Which design breaks which rule: a row per finding, a column per design, a mark by severity where it is found. */
export function findingChart(
  { title, designs, findings, selected }: FindingChartData,
  { width }: { readonly width: number },
): SVGSVGElement {
  const narrow = width < NARROW;
  const longest = Math.max(0, ...designs.map(({ id }) => textWidth(id, 13 * 1.1)));
  const head = Math.min(MOST_HEAD, longest * HEAD_SLOPE + 24);
  const tail = longest * HEAD_SLOPE;
  const cell = Math.min(CELL, Math.max(18, (width * 0.4) / Math.max(1, designs.length)));
  const pitch = narrow ? PITCH + NAME_LINE : PITCH;
  const columns = designs.length * cell;
  const left = narrow ? 8 : Math.max(160, Math.min(width - columns - tail, 560));
  const height = head + findings.length * pitch + 8;
  const svg = chartSvg(
    'findings',
    { width, height },
    { title, description: 'A row per finding, a column per design; the table twin holds the same.' },
  );
  svg.attr('role', 'group').attr('data-columns', 1);
  const x = (column: number): number => left + column * cell + cell / 2;
  designs.forEach(({ id, colorClass }, column) => {
    svg
      .append('text')
      .attr('class', `design-name ${colorClass}`)
      .attr('transform', `translate(${px(x(column) + 2)},${px(head - 8)}) rotate(-45)`)
      .text(fitText(id, (MOST_HEAD - 24) / HEAD_SLOPE));
  });
  const entry = Math.max(
    0,
    findings.findIndex(({ fingerprint }) => fingerprint === selected),
  );
  findings.forEach((finding, row) => {
    const y = head + row * pitch + PITCH / 2 + (narrow ? NAME_LINE : 0);
    const { severity, waiver, fingerprint } = finding;
    const mark = waiver === undefined ? SEVERITY_MARKS[severity] : WAIVED_MARK;
    const group = svg
      .append('g')
      .attr(
        'class',
        [
          'finding-row',
          waiver === undefined ? severity : 'waived',
          fingerprint === selected ? 'selected' : '',
        ]
          .join(' ')
          .trim(),
      )
      .attr('data-pick', fingerprint)
      .attr('role', 'button')
      .attr('tabindex', row === entry ? 0 : -1)
      .attr('aria-pressed', String(fingerprint === selected))
      .attr(
        'aria-description',
        `${waiver === undefined ? severity : `waived ${severity}`}: ${finding.title}. In ${finding.designs.join(', ')}`,
      );
    group
      .append('rect')
      .attr('class', 'touch')
      .attr('x', 0)
      .attr('y', px(y - PITCH / 2 - (narrow ? NAME_LINE : 0)))
      .attr('width', px(width))
      .attr('height', pitch);
    group
      .append('text')
      .attr('class', 'finding-name')
      .attr('x', narrow ? 0 : px(left - 10))
      .attr('y', px(narrow ? y - NAME_LINE + 4 : y + 4))
      .attr('text-anchor', narrow ? 'start' : 'end')
      .text(`${fitText(rowName(finding, findings), narrow ? width - 4 : left - 14)} `);
    designs.forEach(({ id }, column) => {
      if (!finding.designs.includes(id)) {
        group
          .append('line')
          .attr('class', 'mark-none')
          .attr('x1', px(x(column) - 3))
          .attr('x2', px(x(column) + 3))
          .attr('y1', px(y))
          .attr('y2', px(y));
        return;
      }
      group
        .append('text')
        .attr('class', 'mark')
        .attr('x', px(x(column)))
        .attr('y', px(y + 5))
        .attr('text-anchor', 'middle')
        .text(`${mark} `);
    });
  });
  return svg.node()!;
}

/** What is found; and about what, where the same is found about several things. */
function rowName({ title, subject }: CheckFinding, findings: readonly CheckFinding[]): string {
  return findings.filter((other) => other.title === title).length > 1 ? `${title}: ${subject}` : title;
}
