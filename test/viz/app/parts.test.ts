import { expect, test } from 'vitest';
import { openScenarioText } from '../../../scenarios/edit/scenario-text.ts';
import type { Diagnostic } from '../../../scenarios/load/diagnostic.ts';
import { offsetOf, sharedOut } from '../../../viz/app/problems.ts';
import { isTold } from '../../../viz/app/telling.ts';

test('the page is told often at first, and seldom later', () => {
  const told = Array.from({ length: 200 }, (_, index) => index + 1).filter(isTold);
  expect(told).toEqual([1, 2, 3, 4, 6, 9, 14, 21, 32, 48, 72, 108, 162]);
});

test('a line and column are an offset', () => {
  expect([offsetOf('ab\ncd\n', 1, 1), offsetOf('ab\ncd\n', 2, 2), offsetOf('ab\ncd\n', 9, 9)]).toEqual([
    0, 4, 6,
  ]);
});

test('a problem goes to the innermost control it stands in', () => {
  const text = 'name: a\nsketch:\n  customers: { count: 0 }\nseed: 1\n';
  const open = openScenarioText(text);
  const problem = (line: number, column: number): Diagnostic => ({
    severity: 'error',
    code: 'SCN-RANGE',
    file: 'scenario.yaml',
    line,
    column,
    message: 'm',
  });
  const controls = [['sketch', 'customers'], ['sketch', 'customers', 'count'], ['name']].map((path) => ({
    path,
    span: open.spanOf(path),
  }));
  const { byPath, rest } = sharedOut(text, [problem(3, 23), problem(4, 1)], controls);
  expect([...byPath.keys()]).toEqual([['sketch', 'customers', 'count']]);
  expect(rest.map(({ line }) => line)).toEqual([4]);
});
