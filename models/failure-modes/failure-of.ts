import type { AccessLink, AccessPath } from '../access/access-path.ts';
import { strongest } from '../access/weakest.ts';
import type { FailureModeId } from './catalog.ts';

/** Names the failure of a set of paths that give nothing: that of the path that got furthest. */
export function failureOf(paths: readonly AccessPath[]): FailureModeId {
  const best = strongest(paths.map((path) => path.state));
  const broken = paths
    .filter((path) => path.state === best)
    .map((path) => path.links.find((link) => link.state === 'lost'))
    .filter((link) => link !== undefined);
  // What took the grant of a delegation that stands says more than another delegation that is gone.
  const telling = broken.find((link) => link.kind === 'delegation' && link.factId !== 'LH-5A') ?? broken[0];
  return telling ? failureOfLink(telling) : 'need-not-served';
}

function failureOfLink(link: AccessLink): FailureModeId {
  switch (link.kind) {
    case 'account':
      return 'account-disabled';
    case 'guest-object':
      return 'guest-object-shadows-gdap';
    case 'eligibility':
      return FAILURE_OF_PLACE[link.factId ?? ''] ?? 'eligibility-ended';
    case 'access-assignment':
    case 'role':
    case 'group':
      return 'no-access-assignment';
    case 'precedence':
      return 'gdap-weaker-than-the-dap-it-overrides';
    case 'conditional-access':
      return 'customer-conditional-access-blocks-providers';
    case 'azure-subscription':
      return 'azure-agreement-out-of-reach';
    case 'relationship':
      return FAILURE_OF_FACT[link.factId ?? ''] ?? 'relationship-expired';
    case 'reader':
      return 'lighthouse-reader-also-eligible';
    case 'delegation':
      return FAILURE_OF_DELEGATION[link.factId ?? ''] ?? 'lighthouse-delegation-removed';
    case 'sign-in':
      return FAILURE_OF_SIGN_IN[link.factId ?? ''] ?? 'sign-in-to-customer-blocked';
    default:
      return 'need-not-served';
  }
}

/** What took a place from somebody. */
const FAILURE_OF_PLACE: Readonly<Record<string, FailureModeId>> = {
  'PIM-93': 'p2-lapse-removes-eligibilities',
  // Where there never was a plan it looks the same from the chair, and the same mends it.
  'PIM-75': 'p2-lapse-removes-eligibilities',
  'LH-70': 'p2-lapse-removes-eligibilities',
  'LH-72': 'p2-lapse-removes-eligibilities',
  'PIM-121': 'review-silence-strips-everyone',
};

/** The relationship's state, told by the fact its link cites. */
const FAILURE_OF_FACT: Readonly<Record<string, FailureModeId>> = {
  T4: 'relationship-not-active',
  T5: 'relationship-not-active',
  'GDAP-36': 'relationship-not-active',
  'GDAP-40': 'relationship-not-active',
  T6: 'request-dead-after-90-days',
  T14: 'relationship-terminated',
  T15: 'relationship-terminated',
  T16: 'relationship-terminated',
  // No role at the customer at all, so that nobody can sign in there for Azure.
  'GDAP-97': 'azure-access-lost-with-dap-removal',
  'GDAP-101': 'need-not-served',
};

/** What took a grant of a delegation that still stands. */
const FAILURE_OF_DELEGATION: Readonly<Record<string, FailureModeId>> = {
  'LH-53': 'shared-principal-lost-with-another-delegation',
  'LH-55': 'renamed-offer-cuts-access',
  // Whoever was never given the role has not lost it, and no delegation can give one that is deprecated.
  'LH-38': 'need-not-served',
  'LH-59': 'need-not-served',
  // Nobody has removed it: by the article's reading it gives nothing without a permanent Reader.
  S4: 'lighthouse-reader-also-eligible',
};

/** The row of the table of sign-ins that shut the door, told by the fact its link cites. */
const FAILURE_OF_SIGN_IN: Readonly<Record<string, FailureModeId>> = {
  R18: 'mfa-trust-with-id-protection-blocks-silently',
  R11a: 'custom-controls-and-trust',
  R24: 'phishing-resistant-strength-without-trust',
  R17: 'trust-on-but-home-cannot-do-mfa',
  R21: 'sign-in-risk-blocks-the-unregistered-guest',
  'B2B-17': 'forty-registrations-and-a-lost-phone',
};
