import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ask, askEarly, type QuestionMessage } from '../../../viz/app/questions.ts';

/** A thread that answers when it is told to, in the order in which it was asked. */
class SlowThread extends EventTarget {
  static readonly asked: QuestionMessage[] = [];
  static #last: SlowThread | undefined;

  constructor() {
    super();
    SlowThread.#last = this;
  }
  postMessage(question: QuestionMessage): void {
    SlowThread.asked.push(question);
  }
  /** Answers the oldest question, by its text, or fails at it. */
  static async answer(failed?: string): Promise<string> {
    const { id, text } = SlowThread.asked.shift()!;
    const data = failed === undefined ? { id, reply: text } : { id, failed };
    SlowThread.#last!.dispatchEvent(new MessageEvent('message', { data }));
    await new Promise((resolve) => setTimeout(resolve));
    return text;
  }
}

beforeAll(() => vi.stubGlobal('Worker', SlowThread));
afterAll(() => vi.unstubAllGlobals());

it('a question that was overtaken is answered to whoever waits for it, when it is asked again', async () => {
  void ask('check', { text: 'begun' });
  const heard: unknown[] = [];
  void ask('check', { text: 'A' }).then((reply) => heard.push(reply));
  // As many as somebody drags over in the meantime.
  for (let step = 0; step < 100; step += 1) askEarly('check', { text: `B${step}` });
  askEarly('check', { text: 'A' });
  expect(await SlowThread.answer()).toBe('begun');
  expect(await SlowThread.answer()).toBe('A');
  expect(heard).toEqual(['A']);
  expect(SlowThread.asked).toEqual([]);
});

it('a question is asked once, however many others come in between, until it fails', async () => {
  const first = ask('seats', { text: 'A' });
  for (const text of ['B', 'C', 'D', 'E', 'F']) askEarly('check', { text });
  for (const design of ['b', 'c', 'd', 'e', 'f'])
    askEarly('trace', { text: 'A', design, replication: 0, isFirst: true });
  expect(ask('seats', { text: 'A' })).toBe(first);
  expect(SlowThread.asked.filter(({ kind }) => kind === 'seats')).toHaveLength(1);
  const failing = expect(first).rejects.toThrow('no seats');
  await SlowThread.answer('no seats');
  await failing;
  expect(ask('seats', { text: 'A' })).not.toBe(first);
  expect(SlowThread.asked.filter(({ kind }) => kind === 'seats')).toHaveLength(1);
});
