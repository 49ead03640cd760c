import { RULES } from '../../../models/rules/index.ts';
import type { CheckFinding, CheckReport } from '../../check/check-report.ts';
import { count } from '../numbers.ts';

/** `in every design`, or the names of those that have it; nothing where there is only one design. */
export function inDesigns({ designs }: CheckFinding, report: CheckReport): string {
  if (report.designs.length === 1) return '';
  return designs.length === report.designs.length ? 'in every design' : `in ${designs.join(', ')}`;
}

/** What was held against what, and what came of it. */
export function summaryWords({ designs, asOf, counts }: CheckReport): string {
  const { error, warning, note, waived } = counts;
  const held = `${count(designs.length, 'design')} held against ${count(RULES.length, 'rule')} as of ${asOf}`;
  if (error + warning + note + waived === 0) return `${held}: nothing found.`;
  return `${held}: ${count(error, 'error')}, ${count(warning, 'warning')}, ${count(note, 'note')}, ${waived} waived.`;
}
