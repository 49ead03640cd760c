import type { Finding, Result } from '../../scenarios/result.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { waiverText } from '../../scenarios/writers/waiver-text.ts';
import { designColorClass } from '../charts/design-color.ts';
import { html, nameText } from '../dom/html.ts';
import { factChips } from '../figures/fact-chip.ts';
import { listText, unbroken } from '../view/words.ts';

const SEVERITIES: readonly { readonly severity: Finding['severity']; readonly mark: string }[] = [
  { severity: 'error', mark: '×' },
  { severity: 'warning', mark: '!' },
  { severity: 'note', mark: '·' },
];

interface Found {
  readonly finding: Finding;
  readonly designIds: readonly string[];
}

/** The same finding in several designs is told once. */
function gathered(result: Result): readonly Found[] {
  const found = new Map<string, { finding: Finding; designIds: string[] }>();
  for (const design of result.designs) {
    for (const finding of design.findings) {
      const key = JSON.stringify(finding);
      const known = found.get(key);
      if (known === undefined) found.set(key, { finding, designIds: [design.id] });
      else known.designIds.push(design.id);
    }
  }
  const rank = (finding: Finding) => SEVERITIES.findIndex(({ severity }) => severity === finding.severity);
  const waived = ({ waiver }: Finding) => Number(waiver !== undefined);
  return [...found.values()].sort(
    ({ finding: a }, { finding: b }) => waived(a) - waived(b) || rank(a) - rank(b),
  );
}

function item(result: Result, { finding, designIds }: Found): HTMLElement {
  const mark = SEVERITIES.find(({ severity }) => severity === finding.severity)?.mark ?? '·';
  const { waiver } = finding;
  return html(
    'li',
    { class: waiver === undefined ? `finding ${finding.severity}` : 'finding waived' },
    html('span', { class: 'finding-mark', 'aria-hidden': 'true' }, mark),
    html(
      'div',
      {},
      html('p', {}, html('strong', {}, `${wordOf(finding)}: `), nameText(finding.message)),
      waiver === undefined ? null : html('p', {}, nameText(waiverText(waiver))),
      html('p', { class: 'muted' }, nameText(finding.subject), '. Fix: ', nameText(finding.fix)),
      html(
        'p',
        { class: 'muted' },
        designIds.map((id) => [
          html('span', { class: `design-word ${designColorClass(result, id)}` }, id),
          ' ',
        ]),
        html('span', { class: 'chip', title: 'Rule' }, finding.ruleId),
        ' ',
        factChips(result, finding.factIds),
      ),
    ),
  );
}

/** What somebody accepts is said to be waived, and stays in the list. */
function wordOf({ severity, waiver }: Finding): string {
  return waiver === undefined ? `${severity[0]!.toUpperCase()}${severity.slice(1)}` : `Waived ${severity}`;
}

/** Rules that the designs break; null when they break none. */
export function findingSection(result: Result): HTMLElement | null {
  const found = gathered(result);
  if (found.length === 0) return null;
  const [only] = result.designs;
  const who = result.designs.length === 1 && only !== undefined ? `${only.id} raises` : 'The designs raise';
  const counts = SEVERITIES.flatMap(({ severity }) => {
    const amount = found.filter(({ finding }) => !finding.waiver && finding.severity === severity).length;
    return amount === 0 ? [] : [count(amount, severity)];
  });
  const waived = found.filter(({ finding }) => finding.waiver).length;
  if (waived > 0) counts.push(count(waived, 'waived finding'));
  return html(
    'section',
    { id: 'findings', 'aria-labelledby': 'findings-title' },
    html('p', { class: 'kicker' }, 'Findings'),
    html('h2', { id: 'findings-title' }, unbroken(`${who} ${listText(counts)}`)),
    html(
      'ul',
      { class: 'finding-list' },
      found.map((each) => item(result, each)),
    ),
  );
}
