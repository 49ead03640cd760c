import { needDefinition } from '../../models/needs.ts';
import { DESIGN_KINDS } from '../schema/design-text.ts';
import type { QuoteAnswers } from './answers.ts';
import { fittingDesigns } from './fitting-designs.ts';
import { channelOf } from './terms.ts';
import { needsOf } from './workload-words.ts';

/** What a sketch can be built as. */
const KINDS = DESIGN_KINDS.filter((kind) => kind !== 'as-is');

/**
 * The scenario of a quote as YAML, with a comment beside every answer that says what it decides. Equal answers give
 * equal text.
 */
export function quoteScenario(answers: QuoteAnswers): string {
  const { engineers, approvers, customers, workloads, ownedP2, term, designs } = answers;
  const channel = channelOf(term);
  const needs = needsOf(workloads).map((need) => `      - ${need} # ${needDefinition(need).label}`);
  const chosen = (designs ?? fittingDesigns(needsOf(workloads))).map((design) => `  - ${quoted(design)}`);
  return `# Written by entwin quote. Change what you know better, then count again: entwin licenses scenario.yaml
# The same scenario again: ${commandOf(answers)}
name: ${quoted(`Quote for ${customers} ${customers === 1 ? 'customer' : 'customers'}`)}

sketch:
  managing:
    # Engineers by tier, the highest tier last. All of them do all the work below; tiers on a need restrict it.
    engineers: { ${engineers.map(({ tier, count }) => `${quoted(tier)}: ${count}`).join(', ')} }
    # They approve activations and hold nothing eligible; approving takes a seat too (PIM-76).
    approvers: ${approvers}
    # Seats the managing tenant has. Those that customers have would stand under customers.p2.
    # The channel decides how long an unpaid subscription lasts (PIM-96, PIM-97).
    p2: { seats: ${ownedP2}, channel: ${channel} }
  customers:
    count: ${customers}
    # From the workloads ${workloads.map(({ word }) => word).join(', ')}.
    needs:
${needs.join('\n')}
    p2: { channel: ${channel} }
  pim:
    # Whose activations somebody must approve: ${approvers === 0 ? 'nobody’s, since there are no approvers' : 'everybody’s, since there are approvers'}.
    approval: ${approvers === 0 ? 'none' : 'all'}

# ${designs === null ? 'What fits the workloads' : 'As asked for'}. There are ${KINDS.join(', ')}, and sums of them.
designs:
${chosen.join('\n')}
`;
}

/** The command that gives these answers. */
function commandOf({
  engineers,
  approvers,
  customers,
  workloads,
  ownedP2,
  term,
  designs,
}: QuoteAnswers): string {
  return [
    'entwin quote',
    `--engineers ${engineers.map(({ tier, count }) => `${tier}=${count}`).join(',')}`,
    `--approvers ${approvers}`,
    `--customers ${customers}`,
    `--workloads ${workloads.map(({ word }) => word).join(',')}`,
    `--owned-p2 ${ownedP2}`,
    `--term ${term}`,
    ...(designs ?? []).map((design) => `--design ${quoted(design)}`),
  ].join(' ');
}

/** A plain word as it is; what YAML could take for something else, in quotes. */
function quoted(text: string): string {
  return /^[a-z][a-z0-9_-]*$/i.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
