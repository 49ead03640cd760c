import { createInterface, type Interface } from 'node:readline/promises';

/** Where a dialogue is held: what is typed comes from one stream, and what is asked goes to the other. */
export interface DialogueStreams {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** A question, what an empty answer stands for, and what is wrong with an answer in words, or `null`. */
export interface DialogueQuestion {
  readonly ask: string;
  readonly suggested: string;
  readonly complaint: (answer: string) => string | null;
}

/** The person has gone, by Ctrl-C or Ctrl-D. */
export class DialogueLeft extends Error {
  constructor() {
    super('The dialogue was left.');
    this.name = 'DialogueLeft';
  }
}

/** Whether somebody is there to answer: both ends are terminals, and no pipeline only looks like one. */
export function canAsk(
  { input, output }: DialogueStreams,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const inPipeline = !['', '0', 'false', undefined].includes(env.CI);
  return input.isTTY === true && output.isTTY === true && !inPipeline;
}

/**
 * Asks one question after the other and answers with the answers in their order. A wrong answer is told and asked
 * again. Throws DialogueLeft at Ctrl-C, and where the input ends.
 */
export async function holdDialogue(
  questions: readonly DialogueQuestion[],
  { input, output }: DialogueStreams,
): Promise<readonly string[]> {
  const lines = createInterface({ input, output, terminal: true, historySize: 0 });
  const next = lineReader(lines);
  const answers: string[] = [];
  try {
    for (const question of questions) answers.push(await answerTo(question, lines, output, next));
    return answers;
  } finally {
    lines.close();
  }
}

async function answerTo(
  { ask, suggested, complaint }: DialogueQuestion,
  lines: Interface,
  output: NodeJS.WritableStream,
  next: LineReader,
): Promise<string> {
  for (;;) {
    output.write(`${ask}\n`);
    lines.setPrompt(`[${suggested}] `);
    const answer = (await next(() => lines.prompt())).trim() || suggested;
    const words = complaint(answer);
    if (words === null) return answer;
    output.write(`${words}\n`);
  }
}

/** The next line; `beforeWaiting` is called where none has been typed yet. */
type LineReader = (beforeWaiting: () => void) => Promise<string>;

/** Lines as they are wanted: what is pasted at once answers several questions, and none of it is lost. */
function lineReader(lines: Interface): LineReader {
  const typed: string[] = [];
  let waiting: { resolve(line: string): void; reject(reason: Error): void } | null = null;
  let hasEnded = false;
  lines.on('line', (line) => {
    if (waiting === null) typed.push(line);
    else waiting.resolve(line);
    waiting = null;
  });
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => {
    hasEnded = true;
    waiting?.reject(new DialogueLeft());
    waiting = null;
  });
  return (beforeWaiting) => {
    const line = typed.shift();
    if (line !== undefined) return Promise.resolve(line);
    if (hasEnded) return Promise.reject(new DialogueLeft());
    beforeWaiting();
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject };
    });
  };
}
