import type { Estate } from '../../models/estate.ts';
import { type Entry, filled, other, pruned, type WriteContext } from './write-entry.ts';
import { settingsEntry } from './write-roles.ts';

/** The lists about tenants, people and groups. */
export function peopleLists(estate: Estate, { managing, date }: WriteContext): Entry {
  return {
    tenants: estate.tenants.map(({ id, name, role, pod }) =>
      pruned({ id, name: other(name, id), role: other(role, 'customer'), pod }),
    ),
    people: filled(
      estate.people.map(({ standIn: _, id, name, ...rest }) =>
        pruned({ id, name: other(name, id), ...rest }),
      ),
    ),
    // A list of people without accounts means one account each, so an empty list must be said.
    accounts:
      estate.people.length === 0 && estate.accounts.length === 0
        ? undefined
        : estate.accounts.map(({ id, personId, tenantId, kind, ...rest }) =>
            pruned({
              id,
              person: personId,
              tenant: other(tenantId, managing),
              kind: other(kind, 'member'),
              ...rest,
            }),
          ),
    groups: filled(
      estate.groups.map((group) =>
        pruned({
          id: group.id,
          name: other(group.name, group.id),
          tenant: other(group.tenantId, managing),
          kind: other(group.kind, 'security'),
          membership: other(group.membership, 'assigned'),
          roleAssignable: other(group.roleAssignable, false),
          wellKnown: group.wellKnown,
        }),
      ),
    ),
    memberships: filled(
      estate.memberships.map(({ id, groupId, member, access, assignment, endsAtSeconds }) =>
        pruned({
          id,
          group: groupId,
          [member.kind === 'account' ? 'account' : 'memberGroup']: member.id,
          access: other(access, 'member'),
          assignment: other(assignment, 'active'),
          ends: date(endsAtSeconds),
        }),
      ),
    ),
    policies: filled(
      estate.policies.map((policy) =>
        pruned({
          group: policy.groupId,
          access: other(policy.access, 'member'),
          ...settingsEntry(policy, 'group'),
        }),
      ),
    ),
  };
}
