import { type EstateFile, readRole } from '../schema/estate-schema.ts';
import { checkNesting } from './check-nesting.ts';
import type { Complain } from './complaints.ts';
import { accountsOf, licenseId, managingTenantId, membershipId, needId } from './estate-of-file.ts';
import type { YamlPath } from './parse-yaml.ts';
import { referenceChecker } from './references.ts';

/** Checks that every id is there once, that every reference leads somewhere, and that entries make sense. */
export function checkEstate(file: EstateFile, complain: Complain): void {
  const managing = managingTenantId(file);
  const { idsOf } = referenceChecker(complain);
  checkManaging(file, complain);
  checkNesting(file, complain);
  const tenants = idsOf(
    'tenant',
    'tenants',
    file.tenants.map((entry) => entry.id),
  );
  const people = idsOf(
    'person',
    'people',
    (file.people ?? []).map((entry) => entry.id),
  );
  const accounts = idsOf(
    'account',
    'accounts',
    accountsOf(file).map((entry) => entry.id),
  );
  const groups = idsOf(
    'group',
    'groups',
    (file.groups ?? []).map((entry) => entry.id),
  );
  const relationships = idsOf(
    'relationship',
    'relationships',
    (file.relationships ?? []).map((entry) => entry.id),
  );
  idsOf('membership', 'memberships', (file.memberships ?? []).map(membershipId));
  idsOf(
    'policy of group',
    'policies',
    (file.policies ?? []).map(({ group, access }) => `${group} (${access ?? 'member'})`),
  );
  idsOf(
    'access assignment',
    'accessAssignments',
    (file.accessAssignments ?? []).map((entry) => entry.id),
  );
  idsOf(
    'subscription',
    'azureSubscriptions',
    (file.azureSubscriptions ?? []).map((entry) => entry.id),
  );
  idsOf(
    'license',
    'licenses',
    (file.licenses ?? []).map((entry) => licenseId(entry, managing)),
  );
  idsOf('need', 'needs', (file.needs ?? []).map(needId));
  idsOf(
    'customer',
    'dap',
    (file.dap ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.customer)),
  );

  each(file.accounts, 'accounts', (entry, path) => {
    people.need(entry.person, [...path, 'person']);
    tenants.need(entry.tenant, [...path, 'tenant']);
  });
  idsOf(
    'review',
    'reviews',
    (file.reviews ?? []).map((entry) => entry.id),
  );
  each(file.reviews, 'reviews', (entry, path) => {
    tenants.need(entry.tenant, [...path, 'tenant']);
    for (const list of ['scope', 'reviewers'] as const) {
      entry[list].forEach((id, index) => {
        accounts.need(id, [...path, list, index]);
      });
    }
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
    const approvers = entry.approvers === undefined || entry.approvers === 'none' ? [] : entry.approvers;
    approvers.forEach((approver, index) => {
      accounts.need(approver, [...path, 'approvers', index]);
    });
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
  each(file.licenses, 'licenses', (entry, path) => tenants.need(entry.tenant, [...path, 'tenant']));
  each(file.needs, 'needs', (entry, path) => {
    tenants.need(entry.customer, [...path, 'customer']);
    checkNeed(entry, path, complain);
  });
}

function each<E>(
  entries: readonly E[] | undefined,
  list: string,
  check: (entry: E, path: YamlPath) => void,
): void {
  entries?.forEach((entry, index) => {
    check(entry, [list, index]);
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
  entry: NonNullable<EstateFile['relationships']>[number],
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
    complain('error', 'SCN-DATE', [...path, 'ends'], { message: 'It ends before it became active.' });
  } else if (ends < asOf) {
    complain('warning', 'SCN-PAST-END', entry.ends === undefined ? path : [...path, 'ends'], {
      message: 'This active relationship should have ended before the day of the file.',
    });
  }
}

function checkNeed(
  entry: NonNullable<EstateFile['needs']>[number],
  path: YamlPath,
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
  if (entry.role === undefined || entry.workload === 'azure') return;
  const reading = readRole(entry.role);
  if (!reading.ok) complain('error', reading.problem.code, [...path, 'role'], reading.problem);
}
