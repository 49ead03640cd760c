import { Document } from 'yaml';
import { type EpochSeconds, formatDuration, formatInstant } from '../../engine/calendar.ts';
import type { Seconds } from '../../engine/time.ts';
import type { Estate } from '../../models/estate.ts';
import { graphStatusOf } from '../graph-status.ts';
import { ESTATE_FORMAT } from '../schema/estate-schema.ts';
import { visibleText } from './visible-text.ts';

export interface WriteOptions {
  /** When the estate is like this: its second 0. */
  readonly asOf: EpochSeconds;
  readonly name?: string;
  /** Lines for the reader at the top of the file. */
  readonly comment?: readonly string[];
  /** What Graph called a status the twin has no word for, by id of relationship or assignment. */
  readonly graphStatuses?: ReadonlyMap<string, string>;
}

/**
 * The estate as the text of an estate file. Reading it again gives the same estate, except for unserved
 * needs, which designs work out and files do not hold. Defaults are left out.
 */
export function writeEstate(estate: Estate, options: WriteOptions): string {
  const file = fileOf(estate, options);
  const document = new Document(file, { aliasDuplicateObjects: false });
  // Names get into comments, and a line break in one would end the comment.
  document.commentBefore = (options.comment ?? []).map((line) => ` ${visibleText(line)}`).join('\n');
  return document.toString({ lineWidth: 0 });
}

function fileOf(
  estate: Estate,
  { asOf, name, graphStatuses = new Map() }: WriteOptions,
): Record<string, unknown> {
  const managing = estate.tenants.find((tenant) => tenant.role === 'managing')?.id;
  const date = (seconds: Seconds | null) => (seconds === null ? undefined : formatInstant(asOf + seconds));
  const other = <T>(value: T, standard: T) => (value === standard ? undefined : value);
  return pruned({
    entwin: ESTATE_FORMAT,
    name,
    asOf: formatInstant(asOf),
    tenants: estate.tenants.map(({ id, name, role, pod }) =>
      pruned({ id, name: other(name, id), role: other(role, 'customer'), pod }),
    ),
    people: filled(
      estate.people.map(({ id, name, tier, pods, configuresPim }) =>
        pruned({ id, name: other(name, id), tier, pods, configuresPim }),
      ),
    ),
    // A list of people without accounts means one account each, so an empty list must be said.
    accounts:
      estate.people.length === 0 && estate.accounts.length === 0
        ? undefined
        : estate.accounts.map(({ id, personId, tenantId, kind }) =>
            pruned({ id, person: personId, tenant: other(tenantId, managing), kind: other(kind, 'member') }),
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
      estate.policies.map(({ groupId, access, maxActivationSeconds, requires, approverAccountIds }) =>
        pruned({
          group: groupId,
          access: other(access, 'member'),
          maxActivation: formatDuration(maxActivationSeconds),
          mfa: other(requires.mfa, false),
          justification: other(requires.justification, true),
          ticket: other(requires.ticket, false),
          authenticationContext: other(requires.authenticationContext, false),
          approvers: approverAccountIds ?? undefined,
        }),
      ),
    ),
    dap: filled(
      estate.dapLinks.map(({ customerId, status }) =>
        status === 'dap' ? customerId : { customer: customerId, status },
      ),
    ),
    relationships: filled(
      estate.relationships.map((relationship) =>
        pruned({
          id: relationship.id,
          name: other(relationship.name, relationship.id),
          customer: relationship.customerId,
          status: relationship.status,
          graphStatus: graphStatuses.get(relationship.id) ?? graphStatusOf(relationship),
          term: formatDuration(relationship.termSeconds),
          autoExtend: relationship.autoExtend,
          created: date(relationship.createdAtSeconds ?? null),
          activated: date(relationship.activatedAtSeconds),
          ends: date(relationship.endsAtSeconds),
          roles: relationship.roles,
        }),
      ),
    ),
    accessAssignments: filled(
      estate.accessAssignments.map((assignment) =>
        pruned({
          id: assignment.id,
          relationship: assignment.relationshipId,
          group: assignment.groupId,
          status: assignment.status,
          graphStatus: graphStatuses.get(assignment.id),
          roles: assignment.roles,
        }),
      ),
    ),
    azureSubscriptions: filled(
      estate.azureSubscriptions.map(({ id, tenantId, agreement, ownerGroupId }) =>
        pruned({ id, tenant: tenantId, agreement, ownerGroup: ownerGroupId ?? undefined }),
      ),
    ),
    licenses: filled(
      estate.licenses.map(({ id, tenantId, seats, channel }) =>
        pruned({ id, tenant: other(tenantId, managing), seats, channel }),
      ),
    ),
    reviews: filled(
      (estate.reviews ?? []).map(({ id, name, tenantId, scopeAccountIds, reviewerAccountIds }) =>
        pruned({
          id,
          name: other(name, id),
          tenant: other(tenantId, managing),
          scope: scopeAccountIds,
          reviewers: reviewerAccountIds,
        }),
      ),
    ),
    needs: filled(
      estate.needs.map(({ id, customerId, workload, role, tiers }) => ({
        id,
        customer: customerId,
        workload,
        role,
        tiers,
      })),
    ),
  });
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function pruned(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
