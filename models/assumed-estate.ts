import type { Assumptions } from './assumptions.ts';
import type { Estate, Membership, PimPolicy } from './estate.ts';

/**
 * The estate as the chosen readings see it. What a reading does not support is not there: groups inside mapped
 * groups (GDAP-46), groups that are eligible (PIM-53). A policy allows no longer activation than PIM does (PIM-14).
 */
export function assumedEstate(
  estate: Estate,
  assumptions: Pick<Assumptions, 'gdapNesting' | 'eligibleNesting' | 'longestActivation'>,
): Estate {
  const supported = ({ member, assignment }: Membership): boolean =>
    member.kind === 'account' ||
    (assignment === 'active' ? assumptions.gdapNesting : assumptions.eligibleNesting);
  const shortened = (policy: PimPolicy): PimPolicy =>
    policy.maxActivationSeconds <= assumptions.longestActivation
      ? policy
      : { ...policy, maxActivationSeconds: assumptions.longestActivation };
  return {
    ...estate,
    memberships: estate.memberships.filter(supported),
    policies: estate.policies.map(shortened),
  };
}
