import type { AccessLink, AccessPath } from '../access/access-path.ts';
import { strongest } from '../access/weakest.ts';
import type { FailureModeId } from './catalog.ts';

/** Names the failure of a set of paths that give nothing: that of the path that got furthest. */
export function failureOf(paths: readonly AccessPath[]): FailureModeId {
  if (paths.length === 0) return 'need-not-served';
  const best = strongest(paths.map((path) => path.state));
  const broken = paths
    .filter((path) => path.state === best)
    .map((path) => path.links.find((link) => link.state === 'lost'))
    .find((link) => link !== undefined);
  return broken ? failureOfLink(broken) : 'need-not-served';
}

function failureOfLink(link: AccessLink): FailureModeId {
  switch (link.kind) {
    case 'account':
      return 'account-disabled';
    case 'guest-object':
      return 'guest-object-shadows-gdap';
    case 'eligibility':
      return link.factId === 'PIM-93' ? 'p2-lapse-removes-eligibilities' : 'eligibility-ended';
    case 'access-assignment':
    case 'role':
    case 'group':
      return 'no-access-assignment';
    case 'precedence':
      return 'gdap-weaker-than-the-dap-it-overrides';
    case 'azure-subscription':
      return 'azure-agreement-out-of-reach';
    case 'relationship':
      return FAILURE_OF_FACT[link.factId ?? ''] ?? 'relationship-expired';
    default:
      return 'need-not-served';
  }
}

/** The relationship's state, told by the fact its link cites. */
const FAILURE_OF_FACT: Readonly<Record<string, FailureModeId>> = {
  T4: 'relationship-not-active',
  T5: 'relationship-not-active',
  'GDAP-36': 'relationship-not-active',
  'GDAP-40': 'relationship-not-active',
  T14: 'relationship-terminated',
  T15: 'relationship-terminated',
  T16: 'relationship-terminated',
};
