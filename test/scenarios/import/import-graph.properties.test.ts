import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasErrors } from '../../../scenarios/load/diagnostic.ts';
import { cpuStopwatch } from '../../cpu-stopwatch.ts';
import { load } from '../load/helpers.ts';
import { bothSides, trust } from './cross-tenant-samples.ts';
import { APPROVER_ID, definition, registration } from './lighthouse-samples.ts';
import {
  ACTIVE_ROLES,
  ANN,
  BEN,
  ELIGIBLE_PLACES,
  listOf,
  POLICY_ASSIGNMENTS,
  place,
  policyLink,
  role,
  rolePolicyLink,
  TEAM,
} from './pim-samples.ts';
import {
  assignment,
  assignmentPage,
  importOf,
  OTHER_ID,
  RELATIONSHIP_ID,
  relationship,
  relationshipPage,
} from './samples.ts';

const LONG = process.env.ENTWIN_LONG !== undefined;

/** Values that Graph, a tool or an enemy might put anywhere. */
const values = fc.oneof(
  fc.constantFrom<unknown>(
    null, '', 0, -1, 1e308, true, [], {}, [[]], [null], 'x', 'P2Y', 'PT0S', 'P1M', 'P10675199DT2H48M5.4775807S',
    '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.9999999Z', '2025-02-30', 'unknownFutureValue', '<script>alert(1)</script>',
    '\u001b[2J', '=1+1', 'managing', '__proto__', { __proto__: null }, { value: [] }, { tenantId: 'managing' }, 'x'.repeat(2_000),
  ), // biome-ignore format: a table of small things reads better as one block
  fc.jsonValue({ maxDepth: 2 }),
);

/** Puts a value somewhere into data, by a walk of random turns. */
function planted(data: unknown, turns: readonly number[], value: unknown): unknown {
  const [turn, ...rest] = turns;
  if (turn === undefined || typeof data !== 'object' || data === null) return value;
  const keys = Object.keys(data);
  const key = keys[turn % Math.max(keys.length, 1)] ?? 'extra';
  const copy: Record<string, unknown> | unknown[] = Array.isArray(data) ? [...data] : { ...data };
  Object.defineProperty(copy, key, {
    value: planted((data as Record<string, unknown>)[key], rest, value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

const plants = fc.array(fc.tuple(fc.array(fc.nat(20), { minLength: 1, maxLength: 9 }), values), {
  maxLength: 4,
});

const PAGES = [
  relationshipPage([
    relationship(),
    relationship({ id: OTHER_ID, status: 'created', accessAssignments: [assignment({ id: 'n' })] }),
  ]),
  assignmentPage(RELATIONSHIP_ID, [assignment(), assignment({ id: 'b' })]),
];

async function holds(files: Readonly<Record<string, unknown>>): Promise<void> {
  const passed = cpuStopwatch();
  const { value, diagnostics } = importOf(files, { asOf: '2026-01-05' });
  expect(passed()).toBeLessThan(2_000);
  expect(value !== undefined || hasErrors(diagnostics)).toBe(true);
  if (value === undefined) return;
  const loaded = await load(value.text);
  expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(loaded.value!.source).toEqual({ kind: 'estate', estate: value.estate });
}

test('whatever stands in the answers, the import makes an estate that can be read, or says why not', async () => {
  await fc.assert(
    fc.asyncProperty(plants, plants, (first, second) =>
      holds({
        'r.json': first.reduce<unknown>((page, [turns, value]) => planted(page, turns, value), PAGES[0]),
        'a.json': second.reduce<unknown>((page, [turns, value]) => planted(page, turns, value), PAGES[1]),
      }),
    ),
    { numRuns: LONG ? 20_000 : 400 },
  );
}, 3_600_000);

test('whatever stands in answers of Azure, too', async () => {
  const pages = [
    { value: [definition()] },
    { value: [registration(), registration({ registrationDefinition: definition() }, { id: 'x' })] },
  ];
  const people = { value: [{ '@odata.type': '#microsoft.graph.user', id: APPROVER_ID, displayName: 'Ada' }] };
  await fc.assert(
    fc.asyncProperty(plants, plants, plants, (first, second, third) => {
      const spoiled = (page: unknown, all: typeof first) =>
        all.reduce<unknown>((data, [turns, value]) => planted(data, turns, value), page);
      return holds({
        'd.json': spoiled(pages[0], first),
        'a.json': spoiled(pages[1], second),
        'p.json': spoiled(people, third),
      });
    }),
    { numRuns: LONG ? 20_000 : 200 },
  );
}, 3_600_000);

test('whatever stands in cross-tenant settings, too', async () => {
  const files = {
    ...bothSides({ inboundTrust: trust(true) }),
    'd.json': definition(),
    'a.json': registration(),
  };
  await fc.assert(
    fc.asyncProperty(fc.array(plants, { minLength: 6, maxLength: 6 }), (all) =>
      holds(
        Object.fromEntries(
          Object.entries(files).map(([path, page], index) => [
            path,
            all[index]!.reduce<unknown>((data, [turns, value]) => planted(data, turns, value), page),
          ]),
        ),
      ),
    ),
    { numRuns: LONG ? 20_000 : 150 },
  );
}, 3_600_000);

test('whatever stands in answers about PIM, too', async () => {
  const files = {
    'p.json': listOf(ELIGIBLE_PLACES, [place(), place({ principalId: BEN, groupId: TEAM })]),
    'o.json': listOf(ACTIVE_ROLES, [role({ assignmentType: 'Assigned' }), role({ principalId: TEAM })]),
    's.json': listOf(POLICY_ASSIGNMENTS, [policyLink(), rolePolicyLink()]),
    'u.json': { value: [{ '@odata.type': '#microsoft.graph.user', id: ANN, displayName: 'Ann' }] },
  };
  await fc.assert(
    fc.asyncProperty(fc.array(plants, { minLength: 4, maxLength: 4 }), (all) =>
      holds(
        Object.fromEntries(
          Object.entries(files).map(([path, page], index) => [
            path,
            all[index]!.reduce<unknown>((data, [turns, value]) => planted(data, turns, value), page),
          ]),
        ),
      ),
    ),
    { numRuns: LONG ? 20_000 : 200 },
  );
}, 3_600_000);

test('whatever happens to the text of an answer, nothing is thrown', async () => {
  const text = JSON.stringify(PAGES[0], null, 1);
  const fragments = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\\u',
      '\n',
      'null',
      '1e999',
      '-',
      '"__proto__":1,',
      '\u0000',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const change = fc.tuple(fc.nat(text.length), fc.nat(20), fragments);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) =>
      holds({
        'r.json': changes.reduce(
          (changed, [at, removed, added]) => changed.slice(0, at) + added + changed.slice(at + removed),
          text,
        ),
      }),
    ),
    { numRuns: LONG ? 20_000 : 400 },
  );
}, 3_600_000);

test('random text is no JSON, or JSON of nothing', async () => {
  const text = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', ' ', 'null', '"value"'), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(text, (parts) => holds({ 'r.json': parts.join('') })),
    { numRuns: LONG ? 20_000 : 400 },
  );
}, 3_600_000);
