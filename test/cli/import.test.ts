import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, runCli } from './spawn-cli.ts';

const RELATIONSHIP = '5e5594d3-6f82-458b-b567-77db4811f0cd-00000000-0000-0000-0000-000000001234';
const EXCHANGE = '29232cdf-9323-42fd-ade2-1d097af3e4de';

/** One active relationship of a customer with a hostile name, as Graph would answer. */
const relationships = {
  '@odata.context':
    'https://graph.microsoft.com/v1.0/$metadata#tenantRelationships/delegatedAdminRelationships',
  value: [
    {
      id: RELATIONSHIP,
      displayName: 'Night \u001b[2J shift',
      duration: 'P730D',
      customer: { tenantId: '4fdbff88-9d6b-42e0-9713-45c922ba8001', displayName: 'Adatum' },
      accessDetails: { unifiedRoles: [{ roleDefinitionId: EXCHANGE }] },
      status: 'active',
      autoExtendDuration: 'PT0S',
      createdDateTime: '2024-02-10T10:55:47Z',
      lastModifiedDateTime: '2025-12-28T08:00:00Z',
      activatedDateTime: '2024-02-10T11:24:42Z',
      endDateTime: '2026-02-09T11:24:42Z',
    },
  ],
};
const assignments = {
  value: [
    {
      id: 'da9d6cf9-6ec8-4d4e-8ee6-a1a4d8ae1e0b',
      status: 'active',
      createdDateTime: '2024-02-10T12:00:00Z',
      lastModifiedDateTime: '2024-02-10T12:00:00Z',
      accessContainer: {
        accessContainerId: '869cec90-8eb6-4b8c-b1bd-5ab0ab3c1b4d',
        accessContainerType: 'securityGroup',
      },
      accessDetails: { unifiedRoles: [{ roleDefinitionId: EXCHANGE }] },
    },
  ],
};

let folder: string;
beforeAll(() => {
  folder = folderWith({
    'exports/relationships.json': JSON.stringify(relationships, null, 2),
    [`exports/${RELATIONSHIP}/accessAssignments.json`]: JSON.stringify(assignments),
    'exports/readme.txt': 'not read',
    'exports/users.json': JSON.stringify({ value: [{ id: '1', userPrincipalName: 'a@b.example' }] }),
    'broken/relationships.json': JSON.stringify(relationships),
    'broken/half.json': '{"value": [',
    'nothing/other.json': '{}',
  });
  writeFileSync(join(folder, 'secret.json'), JSON.stringify(relationships));
  symlinkSync('../secret.json', join(folder, 'exports/link.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('import', () => {
  it('writes an estate that runs, and says what it read and left out', async () => {
    const imported = await runCli(
      ['import', 'exports', '--out', 'made/estate.yaml', '--as-of', '2026-01-05'],
      { cwd: folder },
    );
    expect(imported.stderr).toContain('Read 1 relationship and 1 access assignment from 3 files.');
    expect(imported.stderr).toContain('link.json: not read: it is a symbolic link.');
    expect(imported.stderr).toContain('readme.txt: not read: its name does not end with .json.');
    expect(imported.stderr).toMatch(/users\.json:\d+: 1 object left out: /);
    expect(imported.stderr).toContain('Wrote made/estate.yaml.');
    expect([imported.code, imported.stdout]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'made/estate.yaml'), 'utf8')).toContain(RELATIONSHIP);

    const forecast = await runCli(['run', 'made/estate.yaml'], { cwd: folder });
    expect(forecast.stdout).toMatch(/2026-02-09 +Adatum .*LOSES ACCESS/);
    expect(forecast.stdout + forecast.stderr + imported.stderr).not.toContain('\x1b');
    // The end is near and nothing extends it, which is an error among the findings.
    expect(forecast.code).toBe(1);
  });

  it('prints the estate without --out, and nothing else on stdout', async () => {
    const { code, stdout } = await runCli(['import', 'exports'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# .*\n[\s\S]*\nentwin: estate\/1\n/);
    const forecast = await runCli(['run', '-', '--json'], { stdin: stdout });
    expect(JSON.parse(forecast.stdout).designs[0].forecast[0]).toMatchObject({
      relationshipId: RELATIONSHIP,
    });
  });

  it('prints its report as JSON', async () => {
    const { code, stdout } = await runCli(['import', 'exports', '--json'], { cwd: folder });
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(document.schema).toBe('entwin.import/1');
    expect(document.report).toMatchObject({ files: 3, relationships: 1, accessAssignments: 1 });
    expect(document.notRead).toHaveLength(2);
  });

  it('goes on without a broken file, says where it breaks, and is 1', async () => {
    const { code, stdout, stderr } = await runCli(['import', 'broken'], { cwd: folder });
    expect(stderr).toMatch(/half\.json:1:\d+: error IMP-JSON /);
    expect(stdout).toContain(RELATIONSHIP);
    expect(code).toBe(1);
  });

  it.each<[string, string[], RegExp]>([
    ['a folder without a relationship', ['import', 'nothing'], /There is no GDAP relationship/],
    ['a folder that is not there', ['import', 'nowhere'], /there is no such file or folder/],
    ['a file', ['import', 'secret.json'], /is a file; import takes a folder/],
    ['a day that is none', ['import', 'exports', '--as-of', 'yesterday'], /"yesterday" is not a date/],
  ])('refuses %s', async (_, args, message) => {
    const { code, stdout, stderr } = await runCli(args, { cwd: folder });
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
  });
});
