import { field, type GraphObject, isObject, textField } from './graph-values.ts';

export type ObjectKind =
  | 'relationship'
  | 'access assignment'
  | 'customer'
  | 'operation'
  | 'request'
  | 'other';

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
  return {
    path,
    kind: objects[0]?.kind ?? kindOfAddress(address) ?? 'other',
    relationshipId: relationshipIdOf(address),
    nextLink: textField(page, '@odata.nextLink'),
    total: typeof total === 'number' ? total : undefined,
    objects,
  };
}

/** An object, and the assignments inside it where the answer was asked to expand them. */
function objectsOf(object: GraphObject, path: JsonPath, address: string): readonly FoundObject[] {
  const kind = kindOfType(object) ?? kindOfShape(object) ?? kindOfAddress(address) ?? 'other';
  const ownAddress = `${textField(object, '@odata.id') ?? ''} ${address}`;
  const relationshipId = kind === 'access assignment' ? relationshipIdOf(ownAddress) : undefined;
  const expanded = kind === 'relationship' ? field(object, 'accessAssignments') : undefined;
  const inside = Array.isArray(expanded) ? expanded : [];
  return [
    { kind, object, path, relationshipId },
    ...inside.map((assignment: unknown, index): FoundObject => {
      return {
        kind: isObject(assignment) ? 'access assignment' : 'other',
        object: isObject(assignment) ? assignment : {},
        path: [...path, 'accessAssignments', index],
        relationshipId: textField(object, 'id'),
      };
    }),
  ];
}

const TYPES: Readonly<Record<string, ObjectKind>> = {
  delegatedadminrelationship: 'relationship',
  delegatedadminaccessassignment: 'access assignment',
  delegatedadmincustomer: 'customer',
  delegatedadminrelationshipoperation: 'operation',
  delegatedadminrelationshiprequest: 'request',
};

/** Names of collections, the innermost first: an address of assignments also names relationships. */
const COLLECTIONS: readonly (readonly [name: RegExp, kind: ObjectKind])[] = [
  [/(?:^|[#/])accessAssignments\b/i, 'access assignment'],
  [/(?:^|[#/])operations\b/i, 'operation'],
  [/(?:^|[#/])requests\b/i, 'request'],
  [/(?:^|[#/])delegatedAdminCustomers\b/i, 'customer'],
  [/(?:^|[#/])delegatedAdminRelationships\b/i, 'relationship'],
];

function kindOfType(object: GraphObject): ObjectKind | undefined {
  const type = textField(object, '@odata.type')?.toLowerCase().split('.').at(-1);
  if (type === undefined) return undefined;
  return Object.hasOwn(TYPES, type) ? TYPES[type] : 'other';
}

/** What an object is by what it has. Names of other objects' fields come first, since many have a status. */
function kindOfShape(object: GraphObject): ObjectKind | undefined {
  const has = (key: string) => Object.hasOwn(object, key);
  if (has('accessContainer')) return 'access assignment';
  if (has('operationType')) return 'operation';
  if (has('action')) return 'request';
  if (has('duration') || has('autoExtendDuration') || (has('customer') && has('accessDetails')))
    return 'relationship';
  if (has('tenantId') && has('displayName')) return 'customer';
  return undefined;
}

function kindOfAddress(address: string): ObjectKind | undefined {
  return COLLECTIONS.find(([name]) => name.test(address))?.[1];
}

/** The relationship an address leads through: `delegatedAdminRelationships('id')/accessAssignments`, or with slashes. */
export function relationshipIdOf(address: string): string | undefined {
  const plain = address.replace(/%27/gi, "'").replace(/%28/g, '(').replace(/%29/g, ')');
  return /delegatedAdminRelationships(?:\('|\/)([^'/()?#\s]{1,200})(?:'\))?\/accessAssignments/i.exec(
    plain,
  )?.[1];
}
