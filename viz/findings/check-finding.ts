import type { CheckReport } from '../../scenarios/check/check-report.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { isolated, listText } from '../view/words.ts';

/** Worst first. */
const SEVERITIES = ['error', 'warning', 'note'] as const;

/** How much the rules find, and which designs have least of the worst of it; that they find nothing, where it is so. */
export function checkFinding({ findings, counts, designs }: CheckReport): string {
  const open = findings.filter(({ waiver }) => waiver === undefined);
  if (open.length === 0) {
    const waived = counts.waived === 0 ? '' : `, ${count(counts.waived, 'finding')} waived`;
    return `No rule finds anything that nobody accepts${waived}`;
  }
  const kinds = SEVERITIES.filter((severity) => counts[severity] > 0);
  const waived = counts.waived === 0 ? '' : `, beside ${counts.waived} waived`;
  const found = `The rules find ${listText(kinds.map((severity) => count(counts[severity], severity)))}${waived}`;
  if (designs.length < 2) return found;
  for (const severity of SEVERITIES) {
    const grave = open.filter((finding) => finding.severity === severity);
    const amounts = designs.map(({ id }) => grave.filter((finding) => finding.designs.includes(id)).length);
    const least = Math.min(...amounts);
    const best = designs.filter((_, index) => amounts[index] === least);
    if (best.length === designs.length) continue;
    const where = best.length === 1 ? isolated(best[0]!.id) : `${best.length} of ${designs.length} designs`;
    const each = best.length === 1 ? '' : ' each';
    return `${found}; ${least === 0 ? `no ${severity}` : `fewest ${severity}s, ${least}${each},`} in ${where}`;
  }
  return `${found}, as many in each design`;
}
