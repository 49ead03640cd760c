import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { canAsk, DialogueLeft, type DialogueQuestion, holdDialogue } from '../../cli/dialogue.ts';

const QUESTIONS: readonly DialogueQuestion[] = [
  {
    ask: 'How many?',
    suggested: '3',
    complaint: (text) => (/^\d+$/.test(text) ? null : `no number: ${text}`),
  },
  { ask: 'How long?', suggested: 'annual', complaint: () => null },
];

/** A terminal that is none: what is typed after what has been asked. */
function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  let shown = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  const until = async (words: string) => {
    while (!shown.includes(words)) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { streams: { input, output }, until, shown: () => shown };
}

describe('a dialogue', () => {
  test('takes answers, and the suggestion for an empty one', async () => {
    const { streams, until } = terminal();
    const answers = holdDialogue(QUESTIONS, streams);
    await until('[3]');
    streams.input.write(' 12 \r');
    await until('[annual]');
    streams.input.write('\r');
    expect(await answers).toEqual(['12', 'annual']);
  });

  test('tells what is wrong and asks again', async () => {
    const { streams, until, shown } = terminal();
    const answers = holdDialogue(QUESTIONS, streams);
    await until('[3]');
    streams.input.write('many\r');
    await until('no number: many');
    streams.input.write('4\r');
    await until('[annual]');
    streams.input.write('monthly\r');
    expect(await answers).toEqual(['4', 'monthly']);
    expect(shown().split('How many?')).toHaveLength(3);
  });

  test('loses nothing of what is pasted at once', async () => {
    const { streams } = terminal();
    const answers = holdDialogue(QUESTIONS, streams);
    streams.input.write('7\rthree-years\r');
    expect(await answers).toEqual(['7', 'three-years']);
  });

  test.each([
    ['Ctrl-C', '\x03'],
    ['Ctrl-D', '\x04'],
  ])('is left by %s', async (_, key) => {
    const { streams, until } = terminal();
    const answers = holdDialogue(QUESTIONS, streams);
    await until('[3]');
    streams.input.write(key);
    await expect(answers).rejects.toBeInstanceOf(DialogueLeft);
  });

  test('is left where the input ends', async () => {
    const { streams, until } = terminal();
    const answers = holdDialogue(QUESTIONS, streams);
    await until('[3]');
    streams.input.end();
    await expect(answers).rejects.toBeInstanceOf(DialogueLeft);
  });
});

test('nobody is asked but at a terminal, and never in a pipeline', () => {
  const [there, away] = [{ isTTY: true }, {}].map((is) => Object.assign(new PassThrough(), is));
  expect(canAsk({ input: there!, output: there! }, {})).toBe(true);
  expect(canAsk({ input: there!, output: there! }, { CI: 'false' })).toBe(true);
  expect(canAsk({ input: away!, output: there! }, {})).toBe(false);
  expect(canAsk({ input: there!, output: away! }, {})).toBe(false);
  expect(canAsk({ input: there!, output: there! }, { CI: 'true' })).toBe(false);
});
