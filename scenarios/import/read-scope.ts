import {
  type CrossTenantScope,
  type ScopeProblem,
  type ScopeTargets,
  scopeProblems,
} from '../../models/policies/cross-tenant-scope.ts';
import { visibleValue } from '../load/visible-text.ts';
import type { Written } from './cross-tenant-draft.ts';
import type { FoundObject, JsonPath } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';
import { field, isObject, knownValue, textField } from './graph-values.ts';

const SCOPES = [
  ['b2bCollaborationInbound', 'inbound'],
  ['b2bCollaborationOutbound', 'outbound'],
  ['b2bDirectConnectInbound', 'inbound'],
  ['b2bDirectConnectOutbound', 'outbound'],
] as const;

const WORDS: Readonly<Record<ScopeProblem['rule'], string>> = {
  'all-users-blocked-but-not-all-applications': 'All users are blocked, and not all applications',
  'some-users-allowed-but-all-applications-blocked':
    'Some users are allowed, and all applications are blocked',
  'inbound-default-names-users': 'The default names users or groups for those who come',
  'targets-need-p1': 'Users, groups or applications are named without P1',
};

/** Reads who may come and go for collaboration, and tells what Microsoft would refuse of any of the four scopes. */
export function readScopes(
  found: FoundObject,
  file: GraphFile,
): { readonly inbound: Written<CrossTenantScope>; readonly outbound: Written<CrossTenantScope> } {
  const isDefault = found.kind === 'default setting';
  const [inbound, outbound] = SCOPES.map(([key, direction]) => {
    const path = [...found.path, key];
    const scope = readScope(field(found.object, key), path, file);
    // Which licenses the tenant has, its settings do not say; that it has them offends nobody.
    const problems = scope ? scopeProblems(scope, { direction, isDefault, hasP1: true }) : [];
    for (const { rule, factId } of problems) {
      file.tell('warning', 'IMP-SCOPE', path, {
        message: `${WORDS[rule]} (${factId}).`,
        expected: 'users and applications that agree, and everybody in the default for those who come',
      });
    }
    return scope;
  });
  return { inbound, outbound };
}

function readScope(value: unknown, path: JsonPath, file: GraphFile): Written<CrossTenantScope> {
  if (value === undefined || value === null) return value;
  const side = (key: string, all: string) =>
    readTargets(isObject(value) ? field(value, key) : undefined, all);
  const usersAndGroups = side('usersAndGroups', 'AllUsers');
  const applications = side('applications', 'AllApplications');
  if (usersAndGroups !== undefined && applications !== undefined) return { usersAndGroups, applications };
  file.tell('warning', 'IMP-TYPE', path, {
    message: `This is ${visibleValue(value, 60)} that does not say whom it allows or blocks; it is taken as not known.`,
    expected: 'usersAndGroups and applications, each with accessType and targets',
  });
  return undefined;
}

function readTargets(value: unknown, all: string): ScopeTargets | undefined {
  if (!isObject(value)) return undefined;
  const access = knownValue(textField(value, 'accessType'), ['allowed', 'blocked'] as const);
  const list = field(value, 'targets');
  if (access === undefined || !Array.isArray(list)) return undefined;
  const targets = list.map((entry: unknown) => (isObject(entry) ? textField(entry, 'target') : undefined));
  if (targets.some((target) => target === undefined)) return undefined;
  const named = targets as readonly string[];
  const isAll = named.some((target) => target.toLowerCase() === all.toLowerCase());
  return { access, targets: isAll ? 'all' : named };
}
