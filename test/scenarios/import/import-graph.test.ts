import { describe, expect, test } from 'vitest';
import { looksLikeEstate } from '../../../scenarios/load/looks-like-estate.ts';
import { load } from '../load/helpers.ts';
import {
  ASSIGNMENT_ID,
  assignment,
  assignmentPage,
  CUSTOMER_ID,
  EXCHANGE,
  GLOBAL,
  GROUP_ID,
  importOf,
  OTHER_ID,
  RELATIONSHIP_ID,
  relationship,
  relationshipPage,
} from './samples.ts';

const DAY = 86_400;
/** The end of most lists of diagnostics: the day was taken from the files. */
const AS_OF_NOTE = '(all files):1:1 IMP-AS-OF';

describe('relationships and their assignments', () => {
  test('become an estate that keeps every id', () => {
    const { estate, report, codes, value } = importOf({
      'relationships.json': relationshipPage([relationship()]),
      'assignments.json': assignmentPage(RELATIONSHIP_ID, [assignment()]),
    });
    expect(codes).toEqual([AS_OF_NOTE]);
    expect(report).toEqual({
      asOf: '2025-01-03T08:00:00Z',
      files: 2,
      relationships: 1,
      accessAssignments: 1,
      assignmentsNotExported: 0,
      delegations: 0,
      agreements: 0,
      places: 0,
      policies: 0,
      customerNames: 0,
      repeated: 0,
      skipped: [],
    });
    expect(value!.asOf).toBe('2025-01-03T08:00:00Z');
    expect(estate).toMatchObject({
      tenants: [
        { id: 'managing', role: 'managing' },
        { id: CUSTOMER_ID, name: 'Alpha', role: 'customer' },
      ],
      groups: [{ id: GROUP_ID, name: GROUP_ID, tenantId: 'managing', kind: 'security' }],
      relationships: [
        {
          id: RELATIONSHIP_ID,
          name: 'Alpha support',
          customerId: CUSTOMER_ID,
          status: 'active',
          termSeconds: 730 * DAY,
          autoExtend: true,
          roles: [EXCHANGE],
          activatedAtSeconds: -DAY,
          endsAtSeconds: 729 * DAY,
        },
      ],
      accessAssignments: [
        {
          id: ASSIGNMENT_ID,
          relationshipId: RELATIONSHIP_ID,
          groupId: GROUP_ID,
          roles: [EXCHANGE],
          status: 'active',
        },
      ],
    });
  });

  test('are written as an estate file that runs', async () => {
    const { value } = importOf({
      'a.json': relationshipPage([relationship()]),
      'b.json': assignmentPage(RELATIONSHIP_ID, [assignment()]),
      'c.json': {
        '@odata.type': '#microsoft.graph.delegatedAdminRelationshipRequest',
        id: 'x',
        action: 'approve',
      },
    });
    expect(looksLikeEstate(value!.text)).toBe(true);
    expect(value!.text).toMatchSnapshot();
    const loaded = await load(value!.text);
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.value!.source).toEqual({ kind: 'estate', estate: value!.estate });
  });

  test('may be single objects, a value that is one object, a bare list, or a list of pages', () => {
    const page = relationshipPage([relationship()]);
    for (const content of [relationship(), { value: relationship() }, [relationship()], [page], page]) {
      expect(importOf({ 'r.json': content }).estate!.relationships).toHaveLength(1);
    }
  });

  test('may be expanded into each other', () => {
    const { estate } = importOf({
      'r.json': relationshipPage([relationship({ accessAssignments: [assignment()] })]),
    });
    expect(estate!.accessAssignments).toMatchObject([{ id: ASSIGNMENT_ID, relationshipId: RELATIONSHIP_ID }]);
  });

  test('are read with a byte order mark, in UTF-16, and with trailing commas', () => {
    const text = JSON.stringify(relationshipPage([relationship()]), null, 2);
    const loose = text.replace(/(?<=["}\]])\n( *)([}\]])/g, ',\n$1$2');
    expect(loose).toContain(`"${EXCHANGE}",`);
    for (const content of [`\ufeff${text}`, new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), loose]) {
      const { estate, codes } = importOf({ 'r.json': content });
      expect(codes).toEqual([AS_OF_NOTE]);
      expect(estate!.relationships).toHaveLength(1);
    }
  });

  test('come out the same in any order of files', () => {
    const files = [
      [
        'a/1.json',
        relationshipPage([relationship()], {
          '@odata.nextLink': 'https://graph.microsoft.com/x?$skiptoken=1',
        }),
      ],
      [
        'a/2.json',
        relationshipPage([relationship({ id: OTHER_ID, customer: { tenantId: CUSTOMER_ID.toUpperCase() } })]),
      ],
      ['b.json', assignmentPage(RELATIONSHIP_ID, [assignment()])],
      [
        'c.json',
        relationshipPage([
          relationship({ displayName: 'Older', lastModifiedDateTime: '2024-01-01T00:00:00Z' }),
        ]),
      ],
    ] as const;
    const forth = importOf(Object.fromEntries(files));
    const back = importOf(Object.fromEntries([...files].reverse()));
    expect(back).toEqual(forth);
    expect(forth.estate!.relationships).toHaveLength(2);
    expect(forth.estate!.tenants).toHaveLength(2);
  });
});

describe('the day of the estate', () => {
  test('is the one given', () => {
    const { value, codes } = importOf({ 'r.json': relationship() }, { asOf: '2026-01-02' });
    expect(value!.asOf).toBe('2026-01-02T00:00:00Z');
    expect(codes).toEqual([]);
  });

  test('is doubted when the files hold later changes, and must be a date', () => {
    expect(importOf({ 'r.json': relationship() }, { asOf: '2024-01-02' }).codes).toEqual([AS_OF_NOTE]);
    const wrong = importOf({ 'r.json': relationship() }, { asOf: 'yesterday' });
    expect(wrong.value).toBeUndefined();
    expect(wrong.text).toMatch(/error IMP-AS-OF "yesterday" is not a date/);
  });

  test('must be given when no object says when it changed', () => {
    const { value, text } = importOf({
      'r.json': relationship({ createdDateTime: null, lastModifiedDateTime: '' }),
    });
    expect(value).toBeUndefined();
    expect(text).toMatch(/error IMP-AS-OF/);
  });
});

describe('quirks of a relationship', () => {
  const one = (changes: Record<string, unknown>) => {
    const result = importOf({ 'r.json': relationship(changes) }, { asOf: '2025-06-01' });
    // That no assignment was saved with it is told elsewhere.
    const diagnostics = result.diagnostics.filter(({ code }) => code !== 'IMP-NO-ASSIGNMENTS');
    return { ...result, diagnostics, relationship: result.estate?.relationships[0] };
  };

  test('an end before it is active is not used (GDAP-16)', () => {
    for (const activatedDateTime of ['', null, '0001-01-01T00:00:00Z', undefined]) {
      const { relationship, codes } = one({ status: 'created', activatedDateTime });
      expect(relationship).toMatchObject({
        status: 'created',
        activatedAtSeconds: null,
        endsAtSeconds: null,
      });
      expect(codes).toEqual(
        ['r.json:23:18 IMP-EARLY-END'].map((code) =>
          activatedDateTime === undefined ? code.replace('23', '22') : code,
        ),
      );
    }
  });

  test('an active one without end ends after its term', () => {
    const { relationship } = one({ endDateTime: null, duration: 'P31D' });
    expect(relationship!.endsAtSeconds! - relationship!.activatedAtSeconds!).toBe(31 * DAY);
  });

  test('an active one without any date is left out', () => {
    const { reasons, value } = one({ endDateTime: null, activatedDateTime: '' });
    expect(value).toBeUndefined();
    expect(reasons).toEqual([
      'r.json:1 1 relationship: it is active, and has neither an end nor a day on which it became active',
    ]);
  });

  test('extended ones keep the end they were given', () => {
    expect(one({ endDateTime: '2027-07-01T08:00:00Z' }).relationship!.endsAtSeconds).toBe(
      760 * DAY + 8 * 3_600,
    );
  });

  test.each([
    ['P730D', 730, []],
    ['P2Y', 730, []],
    ['P1D', 1, []],
    ['P0D', 1, ['IMP-TERM']],
    ['P3Y', 730, ['IMP-TERM']],
    ['P1M', 730, ['IMP-TERM']],
    [undefined, 730, ['IMP-TERM']],
    [{ Days: 730 }, 730, ['IMP-TERM']],
  ])('duration %s is %i days', (duration, days, expected) => {
    const { relationship, diagnostics } = one({ duration });
    expect(relationship!.termSeconds).toBe(days * DAY);
    expect(diagnostics.map(({ code }) => code)).toEqual(expected);
  });

  test.each([
    ['P180D', true, []],
    ['PT0S', false, []],
    ['P0D', false, []],
    ['', false, []],
    [undefined, false, []],
    ['P6M', false, ['IMP-AUTO-EXTEND']],
    ['P90D', false, ['IMP-AUTO-EXTEND']],
  ])('autoExtendDuration %s is %s', (autoExtendDuration, extends_, expected) => {
    const { relationship, diagnostics } = one({ autoExtendDuration });
    expect(relationship!.autoExtend).toBe(extends_);
    expect(diagnostics.map(({ code }) => code)).toEqual(expected);
  });

  test.each(['active', 'Active', 'ACTIVE'])('status %s', (status) => {
    expect(one({ status })).toMatchObject({ relationship: { status: 'active' }, codes: [] });
  });

  test.each(['unknownFutureValue', 'paused', 'gone', '', undefined])(
    'status %s is kept and told',
    async (status) => {
      const { relationship, diagnostics, value } = one({ status });
      expect(relationship!.status).toBe('created');
      expect(diagnostics.map(({ code }) => code)).toContain('IMP-STATUS');
      expect(value!.text).toContain(`graphStatus: ${status || 'missing'}`);
      expect((await load(value!.text)).value).toBeDefined();
    },
  );

  test('one for any customer is left out (GDAP-17)', () => {
    for (const customer of [undefined, null, {}, { tenantId: '' }]) {
      expect(one({ customer, status: 'created' }).reasons).toEqual([
        expect.stringMatching(/names no customer/),
      ]);
    }
  });

  test('one without id is a request body, and left out', () => {
    expect(one({ id: undefined }).reasons).toEqual([expect.stringMatching(/has no id/)]);
  });

  test('what is no role is told and left out; ids of roles are compared in lower case', () => {
    const roles = [
      { roleDefinitionId: GLOBAL.toUpperCase() },
      { roleDefinitionId: 'x' },
      null,
      { roleDefinitionId: GLOBAL },
    ];
    const { relationship, diagnostics } = one({ accessDetails: { unifiedRoles: roles } });
    expect(relationship!.roles).toEqual([GLOBAL]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['IMP-ROLES', 'IMP-ROLES']);
  });

  test('a date nobody can read is told and taken as absent', () => {
    const { relationship, text } = one({ activatedDateTime: '2025-02-30T00:00:00Z' });
    expect(relationship!.activatedAtSeconds).toBeNull();
    expect(text).toMatch(/r\.json:\d+:\d+: warning IMP-DATE activatedDateTime is "2025-02-30T00:00:00Z"/);
  });

  test('dates as Windows PowerShell writes them are read', () => {
    const { relationship } = one({ endDateTime: `/Date(${Date.UTC(2026, 0, 1)})/` });
    expect(relationship!.endsAtSeconds).toBe(214 * DAY);
  });
});

describe('an assignment finds its relationship', () => {
  const both = relationshipPage([relationship(), relationship({ id: OTHER_ID, displayName: 'Beta' })]);
  const bare = { value: [assignment()] };

  test.each<[string, string, unknown]>([
    ['by the address of the answer', 'x.json', assignmentPage(OTHER_ID, [assignment()])],
    [
      'by the address of the next page',
      'x.json',
      {
        ...bare,
        '@odata.nextLink': `https://graph.microsoft.com/v1.0/tenantRelationships/delegatedAdminRelationships/${OTHER_ID}/accessAssignments?$skiptoken=1`,
      },
    ],
    [
      'by an address with coded signs',
      'x.json',
      {
        ...bare,
        '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#tenantRelationships/delegatedAdminRelationships(%27${OTHER_ID}%27)/accessAssignments`,
      },
    ],
    ['by the file’s name', `assignments-${OTHER_ID}.json`, bare],
    ['by the file’s name in capitals', `assignments_${OTHER_ID.toUpperCase()}.JSON`, bare],
    ['by the folder’s name', `saved/${OTHER_ID}/accessAssignments.json`, bare],
    ['by the folder’s name on Windows', `saved\\${OTHER_ID}\\accessAssignments.json`, bare],
  ])('%s', (_how, path, content) => {
    const { estate, reasons } = importOf({ 'r.json': both, [path]: content });
    expect(reasons).toEqual([]);
    expect(estate!.accessAssignments).toMatchObject([{ relationshipId: OTHER_ID }]);
  });

  test('or is left out with a word on how to name files', () => {
    const { estate, reasons } = importOf({ 'r.json': both, 'x.json': bare });
    expect(estate!.accessAssignments.map(({ id }) => id)).not.toContain(ASSIGNMENT_ID);
    expect(reasons).toEqual([
      expect.stringMatching(/^x\.json:3 1 access assignment: nothing says .* as in assignments-ID\.json$/),
    ]);
  });

  test('or is left out where the path names two, or the relationship was not read', () => {
    const path = `${RELATIONSHIP_ID}/${OTHER_ID}.json`;
    expect(importOf({ 'r.json': both, [path]: bare }).reasons).toEqual([
      expect.stringMatching(/several relationships/),
    ]);
    const foreign = assignmentPage('nowhere', [assignment()]);
    expect(importOf({ 'r.json': both, 'x.json': foreign }).reasons).toEqual([
      expect.stringMatching(/not among those read/),
    ]);
  });
});

describe('quirks of an assignment', () => {
  const one = (changes: Record<string, unknown>) =>
    importOf(
      { 'r.json': relationship(), 'a.json': assignmentPage(RELATIONSHIP_ID, [assignment(changes)]) },
      { asOf: '2025-06-01' },
    );

  test('an unknown status is kept, told, and gives no access', () => {
    const { estate, value, diagnostics } = one({ status: 'suspended' });
    expect(estate!.accessAssignments[0]!.status).toBe('error');
    expect(value!.text).toContain('graphStatus: suspended');
    expect(diagnostics.map(({ code }) => code)).toEqual(['IMP-STATUS']);
  });

  test('another container than a security group is told (GDAP-43)', () => {
    const container = { accessContainerId: GROUP_ID, accessContainerType: 'user' };
    expect(one({ accessContainer: container }).text).toMatch(
      /a\.json:\d+:\d+: warning IMP-CONTAINER The container is "user"/,
    );
  });

  test('one without group is left out', () => {
    expect(one({ accessContainer: {} }).reasons).toEqual([expect.stringMatching(/names no group/)]);
  });
});

describe('pages', () => {
  const nextLink =
    'https://graph.microsoft.com/v1.0/tenantRelationships/delegatedAdminRelationships?$skiptoken=abc';
  const first = relationshipPage([relationship()], { '@odata.nextLink': nextLink });

  test('in several files are read together', () => {
    const { estate, codes } = importOf({
      '1.json': first,
      '2.json': relationshipPage([relationship({ id: OTHER_ID })]),
    });
    expect(estate!.relationships).toHaveLength(2);
    expect(codes).toEqual([AS_OF_NOTE]);
  });

  test('that go on and end nowhere are told', () => {
    expect(importOf({ '1.json': first }).codes).toEqual(['1.json:3:22 IMP-PAGE-MISSING', AS_OF_NOTE]);
  });

  test('that hold fewer objects than they count are told', () => {
    const page = relationshipPage([relationship()], { '@odata.count': 2 });
    expect(importOf({ '1.json': page }).codes).toEqual(['1.json:3:19 IMP-PAGE-MISSING', AS_OF_NOTE]);
  });

  test('of assignments are told per relationship', () => {
    const link = { '@odata.nextLink': 'https://graph.microsoft.com/x' };
    const { codes } = importOf({
      'r.json': relationshipPage([relationship(), relationship({ id: OTHER_ID })]),
      'a.json': assignmentPage(RELATIONSHIP_ID, [assignment()], link),
      'b.json': assignmentPage(OTHER_ID, [assignment({ id: 'b' })]),
    });
    expect(codes).toEqual(['a.json:3:22 IMP-PAGE-MISSING', AS_OF_NOTE]);
  });

  test('saved twice count once', () => {
    const page = relationshipPage([relationship()]);
    const { estate, report, codes } = importOf({ '1.json': page, '2.json': page });
    expect(estate!.relationships).toHaveLength(1);
    expect(report.repeated).toBe(1);
    expect(codes).toEqual([AS_OF_NOTE]);
  });

  test('saved twice with a change between: the later state counts, and the other is told', () => {
    const later = relationship({ status: 'terminated', lastModifiedDateTime: '2025-05-01T00:00:00Z' });
    const { estate, codes, text } = importOf({ '1.json': later, '2.json': relationship() });
    expect(estate!.relationships).toMatchObject([{ status: 'terminated' }]);
    expect(codes).toEqual(['2.json:1:1 IMP-DIFFERS', AS_OF_NOTE]);
    expect(text).toContain('from "1.json"');
  });
});

describe('other objects', () => {
  test('names of customers come from the list of customers', () => {
    const customers = {
      value: [{ id: CUSTOMER_ID, tenantId: CUSTOMER_ID.toUpperCase(), displayName: 'Alpha Inc' }],
    };
    const { estate, report } = importOf({ 'r.json': relationship(), 'c.json': customers });
    expect(estate!.tenants[1]).toEqual({ id: CUSTOMER_ID, name: 'Alpha Inc', role: 'customer' });
    expect(report.customerNames).toBe(1);
  });

  test('everything else is left out, each with file and reason', () => {
    const { reasons, codes } = importOf({
      'r.json': relationship(),
      'operations.json': {
        value: [
          { id: '1', operationType: 'x' },
          { id: '2', operationType: 'x' },
        ],
      },
      'request.json': { id: '3', action: 'lockForApproval', status: 'created' },
      'users.json': {
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
        value: [{ id: '4' }],
      },
      'text.json': '42',
      'empty.json': '',
      'notes.txt': 'Call Alpha.',
      'broken.json': '{ "value": [ { "id": 1 } ',
      'more.json': '{ "a": 1, "b": tru }',
      'latin.json': new Uint8Array([0x7b, 0x0a, 0x22, 0xe9, 0x22, 0x7d]),
      'other.json': { value: ['a', 1, null] },
    });
    expect(reasons).toEqual([
      'latin.json:1 1 file: it is not text in UTF-8',
      'broken.json:1 1 file: it is not valid JSON',
      'empty.json:1 1 file: it is not JSON',
      'more.json:1 1 file: it is not valid JSON',
      'notes.txt:1 1 file: it is not JSON',
      'operations.json:3 2 operation: operations are history; the relationship shows their outcome',
      'other.json:3 3 object: it is none of the objects the import reads',
      'request.json:1 1 request: requests are history; relationships and schedules show their outcome',
      'text.json:1 1 file: it is not JSON',
      'users.json:4 1 object: it is none of the objects the import reads',
    ]);
    expect(codes).toEqual([
      'latin.json:2:2 SCN-NOT-UTF8',
      'broken.json:1:26 IMP-JSON',
      'more.json:1:16 IMP-JSON',
      AS_OF_NOTE,
    ]);
  });

  test('a folder without relationships is an error', () => {
    const { value, codes } = importOf({ 'a.json': assignment() });
    expect(value).toBeUndefined();
    expect(codes).toEqual(['(all files):1:1 IMP-NOTHING']);
    expect(importOf({}).codes).toEqual(['(all files):1:1 IMP-NOTHING']);
  });
});
