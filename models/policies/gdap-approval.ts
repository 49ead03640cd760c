import { type EpochSeconds, parseInstant } from '../../engine/calendar.ts';
import { GDAP_APPROVAL_WITH_DAP, GDAP_IMPLIED_CONSENT } from '../facts/index.ts';
import { type PolicyFinding, refusal } from './policy-finding.ts';

/** Somebody is about to approve a relationship. */
export interface ApprovalAttempt {
  /** A Global Administrator of the customer, somebody else there, or the tool of the former bulk transition. */
  readonly by: 'customer-global-administrator' | 'other' | 'bulk-tool';
  readonly at: EpochSeconds;
  /** No Global Administrator of the customer can sign in. */
  readonly customerLockedOut: boolean;
  /** DAP between the two still stands. */
  readonly dapStands: boolean;
}

export type ApprovalProblem =
  | 'no-global-administrator'
  | 'tool-is-over'
  | 'tool-needs-dap'
  | 'locked-out'
  | 'dap-first';

/**
 * Why a relationship cannot be approved so: T5 for who approves, GDAP-34 for the tool that once did it where DAP stood,
 * GDAP-35 for a customer who is locked out. `removeDapFirst` takes the older page, which wants DAP gone (GDAP-33).
 */
export function approvalFindings(
  attempt: ApprovalAttempt,
  removeDapFirst: boolean = GDAP_APPROVAL_WITH_DAP.value,
): readonly PolicyFinding<ApprovalProblem>[] {
  const { by, at, customerLockedOut, dapStands } = attempt;
  const findings: PolicyFinding<ApprovalProblem>[] = [];
  if (by === 'other') {
    const message = 'A Global Administrator of the customer approves a relationship.';
    findings.push(refusal('no-global-administrator', ['T5'], message));
  }
  if (by === 'customer-global-administrator' && customerLockedOut) {
    const message =
      'Nobody can sign in to approve; an earlier relationship with Privileged Authentication Administrator could help.';
    findings.push(refusal('locked-out', ['GDAP-35'], message));
  }
  if (by === 'bulk-tool') {
    // The month in which it ended is documented, and not the day, so that all of it counts as over.
    if (at >= parseInstant(`${GDAP_IMPLIED_CONSENT.value}-01`)!) {
      const message = `The tool approves nothing since ${GDAP_IMPLIED_CONSENT.value}.`;
      findings.push(refusal('tool-is-over', ['GDAP-34'], message));
    }
    if (!dapStands) {
      findings.push(refusal('tool-needs-dap', ['GDAP-34'], 'The tool approved where DAP stood.'));
    }
  } else if (removeDapFirst && dapStands) {
    const message = 'The customer removes DAP before approving, by an older page.';
    findings.push(refusal('dap-first', ['GDAP-33'], message));
  }
  return findings;
}
