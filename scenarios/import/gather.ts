import { decodeText } from '../load/decode-text.ts';
import type { Diagnostic } from '../load/diagnostic.ts';
import type { SettingsDraft } from './cross-tenant-draft.ts';
import { type DirectoryEntry, mergedEntry, readDirectoryEntry } from './directory.ts';
import type { AssignmentDraft, RelationshipDraft } from './draft.ts';
import { type FoundObject, type FoundPage, findObjects } from './find-objects.ts';
import { createGraphFile, type GraphFile } from './graph-file.ts';
import { textField } from './graph-values.ts';
import { parseJson } from './json-text.ts';
import type { DefinitionDraft, RegistrationDraft } from './lighthouse-draft.ts';
import type { PlaceDraft, PolicyDraft, PolicyLinkDraft } from './pim-draft.ts';
import { readAssignment } from './read-assignment.ts';
import { readDefinition } from './read-definition.ts';
import { readName } from './read-fields.ts';
import { readPlace } from './read-place.ts';
import { readPolicy, readPolicyLink } from './read-policy.ts';
import { readRegistration } from './read-registration.ts';
import { readRelationship } from './read-relationship.ts';
import { readSettings } from './read-settings.ts';
import type { Skipped } from './tally.ts';

/** Length of one file, in characters, and objects of all files together. */
const LONGEST_FILE = 64 * 1024 * 1024;
const MOST_OBJECTS = 1_000_000;

export interface ImportFile {
  /** Path below the imported folder, with `/` between its parts. */
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** Everything that was found in the files, object by object. */
export interface Harvest {
  readonly files: GraphFile[];
  readonly pages: (FoundPage & { readonly file: GraphFile })[];
  readonly relationships: RelationshipDraft[];
  readonly assignments: AssignmentDraft[];
  readonly definitions: DefinitionDraft[];
  readonly registrations: RegistrationDraft[];
  readonly settings: SettingsDraft[];
  readonly places: PlaceDraft[];
  readonly policies: PolicyDraft[];
  readonly policyLinks: PolicyLinkDraft[];
  /** Object id in lower case to what was read of it. */
  readonly directory: Map<string, DirectoryEntry>;
  /** Tenant id in lower case to the name of the list of customers. */
  readonly customerNames: Map<string, string>;
  /** Files of which no text could be had. */
  readonly unread: Skipped[];
  readonly diagnostics: Diagnostic[];
}

/** Reads all files, in the order of their paths. */
export function gather(files: readonly ImportFile[]): Harvest {
  const harvest: Harvest = {
    files: [],
    pages: [],
    relationships: [],
    assignments: [],
    definitions: [],
    registrations: [],
    settings: [],
    places: [],
    policies: [],
    policyLinks: [],
    directory: new Map(),
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
  for (const found of objects) gatherObject(found, file, harvest);
  return objects.length;
}

function gatherObject(found: FoundObject, file: GraphFile, harvest: Harvest): void {
  const keep = <D>(list: D[], draft: D | undefined): void => {
    if (draft !== undefined) list.push(draft);
  };
  switch (found.kind) {
    case 'relationship':
      keep(harvest.relationships, readRelationship(found, file));
      break;
    case 'access assignment':
      keep(harvest.assignments, readAssignment(found, file));
      break;
    case 'registration definition':
      keep(harvest.definitions, readDefinition(found, file));
      break;
    case 'registration assignment':
      keep(harvest.registrations, readRegistration(found, file));
      break;
    case 'default setting':
    case 'partner setting':
      keep(harvest.settings, readSettings(found, file));
      break;
    case 'eligible place':
    case 'active place':
    case 'eligible role':
    case 'active role':
      keep(harvest.places, readPlace(found, file));
      break;
    case 'PIM setting':
      keep(harvest.policies, readPolicy(found, file));
      break;
    case 'policy assignment':
      keep(harvest.policyLinks, readPolicyLink(found, file));
      break;
    case 'customer': {
      const id = textField(found.object, 'tenantId') ?? textField(found.object, 'id');
      const name = readName(found.object, 'displayName');
      if (id !== undefined && name !== undefined) harvest.customerNames.set(id.toLowerCase(), name);
      else file.skip('customer', found.path, 'it has no id or no name');
      break;
    }
    case 'user':
    case 'group':
    case 'service principal': {
      const id = textField(found.object, 'id');
      const entry = readDirectoryEntry(found);
      const key = id?.toLowerCase();
      if (key !== undefined && entry !== undefined)
        harvest.directory.set(key, mergedEntry(harvest.directory.get(key), entry));
      else file.skip(found.kind, found.path, 'it has no id');
      break;
    }
    default:
      file.skip(found.kind === 'other' ? 'object' : found.kind, found.path, REASONS[found.kind]);
  }
}

const REASONS = {
  operation: 'operations are history; the relationship shows their outcome',
  request: 'requests are history; relationships and schedules show their outcome',
  'policy rule': 'it does not say of which policy it is; save policies with $expand=rules',
  'identity synchronization': 'an estate tells it by its accounts, with origin: synchronized',
  other: 'it is none of the objects the import reads',
} as const;
