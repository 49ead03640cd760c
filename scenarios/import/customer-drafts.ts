import { type AttachedAssignment, attachAssignments } from './attach-assignments.ts';
import { type AttachedDelegation, attachDefinitions } from './attach-definitions.ts';
import { type Agreement, crossTenantAgreements } from './cross-tenant-agreements.ts';
import type { RelationshipDraft } from './draft.ts';
import type { Harvest } from './gather.ts';
import { withoutExport } from './groups-not-exported.ts';
import { managingTenantId } from './managing-tenant.ts';
import { newestCopies } from './newest-copies.ts';

/** What binds customers to the managing tenant, each once. */
export interface CustomerDrafts {
  readonly relationships: readonly RelationshipDraft[];
  readonly assignments: readonly AttachedAssignment[];
  /** Active relationships whose assignments were not saved. */
  readonly notExported: readonly RelationshipDraft[];
  readonly delegations: readonly AttachedDelegation[];
  readonly agreements: readonly Agreement[];
  /** Where something says it. */
  readonly managingTenantId: string | undefined;
  /** In lower case. */
  readonly customerIds: ReadonlySet<string>;
  /** Copies of objects read already. */
  readonly repeated: number;
}

/** Brings together what was found about customers; `toldTenant` is the managing tenant's id where somebody gave it. */
export function customerDrafts(harvest: Harvest, toldTenant: string | undefined): CustomerDrafts {
  const { pages } = harvest;
  const relationships = newestCopies(harvest.relationships, 'relationship');
  const attached = attachAssignments(harvest.assignments, relationships.kept);
  const assignments = newestCopies(attached, 'access assignment');
  const definitions = newestCopies(harvest.definitions, 'registration definition');
  const registrations = newestCopies(harvest.registrations, 'registration assignment');
  const settings = newestCopies(harvest.settings, 'setting');
  const customerIds = idsOf(relationships.kept);
  const managing = managingTenantId(toldTenant, definitions.kept, customerIds);
  const delegations = attachDefinitions(registrations.kept, definitions.kept, managing);
  const servedIds = new Set([...customerIds, ...idsOf(delegations)]);
  const agreements = crossTenantAgreements(settings.kept, {
    pages,
    managingTenantId: managing,
    customerIds: servedIds,
  });
  return {
    relationships: relationships.kept,
    assignments: assignments.kept,
    notExported: withoutExport(relationships.kept, assignments.kept.length, pages),
    delegations,
    agreements,
    managingTenantId: managing,
    customerIds: new Set([...servedIds, ...agreements.map(({ resourceTenantId }) => resourceTenantId)]),
    repeated: repeatedIn([relationships, assignments, definitions, registrations, settings]),
  };
}

function idsOf(drafts: readonly { readonly customerId: string }[]): ReadonlySet<string> {
  return new Set(drafts.map(({ customerId }) => customerId.toLowerCase()));
}

/** How many copies there were beside those that are kept. */
export function repeatedIn(copies: readonly { readonly repeated: number }[]): number {
  return copies.reduce((sum, { repeated }) => sum + repeated, 0);
}
