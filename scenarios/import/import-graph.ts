import { formatInstant } from '../../engine/calendar.ts';
import type { Estate } from '../../models/estate.ts';
import { createDiagnostic, type Diagnostic } from '../load/diagnostic.ts';
import { ESTATE_LIMITS, fitsLimits, type YamlLimits } from '../load/parse-yaml.ts';
import { FILE_START } from '../load/source.ts';
import { writeEstate } from '../load/write-estate.ts';
import { LONGEST_ID } from '../schema/estate-fields.ts';
import { attachAssignments } from './attach-assignments.ts';
import { attachDefinitions } from './attach-definitions.ts';
import { attachPolicies } from './attach-policies.ts';
import { crossTenantAgreements } from './cross-tenant-agreements.ts';
import type { Draft } from './draft.ts';
import { draftedEstate } from './drafted-estate.ts';
import { latestChange, type Tell, toldDay, warnOfLaterChanges } from './estate-day.ts';
import { foreignFiles } from './foreign-files.ts';
import { gather, type ImportFile } from './gather.ts';
import { withoutExport } from './groups-not-exported.ts';
import { keptPlaces } from './kept-places.ts';
import { managingTenantId } from './managing-tenant.ts';
import { missingActive } from './missing-active.ts';
import { warnOfMissingPages } from './missing-pages.ts';
import { newestCopies } from './newest-copies.ts';
import { ofManagingTenant } from './of-managing-tenant.ts';
import { targetKey } from './pim-draft.ts';
import { commentOf, type ImportReport } from './report.ts';

export type { ImportFile };

export interface ImportOptions {
  /** ISO date or time at which the answers were saved; without it, the latest change in them. */
  readonly asOf?: string;
  /** Id of the tenant that manages, which answers about relationships do not name. */
  readonly managingTenant?: string;
  /** What the estate may cost whoever reads it again. */
  readonly limits?: YamlLimits;
}

export interface ImportedEstate {
  readonly estate: Estate;
  /** The estate's second 0, ISO 8601. */
  readonly asOf: string;
  /** Text of the estate file. */
  readonly text: string;
}

export interface ImportResult {
  /** Missing when there is nothing to import. */
  readonly value?: ImportedEstate;
  readonly diagnostics: readonly Diagnostic[];
  readonly report: ImportReport;
}

/**
 * Makes an estate of answers of Microsoft Graph, as saved from `tenantRelationships/delegatedAdminRelationships`
 * and `…/accessAssignments`, of cross-tenant access policies, of PIM for groups and for roles of the directory, and of
 * Azure Resource Manager about delegations of Azure Lighthouse. Ids are kept, but for those of places. Everything left out is in the report, everything odd in the
 * diagnostics. Never throws, and the order of files changes nothing.
 */
export function importGraph(files: readonly ImportFile[], options: ImportOptions = {}): ImportResult {
  const harvest = gather(files);
  warnOfMissingPages(harvest.pages);
  const relationships = newestCopies(harvest.relationships, 'relationship');
  const attached = attachAssignments(harvest.assignments, relationships.kept);
  const assignments = newestCopies(attached, 'access assignment');
  const definitions = newestCopies(harvest.definitions, 'registration definition');
  const registrations = newestCopies(harvest.registrations, 'registration assignment');
  const settings = newestCopies(harvest.settings, 'setting');
  const own: Diagnostic[] = [];
  const tell: Tell = (severity, code, message, hint) =>
    own.push(createDiagnostic(severity, code, '(all files)', FILE_START, { message, hint }));
  const customerIds = new Set(relationships.kept.map(({ customerId }) => customerId.toLowerCase()));
  const told = toldTenant(options.managingTenant, tell);
  const managing = managingTenantId(told, definitions.kept, customerIds);
  const delegations = attachDefinitions(registrations.kept, definitions.kept, managing);
  const servedIds = new Set([
    ...customerIds,
    ...delegations.map(({ customerId }) => customerId.toLowerCase()),
  ]);
  const agreements = crossTenantAgreements(settings.kept, {
    pages: harvest.pages,
    managingTenantId: managing,
    customerIds: servedIds,
  });
  const allCustomerIds = new Set([
    ...servedIds,
    ...agreements.map(({ resourceTenantId }) => resourceTenantId),
  ]);
  const foreign = foreignFiles(harvest, {
    managingTenantId: managing?.toLowerCase(),
    customers: allCustomerIds,
    relationships: new Set(relationships.kept.map(({ id }) => id.toLowerCase())),
  });
  const ours = <D extends Draft>(drafts: readonly D[], what: string) =>
    ofManagingTenant(drafts, what, foreign);
  const saved = ours(harvest.places, 'place');
  const changes = [...relationships.kept, ...assignments.kept, ...saved];
  const others = relationships.kept.length + delegations.length + agreements.length;
  const asOf =
    options.asOf === undefined
      ? latestChange(changes, others + saved.length === 0, tell)
      : toldDay(options.asOf, tell);
  const places = newestCopies(
    asOf === undefined ? [] : keptPlaces(saved, { asOf, directory: harvest.directory }),
    'place',
  );
  if (asOf !== undefined)
    warnOfLaterChanges([...relationships.kept, ...assignments.kept, ...places.kept], asOf, tell);
  const isNothing = others + (asOf === undefined ? saved : places.kept).length === 0;
  const policies = newestCopies(ours(harvest.policies, 'PIM setting'), 'PIM setting');
  const policyLinks = newestCopies(ours(harvest.policyLinks, 'policy assignment'), 'policy assignment');
  const targets = new Set(places.kept.map(({ target }) => targetKey(target)));
  const groupIds = new Set([
    ...assignments.kept.map(({ groupId }) => groupId.toLowerCase()),
    ...places.kept.flatMap(({ target }) => (target.kind === 'group' ? target.groupId : [])),
  ]);
  const attachedPolicies = attachPolicies(policyLinks.kept, policies.kept, (target) =>
    target.kind === 'group' ? groupIds.has(target.groupId) : targets.has(targetKey(target)),
  );
  const notExported = withoutExport(relationships.kept, assignments.kept.length, harvest.pages);
  const report: ImportReport = {
    asOf: asOf === undefined ? undefined : formatInstant(asOf),
    files: files.length,
    relationships: relationships.kept.length,
    accessAssignments: assignments.kept.length,
    assignmentsNotExported: notExported.length,
    delegations: delegations.length,
    agreements: agreements.length,
    places: places.kept.length,
    policies: attachedPolicies.length,
    customerNames: harvest.customerNames.size,
    repeated:
      relationships.repeated +
      assignments.repeated +
      definitions.repeated +
      registrations.repeated +
      settings.repeated +
      places.repeated +
      policies.repeated +
      policyLinks.repeated,
    skipped: [...harvest.unread, ...harvest.files.flatMap((file) => file.tally.list())],
  };
  if (isNothing) {
    const hint =
      'Save GET /tenantRelationships/delegatedAdminRelationships from Microsoft Graph as JSON, one file per page.';
    tell(
      'error',
      'IMP-NOTHING',
      'There is no GDAP relationship, no delegation of Azure Lighthouse, no agreement between tenants and no place of PIM to import.',
      hint,
    );
  }
  if (notExported.length > 0) {
    const [are, each] = notExported.length === 1 ? ['relationship is', 'it'] : ['relationships are', 'each'];
    tell(
      'warning',
      'IMP-NO-ASSIGNMENTS',
      `${notExported.length} ${are} active, and not one access assignment was read; ${each} is taken to give away all its roles.`,
      'Save GET …/delegatedAdminRelationships/{id}/accessAssignments of every relationship too.',
    );
  }
  const pages = harvest.pages.filter(({ file }) => !foreign.has(file));
  for (const what of missingActive({ saved, kept: places.kept, pages })) {
    tell(
      'note',
      'IMP-NO-ACTIVE',
      `Eligible ${what}s were read, and no answer about active ones: who has one for good is not known.`,
      `Save GET …/${what === 'role' ? 'roleAssignmentScheduleInstances' : 'group/assignmentScheduleInstances'} too.`,
    );
  }
  const diagnostics = () => [
    ...harvest.diagnostics,
    ...harvest.files.flatMap((file) => file.diagnostics()),
    ...own,
  ];
  if (isNothing || asOf === undefined) return { diagnostics: diagnostics(), report };
  if (delegations.length > 0) {
    tell(
      'note',
      'IMP-AGREEMENT',
      'Nothing says under which agreement the subscriptions were bought; each is taken as one of an Azure plan that no group owns.',
      'Correct agreement and ownerGroup in azureSubscriptions where somebody administers on behalf of a customer.',
    );
  }
  const { estate, graphStatuses } = draftedEstate(
    {
      relationships: relationships.kept,
      assignments: assignments.kept,
      notExported,
      delegations,
      agreements,
      places: places.kept,
      policies: attachedPolicies,
      customerNames: harvest.customerNames,
      directory: harvest.directory,
      managingTenantId: managing,
    },
    asOf,
  );
  const text = writeEstate(estate, { asOf, graphStatuses, comment: commentOf(report) });
  if (!fitsLimits(text, options.limits ?? ESTATE_LIMITS)) {
    tell(
      'warning',
      'IMP-TOO-LARGE',
      'The estate is larger than what can be read again.',
      'Import fewer relationships at a time.',
    );
  }
  return { value: { estate, asOf: report.asOf!, text }, diagnostics: diagnostics(), report };
}

/** The managing tenant as told, if it can be an id. */
function toldTenant(option: string | undefined, tell: Tell): string | undefined {
  const id = option?.trim();
  if (id === undefined || (id !== '' && id.length <= LONGEST_ID)) return id;
  tell('error', 'IMP-TENANT', 'The managing tenant that was told is no id.', 'Give its tenant id.');
  return undefined;
}
