import type { Workload } from '../../models/estate.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import { azureRole, azureRoleIdOfName, azureRoles } from '../../models/facts/azure-roles.ts';
import { BUILT_IN_ROLES, roleName } from '../../models/facts/roles.ts';
import { isNeed, NEED_KEYS, needDefinition } from '../../models/needs.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import { type Reading, readAs, wrong } from '../schema/problem.ts';
import { same } from './find-account.ts';

/** What is to be done: a role on a workload, and how to say it; `wanted` is absent for anything at all. */
export interface FoundRole {
  readonly words: string;
  readonly wanted?: { readonly role: string; readonly name: string; readonly workload: Workload };
}

export const ANYTHING = 'anything';

/**
 * The role somebody means: a need of the catalog, a directory role by name or template id, an Azure role by name or
 * id, or anything. Roles that only the estate knows count too.
 */
export function findRole(index: EstateIndex, asked: string): Reading<FoundRole> {
  const words = asked.trim();
  if (same(words, ANYTHING)) return readAs({ words: 'anything at all' });
  const need = words.toLowerCase();
  if (isNeed(need)) {
    const { role, workload, label } = needDefinition(need);
    const name = workload.startsWith('azure') ? role : roleName(role);
    return readAs({ words: `${need}: ${label}, as ${name}`, wanted: { role, name, workload } });
  }
  const directory = directoryRoleIds(index).find((id) => same(id, words) || same(roleName(id), words));
  if (directory !== undefined) {
    const name = roleName(directory);
    return readAs({ words: name, wanted: { role: directory, name, workload: 'entra' } });
  }
  const azure = azureRoleNameOf(index, words);
  if (azure !== undefined) {
    return readAs({ words: `${azure} in Azure`, wanted: { role: azure, name: azure, workload: 'azure' } });
  }
  const near = [ANYTHING, ...NEED_KEYS, ...directoryRoleIds(index).map(roleName)];
  return wrong({
    code: 'EXP-ROLE',
    message: `There is no role and no need "${asked}".`,
    expected:
      'name or template id of a role, name of an Azure role, a need such as exchange-admin, or anything',
    hint:
      didYouMean(words, near) ??
      didYouMean(
        words,
        [...azureRoles().values()].map(({ name }) => name),
      ) ??
      `Needs are ${NEED_KEYS.join(', ')}.`,
  });
}

function directoryRoleIds({ estate }: EstateIndex): readonly string[] {
  return [
    ...new Set([
      ...Object.keys(BUILT_IN_ROLES),
      ...estate.relationships.flatMap(({ roles }) => roles),
      ...(estate.roleAssignments ?? []).flatMap(({ system, role }) =>
        system === 'entra-role' ? [role] : [],
      ),
    ]),
  ];
}

/** The estate names Azure roles, so that the name is what is looked for. */
function azureRoleNameOf({ estate }: EstateIndex, words: string): string | undefined {
  const known = azureRole(words) ?? azureRole(azureRoleIdOfName(words) ?? '');
  if (known !== undefined) return known.name;
  return [
    ...(estate.roleAssignments ?? []).flatMap(({ system, role }) => (system === 'azure-role' ? [role] : [])),
    ...(estate.lighthouseDelegations ?? []).flatMap(({ authorizations, eligible }) =>
      [...authorizations, ...eligible].map(({ role }) => role),
    ),
  ].find((role) => same(role, words));
}
