import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJsonFolder, readWholeFile } from '../../cli/read-files.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'entwin-read-'));
  mkdirSync(join(root, 'exports/b'), { recursive: true });
  mkdirSync(join(root, 'elsewhere'));
  writeFileSync(join(root, 'exports/b/2.json'), '{"b":2}');
  writeFileSync(join(root, 'exports/b.json'), '{"b":0}');
  writeFileSync(join(root, 'exports/Z.JSON'), '{}');
  writeFileSync(join(root, 'exports/a.json'), '{"a":1}');
  writeFileSync(join(root, 'exports/notes.txt'), 'no');
  writeFileSync(join(root, 'elsewhere/secret.json'), '{"secret":true}');
  symlinkSync('../elsewhere', join(root, 'exports/out'));
  symlinkSync('../elsewhere/secret.json', join(root, 'exports/secret.json'));
  symlinkSync('.', join(root, 'exports/circle'));
});

afterAll(() => rmSync(root, { recursive: true }));

describe('reading a folder of exports', () => {
  it('takes every JSON file below it, in the order of code units', async () => {
    const { files } = await readJsonFolder(join(root, 'exports'));
    expect(files.map(({ path }) => path)).toEqual(['Z.JSON', 'a.json', 'b.json', 'b/2.json']);
    expect(new TextDecoder().decode(files[3]!.content)).toBe('{"b":2}');
  });

  it('follows no symbolic link, and says so', async () => {
    const { skipped } = await readJsonFolder(join(root, 'exports'));
    expect(skipped).toEqual([
      { path: 'circle', why: 'it is a symbolic link' },
      { path: 'notes.txt', why: 'its name does not end with .json' },
      { path: 'out', why: 'it is a symbolic link' },
      { path: 'secret.json', why: 'it is a symbolic link' },
    ]);
  });

  it('may itself be reached by a link', async () => {
    symlinkSync('exports', join(root, 'link'));
    expect((await readJsonFolder(join(root, 'link'))).files.length).toBe(4);
  });

  it('takes what has no end up to the limit, as far as it is read', async () => {
    await expect(readWholeFile('/dev/zero')).rejects.toThrow('larger than 64 MiB');
    expect(await readWholeFile('/dev/null')).toHaveLength(0);
  });

  it('tells what is wrong with a path', async () => {
    await expect(readJsonFolder(join(root, 'nowhere'))).rejects.toThrow('there is no such file or folder');
    await expect(readJsonFolder(join(root, 'exports/a.json'))).rejects.toThrow('is a file');
    await expect(readWholeFile(join(root, 'exports'))).rejects.toThrow('it is a folder');
    await expect(readWholeFile(join(root, 'exports/a.json/b'))).rejects.toThrow('no folder');
  });
});
