import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandsOf, missingLine, runCommand, workplace } from './console.ts';
import { blocksOf, document, ROOT } from './documents.ts';

/*
 * What README and tutorial tell a reader to type is typed here, in order, in a folder of its own; what they
 * show of the output must come out.
 */

describe.each(['README.md', 'docs/tutorial.md'])('%s', (path) => {
  const { text } = document(path);
  const commands = commandsOf(text);
  let folder = '';
  beforeAll(() => {
    folder = workplace(text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has commands', () => {
    expect(commands.length).toBeGreaterThan(2);
  });

  test.each(commands.map((command) => [command.text, command] as const))('%s', async (_, command) => {
    const { exitCode, output } = await runCommand(command, folder);
    expect(missingLine(command.shown, output), output).toBeUndefined();
    expect(exitCode, output).toBe(command.exitCode);
  });
});

test('what the README says a first run prints is in the golden output of that run', () => {
  const [shown] = blocksOf(document('README.md').text).filter(({ language }) => language === 'text');
  const lines = shown!.lines.filter((line) => line !== '…');
  const golden = readFileSync(join(ROOT, 'scenarios/library/golden/01-one-compromised-engineer.txt'), 'utf8');
  expect(lines.length).toBeGreaterThan(3);
  expect(missingLine(lines, golden)).toBeUndefined();
});

test('a line that does not come out, or comes too early, is noticed', () => {
  expect(missingLine(['a', 'b'], 'a\nx\nb\n')).toBeUndefined();
  expect(missingLine(['b', 'a'], 'a\nx\nb\n')).toBe('a');
  expect(missingLine(['a', 'c'], 'a\nx\nb\n')).toBe('c');
});
