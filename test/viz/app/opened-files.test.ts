import { expect, test } from 'vitest';
import { type ChosenFile, openedFiles } from '../../../viz/app/opened-files.ts';

const file = (name: string, content: string | Uint8Array): ChosenFile => {
  const bytes = Uint8Array.from(typeof content === 'string' ? Buffer.from(content) : content);
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
};
const ESTATE = 'entwin: estate/1\nasOf: 2026-02-03\ntenants: [{ id: msp, name: MSP, role: managing }]\n';
const NAMES_IT = 'name: Ours\nestate: ./estates/now.yaml\n';

test('a scenario or an estate alone is what it is', async () => {
  for (const text of ['name: a\nsketch: {}\n', ESTATE, 'no: [yaml', '']) {
    expect(await openedFiles([file('a.yaml', text)])).toEqual({ kind: 'scenario', text });
  }
});

test('a scenario takes in the estates chosen with it, in whatever order', async () => {
  const files = [file('now.yaml', ESTATE), file('s.yaml', NAMES_IT)];
  const opened = await openedFiles(files);
  expect(opened).toEqual(await openedFiles(files.toReversed()));
  expect(opened).toMatchObject({ kind: 'scenario', text: expect.stringContaining('role: managing') });
  expect(opened).toMatchObject({ text: expect.not.stringContaining('now.yaml') });
});

test.each([
  [[file('s.yaml', NAMES_IT)], './estates/now.yaml. Choose it together with the scenario.'],
  [
    [file('a.yaml', 'name: a\n'), file('b.yaml', 'name: b\n')],
    'a.yaml and b.yaml are scenarios; choose one.',
  ],
  [[file('a.yaml', ESTATE), file('b.yaml', ESTATE)], 'These are estates.'],
  [[file('a.yaml', Uint8Array.of(0x61, 0xff))], 'a.yaml: The file is not valid UTF-8 text.'],
  [[{ ...file('a.yaml', ''), size: 70_000_000 }], 'a.yaml has more than 64 MiB.'],
  [Array.from({ length: 101 }, (_, k) => file(`${k}.yaml`, ESTATE)), 'Choose 100 files at most.'],
  [[], 'No file was chosen.'],
])('%#: what cannot be opened is refused with what to choose', async (files, words) => {
  expect(await openedFiles(files)).toMatchObject({ kind: 'refused', why: expect.stringContaining(words) });
});
