import { readAzureRole } from '../schema/azure-roles.ts';
import { readRole } from '../schema/entra-roles.ts';
import type { EstateEntry, EstateFile } from '../schema/estate-schema.ts';
import { type AzureRoleCheck, azureRoleChecker } from './check-azure-roles.ts';
import { checkCrossTenant } from './check-cross-tenant.ts';
import { checkLighthouse } from './check-lighthouse.ts';
import { checkNesting } from './check-nesting.ts';
import { checkPlaces } from './check-places.ts';
import { checkAutomations, checkReviews } from './check-reviews.ts';
import { checkApprovers, checkRoles, principalChecker } from './check-roles.ts';
import { checkSense } from './check-sense.ts';
import { type Complain, eachEntry as each } from './complaints.ts';
import { estateIds } from './estate-ids.ts';
import { isOfAzure } from './estate-of-file.ts';
import type { YamlPath } from './parse-yaml.ts';
import { referenceChecker } from './references.ts';

/** Checks that every id is there once, that every reference leads somewhere, and that entries make sense. */
export function checkEstate(file: EstateFile, complain: Complain): void {
  checkManaging(file, complain);
  checkNesting(file, complain);
  checkPlaces(file, complain);
  checkSense(file, complain);
  const ids = estateIds(file, referenceChecker(complain));
  const { tenants, people, accounts, groups, relationships } = ids;
  const azureRoles = azureRoleChecker(complain);
  const checkPrincipal = principalChecker(file, ids, complain);
  checkRoles(file, ids, checkPrincipal, azureRoles, complain);
  checkLighthouse(file, ids, checkPrincipal, azureRoles, complain);
  checkCrossTenant(file, ids, complain);
  checkReviews(file, ids, azureRoles, complain);
  checkAutomations(file, ids, checkPrincipal, complain);

  each(file.accounts, 'accounts', (entry, path) => {
    people.need(entry.person, [...path, 'person']);
    tenants.need(entry.tenant, [...path, 'tenant']);
  });
  each(file.groups, 'groups', (entry, path) => tenants.need(entry.tenant, [...path, 'tenant']));
  each(file.memberships, 'memberships', (entry, path) => {
    groups.need(entry.group, [...path, 'group']);
    accounts.need(entry.account, [...path, 'account']);
    groups.need(entry.memberGroup, [...path, 'memberGroup']);
    if ((entry.account === undefined) !== (entry.memberGroup === undefined)) return;
    const message = 'A membership has an account or a group as its member.';
    complain('error', 'SCN-EITHER', path, { message, expected: 'account, or memberGroup' });
  });
  each(file.policies, 'policies', (entry, path) => {
    groups.need(entry.group, [...path, 'group']);
    checkApprovers(entry.approvers, ids, path);
  });
  each(file.dap, 'dap', (entry, path) => {
    if (typeof entry === 'string') tenants.need(entry, path);
    else tenants.need(entry.customer, [...path, 'customer']);
  });
  each(file.relationships, 'relationships', (entry, path) => {
    tenants.need(entry.customer, [...path, 'customer']);
    checkEnd(entry, path, file.asOf, complain);
  });
  each(file.accessAssignments, 'accessAssignments', (entry, path) => {
    relationships.need(entry.relationship, [...path, 'relationship']);
    groups.need(entry.group, [...path, 'group']);
  });
  each(file.azureSubscriptions, 'azureSubscriptions', (entry, path) => {
    tenants.need(entry.tenant, [...path, 'tenant']);
    groups.need(entry.ownerGroup, [...path, 'ownerGroup']);
  });
  each(file.licenses, 'licenses', (entry, path) => {
    tenants.need(entry.tenant, [...path, 'tenant']);
    if (entry.product === undefined || entry.sku === undefined) return;
    const message = 'A license has a product or a sku, and not both.';
    complain('error', 'SCN-EITHER', [...path, 'sku'], { message, expected: 'product, or sku' }, 'key');
  });
  each(file.needs, 'needs', (entry, path) => {
    tenants.need(entry.customer, [...path, 'customer']);
    checkNeed(entry, path, azureRoles, complain);
  });
}

function checkManaging(file: EstateFile, complain: Complain): void {
  const managing = file.tenants.flatMap((tenant, index) => (tenant.role === 'managing' ? [index] : []));
  if (managing.length === 1) return;
  const none = managing.length === 0;
  complain(
    'error',
    'SCN-MANAGING',
    none ? ['tenants'] : ['tenants', managing[1]!, 'role'],
    {
      message: none ? 'No tenant manages the others.' : 'Two tenants manage.',
      expected: 'exactly one tenant with role: managing',
    },
    none ? 'key' : 'value',
  );
}

function checkEnd(
  entry: EstateEntry<'relationships'>,
  path: YamlPath,
  asOf: number,
  complain: Complain,
): void {
  if ((entry.status ?? 'active') !== 'active') return;
  const ends = entry.ends ?? (entry.activated === undefined ? undefined : entry.activated + entry.term);
  if (ends === undefined) {
    complain('error', 'SCN-MISSING', path, {
      message: 'An active relationship must say when it ends.',
      expected: 'ends, or activated',
    });
    return;
  }
  if (entry.activated !== undefined && ends < entry.activated) {
    complain('error', 'SCN-DATE', [...path, 'ends'], {
      message: 'It ends before it became active.',
      expected: 'a day after activated',
    });
  } else if (ends < asOf) {
    complain('warning', 'SCN-PAST-END', entry.ends === undefined ? path : [...path, 'ends'], {
      message: 'This active relationship should have ended before the day of the file.',
    });
  }
}

function checkNeed(
  entry: EstateEntry<'needs'>,
  path: YamlPath,
  { custom }: AzureRoleCheck,
  complain: Complain,
): void {
  const byRole = entry.workload !== undefined || entry.role !== undefined;
  const whole = entry.workload !== undefined && entry.role !== undefined;
  if ((entry.need !== undefined) === byRole || (byRole && !whole)) {
    const message = 'A need is named by its key, or by workload and role.';
    complain('error', 'SCN-EITHER', path, {
      message,
      expected: 'need: exchange-admin, or workload: … and role: …',
    });
    return;
  }
  if (entry.role === undefined || entry.workload === undefined) return;
  if (isOfAzure(entry.workload)) {
    custom(readAzureRole(entry.role), [...path, 'role']);
    return;
  }
  const reading = readRole(entry.role);
  if (!reading.ok) complain('error', reading.problem.code, [...path, 'role'], reading.problem);
}
