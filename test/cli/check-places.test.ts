import { chmodSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPlaces } from '../../cli/check-places.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { folderWith, runCli, SMALL_SCENARIO } from './spawn-cli.ts';

let folder: string;
beforeAll(() => {
  folder = folderWith({
    'scenario.yaml': SMALL_SCENARIO,
    'old.html': 'old',
    'shut/old.html': 'old',
    // It would run for hours, so that an answer within seconds comes from before the run.
    'endless.yaml': SMALL_SCENARIO.replace(
      '{ min: 4, max: 4 }',
      '{ halfWidth: 0.0000001, min: 99999, max: 100000 }',
    ),
  });
  symlinkSync('scenario.yaml', join(folder, 'link.html'));
});
afterAll(() => {
  chmodSync(join(folder, 'shut'), 0o700);
  rmSync(folder, { recursive: true });
});

const check = (...paths: string[]) =>
  checkPlaces(
    paths.map((path) => join(folder, path)),
    join(folder, 'scenario.yaml'),
  );

describe('places to write to', () => {
  it.each([
    ['a new file', ['new.html']],
    ['a file that is there', ['old.html']],
    ['a file in folders that can be made', ['a/b/c.html']],
    ['several files in one new folder', ['a/b/c.html', 'a/b/c.json']],
  ])('may be %s, and nothing is made', (_, paths) => {
    check(...paths);
    expect(existsSync(join(folder, 'a'))).toBe(false);
    expect(existsSync(join(folder, 'new.html'))).toBe(false);
    expect(readFileSync(join(folder, 'old.html'), 'utf8')).toBe('old');
  });

  it.each<[string, string[], RegExp]>([
    ['a folder', ['shut'], /Cannot write ".*shut": it is a folder/],
    ['below a file', ['old.html/r.html'], /a part of the path is no folder/],
    ['far below a file', ['old.html/a/b/r.html'], /a part of the path is no folder/],
    ['below another output', ['r.html', 'r.html/r.json'], /a part of the path is no folder/],
    ['far below another output', ['r.html', 'r.html/a/r.json'], /a part of the path is no folder/],
    ['the file that is read', ['scenario.yaml'], /is the file that is read/],
    ['the file that is read by another name', ['link.html'], /is the file that is read/],
  ])('may not be %s', (_, paths, message) => {
    expect(() => check(...paths)).toThrow(UsageError);
    expect(() => check(...paths)).toThrow(message);
  });

  it.skipIf(process.getuid?.() === 0)('may not be where we may not write', () => {
    chmodSync(join(folder, 'shut'), 0o500);
    expect(() => check('shut/new.html')).toThrow(/we may not/);
    expect(() => check('shut/a/new.html')).toThrow(/we may not/);
    chmodSync(join(folder, 'shut/old.html'), 0o400);
    expect(() => check('shut/old.html')).toThrow(/we may not/);
  });

  it('are looked at before the run, which would never end', async () => {
    const { code, stdout, stderr } = await runCli(
      ['run', 'endless.yaml', '--out', 'r.json', '--out', 'old.html/r.html'],
      { cwd: folder },
    );
    expect(stderr).toBe('error: Cannot write "old.html/r.html": a part of the path is no folder.\n');
    expect([code, stdout]).toEqual([2, '']);
    expect(existsSync(join(folder, 'r.json'))).toBe(false);
  });

  it('are looked at before an import too', async () => {
    const { code, stderr } = await runCli(['import', 'nowhere', '--out', 'shut'], { cwd: folder });
    expect(stderr).toContain('Cannot write "shut": it is a folder.');
    expect(code).toBe(2);
  });
});
