import { GDAP_NO_ACCESS_ISSUE } from '../facts/index.ts';
import { type PolicyFinding, refusal } from './policy-finding.ts';

export interface RolesPageVisitor {
  /** Template ids of the roles that work now, all of them given through GDAP. */
  readonly roles: readonly string[];
  /** The customer's tenant has PIM, which changes what the page is. */
  readonly customerHasPim: boolean;
}

/**
 * Whether the page Roles and administrators of a customer opens for somebody with delegated roles (GDAP-117). Beyond
 * the two readers it opens for whoever may read roles at all; the one role known to open it has a price (GDAP-118).
 */
export function rolesPageFindings({
  roles,
  customerHasPim,
}: RolesPageVisitor): readonly PolicyFinding<'reader-meets-pim'>[] {
  const readers: readonly string[] = GDAP_NO_ACCESS_ISSUE.value;
  const onlyReads = roles.length > 0 && roles.every((role) => readers.includes(role));
  if (!customerHasPim || !onlyReads) return [];
  const message = 'The page answers “No Access” to a delegated reader where the customer has PIM.';
  return [refusal('reader-meets-pim', ['GDAP-117', 'GDAP-118'], message)];
}
