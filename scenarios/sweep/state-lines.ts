import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { Wording } from '../load/diagnostic.ts';
import { visibleValue } from '../load/visible-text.ts';
import { VERSION } from '../version.ts';
import { batchProblem, SweepBatch } from './batch.ts';
import type { Sweep } from './sweep.ts';

/** The version of the form of a state file. */
export const SWEEP_STATE_VERSION = 'entwin.sweep-state/2';

const CHECKSUM_LENGTH = 16;

/** Longer lines are none of ours: sixteen replications of twenty designs take a few hundred kilobytes. */
export const LONGEST_STATE_LINE_BYTES = 32 * 1024 * 1024;

const Header = z.strictObject({ schema: z.string(), version: z.string(), sweep: z.string() });

/** Whatever stands in a line, with a checksum before it and a line feed behind it. */
function stateLine(value: unknown): string {
  const text = JSON.stringify(value);
  return `${checksumOf(text)} ${text}\n`;
}

/** The first line of a state file: which sweep it belongs to, and which version of Entwin runs it. */
export function headerLine({ hash }: Pick<Sweep, 'hash'>): string {
  return stateLine({ schema: SWEEP_STATE_VERSION, version: VERSION, sweep: hash });
}

/** The line of a finished batch. */
export function batchLine(batch: SweepBatch): string {
  return stateLine(batch);
}

/** The text of a line without its line feed, if its checksum holds; undefined where it was not written whole. */
export function contentOf(line: string): string | undefined {
  const text = line.slice(CHECKSUM_LENGTH + 1);
  return line[CHECKSUM_LENGTH] === ' ' && line.slice(0, CHECKSUM_LENGTH) === checksumOf(text)
    ? text
    : undefined;
}

/** What keeps a state file from being gone on with. */
export interface StateProblem extends Wording {
  readonly code: 'SWP-NO-STATE' | 'SWP-OTHER-VERSION' | 'SWP-OTHER-SWEEP' | 'SWP-BATCH' | 'SWP-DAMAGED';
}

export const NO_STATE: StateProblem = {
  code: 'SWP-NO-STATE',
  message: 'This is not the state of a sweep, and is left as it is.',
  hint: 'Name a file that is not there yet.',
};

export const DAMAGED: StateProblem = {
  code: 'SWP-DAMAGED',
  message: 'The checksum of this line does not hold: the file was changed or damaged.',
  hint: 'Remove the lines from here on to run their batches again, or name a new file.',
};

/** Why the first line of a file does not belong to a sweep; undefined where it does. */
export function headerProblem(line: string, sweep: Pick<Sweep, 'hash'>): StateProblem | undefined {
  const text = contentOf(line);
  const header = text === undefined ? undefined : Header.safeParse(parsed(text)).data;
  if (header === undefined) return NO_STATE;
  const { schema, version, sweep: hash } = header;
  if (schema !== SWEEP_STATE_VERSION || version !== VERSION) {
    return {
      code: 'SWP-OTHER-VERSION',
      message: `Entwin ${visibleValue(version)} began this state (${visibleValue(schema)}); this is ${VERSION} (${SWEEP_STATE_VERSION}).`,
      hint: 'Go on with the version that began it, or name a new file.',
    };
  }
  if (hash !== sweep.hash) {
    return {
      code: 'SWP-OTHER-SWEEP',
      message: 'This state belongs to another sweep: file, seed or replications have changed since.',
      hint: 'Name a new file; what is there cannot be mixed with it.',
    };
  }
  return undefined;
}

/** Reads the line of a batch whose checksum holds. */
export function readBatch(text: string, sweep: Pick<Sweep, 'points'>): SweepBatch | StateProblem {
  const read = SweepBatch.safeParse(parsed(text));
  if (!read.success) return { code: 'SWP-BATCH', message: 'This line is not a batch of a sweep.' };
  const problem = batchProblem(read.data, sweep.points);
  return problem === undefined
    ? read.data
    : { code: 'SWP-BATCH', message: `This batch is not one of this sweep: ${problem}.` };
}

function checksumOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, CHECKSUM_LENGTH);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
