import type { EstateIndex } from '../estate-index.ts';
import type { ActivationSettings } from '../estate-roles.ts';
import { roleName } from '../facts/index.ts';
import { tenantName } from './customers.ts';
import type { Subject } from './rule.ts';

/** A policy of PIM that the estate declares, under the name of what it governs. */
export interface DeclaredPolicy extends Subject {
  readonly settings: ActivationSettings;
}

/** Every declared policy, of groups first and then of roles. */
export function declaredPolicies(index: EstateIndex): readonly DeclaredPolicy[] {
  return [
    ...index.estate.policies.map((settings) => ({
      id: settings.groupId,
      name: index.groups.get(settings.groupId)?.name ?? settings.groupId,
      settings,
    })),
    ...(index.estate.rolePolicies ?? []).map((settings) => {
      const tenant = tenantName(index, settings.tenantId);
      const { scope } = settings;
      return {
        id: `${settings.tenantId}:${settings.role}${scope === undefined ? '' : `:${scope}`}`,
        name: `${roleName(settings.role)} (${scope === undefined ? tenant : `${tenant}, ${scope}`})`,
        settings,
      };
    }),
  ];
}
