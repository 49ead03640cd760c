import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../../scenarios/import/index.ts';
import { runScenario } from '../../../scenarios/run/run.ts';
import { load } from '../load/helpers.ts';
import {
  assignment,
  assignmentPage,
  GLOBAL,
  importOf,
  OTHER_ID,
  RELATIONSHIP_ID,
  relationship,
  relationshipPage,
} from './samples.ts';

const warned = ({ diagnostics }: ReturnType<typeof importOf>) =>
  diagnostics.filter(({ code }) => code === 'IMP-NO-ASSIGNMENTS');

/** The first ends, the second extends itself, the third is not active. */
const SAVED = relationshipPage([
  relationship({ autoExtendDuration: 'PT0S' }),
  relationship({ id: OTHER_ID, customer: { tenantId: 'other', displayName: 'Beta' } }),
  relationship({ id: 'draft', status: 'created', activatedDateTime: null }),
]);

describe('relationships saved without their access assignments', () => {
  test('are told, with what to save', () => {
    const imported = importOf({ 'r.json': SAVED });
    const [warning, ...more] = warned(imported);
    expect(more).toEqual([]);
    expect(warning?.severity).toBe('warning');
    expect(warning?.message).toContain('2 relationships are active');
    expect(warning?.hint).toContain('accessAssignments');
    expect(imported.report.assignmentsNotExported).toBe(2);
    expect(summaryOf(imported.report).join(' ')).toContain('Assignments not exported');
    expect(imported.value!.text).toContain('# Assignments not exported');
  });

  test('are forecast all the same: what is lost is what they contain', async () => {
    const { value } = importOf({ 'r.json': SAVED });
    const loaded = await load(value!.text);
    expect(loaded.diagnostics).toEqual([]);
    const scenario = loaded.value!;
    const precision = { ...scenario.precision, minReplications: 2, maxReplications: 2 };
    const { designs } = await runScenario({ ...scenario, precision });
    const [design] = designs;
    const told = design!.forecast.map(({ relationshipId, kind, roles }) => [relationshipId, kind, ...roles]);
    expect(told).toContainEqual([RELATIONSHIP_ID, 'loses-access', 'Exchange Administrator']);
    expect(told).toContainEqual([OTHER_ID, 'extends-itself']);
    expect(told.filter(([id, kind]) => kind === 'gives-nothing' && id !== 'draft')).toEqual([]);
    expect(design!.findings.map(({ ruleId }) => ruleId)).not.toContain('TWIN.GDAP.002');
  });
});

test('one assignment read shows that they were saved: the others give nothing', () => {
  const page = assignmentPage(RELATIONSHIP_ID, [assignment()]);
  const imported = importOf({ 'r.json': SAVED, 'a.json': page });
  expect(warned(imported)).toEqual([]);
  expect(imported.estate!.accessAssignments).toHaveLength(1);
});

test('a list that Graph answered empty is no gap in the export', () => {
  const both = relationshipPage([
    relationship({ accessDetails: { unifiedRoles: [{ roleDefinitionId: GLOBAL }] } }),
  ]);
  const imported = importOf({ 'r.json': both, 'a.json': assignmentPage(RELATIONSHIP_ID, []) });
  expect(warned(imported)).toEqual([]);
  expect(imported.estate!.accessAssignments).toEqual([]);
});
