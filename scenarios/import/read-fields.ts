import type { EpochSeconds } from '../../engine/calendar.ts';
import { canonicalJson } from '../load/hash.ts';
import { shorten, visibleValue } from '../load/visible-text.ts';
import { readRole } from '../schema/entra-roles.ts';
import { LONGEST_ESTATE_NAME, LONGEST_ID } from '../schema/estate-fields.ts';
import type { FoundObject } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';
import { field, type GraphObject, isObject, knownValue, readGraphDate, textField } from './graph-values.ts';

/** The id of an object, or undefined after saying that it was left out. */
export function readId(found: FoundObject, file: GraphFile): string | undefined {
  const id = textField(found.object, 'id');
  if (id === undefined) {
    file.skip(found.kind, found.path, 'it has no id: a request body, or an answer cut by $select');
    return undefined;
  }
  if (id.length > LONGEST_ID) {
    file.skip(found.kind, found.path, `its id is longer than ${LONGEST_ID} characters`, id);
    return undefined;
  }
  return id;
}

/** A date field. One that cannot be read is told and taken as absent. */
export function readDateField(found: FoundObject, key: string, file: GraphFile): EpochSeconds | undefined {
  const reading = readGraphDate(field(found.object, key));
  if (reading.kind === 'date') return reading.at;
  if (reading.kind === 'odd') {
    file.tell('warning', 'IMP-DATE', [...found.path, key], {
      message: `${key} is ${visibleValue(reading.text, 60)}, which is no date the twin can use; it is taken as absent.`,
    });
  }
  return undefined;
}

/** When the object changed last, or else was made. */
export function readChange(found: FoundObject, file: GraphFile): EpochSeconds | undefined {
  return readDateField(found, 'lastModifiedDateTime', file) ?? readDateField(found, 'createdDateTime', file);
}

/** Role template ids of `accessDetails`. What is no id of a role is told and left out. */
export function readRoles(found: FoundObject, file: GraphFile): readonly string[] {
  const details = field(found.object, 'accessDetails');
  const list = isObject(details) ? field(details, 'unifiedRoles') : undefined;
  const path = [...found.path, 'accessDetails'];
  if (!Array.isArray(list)) {
    file.tell('warning', 'IMP-ROLES', found.path, {
      message: 'This object does not say which roles it holds.',
    });
    return [];
  }
  const roles = new Set<string>();
  list.forEach((entry: unknown, index) => {
    const id = isObject(entry) ? textField(entry, 'roleDefinitionId') : undefined;
    const role = id === undefined ? undefined : readRole(id);
    if (role?.ok) roles.add(role.value);
    else {
      file.tell('warning', 'IMP-ROLES', [...path, 'unifiedRoles', index], {
        message: `${visibleValue(id, 60)} is not the template id of a role; it is left out.`,
      });
    }
  });
  return [...roles];
}

/**
 * A status, compared without regard to capitals. A value the twin has no word for is kept beside
 * `standIn`, a status that gives no access, and told.
 */
export function readStatus<S extends string>(
  found: FoundObject,
  known: readonly S[],
  standIn: S,
  file: GraphFile,
): { readonly status: S; readonly graphStatus: string | undefined } {
  const written = textField(found.object, 'status');
  const status = knownValue(written, known);
  if (status !== undefined) return { status, graphStatus: undefined };
  const shown = written === undefined ? 'missing' : visibleValue(written, 60);
  file.tell('warning', 'IMP-STATUS', [...found.path, 'status'], {
    message: `The status of this ${found.kind} is ${shown}; it is kept, and taken to give no access.`,
    expected: known.join(', '),
  });
  return { status: standIn, graphStatus: shorten(written ?? 'missing', LONGEST_ID) };
}

/** A name, cut where it is longer than an estate file takes. */
export function readName(object: GraphObject, key: string): string | undefined {
  const name = textField(object, key);
  return name === undefined ? undefined : shorten(name, LONGEST_ESTATE_NAME);
}

/** Content of an object without what Graph adds about the answer, and without what is read by itself. */
export function contentOf(object: GraphObject): string {
  const own = Object.entries(object).filter(
    ([key]) => !key.includes('@odata') && key !== 'accessAssignments',
  );
  return canonicalJson(own.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
