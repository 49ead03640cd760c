import { GDAP_BULK_AUTO_EXTEND_LIMIT, GLOBAL_ADMINISTRATOR } from '../facts/index.ts';
import { type PolicyFinding, refusal } from './policy-finding.ts';

/** A relationship whose extension the partner wants to switch on. */
export interface ExtensionCandidate {
  readonly status: string;
  /** Role template ids. */
  readonly roles: readonly string[];
}

/** Of which relationships the extension is switched on, and where. */
export interface ExtensionRequest {
  readonly relationships: readonly ExtensionCandidate[];
  /** Partner Center takes several at once; the API one after another. */
  readonly through: 'partner-center' | 'api';
}

export type ExtensionRule = 'too-many-at-once' | 'not-active' | 'global-administrator';

/**
 * Why the extension cannot be switched on; empty where it can. However a relationship came to be does not matter
 * (GDAP-11), and it is the partner who switches (GDAP-12).
 */
export function extensionFindings({
  relationships,
  through,
}: ExtensionRequest): readonly PolicyFinding<ExtensionRule>[] {
  const limit = GDAP_BULK_AUTO_EXTEND_LIMIT.value;
  const findings: PolicyFinding<ExtensionRule>[] = [];
  if (through === 'partner-center' && relationships.length > limit) {
    const message = `Partner Center switches the extension of ${limit} relationships at once, and of none where more are chosen.`;
    findings.push(refusal('too-many-at-once', ['GDAP-22'], message));
  }
  if (relationships.some(({ status }) => status !== 'active')) {
    const message = 'Only an active relationship can be set to extend itself.';
    findings.push(refusal('not-active', ['GDAP-11', 'T9'], message));
  }
  if (relationships.some(({ roles }) => roles.includes(GLOBAL_ADMINISTRATOR))) {
    const message = 'A relationship with Global Administrator cannot extend itself.';
    findings.push(refusal('global-administrator', ['GDAP-06'], message));
  }
  return findings;
}
