import type { Seconds } from '../../engine/time.ts';
import { GDAP_MAX_TERM, GDAP_MIN_TERM, GDAP_NAME_MAX_LENGTH, GLOBAL_ADMINISTRATOR } from '../facts/index.ts';

/** What the partner asks for when it creates a relationship, and who asks. */
export interface RelationshipDraft {
  readonly name: string;
  /** The term of the relationship, and so of all roles in it (GDAP-21). */
  readonly termSeconds: Seconds;
  /** Role template ids. */
  readonly roles: readonly string[];
  /** One of the roles is the customer's own making. */
  readonly hasCustomRole?: boolean;
  readonly autoExtend: boolean;
  readonly callerIsAdminAgent: boolean;
  readonly callerHasDoneMfa: boolean;
}

export interface CreationProblem {
  readonly rule:
    | 'caller-is-no-admin-agent'
    | 'caller-without-mfa'
    | 'name-length'
    | 'name-taken'
    | 'term-out-of-range'
    | 'no-role'
    | 'custom-role'
    | 'extension-with-global-administrator';
  readonly factId: string;
}

/**
 * Every reason why Microsoft would refuse to create this relationship (T1), in a fixed order; empty when none.
 * `namesTaken` holds the names of all relationships of the same partner, with whatever customer (GDAP-14).
 */
export function relationshipCreationProblems(
  draft: RelationshipDraft,
  namesTaken: ReadonlySet<string>,
): readonly CreationProblem[] {
  const problems: CreationProblem[] = [];
  if (!draft.callerIsAdminAgent) problems.push({ rule: 'caller-is-no-admin-agent', factId: 'GDAP-30' });
  if (!draft.callerHasDoneMfa) problems.push({ rule: 'caller-without-mfa', factId: 'GDAP-72' });
  const length = [...draft.name].length;
  if (length < 1 || length > GDAP_NAME_MAX_LENGTH.value) {
    problems.push({ rule: 'name-length', factId: 'GDAP-14' });
  }
  if (namesTaken.has(draft.name)) problems.push({ rule: 'name-taken', factId: 'GDAP-14' });
  if (draft.termSeconds < GDAP_MIN_TERM.value || draft.termSeconds > GDAP_MAX_TERM.value) {
    problems.push({ rule: 'term-out-of-range', factId: 'GDAP-01' });
  }
  if (draft.roles.length === 0) problems.push({ rule: 'no-role', factId: 'T1' });
  if (draft.hasCustomRole) problems.push({ rule: 'custom-role', factId: 'GDAP-49' });
  if (draft.autoExtend && draft.roles.includes(GLOBAL_ADMINISTRATOR)) {
    problems.push({ rule: 'extension-with-global-administrator', factId: 'GDAP-06' });
  }
  return problems;
}
