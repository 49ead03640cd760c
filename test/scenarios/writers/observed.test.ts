import { expect, test } from 'vitest';
import type { ObservedFailure, Result } from '../../../scenarios/result.ts';
import { observedSection } from '../../../scenarios/writers/outline/observed.ts';
import { sampleResult, summary } from './sample-result.ts';

function seen(failureModeId: string): ObservedFailure {
  return {
    failureModeId,
    label: failureModeId,
    symptom: 'Nothing.',
    silent: true,
    fix: 'Look.',
    factIds: [],
    ruleIds: [],
    firstDay: 1,
    ...summary(2, 0),
  };
}

/** A result whose first design shows two failure modes, asked about with these formulas. */
function asked(...formulas: readonly string[]): Result {
  const sample = sampleResult();
  const [first, ...others] = sample.designs;
  return {
    ...sample,
    designs: [
      { ...first!, observed: [seen('approval-denied'), seen('approval-denied-twice')] },
      ...others.map((design) => ({ ...design, observed: [] })),
    ],
    expectations: formulas.map((formula) => ({ formula, passed: true, detail: '' })),
  };
}

function shownModes(result: Result, full: boolean): readonly string[] {
  const tables = (observedSection(result, full)?.blocks ?? []).filter((block) => block.kind === 'table');
  return tables.flatMap(({ rows }) => rows.map((row) => /\[(\S+?)[\],]/.exec(row[0]!.text)![1]!));
}

test('the short form tells the failure modes that an expectation asks about, and no others', () => {
  expect(shownModes(asked('shown.approval-denied(a) >= 1'), false)).toEqual(['approval-denied']);
  expect(shownModes(asked('1 <= shown.approval-denied-twice.mean(a)'), false)).toEqual([
    'approval-denied-twice',
  ]);
  expect(observedSection(asked('access.failed(a) == 0'), false)).toBeNull();
});

test('the full form tells them all', () => {
  expect(shownModes(asked(), true)).toEqual(['approval-denied', 'approval-denied-twice']);
});
