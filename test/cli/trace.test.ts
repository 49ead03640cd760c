import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderWith, runCli, SMALL_SCENARIO } from './spawn-cli.ts';

let folder: string;
beforeAll(() => {
  folder = folderWith({ 'small.yaml': SMALL_SCENARIO });
});
afterAll(() => rmSync(folder, { recursive: true }));

const trace = (...args: string[]) => runCli(['trace', 'small.yaml', ...args], { cwd: folder });

test('entwin trace prints a run as text, JSON or CSV, and from any event its chain', async () => {
  const [text, json, csv] = await Promise.all([
    trace('--design', 'gdap-pim', '--entity', 'tier1-01'),
    trace('--design', 'gdap-pim', '--event', 'REQUEST', '--json'),
    trace('--until', 'P1D', '--format', 'csv'),
  ]);
  expect([text.code, text.stderr, json.code, csv.code]).toEqual([0, '', 0, 0]);
  expect(text.stdout).toMatch(/events of \d+ entities\n\n#\d+ /);
  const { schema, events } = JSON.parse(json.stdout);
  expect(schema).toBe('entwin.trace/1');
  expect(events.every((each: { event: string }) => each.event === 'REQUEST')).toBe(true);
  expect(csv.stdout).toMatch(/^\ufeffnumber,at,/);
  const why = await trace('--design', 'gdap-pim', '--why', String(events[0].number));
  expect(why.stdout).toContain(`#${events[0].number} `);
  expect(why.stdout).toContain('REQUEST');
});

test('entwin trace says what is wrong with the question, and ends with code 2', async () => {
  const wrong = await trace('--design', 'gdap-pin');
  expect([wrong.code, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toMatch(/error EXP-DESIGN .*"gdap-pin"[\s\S]*gdap-pim/);
});
