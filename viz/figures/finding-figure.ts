import type { CheckFinding, CheckReport } from '../../scenarios/check/check-report.ts';
import type { ExplainedRule } from '../../scenarios/check/explain-rule.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { waiverText } from '../../scenarios/writers/waiver-text.ts';
import { findingChart } from '../charts/finding-chart.ts';
import { html, nameText } from '../dom/html.ts';
import { prose } from '../dom/prose.ts';
import { copyButton } from '../figure/copy-button.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import { checkFinding } from '../findings/check-finding.ts';
import {
  type FindingFilter,
  findingsLike,
  SEVERITY_MARKS,
  WAIVED_MARK,
  waiverSnippet,
} from '../view/finding-rows.ts';
import { factList } from './fact-list.ts';
import { gridKeys } from './grid-keys.ts';

export interface FindingFigureData {
  readonly report: CheckReport;
  readonly rules: readonly ExplainedRule[];
  readonly filter: FindingFilter;
  /** Class of each design’s color, in the report’s order. */
  readonly colorClassOf: (designId: string) => string;
  readonly showLine: (line: number) => void;
  readonly provenance: string;
}

/** What the rules find, by design; of the finding in focus its place, its fix, how to accept it and the rule’s page. */
export function findingFigure(data: FindingFigureData): HTMLElement {
  const { report, filter, colorClassOf, provenance } = data;
  const title = checkFinding(report);
  const shown = findingsLike(report, filter);
  const designs = report.designs.map(({ id }) => ({ id, colorClass: colorClassOf(id) }));
  let selected: string | null = null;
  const picture = html('div');
  const detail = html('div', { class: 'finding-detail', 'aria-live': 'polite' });
  const redraw = onWidth(picture, (width) =>
    findingChart({ title, designs, findings: shown, selected }, { width }),
  );
  const choose = (fingerprint: string | null): void => {
    selected = fingerprint;
    const finding = shown.find((each) => each.fingerprint === fingerprint);
    redraw();
    if (fingerprint !== null) picture.querySelector<SVGGElement>(`[data-pick="${fingerprint}"]`)?.focus();
    detail.replaceChildren(
      ...(finding === undefined
        ? [
            html(
              'p',
              { class: shown.length === 0 ? 'drawn' : 'drawn controls' },
              shown.length === 0
                ? 'Nothing to show with these filters.'
                : 'Choose a finding for its place, its fix and its rule.',
            ),
          ]
        : findingDetail(finding, data)),
    );
  };
  gridKeys(picture, (fingerprint) => choose(selected === fingerprint ? null : fingerprint));
  choose(null);
  return figure({
    id: 'check',
    kicker: 'Findings',
    title,
    drawn: `${shown.length} of ${count(report.findings.length, 'finding')}, by design. Nothing sampled; waivers held against ${report.asOf ?? 'no day'}.`,
    picture,
    caption: `${SEVERITY_MARKS.error} error, ${SEVERITY_MARKS.warning} warning, ${SEVERITY_MARKS.note} note, ${WAIVED_MARK} waived: somebody accepts it for a time. A dash: not found in this design.`,
    detail,
    tables: [
      {
        caption: 'These findings',
        columns: [
          { label: 'What' },
          { label: 'Severity' },
          { label: 'Rule' },
          { label: 'About' },
          { label: 'Designs' },
          { label: 'Line', numeric: true },
          { label: 'Fix' },
        ],
        rows: shown.map(({ message, severity, ruleId, subject, designs: found, place, fix, waiver }) => [
          message,
          waiver === undefined ? severity : `waived ${severity}`,
          ruleId,
          subject,
          found.join(', '),
          String(place.line),
          fix,
        ]),
      },
    ],
    provenance,
  });
}

function findingDetail(
  finding: CheckFinding,
  { report, rules, showLine }: FindingFigureData,
): readonly HTMLElement[] {
  const { message, subject, place, fix, waiver, ruleId, facts } = finding;
  const rule = rules.find(({ id }) => id === ruleId);
  const line = html('button', { type: 'button' }, `Line ${place.line}`);
  line.addEventListener('click', () => showLine(place.line));
  const snippet = waiverSnippet(finding, report);
  return [
    html('h3', {}, nameText(message)),
    html('p', {}, html('strong', {}, 'About: '), nameText(subject)),
    html('p', {}, html('strong', {}, 'Place: '), line, `, column ${place.column}`),
    html('p', {}, html('strong', {}, 'Fix: '), nameText(fix)),
    ...(waiver === undefined ? [] : [html('p', {}, nameText(waiverText(waiver)))]),
    ...(snippet === null || waiver !== undefined
      ? []
      : [
          html(
            'details',
            {},
            html('summary', {}, 'Accept it for a time'),
            html('p', {}, `These lines of YAML waive it${alsoWaived(finding, report)}; say why and who:`),
            ...copied(snippet),
          ),
        ]),
    ...(rule === undefined ? [] : [rulePage(rule)]),
    factList(facts),
  ];
}

/** A waiver is of a rule, and of one subject where the finding has one: what else of the report it takes in. */
function alsoWaived({ ruleId, subjects, fingerprint }: CheckFinding, { findings }: CheckReport): string {
  const [only] = subjects.length === 1 ? subjects : [];
  const others = findings.filter(
    (each) =>
      each.fingerprint !== fingerprint &&
      each.ruleId === ruleId &&
      each.waiver === undefined &&
      (only === undefined || each.subjects.some(({ name }) => name === only.name)),
  );
  return others.length === 0 ? '' : `, and ${count(others.length, 'other finding')} of its rule`;
}

/** Lines to take along, with a button that copies them. */
function copied(lines: string): readonly HTMLElement[] {
  const code = html('code', {}, lines);
  const { button, status } = copyButton(code, 'Copy these lines');
  return [html('pre', { tabindex: 0 }, code), html('p', {}, button, ' ', status)];
}

function rulePage({ id, title, severity, means, why, fix }: ExplainedRule): HTMLElement {
  const part = (heading: string, text: string) => [html('h4', {}, heading), ...paragraphs(text)];
  return html(
    'details',
    {},
    html('summary', {}, `Rule ${id}: ${title}`),
    html('p', { class: 'drawn' }, `Severity: ${severity}`),
    part('What it means', means),
    part('Why', why),
    part('Fix', fix),
  );
}

/** The rule’s Markdown is prose: paragraphs, with code between backticks. */
function paragraphs(text: string): readonly HTMLElement[] {
  return text.split(/\n{2,}/).map((paragraph) => html('p', {}, prose(paragraph)));
}
