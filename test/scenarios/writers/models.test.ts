import { expect, test } from 'vitest';
import { licensingSection, modelsSection } from '../../../scenarios/writers/outline/models.ts';
import { sampleResult } from './sample-result.ts';

/** The sample with one more question, which all designs answer alike. */
function withAlike() {
  const sample = sampleResult();
  const [first] = sample.modelTable;
  const cells = first!.cells.map((cell) => ({ ...cell, text: 'yes' }));
  return { ...sample, modelTable: [first!, { ...first!, id: 'alike', question: 'Alike?', cells }] };
}

test('the short form leaves out what every design answers alike, and counts it', () => {
  const blocks = modelsSection(withAlike(), false)!.blocks;
  expect(JSON.stringify(blocks)).not.toContain('Alike?');
  expect(blocks.at(-1)).toEqual({ kind: 'more', count: 1, noun: 'question' });
  expect(JSON.stringify(modelsSection(withAlike(), true))).toContain('Alike?');
});

test('without any difference, or any question, there is no table', () => {
  const [, alike] = withAlike().modelTable;
  expect(modelsSection({ ...sampleResult(), modelTable: [alike!] }, false)).toBeNull();
  expect(licensingSection({ ...sampleResult(), modelTable: [] }, true)).toBeNull();
});
