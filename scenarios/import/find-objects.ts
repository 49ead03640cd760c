import { field, type GraphObject, isObject, textField } from './graph-values.ts';
import { kindOfAddress, kindOfObject, type ObjectKind } from './object-kind.ts';

export type JsonPath = readonly (string | number)[];

/** One object found in a file, and what its surroundings say about it. */
export interface FoundObject {
  readonly kind: ObjectKind;
  readonly object: GraphObject;
  readonly path: JsonPath;
  /** Id of the relationship in whose answer an access assignment stood, if the answer says. */
  readonly relationshipId: string | undefined;
}

/** One page of a list. */
export interface FoundPage {
  readonly path: JsonPath;
  readonly kind: ObjectKind;
  readonly relationshipId: string | undefined;
  readonly nextLink: string | undefined;
  /** The key that held it: Azure Resource Manager spells it without `@odata`. */
  readonly nextKey: string;
  /** `@odata.count`: how many objects all pages together hold. */
  readonly total: number | undefined;
  readonly objects: readonly FoundObject[];
}

export interface Findings {
  readonly objects: readonly FoundObject[];
  readonly pages: readonly FoundPage[];
  /** Objects past the most that were asked for. */
  readonly beyond: number;
}

/** Lists inside lists: somebody may have put the pages of an answer into one list. */
const DEEPEST_LIST = 3;

/** Finds the objects in one file: one object, a `value` that is a list or a single object, or a bare list. */
export function findObjects(value: unknown, most = Number.POSITIVE_INFINITY): Findings {
  const objects: FoundObject[] = [];
  const pages: FoundPage[] = [];
  let beyond = 0;

  const add = (found: FoundObject): void => {
    if (objects.length < most) objects.push(found);
    else beyond += 1;
  };

  const visit = (item: unknown, path: JsonPath, outerAddress: string, depth: number): void => {
    if (Array.isArray(item) && depth <= DEEPEST_LIST) {
      item.forEach((inner, index) => {
        visit(inner, [...path, index], outerAddress, depth + 1);
      });
      return;
    }
    if (!isObject(item)) {
      add({ kind: 'other', object: {}, path, relationshipId: undefined });
      return;
    }
    const inner = depth <= DEEPEST_LIST ? field(item, 'value') : undefined;
    const address = [
      textField(item, '@odata.context'),
      textField(item, '@odata.nextLink'),
      outerAddress,
    ].join(' ');
    if (Array.isArray(inner)) {
      const before = objects.length;
      visit(inner, [...path, 'value'], address, depth);
      pages.push(pageOf(item, path, address, objects.slice(before)));
    } else if (isObject(inner)) visit(inner, [...path, 'value'], address, depth + 1);
    else objectsOf(item, path, address).forEach(add);
  };

  visit(value, [], '', 0);
  return { objects, pages, beyond };
}

function pageOf(
  page: GraphObject,
  path: JsonPath,
  address: string,
  objects: readonly FoundObject[],
): FoundPage {
  const total = field(page, '@odata.count');
  const nextKey = textField(page, 'nextLink') === undefined ? '@odata.nextLink' : 'nextLink';
  return {
    path,
    kind: objects[0]?.kind ?? kindOfAddress(address) ?? 'other',
    relationshipId: relationshipIdOf(address),
    nextLink: textField(page, nextKey),
    nextKey,
    total: typeof total === 'number' ? total : undefined,
    objects,
  };
}

/** An object, and what is inside it where the answer was asked to expand it. */
function objectsOf(object: GraphObject, path: JsonPath, address: string): readonly FoundObject[] {
  const kind = kindOfObject(object, address);
  const ownAddress = `${textField(object, '@odata.id') ?? ''} ${address}`;
  const relationshipId = kind === 'access assignment' ? relationshipIdOf(ownAddress) : undefined;
  const own: FoundObject = { kind, object, path, relationshipId };
  if (kind === 'relationship') return [own, ...assignmentsIn(object, path)];
  if (kind === 'registration assignment') return [own, ...definitionIn(object, path)];
  if (kind === 'policy assignment') return [own, ...expandedIn(object, path, 'policy', 'PIM setting')];
  if (/^(?:eligible|active) /.test(kind)) return [own, ...namedIn(object, path)];
  return [own];
}

function assignmentsIn(relationship: GraphObject, path: JsonPath): readonly FoundObject[] {
  const expanded = field(relationship, 'accessAssignments');
  if (!Array.isArray(expanded)) return [];
  return expanded.map((assignment: unknown, index): FoundObject => {
    return {
      kind: isObject(assignment) ? 'access assignment' : 'other',
      object: isObject(assignment) ? assignment : {},
      path: [...path, 'accessAssignments', index],
      relationshipId: textField(relationship, 'id'),
    };
  });
}

/** Whom a place is for and what it is in, where the answer was asked to expand them. */
function namedIn(place: GraphObject, path: JsonPath): readonly FoundObject[] {
  const principal = field(place, 'principal');
  const kind = isObject(principal) ? kindOfObject(principal, '') : 'other';
  return [
    ...(kind === 'other' ? [] : expandedIn(place, path, 'principal', kind)),
    ...expandedIn(place, path, 'group', 'group'),
  ];
}

function expandedIn(
  outer: GraphObject,
  path: JsonPath,
  key: string,
  kind: ObjectKind,
): readonly FoundObject[] {
  const object = field(outer, key);
  return isObject(object) ? [{ kind, object, path: [...path, key], relationshipId: undefined }] : [];
}

function definitionIn(assignment: GraphObject, path: JsonPath): readonly FoundObject[] {
  const properties = field(assignment, 'properties');
  const object = isObject(properties) ? field(properties, 'registrationDefinition') : undefined;
  if (!isObject(object)) return [];
  const at = [...path, 'properties', 'registrationDefinition'];
  return [{ kind: 'registration definition', object, path: at, relationshipId: undefined }];
}

/** The relationship an address leads through: `delegatedAdminRelationships('id')/accessAssignments`, or with slashes. */
export function relationshipIdOf(address: string): string | undefined {
  const plain = address.replace(/%27/gi, "'").replace(/%28/g, '(').replace(/%29/g, ')');
  return /delegatedAdminRelationships(?:\('|\/)([^'/()?#\s]{1,200})(?:'\))?\/accessAssignments/i.exec(
    plain,
  )?.[1];
}
