import type { CheckReport } from '../../scenarios/check/check-report.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { isolated } from '../view/words.ts';

/** How much the rules find, and which design they find least in; that they find nothing, where it is so. */
export function checkFinding({ findings, counts, designs }: CheckReport): string {
  const open = findings.filter(({ waiver }) => waiver === undefined);
  if (open.length === 0) {
    const waived = counts.waived === 0 ? '' : `, ${count(counts.waived, 'finding')} waived`;
    return `No rule finds anything that nobody accepts${waived}`;
  }
  const said = (['error', 'warning', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], severity))
    .join(', ');
  if (designs.length < 2) return `The rules find ${said}`;
  const perDesign = designs.map(({ id }) => ({
    id,
    amount: open.filter((finding) => finding.designs.includes(id)).length,
  }));
  const least = Math.min(...perDesign.map(({ amount }) => amount));
  const best = perDesign.filter(({ amount }) => amount === least);
  if (best.length === designs.length) return `The rules find ${said}, as many in each design`;
  const [first] = best;
  return best.length === 1
    ? `The rules find ${said}; fewest, ${least}, in ${isolated(first!.id)}`
    : `The rules find ${said}; fewest, ${least} each, in ${best.length} of ${designs.length} designs`;
}
