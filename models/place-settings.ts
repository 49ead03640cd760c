import { type DefaultApprover, defaultApproversOf, isDeclaredActive } from './default-approvers.ts';
import type { Estate, Group, PimPolicy } from './estate.ts';
import type { ActivationSettings, RoleAssignment, RolePolicy } from './estate-roles.ts';
import { PIM_DEFAULT_ACTIVATION, PIM_ENABLEMENT_DEFAULTS } from './facts/pim.ts';
import type { PlaceIndex } from './place-index.ts';
import { isLighthouseEligibility, isMembership, isRoleAssignment, type Place } from './places.ts';

/** Looks a group's policy up; what nobody has changed is what a group starts with (PIM-16, PIM-26). */
export function settingsOfGroups(estate: Estate): (groupId: string, access: 'member' | 'owner') => PimPolicy {
  const policiesFor = (access: 'member' | 'owner'): ReadonlyMap<string, PimPolicy> =>
    new Map(estate.policies.filter((p) => p.access === access).map((p) => [p.groupId, p]));
  const policies = { member: policiesFor('member'), owner: policiesFor('owner') };
  return (groupId, access) =>
    policies[access].get(groupId) ?? { groupId, access, ...startingSettings('group') };
}

/**
 * What becomes of an eligible place that its holder asks for: PIM lets it be activated, asks an approver first, or does
 * not work, since its tenant has no plan (PIM-75, LH-70).
 */
export type PimAnswer = (typeof ANSWERS)[number];

const ANSWERS = ['eligible', 'gated', 'withoutPlan'] as const;

/** The answer by what PIM asks for. */
export function answerOf(lacksPlan: boolean, { approverAccountIds }: ActivationSettings): PimAnswer {
  if (lacksPlan) return 'withoutPlan';
  return approverAccountIds === null ? 'eligible' : 'gated';
}

/** Looks up what PIM asks for any place, and whose PIM it is. */
export function settingsOfPlaces(
  estate: Estate,
  groups: ReadonlyMap<string, Group>,
  policyOf: (groupId: string, access: 'member' | 'owner') => PimPolicy,
  places: Pick<PlaceIndex, 'rolesOf'>,
  lacksPlan: (tenantId: string | undefined) => boolean,
): {
  answerTo(place: Place, row?: number): PimAnswer;
  settingsOf(place: Place): ActivationSettings;
  pimTenantOf(place: Place): string | undefined;
  defaultApproversOf(place: Place): readonly DefaultApprover[] | undefined;
} {
  const rolePolicies = new Map((estate.rolePolicies ?? []).map((p) => [policyKey(p, p.scope), p]));
  const managingOf = new Map((estate.lighthouseDelegations ?? []).map((d) => [d.id, d.managingTenantId]));
  const approversOf = defaultApproversOf(estate, groups, places);
  const resolved = new Map<string, ActivationSettings>();
  /** By the number of the membership: the position of the answer, or of none where nobody has asked yet. */
  const answers = new Uint8Array(estate.memberships.length).fill(ANSWERS.length);
  const settingsOf = (place: Place): ActivationSettings => {
    if (isMembership(place)) return policyOf(place.groupId, place.access);
    let settings = resolved.get(place.id);
    if (!settings) {
      settings = settingsOfOther(place);
      resolved.set(place.id, settings);
    }
    return settings;
  };
  const pimTenantOf = (place: Place): string | undefined => {
    if (isMembership(place)) return groups.get(place.groupId)?.tenantId;
    return isLighthouseEligibility(place) ? managingOf.get(place.delegationId) : place.tenantId;
  };
  const answerAnew = (place: Place): PimAnswer => answerOf(lacksPlan(pimTenantOf(place)), settingsOf(place));
  return {
    settingsOf,
    pimTenantOf,
    answerTo(place, row) {
      // A place that is in no group has no number, and one that a run has added has none here.
      if (row === undefined || row >= answers.length) return answerAnew(place);
      const known = ANSWERS[answers[row]!];
      if (known !== undefined) return known;
      const answer = answerAnew(place);
      answers[row] = ANSWERS.indexOf(answer);
      return answer;
    },
    defaultApproversOf(place) {
      return isRoleAssignment(place) && asksByDefault(place, rolePolicyOf(place))
        ? approversOf(place.tenantId)
        : undefined;
    },
  };

  /** Of the role, and in Azure of the role on the very resource (PIM-41). */
  function rolePolicyOf(place: RoleAssignment): ActivationSettings {
    const ofResource =
      place.system === 'azure-role' ? rolePolicies.get(policyKey(place, place.scope)) : undefined;
    return ofResource ?? rolePolicies.get(policyKey(place)) ?? startingSettings('role');
  }

  function settingsOfOther(place: Exclude<Place, { readonly groupId: string }>): ActivationSettings {
    if (isLighthouseEligibility(place)) {
      return {
        maxActivationSeconds: place.maxActivationSeconds,
        requires: {
          mfa: place.requiresMfa,
          justification: false,
          ticket: false,
          authenticationContext: false,
        },
        // LH-13: an empty list means that nobody is asked.
        approverAccountIds: place.approverAccountIds.length === 0 ? null : place.approverAccountIds,
      };
    }
    const policy = rolePolicyOf(place);
    if (!asksByDefault(place, policy)) return policy;
    const active = approversOf(place.tenantId).filter((each) => each.places.every(isDeclaredActive));
    return { ...policy, approverAccountIds: [...new Set(active.map(({ accountId }) => accountId))] };
  }
}

function policyKey(
  { tenantId, system, role }: Omit<RolePolicy, keyof ActivationSettings>,
  scope = '',
): string {
  return `${tenantId} ${system} ${role} ${scope}`;
}

/** Only Entra roles have approvers where approval is on and nobody is named (PIM-35). */
function asksByDefault({ system }: RoleAssignment, { approverAccountIds }: ActivationSettings): boolean {
  return system === 'entra-role' && approverAccountIds !== null && approverAccountIds.length === 0;
}

/** What PIM asks for before anybody changes it; an authorization of Lighthouse keeps its own. */
export function startingSettingsOf(place: Place): ActivationSettings {
  return startingSettings(isMembership(place) ? 'group' : 'role');
}

/** What PIM asks where nobody has changed anything (PIM-16, PIM-26). */
export function startingSettings(kind: 'group' | 'role'): ActivationSettings {
  return STARTING[kind];
}

const STARTING = { group: settingsAtFirst('group'), role: settingsAtFirst('role') };

function settingsAtFirst(kind: 'group' | 'role'): ActivationSettings {
  const asked: readonly string[] = PIM_ENABLEMENT_DEFAULTS.value[kind];
  return {
    maxActivationSeconds: PIM_DEFAULT_ACTIVATION.value,
    requires: {
      mfa: asked.includes('MultiFactorAuthentication'),
      justification: asked.includes('Justification'),
      ticket: asked.includes('Ticketing'),
      authenticationContext: false,
    },
    approverAccountIds: null,
  };
}
