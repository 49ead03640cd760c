import type { Problem, Reading } from '../schema/problem.ts';
import type { QuoteAnswers } from './answers.ts';
import { readDesigns } from './fitting-designs.ts';
import { EXAMPLE_COMMAND, QUESTIONS, type QuestionKey } from './questions.ts';

/** Answers as written, by question, and designs if any were named. */
export type WrittenAnswers = Readonly<Partial<Record<QuestionKey, string>>> & {
  readonly design?: readonly string[] | undefined;
};

export type ReadAnswers =
  | { readonly ok: true; readonly value: QuoteAnswers }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads all answers, and tells everything that is wrong or missing at once. */
export function readAnswers(written: WrittenAnswers): ReadAnswers {
  const readings = readingsOf(written);
  const missing = QUESTIONS.filter(({ key }) => written[key] === undefined).map(({ flag }) => flag);
  const problems = [...problemsOf(written), ...(missing.length === 0 ? [] : [missingAnswers(missing)])];
  if (problems.length > 0) return { ok: false, problems };
  const answers = readings.map(({ key, reading }) => [key, reading.ok ? reading.value : null]);
  // Every question has been read by its own reader, so that each key has the value it should.
  return { ok: true, value: { designs: null, ...Object.fromEntries(answers) } as QuoteAnswers };
}

/** What is wrong with the answers that are there, each under the name of its flag. */
export function problemsOf(written: WrittenAnswers): readonly Problem[] {
  return readingsOf(written).flatMap(({ flag, reading }) =>
    reading.ok ? [] : [{ ...reading.problem, message: `${flag}: ${reading.problem.message}` }],
  );
}

interface AnswerReading {
  readonly key: keyof QuoteAnswers;
  readonly flag: string;
  readonly reading: Reading<unknown>;
}

function readingsOf(written: WrittenAnswers): readonly AnswerReading[] {
  const { design = [] } = written;
  return [
    ...QUESTIONS.flatMap(({ key, flag, read }): AnswerReading[] => {
      const text = written[key];
      return text === undefined ? [] : [{ key, flag, reading: read(text) }];
    }),
    ...(design.length === 0
      ? []
      : [{ key: 'designs' as const, flag: '--design', reading: readDesigns(design) }]),
  ];
}

function missingAnswers(flags: readonly string[]): Problem {
  return {
    code: 'QUO-MISSING',
    message: `${flags.join(', ')} ${flags.length === 1 ? 'is' : 'are'} missing, and nobody is here to be asked.`,
    expected: 'an answer to each of the six questions',
    hint: EXAMPLE_COMMAND,
  };
}
