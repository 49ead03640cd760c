import type { Finding, Result } from '../../result.ts';
import { limited, phrase, type Section, type Tone } from './blocks.ts';

const SEVERITIES: Readonly<
  Record<Finding['severity'], { readonly word: string; readonly order: number; readonly tone?: Tone }>
> = {
  error: { word: 'ERROR', order: 0, tone: 'bad' },
  warning: { word: 'WARNING', order: 1, tone: 'warning' },
  note: { word: 'note', order: 2, tone: 'quiet' },
};

/** What the design rules found, worst first; the same finding in several designs is said once. */
export function findingsSection(result: Result, full: boolean): Section | null {
  const gathered = new Map<string, { readonly finding: Finding; readonly designs: string[] }>();
  for (const { id, findings } of result.designs) {
    for (const finding of findings) {
      const key = JSON.stringify([finding.ruleId, finding.subject, finding.message]);
      const entry = gathered.get(key) ?? { finding, designs: [] };
      entry.designs.push(id);
      gathered.set(key, entry);
    }
  }
  if (gathered.size === 0) return null;
  const worstFirst = [...gathered.values()].sort(
    (a, b) => SEVERITIES[a.finding.severity].order - SEVERITIES[b.finding.severity].order,
  );
  const { shown, more } = limited(worstFirst, 10, full, 'finding');
  const items = shown.map(({ finding, designs }) => {
    const { ruleId, severity, message, subject, fix, factIds } = finding;
    const { word, tone } = SEVERITIES[severity];
    const where = inDesigns(designs, result.designs.length);
    const facts = factIds.length === 0 ? '' : ` [${factIds.join(', ')}]`;
    // A note asks for nothing, so that the short form can do without its fix.
    const remedy = full || severity !== 'note' ? ` Fix: ${fix}` : '';
    return phrase(`${word} ${ruleId}${where}, ${subject}: ${message}${remedy}${facts}`, tone);
  });
  return { title: 'Findings', blocks: [{ kind: 'list', items }, ...more] };
}

function inDesigns(names: readonly string[], all: number): string {
  if (all === 1) return '';
  return names.length === all ? ' in every design' : ` in ${names.join(', ')}`;
}
