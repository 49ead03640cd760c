import type { Estate, Group, PimPolicy } from './estate.ts';
import type { ActivationSettings } from './estate-roles.ts';
import { PIM_DEFAULT_ACTIVATION, PIM_ENABLEMENT_DEFAULTS } from './facts/pim.ts';
import { GLOBAL_ADMINISTRATOR, PRIVILEGED_ROLE_ADMINISTRATOR } from './facts/roles.ts';
import { isLighthouseEligibility, isMembership, type Place } from './places.ts';

/** Looks a group's policy up; what nobody has changed is what a group starts with (PIM-16, PIM-26). */
export function settingsOfGroups(estate: Estate): (groupId: string, access: 'member' | 'owner') => PimPolicy {
  const policiesFor = (access: 'member' | 'owner'): ReadonlyMap<string, PimPolicy> =>
    new Map(estate.policies.filter((p) => p.access === access).map((p) => [p.groupId, p]));
  const policies = { member: policiesFor('member'), owner: policiesFor('owner') };
  return (groupId, access) =>
    policies[access].get(groupId) ?? { groupId, access, ...startingSettings('group') };
}

/** Looks up what PIM asks for any place, and whose PIM it is. */
export function settingsOfPlaces(
  estate: Estate,
  groups: ReadonlyMap<string, Group>,
  policyOf: (groupId: string, access: 'member' | 'owner') => PimPolicy,
): {
  settingsOf(place: Place): ActivationSettings;
  pimTenantOf(place: Place): string | undefined;
} {
  const rolePolicies = new Map(
    (estate.rolePolicies ?? []).map((p) => [`${p.tenantId} ${p.system} ${p.role}`, p]),
  );
  const managingOf = new Map((estate.lighthouseDelegations ?? []).map((d) => [d.id, d.managingTenantId]));
  const resolved = new Map<string, ActivationSettings>();
  return {
    settingsOf(place) {
      if (isMembership(place)) return policyOf(place.groupId, place.access);
      let settings = resolved.get(place.id);
      if (!settings) {
        settings = settingsOfOther(place);
        resolved.set(place.id, settings);
      }
      return settings;
    },
    pimTenantOf(place) {
      if (isMembership(place)) return groups.get(place.groupId)?.tenantId;
      return isLighthouseEligibility(place) ? managingOf.get(place.delegationId) : place.tenantId;
    },
  };

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
    const policy =
      rolePolicies.get(`${place.tenantId} ${place.system} ${place.role}`) ?? startingSettings('role');
    const unnamed = policy.approverAccountIds !== null && policy.approverAccountIds.length === 0;
    if (place.system !== 'entra-role' || !unnamed) return policy;
    return { ...policy, approverAccountIds: defaultApprovers(estate, place.tenantId) };
  }
}

/** Who is asked about an Entra role where no approver is named: active role and global administrators (PIM-35). */
function defaultApprovers(estate: Estate, tenantId: string): readonly string[] {
  return (estate.roleAssignments ?? [])
    .filter(
      ({ tenantId: where, system, role, assignment, principal }) =>
        where === tenantId &&
        system === 'entra-role' &&
        assignment === 'active' &&
        principal.kind === 'account' &&
        (role === GLOBAL_ADMINISTRATOR || role === PRIVILEGED_ROLE_ADMINISTRATOR),
    )
    .map(({ principal }) => principal.id);
}

/** What PIM asks for before anybody changes it; an authorization of Lighthouse keeps its own. */
export function startingSettingsOf(place: Place): ActivationSettings {
  return startingSettings(isMembership(place) ? 'group' : 'role');
}

/** What PIM asks where nobody has changed anything (PIM-16, PIM-26). */
export function startingSettings(kind: 'group' | 'role'): ActivationSettings {
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
