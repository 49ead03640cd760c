import type { CheckReport } from '../../scenarios/check/check-report.ts';
import type { ExplainedRule } from '../../scenarios/check/explain-rule.ts';
import type { CountedSeats } from '../view/counted-seats.ts';
import type { ToldTheft } from '../view/told-theft.ts';
import type { LicenseAnswer } from './license-answer.ts';
import { createLines } from './lines.ts';
import { questionThread } from './threads.ts';
import type { TraceAnswer, TraceQuestion } from './trace-answer.ts';

/** What views ask about a scenario beside its Result. */
export interface Questions {
  trace: { readonly text: string } & TraceQuestion;
  check: { readonly text: string };
  seats: { readonly text: string };
  /** Null where no customer is asked about yet. */
  theft: { readonly text: string; readonly tenantId: string | null };
  /** With the text of a price file, or an empty one. */
  licenses: { readonly text: string; readonly prices: string };
}

/** What they are told; a check without a scenario that can be read has no rules either. */
export interface Replies {
  trace: TraceAnswer;
  check: { readonly report: CheckReport; readonly rules: readonly ExplainedRule[] };
  seats: CountedSeats;
  theft: readonly ToldTheft[];
  licenses: LicenseAnswer;
}

export type Kind = keyof Questions;
export type QuestionMessage = { readonly id: number } & AnyQuestion;
export type ReplyMessage =
  | { readonly id: number; readonly reply: Replies[Kind] }
  | { readonly id: number; readonly failed: string };

interface Waiting {
  readonly resolve: (reply: Replies[Kind]) => void;
  readonly reject: (error: Error) => void;
}

interface Asked {
  readonly reply: Promise<Replies[Kind]>;
  readonly takeTurn: () => void;
  /** Somebody waits for the reply; what was only asked ahead nobody misses. */
  isAwaited: boolean;
  isAnswered: boolean;
}

/** Several views ask the same; what was answered last stays known. */
const MOST_KEPT = 4;
/** A view waits for the text it shows, and there are fewer views. */
const MOST_OVERTAKEN = 16;

const waiting = new Map<number, Waiting>();
const kept = new Map<string, Asked>();
/** What somebody waits for and a newer question overtook: who goes back to that text waits for the same promise. */
const overtaken = new Map<string, Asked>();
const inLine = createLines();
let thread: Worker | undefined;
let asked = 0;

/**
 * Asks in a thread of its own, so that typing is never held up. The same question again has the same answer at once.
 * While somebody drags, questions come faster than answers: one that a newer one of its line overtakes before its turn
 * is not answered unless it is asked again.
 */
export function ask<K extends Kind>(kind: K, question: Questions[K]): Promise<Replies[K]> {
  const asked = askedOf(kind, question);
  asked.isAwaited = true;
  return asked.reply as Promise<Replies[K]>;
}

/** Asks what will be wanted in a moment: `ask` then finds it known, or on its way. */
export function askEarly<K extends Kind>(kind: K, question: Questions[K]): void {
  askedOf(kind, question);
}

function askedOf<K extends Kind>(kind: K, question: Questions[K]): Asked {
  const key = JSON.stringify([kind, question]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const asked = overtaken.get(key) ?? newlyAsked(key, kind, question);
  overtaken.delete(key);
  kept.set(key, asked);
  // What has no answer yet stays: a key has one promise at a time, and nothing runs twice.
  for (const [oldest, { isAnswered }] of kept) {
    if (kept.size <= MOST_KEPT) break;
    if (isAnswered) kept.delete(oldest);
  }
  asked.takeTurn();
  return asked;
}

function newlyAsked<K extends Kind>(key: string, kind: K, question: Questions[K]): Asked {
  let end!: Waiting;
  const reply = new Promise<Replies[Kind]>((resolve, reject) => {
    end = { resolve, reject };
  });
  const asked: Asked = {
    reply,
    takeTurn: () =>
      inLine(lineOf({ kind, ...question } as AnyQuestion), {
        begin: () => answered(kind, question).then(end.resolve, end.reject),
        giveUp() {
          kept.delete(key);
          if (!asked.isAwaited) return;
          overtaken.set(key, asked);
          for (const oldest of overtaken.keys()) {
            if (overtaken.size <= MOST_OVERTAKEN) break;
            overtaken.delete(oldest);
          }
        },
      }),
    isAwaited: false,
    isAnswered: false,
  };
  reply.then(
    () => {
      asked.isAnswered = true;
    },
    // What failed may be asked again.
    () => kept.delete(key),
  );
  return asked;
}

type AnyQuestion = { [K in Kind]: { readonly kind: K } & Questions[K] }[Kind];

/** Questions of a line replace each other: they are the same one, of a text that changes. */
function lineOf(question: AnyQuestion): string {
  switch (question.kind) {
    case 'trace':
      return `trace ${question.replication} ${question.isFirst} ${question.design}`;
    case 'theft':
      return question.tenantId === null ? 'theft' : 'theft of one customer';
    default:
      return question.kind;
  }
}

function answered<K extends Kind>(kind: K, question: Questions[K]): Promise<Replies[Kind]> {
  return new Promise((resolve, reject) => {
    asked += 1;
    waiting.set(asked, { resolve, reject });
    thread ??= startThread();
    thread.postMessage({ id: asked, kind, ...question });
  });
}

function startThread(): Worker {
  const worker = questionThread();
  worker.addEventListener('message', ({ data }: MessageEvent<ReplyMessage>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failed' in data) asker?.reject(new Error(data.failed));
    else asker?.resolve(data.reply);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || 'The thread did not start.'));
    waiting.clear();
    thread = undefined;
  });
  return worker;
}
