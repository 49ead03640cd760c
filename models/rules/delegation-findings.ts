import type { EstateIndex } from '../estate-index.ts';
import type { LighthouseDelegation } from '../estate-lighthouse.ts';
import { draftOf } from '../policies/delegation-draft.ts';
import type { DelegationFinding } from '../policies/lighthouse-finding.ts';
import { judgeDelegation } from '../policies/lighthouse-guards.ts';
import { liveDelegations, namedDelegations } from './delegations.ts';

/** A delegation, named for people, with what the policy on definitions finds in it. */
export interface JudgedDelegation extends LighthouseDelegation {
  readonly findings: readonly DelegationFinding[];
}

/** Several rules ask about the same delegations; each is judged once. */
const judged = new WeakMap<EstateIndex, readonly JudgedDelegation[]>();

/** The live delegations that have findings by one of the facts, with those findings alone. */
export function delegationsFailing(
  index: EstateIndex,
  factIds: readonly string[],
  level?: DelegationFinding['level'],
): readonly JudgedDelegation[] {
  return judgedDelegations(index).flatMap((delegation) => {
    const findings = delegation.findings.filter(
      (finding) => factIds.includes(finding.fact) && (level === undefined || finding.level === level),
    );
    return findings.length === 0 ? [] : [{ ...delegation, findings }];
  });
}

function judgedDelegations(index: EstateIndex): readonly JudgedDelegation[] {
  let found = judged.get(index);
  if (!found) {
    found = namedDelegations(index, liveDelegations(index)).map((delegation) => ({
      ...delegation,
      findings: judgeDelegation(draftOf(index, delegation)).findings,
    }));
    judged.set(index, found);
  }
  return found;
}
