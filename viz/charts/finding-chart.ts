import { cumsum } from 'd3-array';
import type { CheckFinding } from '../../scenarios/check/check-report.ts';
import { fitMiddle, fitText, textWidth, wrapText } from '../dom/text-width.ts';
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
/** On a phone a name may take so many lines. */
const MOST_LINES = 3;
const CELL = 34;
const HEAD_SLOPE = 0.71;
const MOST_HEAD = 130;
/** Of a design’s name so much fits under the top. */
const MOST_NAME = (MOST_HEAD - 24) / HEAD_SLOPE;

/** Which design breaks which rule: a row per finding, a column per design, a mark by severity where it is found. */
export function findingChart(
  { title, designs, findings, selected }: FindingChartData,
  { width }: { readonly width: number },
): SVGSVGElement {
  const narrow = width < NARROW;
  const longest = Math.min(MOST_NAME, Math.max(0, ...designs.map(({ id }) => textWidth(id, 13 * 1.1))));
  const head = longest * HEAD_SLOPE + 24;
  const tail = longest * HEAD_SLOPE;
  const cell = Math.min(CELL, Math.max(18, (width * 0.4) / Math.max(1, designs.length)));
  const columns = designs.length * cell;
  const left = narrow ? 8 : Math.max(160, Math.min(width - columns - tail, 560));
  const names = findings.map((finding) =>
    narrow
      ? wrapText(rowName(finding, findings), width - 4, 13, MOST_LINES)
      : [fitName(finding, findings, left - 14)],
  );
  const nameHeights = names.map((lines) => (narrow ? lines.length * NAME_LINE : 0));
  const tops = [...cumsum([head, ...nameHeights.map((each) => each + PITCH)])];
  const height = tops.at(-1)! + 8;
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
      .text(fitMiddle(id, MOST_NAME, 13 * 1.1));
  });
  const entry = Math.max(
    0,
    findings.findIndex(({ fingerprint }) => fingerprint === selected),
  );
  findings.forEach((finding, row) => {
    const y = tops[row]! + nameHeights[row]! + PITCH / 2;
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
      .attr('y', px(tops[row]!))
      .attr('width', px(width))
      .attr('height', nameHeights[row]! + PITCH);
    names[row]!.forEach((line, index) => {
      group
        .append('text')
        .attr('class', 'finding-name')
        .attr('x', narrow ? 0 : px(left - 10))
        .attr('y', px(narrow ? tops[row]! + (index + 1) * NAME_LINE - 1 : y + 4))
        .attr('text-anchor', narrow ? 'start' : 'end')
        .text(`${line} `);
    });
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

const isRepeated = ({ title }: CheckFinding, findings: readonly CheckFinding[]) =>
  findings.filter((other) => other.title === title).length > 1;

/** What is found; and about what, where the same is found about several things. */
function rowName(finding: CheckFinding, findings: readonly CheckFinding[]): string {
  const { title, subject } = finding;
  return isRepeated(finding, findings) ? `${title}: ${subject}` : title;
}

/** The same on one line; what tells it apart from others stands at its end. */
function fitName(finding: CheckFinding, findings: readonly CheckFinding[], room: number): string {
  const cut = isRepeated(finding, findings) ? fitMiddle : fitText;
  return cut(rowName(finding, findings), room);
}
