import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importGraph } from '../../../scenarios/import/index.ts';
import { load } from '../load/helpers.ts';

const FOLDER = join(import.meta.dirname, '../../../docs/sample-exports-more');

test('the samples of what else can be imported become an estate without a complaint', async () => {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const files = names.map((path) => ({ path, text: readFileSync(join(FOLDER, path)) as Uint8Array }));
  const { value, diagnostics, report } = importGraph(files, { asOf: '2026-01-05' });
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(report).toMatchObject({ delegations: 2, agreements: 2, places: 5, policies: 2, skipped: [] });
  expect(value!.estate.lighthouseDelegations).toMatchObject([
    { name: 'Azure operations', status: 'active' },
    { name: 'Azure operations', status: 'provisioning' },
  ]);
  expect(value!.estate.crossTenantAccess).toMatchObject([
    { mfaTrusted: true, deviceTrusted: false, redeemsAutomatically: true },
    { mfaTrusted: false, deviceTrusted: false, redeemsAutomatically: false },
  ]);
  expect(value!.estate.memberships).toMatchObject([
    { access: 'member', assignment: 'eligible' },
    { access: 'member', assignment: 'eligible' },
    { access: 'owner', assignment: 'active' },
  ]);
  expect(value!.estate.people.map(({ name }) => name).toSorted()).toEqual([
    'Ada Lead',
    'Bea Cloud',
    'Cem Night',
  ]);
  const loaded = await load(value!.text);
  expect(loaded.diagnostics).toEqual([]);
  expect(loaded.value!.source).toEqual({ kind: 'estate', estate: value!.estate });
});
