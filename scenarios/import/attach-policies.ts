import { type PimTarget, type PolicyDraft, type PolicyLinkDraft, targetKey } from './pim-draft.ts';

/** A policy, and what it holds for. */
export interface AttachedPolicy {
  readonly policy: PolicyDraft;
  readonly target: PimTarget;
}

/**
 * Finds the policy of every link. Kept are those about a group of the estate, or about a role that somebody has a place
 * in: PIM has a policy for every role there is.
 */
export function attachPolicies(
  links: readonly PolicyLinkDraft[],
  policies: readonly PolicyDraft[],
  isKept: (target: PimTarget) => boolean,
): readonly AttachedPolicy[] {
  const byId = new Map(policies.map((policy) => [policy.id.toLowerCase(), policy]));
  const linked = new Set(links.map(({ policyId }) => policyId.toLowerCase()));
  const attached = new Map<string, AttachedPolicy>();
  for (const { file, path, id, policyId, target } of links) {
    const policy = byId.get(policyId.toLowerCase());
    const isNew = !attached.has(targetKey(target));
    if (policy !== undefined && isNew && isKept(target)) attached.set(targetKey(target), { policy, target });
    else {
      const reason =
        policy === undefined
          ? 'its policy is not among those read with rules'
          : isNew
            ? 'it is about a role or a group in which nobody has a place'
            : 'another one is about the same role or group';
      file.skip('policy assignment', path, reason, id);
    }
  }
  for (const { file, path, id } of policies) {
    if (!linked.has(id.toLowerCase()))
      file.skip('PIM setting', path, 'no policy assignment says what it is about', id);
  }
  return [...attached.values()];
}
