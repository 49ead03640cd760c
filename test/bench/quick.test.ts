import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readNotes } from '../../bench/report/notes.ts';
import { inThisProcess } from '../../bench/sampling/in-this-process.ts';
import { SECTIONS } from '../../bench/sections/index.ts';
import type { Bench } from '../../bench/sections/section.ts';

const BENCH: Bench = { take: inThisProcess, rounds: 1, isQuick: true, note: () => {} };

test('all five implementations of the workload find the seven numbers, and give figures for five goals', async () => {
  const { tables, goals } = await SECTIONS.lifecycle.measure(BENCH);
  expect(tables[0]!.rows.map((row) => row[2])).not.toContain('');
  expect(goals.map(({ goal }) => goal)).toEqual([
    'code-over-actors',
    'tables-over-actors',
    'code-over-hand-m',
    'code-over-hand-l',
    'large-over-middle',
  ]);
  expect(goals.every(({ spread }) => spread.median > 0)).toBe(true);
});

test('the models leave the same bytes on XState actors as on the engine', async () => {
  const { goals } = await SECTIONS.models.measure(BENCH);
  expect(goals.map(({ goal }) => goal)).toEqual(['models-over-actors']);
});

test('the workload comes out the same whoever looks on, and checkers find nothing wrong', async () => {
  const { goals } = await SECTIONS.onlookers.measure(BENCH);
  expect(goals.map(({ goal }) => goal)).toEqual(['event-log', 'series-and-checkers']);
});

test('recordings that differ end the benchmark', async () => {
  let taken = 0;
  const take: Bench['take'] = async () => ({ digest: taken++, events: 1, runMilliseconds: 1 });
  await expect(SECTIONS.models.measure({ ...BENCH, take })).rejects.toThrow('different recordings');
});

test('every note belongs to a goal', () => {
  expect(() => readNotes(readFileSync('bench/notes.md', 'utf8'))).not.toThrow();
});
