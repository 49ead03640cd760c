import type { Finding, Result } from '../../result.ts';
import { waiverText } from '../waiver-text.ts';
import { limited, phrase, type Section, type Tone } from './blocks.ts';

const SEVERITIES: Readonly<
  Record<Finding['severity'], { readonly word: string; readonly order: number; readonly tone?: Tone }>
> = {
  error: { word: 'ERROR', order: 0, tone: 'bad' },
  warning: { word: 'WARNING', order: 1, tone: 'warning' },
  note: { word: 'note', order: 2, tone: 'quiet' },
};

/** What the design rules found, worst first and what somebody accepts last; the same finding in several designs is said once. */
export function findingsSection(result: Result, full: boolean): Section | null {
  const gathered = new Map<string, { readonly finding: Finding; readonly designs: string[] }>();
  for (const { id, findings } of result.designs) {
    for (const finding of findings) {
      const key = JSON.stringify([finding.ruleId, finding.subject, finding.message, finding.waiver]);
      const entry = gathered.get(key) ?? { finding, designs: [] };
      entry.designs.push(id);
      gathered.set(key, entry);
    }
  }
  if (gathered.size === 0) return null;
  const worstFirst = [...gathered.values()].sort(({ finding: a }, { finding: b }) => {
    const waivedLast = Number(a.waiver !== undefined) - Number(b.waiver !== undefined);
    return waivedLast || SEVERITIES[a.severity].order - SEVERITIES[b.severity].order;
  });
  const { shown, more } = limited(worstFirst, 10, full, 'finding');
  const items = shown.map(({ finding, designs }) => {
    const { ruleId, severity, message, subject, fix, factIds, waiver } = finding;
    const { word, tone } = SEVERITIES[severity];
    const where = inDesigns(designs, result.designs.length);
    const facts = factIds.length === 0 ? '' : ` [${factIds.join(', ')}]`;
    // A note asks for nothing, so that the short form can do without its fix.
    const remedy = full || severity !== 'note' ? ` Fix: ${fix}` : '';
    if (waiver !== undefined) {
      const said = `waived ${severity} ${ruleId}${where}, ${subject}: ${message} ${waiverText(waiver)}`;
      return phrase(`${said}${full ? remedy : ''}${facts}`, 'quiet');
    }
    return phrase(`${word} ${ruleId}${where}, ${subject}: ${message}${remedy}${facts}`, tone);
  });
  return { title: 'Findings', blocks: [{ kind: 'list', items }, ...more] };
}

function inDesigns(names: readonly string[], all: number): string {
  if (all === 1) return '';
  return names.length === all ? ' in every design' : ` in ${names.join(', ')}`;
}
