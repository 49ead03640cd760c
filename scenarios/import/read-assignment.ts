import type { AccessAssignmentStatus } from '../../models/estate.ts';
import { ASSIGNMENT_STATUSES } from '../../models/estate.ts';
import { visibleValue } from '../load/visible-text.ts';
import { LONGEST_ID } from '../schema/estate-fields.ts';
import type { AssignmentDraft } from './draft.ts';
import type { FoundObject } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';
import { field, isObject, knownValue, textField } from './graph-values.ts';
import { contentOf, readChange, readId, readRoles, readStatus } from './read-fields.ts';

/** Reads one `delegatedAdminAccessAssignment`. Undefined after saying why it was left out. */
export function readAssignment(found: FoundObject, file: GraphFile): AssignmentDraft | undefined {
  const id = readId(found, file);
  if (id === undefined) return undefined;
  const container = field(found.object, 'accessContainer');
  const groupId = isObject(container) ? textField(container, 'accessContainerId') : undefined;
  if (groupId === undefined || groupId.length > LONGEST_ID) {
    file.skip(found.kind, found.path, 'it names no group', id);
    return undefined;
  }
  const type = isObject(container) ? textField(container, 'accessContainerType') : undefined;
  if (knownValue(type, ['securityGroup']) === undefined) {
    file.tell('warning', 'IMP-CONTAINER', [...found.path, 'accessContainer'], {
      message: `The container is ${type === undefined ? 'of no type' : visibleValue(type, 60)}; it is taken as a security group, the only kind there is (GDAP-43).`,
    });
  }
  const { status, graphStatus } = readStatus<AccessAssignmentStatus>(
    found,
    ASSIGNMENT_STATUSES,
    'error',
    file,
  );
  return {
    id,
    file,
    path: found.path,
    content: contentOf(found.object),
    changedAt: readChange(found, file),
    graphStatus,
    relationshipId: found.relationshipId,
    groupId,
    roles: readRoles(found, file),
    status,
  };
}
