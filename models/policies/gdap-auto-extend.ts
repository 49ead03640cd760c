import { type EpochSeconds, parseInstant } from '../../engine/calendar.ts';
import {
  GDAP_AUTO_EXTEND_SET_BY,
  GDAP_AUTO_EXTEND_SINCE,
  GDAP_BULK_AUTO_EXTEND_LIMIT,
  GLOBAL_ADMINISTRATOR,
} from '../facts/index.ts';
import { type PolicyFinding, refusal } from './policy-finding.ts';

/** A relationship whose extension somebody wants to switch on. */
export interface ExtensionCandidate {
  readonly status: string;
  readonly roleIds: readonly string[];
}

/** Who switches on the extension, of which relationships, when, and where. */
export interface ExtensionRequest {
  readonly relationships: readonly ExtensionCandidate[];
  readonly by: 'partner' | 'customer';
  /** Partner Center takes several at once; the API one after another. */
  readonly through: 'partner-center' | 'api';
  readonly at: EpochSeconds;
}

export type ExtensionRule =
  | 'not-by-the-customer'
  | 'not-yet-there'
  | 'too-many-at-once'
  | 'not-active'
  | 'global-administrator';

/**
 * Why the extension cannot be switched on; empty where it can. However a relationship came to be does not matter
 * (GDAP-11). Nobody is mailed (GDAP-10), so that a note says it where nothing is refused.
 * `customerMaySet` takes the one text that lets the customer do it too (GDAP-12).
 */
export function extensionFindings(
  request: ExtensionRequest,
  customerMaySet: boolean = GDAP_AUTO_EXTEND_SET_BY.value === 'partner-or-customer',
): readonly PolicyFinding<ExtensionRule | 'nobody-is-mailed'>[] {
  const { relationships, by, through, at } = request;
  const limit = GDAP_BULK_AUTO_EXTEND_LIMIT.value;
  const findings: PolicyFinding<ExtensionRule>[] = [];
  if (by === 'customer' && !customerMaySet) {
    findings.push(refusal('not-by-the-customer', ['GDAP-12'], 'The partner switches the extension.'));
  }
  if (at < parseInstant(GDAP_AUTO_EXTEND_SINCE.value)!) {
    const message = `Relationships extend themselves since ${GDAP_AUTO_EXTEND_SINCE.value} only.`;
    findings.push(refusal('not-yet-there', ['GDAP-13'], message));
  }
  if (through === 'partner-center' && relationships.length > limit) {
    const message = `Partner Center takes ${limit} relationships at once, and changes none of ${relationships.length}.`;
    findings.push(refusal('too-many-at-once', ['GDAP-22'], message));
  }
  if (relationships.some(({ status }) => status !== 'active')) {
    const message = 'Only an active relationship can be set to extend itself.';
    findings.push(refusal('not-active', ['GDAP-11', 'T9'], message));
  }
  if (relationships.some(({ roleIds }) => roleIds.includes(GLOBAL_ADMINISTRATOR))) {
    const message = 'A relationship with Global Administrator cannot extend itself.';
    findings.push(refusal('global-administrator', ['GDAP-06'], message));
  }
  if (findings.length > 0) return findings;
  const message = 'Switching the extension mails nobody, on either side.';
  return [{ level: 'note', rule: 'nobody-is-mailed', factIds: ['GDAP-10'], message }];
}
