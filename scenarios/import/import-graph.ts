import { type EpochSeconds, formatInstant, parseInstant } from '../../engine/calendar.ts';
import type { Estate } from '../../models/estate.ts';
import { decodeText } from '../load/decode-text.ts';
import { createDiagnostic, type Diagnostic } from '../load/diagnostic.ts';
import { ESTATE_LIMITS, fitsLimits } from '../load/parse-yaml.ts';
import { FILE_START } from '../load/source.ts';
import { writeEstate } from '../load/write-estate.ts';
import { attachAssignments } from './attach-assignments.ts';
import type { AssignmentDraft, RelationshipDraft } from './draft.ts';
import { draftedEstate } from './drafted-estate.ts';
import { type FoundPage, findObjects } from './find-objects.ts';
import { createGraphFile, type GraphFile } from './graph-file.ts';
import { textField } from './graph-values.ts';
import { withoutExport } from './groups-not-exported.ts';
import { parseJson } from './json-text.ts';
import { warnOfMissingPages } from './missing-pages.ts';
import { newestCopies } from './newest-copies.ts';
import { readAssignment } from './read-assignment.ts';
import { readName } from './read-fields.ts';
import { readRelationship } from './read-relationship.ts';
import { commentOf, type ImportReport } from './report.ts';
import type { Skipped } from './tally.ts';

/** Length of one file, in characters, and objects of all files together. */
const LONGEST_FILE = 64 * 1024 * 1024;
const MOST_OBJECTS = 1_000_000;

export interface ImportFile {
  /** Path below the imported folder, with `/` between its parts. */
  readonly path: string;
  readonly text: string | Uint8Array;
}

export interface ImportOptions {
  /** ISO date or time at which the answers were saved; without it, the latest change in them. */
  readonly asOf?: string;
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
 * and `…/accessAssignments`. Ids are kept. Everything left out is in the report, everything odd in the
 * diagnostics. Never throws, and the order of files changes nothing.
 */
export function importGraph(files: readonly ImportFile[], options: ImportOptions = {}): ImportResult {
  const harvest = gather(files);
  warnOfMissingPages(harvest.pages);
  const relationships = newestCopies(harvest.relationships, 'relationship');
  const attached = attachAssignments(harvest.assignments, relationships.kept);
  const assignments = newestCopies(attached, 'access assignment');
  const own: Diagnostic[] = [];
  const tell = (severity: Diagnostic['severity'], code: string, message: string, hint?: string) =>
    own.push(createDiagnostic(severity, code, '(all files)', FILE_START, { message, hint }));
  const asOf = dayOf([...relationships.kept, ...assignments.kept], options.asOf, tell);
  const notExported = withoutExport(relationships.kept, assignments.kept.length, harvest.pages);
  const report: ImportReport = {
    asOf: asOf === undefined ? undefined : formatInstant(asOf),
    files: files.length,
    relationships: relationships.kept.length,
    accessAssignments: assignments.kept.length,
    assignmentsNotExported: notExported.length,
    customerNames: harvest.customerNames.size,
    repeated: relationships.repeated + assignments.repeated,
    skipped: [...harvest.unread, ...harvest.files.flatMap((file) => file.tally.list())],
  };
  if (relationships.kept.length === 0) {
    const hint =
      'Save GET /tenantRelationships/delegatedAdminRelationships from Microsoft Graph as JSON, one file per page.';
    tell('error', 'IMP-NOTHING', 'There is no GDAP relationship in these files.', hint);
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
  const diagnostics = () => [
    ...harvest.diagnostics,
    ...harvest.files.flatMap((file) => file.diagnostics()),
    ...own,
  ];
  if (relationships.kept.length === 0 || asOf === undefined) return { diagnostics: diagnostics(), report };
  const { estate, graphStatuses } = draftedEstate(
    relationships.kept,
    assignments.kept,
    notExported,
    harvest.customerNames,
    asOf,
  );
  const text = writeEstate(estate, { asOf, graphStatuses, comment: commentOf(report) });
  if (!fitsLimits(text, ESTATE_LIMITS)) {
    tell(
      'warning',
      'IMP-TOO-LARGE',
      'The estate is larger than what can be read again.',
      'Import fewer relationships at a time.',
    );
  }
  return { value: { estate, asOf: report.asOf!, text }, diagnostics: diagnostics(), report };
}

interface Harvest {
  readonly files: GraphFile[];
  readonly pages: (FoundPage & { readonly file: GraphFile })[];
  readonly relationships: RelationshipDraft[];
  readonly assignments: AssignmentDraft[];
  /** Tenant id in lower case to the name of the list of customers. */
  readonly customerNames: Map<string, string>;
  /** Files of which no text could be had. */
  readonly unread: Skipped[];
  readonly diagnostics: Diagnostic[];
}

function gather(files: readonly ImportFile[]): Harvest {
  const harvest: Harvest = {
    files: [],
    pages: [],
    relationships: [],
    assignments: [],
    customerNames: new Map(),
    unread: [],
    diagnostics: [],
  };
  let objects = 0;
  for (const { path, text } of files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    const decoded = decodeText(path, text);
    if (decoded.value === undefined) {
      harvest.diagnostics.push(...decoded.diagnostics);
      harvest.unread.push({
        file: path,
        line: 1,
        what: 'file',
        count: 1,
        reason: 'it is not text in UTF-8',
        ids: [],
      });
      continue;
    }
    const file = createGraphFile(path, decoded.value);
    harvest.files.push(file);
    objects += gatherFile(file, harvest, MOST_OBJECTS - objects);
  }
  return harvest;
}

/** Reads the objects of one file; answers how many it held. */
function gatherFile(file: GraphFile, harvest: Harvest, room: number): number {
  if (file.text.length > LONGEST_FILE) {
    file.skip('file', [], `it has more than ${LONGEST_FILE} characters`);
    return 0;
  }
  if (!/^\s*[[{]/.test(file.text.slice(0, 1_000))) {
    file.skip('file', [], 'it is not JSON');
    return 0;
  }
  const parsed = parseJson(file.text);
  if (!parsed.ok) {
    file.tellAt('error', 'IMP-JSON', parsed.at, { message: `${parsed.message} The whole file is left out.` });
    file.skip('file', [], 'it is not valid JSON');
    return 0;
  }
  const { objects, pages, beyond } = findObjects(parsed.value, room);
  if (beyond > 0) file.skip('object', [], `more than ${MOST_OBJECTS} objects are not read`);
  harvest.pages.push(...pages.map((page) => ({ ...page, file })));
  for (const found of objects) {
    if (found.kind === 'relationship') {
      const draft = readRelationship(found, file);
      if (draft !== undefined) harvest.relationships.push(draft);
    } else if (found.kind === 'access assignment') {
      const draft = readAssignment(found, file);
      if (draft !== undefined) harvest.assignments.push(draft);
    } else if (found.kind === 'customer') {
      const id = textField(found.object, 'tenantId') ?? textField(found.object, 'id');
      const name = readName(found.object, 'displayName');
      if (id !== undefined && name !== undefined) harvest.customerNames.set(id.toLowerCase(), name);
      else file.skip('customer', found.path, 'it has no id or no name');
    } else {
      file.skip(found.kind === 'other' ? 'object' : found.kind, found.path, REASONS[found.kind]);
    }
  }
  return objects.length;
}

const REASONS = {
  operation: 'operations are history; the relationship shows their outcome',
  request: 'requests are history; the relationship shows their outcome',
  other: 'it is none of the objects the import reads',
} as const;

/** The day the answers were saved: as told, or the latest change in them. */
function dayOf(
  drafts: readonly (RelationshipDraft | AssignmentDraft)[],
  option: string | undefined,
  tell: (severity: Diagnostic['severity'], code: string, message: string, hint?: string) => void,
): EpochSeconds | undefined {
  let latest: EpochSeconds | undefined;
  for (const { changedAt } of drafts) {
    if (changedAt !== undefined && (latest === undefined || changedAt > latest)) latest = changedAt;
  }
  if (option !== undefined) {
    const asOf = parseInstant(option);
    if (asOf === undefined)
      tell('error', 'IMP-AS-OF', `"${option.slice(0, 40)}" is not a date.`, 'Write it as 2026-01-05.');
    else if (latest !== undefined && latest > asOf) {
      tell(
        'warning',
        'IMP-AS-OF',
        `The files hold changes of ${formatInstant(latest)}, after the day given.`,
      );
    }
    return asOf;
  }
  if (drafts.length === 0) return undefined;
  const hint = 'Give the day the files were saved to begin there.';
  if (latest === undefined)
    tell('error', 'IMP-AS-OF', 'No object says when it was changed, so their day is not known.', hint);
  else
    tell(
      'note',
      'IMP-AS-OF',
      `The estate is as of ${formatInstant(latest)}, the latest change in the files.`,
      hint,
    );
  return latest;
}
