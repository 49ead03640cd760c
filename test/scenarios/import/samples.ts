import { type ImportOptions, importGraph } from '../../../scenarios/import/index.ts';
import { formatDiagnostic } from '../../../scenarios/load/diagnostic.ts';

export const EXCHANGE = '29232cdf-9323-42fd-ade2-1d097af3e4de';
export const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';

export const RELATIONSHIP_ID = '11111111-aaaa-4aaa-8aaa-000000000001-99999999-9999-4999-8999-999999999999';
export const OTHER_ID = '11111111-aaaa-4aaa-8aaa-000000000002-99999999-9999-4999-8999-999999999999';
export const CUSTOMER_ID = '22222222-bbbb-4bbb-8bbb-000000000001';
export const GROUP_ID = '33333333-cccc-4ccc-8ccc-000000000001';
export const ASSIGNMENT_ID = '44444444-dddd-4ddd-8ddd-000000000001';

type Json = Record<string, unknown>;

/** A relationship as Graph writes one, with changes. */
export function relationship(changes: Json = {}): Json {
  return {
    '@odata.type': '#microsoft.graph.delegatedAdminRelationship',
    '@odata.etag': 'W/"abc"',
    id: RELATIONSHIP_ID,
    displayName: 'Alpha support',
    duration: 'P730D',
    customer: { tenantId: CUSTOMER_ID, displayName: 'Alpha' },
    accessDetails: { unifiedRoles: [{ roleDefinitionId: EXCHANGE }] },
    status: 'active',
    autoExtendDuration: 'P180D',
    createdDateTime: '2025-01-01T08:00:00.1234567Z',
    lastModifiedDateTime: '2025-01-02T08:00:00.1234567Z',
    activatedDateTime: '2025-01-02T08:00:00.1234567Z',
    endDateTime: '2027-01-02T08:00:00.1234567Z',
    ...changes,
  };
}

export function assignment(changes: Json = {}): Json {
  return {
    id: ASSIGNMENT_ID,
    status: 'active',
    createdDateTime: '2025-01-03T08:00:00Z',
    lastModifiedDateTime: '2025-01-03T08:00:00Z',
    accessContainer: { accessContainerId: GROUP_ID, accessContainerType: 'securityGroup' },
    accessDetails: { unifiedRoles: [{ roleDefinitionId: EXCHANGE }] },
    ...changes,
  };
}

const GRAPH = 'https://graph.microsoft.com/v1.0';

export function relationshipPage(value: readonly Json[], changes: Json = {}): Json {
  return {
    '@odata.context': `${GRAPH}/$metadata#tenantRelationships/delegatedAdminRelationships`,
    ...changes,
    value,
  };
}

export function assignmentPage(relationshipId: string, value: readonly Json[], changes: Json = {}): Json {
  const context = `${GRAPH}/$metadata#tenantRelationships/delegatedAdminRelationships('${relationshipId}')/accessAssignments`;
  return { '@odata.context': context, ...changes, value };
}

/** Imports files given as data or as text. */
export function importOf(files: Readonly<Record<string, unknown>>, options?: ImportOptions) {
  const result = importGraph(
    Object.entries(files).map(([path, content]) => ({
      path,
      text:
        typeof content === 'string' || content instanceof Uint8Array
          ? content
          : JSON.stringify(content, null, 2),
    })),
    options,
  );
  return {
    ...result,
    estate: result.value?.estate,
    // Most samples hold relationships alone; what that means has tests of its own.
    codes: result.diagnostics
      .filter(({ code }) => code !== 'IMP-NO-ASSIGNMENTS')
      .map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
    text: result.diagnostics.map(formatDiagnostic).join('\n'),
    reasons: result.report.skipped.map(
      ({ file, line, what, count, reason }) => `${file}:${line} ${count} ${what}: ${reason}`,
    ),
  };
}
