import { formatInstant } from '../../engine/calendar.ts';
import type { Estate } from '../../models/estate.ts';
import { createDiagnostic, type Diagnostic } from '../load/diagnostic.ts';
import { ESTATE_LIMITS, fitsLimits, type YamlLimits } from '../load/parse-yaml.ts';
import { FILE_START } from '../load/source.ts';
import { writeEstate } from '../load/write-estate.ts';
import { LONGEST_ID } from '../schema/estate-fields.ts';
import { customerDrafts } from './customer-drafts.ts';
import { draftedEstate } from './drafted-estate.ts';
import { latestChange, type Tell, toldDay, warnOfLaterChanges } from './estate-day.ts';
import { foreignFiles } from './foreign-files.ts';
import { gather, type ImportFile } from './gather.ts';
import { missingActive } from './missing-active.ts';
import { tellOfMissingAnswers, tellOfNothing } from './missing-answers.ts';
import { warnOfMissingPages } from './missing-pages.ts';
import { ofManagingTenant } from './of-managing-tenant.ts';
import { pimDrafts } from './pim-drafts.ts';
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
 * Azure Resource Manager about delegations of Azure Lighthouse. Ids are kept, but for those of places. Everything left
 * out is in the report, everything odd in the diagnostics. Never throws, and the order of files changes nothing.
 */
export function importGraph(files: readonly ImportFile[], options: ImportOptions = {}): ImportResult {
  const harvest = gather(files);
  warnOfMissingPages(harvest.pages);
  const own: Diagnostic[] = [];
  const tell: Tell = (severity, code, message, hint) =>
    own.push(createDiagnostic(severity, code, '(all files)', FILE_START, { message, hint }));
  const customers = customerDrafts(harvest, toldTenant(options.managingTenant, tell));
  const { relationships, assignments, notExported, delegations, agreements } = customers;
  const foreign = foreignFiles(harvest, {
    managingTenantId: customers.managingTenantId?.toLowerCase(),
    customers: customers.customerIds,
    relationships: new Set(relationships.map(({ id }) => id.toLowerCase())),
  });
  const saved = ofManagingTenant(harvest.places, 'place', foreign);
  const others = relationships.length + delegations.length + agreements.length;
  const changes = [...relationships, ...assignments];
  const asOf =
    options.asOf === undefined
      ? latestChange([...changes, ...saved], others + saved.length === 0, tell)
      : toldDay(options.asOf, tell);
  const pim = pimDrafts(harvest, { saved, foreign, asOf, assignments });
  if (asOf !== undefined) warnOfLaterChanges([...changes, ...pim.places], asOf, tell);
  const report: ImportReport = {
    asOf: asOf === undefined ? undefined : formatInstant(asOf),
    files: files.length,
    relationships: relationships.length,
    accessAssignments: assignments.length,
    assignmentsNotExported: notExported.length,
    delegations: delegations.length,
    agreements: agreements.length,
    places: pim.places.length,
    policies: pim.policies.length,
    customerNames: harvest.customerNames.size,
    repeated: customers.repeated + pim.repeated,
    skipped: [...harvest.unread, ...harvest.files.flatMap((file) => file.tally.list())],
  };
  const isNothing = others + (asOf === undefined ? saved : pim.places).length === 0;
  if (isNothing) tellOfNothing(tell);
  const pages = harvest.pages.filter(({ file }) => !foreign.has(file));
  tellOfMissingAnswers(notExported, missingActive({ saved, kept: pim.places, pages }), tell);
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
  const { customerNames, directory } = harvest;
  const { estate, graphStatuses } = draftedEstate({ ...customers, ...pim, customerNames, directory }, asOf);
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
