import { expect, test } from 'vitest';
import { loadEstate } from '../../../scenarios/load/load-estate.ts';

/** Groups of which every one is in every later one. */
function knot(groups: number): string {
  const names = Array.from({ length: groups }, (_, k) => `g${k}`);
  return [
    'entwin: estate/1',
    'asOf: 2026-01-05',
    'tenants:',
    '  - { id: m, name: M, role: managing }',
    'people:',
    '  - { id: p, name: P }',
    'accounts:',
    '  - { id: a, person: p, tenant: m }',
    'groups:',
    ...names.map((name) => `  - { id: ${name}, tenant: m, name: ${name} }`),
    'memberships:',
    '  - { group: g0, account: a }',
    ...names.flatMap((inner, i) =>
      names.slice(i + 1).map((outer) => `  - { group: ${outer}, memberGroup: ${inner} }`),
    ),
  ].join('\n');
}

test('groups nested past counting are refused at their place, and quickly', () => {
  const { diagnostics } = loadEstate('estate.yaml', knot(60));
  expect(diagnostics.map(({ code, line }) => ({ code, line }))).toEqual([{ code: 'SCN-NESTING', line: 71 }]);
});

test('ordinary nesting is fine', () => {
  expect(loadEstate('estate.yaml', knot(5)).diagnostics).toEqual([]);
});
