/**
 * Random numbers by name. A stream belongs to one entity and one purpose, and its state is a hash of
 * seed, replication and both names. Two designs that ask for "engineer 7, activation gaps" get the
 * same numbers (common random numbers), whoever else draws, and in whatever order entities appear.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { invariant } from './invariant.ts';

const TWO_POW_27 = 134_217_728;
const TWO_POW_MINUS_53 = 2 ** -53;

/** One sequence of random numbers. State is the point: every draw moves it on. */
export class Stream {
  private readonly generator: RandomGenerator;

  constructor(generator: RandomGenerator) {
    this.generator = generator;
  }

  /** A number from 0 (included) to 1 (excluded), a multiple of 2^-53. */
  uniform(): number {
    // pure-rand's `uniformFloat64` takes the low bits of each output, the weak ones of a "plus"
    // generator. This takes the high ones, at the same cost.
    const high = this.generator.next() >>> 6;
    const low = this.generator.next() >>> 5;
    return (high * TWO_POW_27 + low) * TWO_POW_MINUS_53;
  }

  /** A whole number from 0 to n - 1. One draw per number, so that streams never get out of step; the bias is below n / 2^53. */
  below(n: number): number {
    return Math.floor(this.uniform() * n);
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }
}

/** The streams of one replication. */
export interface Streams {
  readonly seed: number;
  readonly replication: number;
  /** The stream of an entity for a purpose. Asking again gives the same stream, further on, not a fresh one. */
  stream(entityName: string, purpose: string): Stream;
}

/** Makes a stream of its generator. */
type OpenStream = (generator: RandomGenerator, entityName: string, purpose: string) => Stream;

/**
 * Opens the streams of a replication. `seed` is any safe integer, `replication` counts from 0. `open` may put
 * something between a generator and whoever draws.
 */
export function streamsOf(
  seed: number,
  replication: number,
  open: OpenStream = (generator) => new Stream(generator),
): Streams {
  invariant(Number.isSafeInteger(seed), `a seed must be a safe integer: ${seed}`);
  invariant(
    Number.isSafeInteger(replication) && replication >= 0,
    `a replication must be a whole number from 0: ${replication}`,
  );
  // By purpose first: there are few, while a map for each of many thousands of entities is larger than its streams.
  const streams = new Map<string, Map<string, Stream>>();
  return {
    seed,
    replication,
    stream(entityName, purpose) {
      let ofPurpose = streams.get(purpose);
      if (ofPurpose === undefined) {
        ofPurpose = new Map();
        streams.set(purpose, ofPurpose);
      }
      let stream = ofPurpose.get(entityName);
      if (stream === undefined) {
        const generator = xoroshiro128plusFromState(stateOf(seed, replication, entityName, purpose));
        stream = open(generator, entityName, purpose);
        ofPurpose.set(entityName, stream);
      }
      return stream;
    },
  };
}

// One buffer and one hasher for all hashes: large estates open hundreds of thousands of streams per replication.
let scratch = new DataView(new ArrayBuffer(256));
const EMPTY = sha256.create();
const hasher = sha256.create();
const hash = new Uint8Array(sha256.outputLen);

/** The generator's 128 bits: the first half of a SHA-256 over numbers of fixed length and names with their length in front. */
function stateOf(seed: number, replication: number, entityName: string, purpose: string): number[] {
  const length = 16 + 4 + 2 * entityName.length + 4 + 2 * purpose.length;
  if (length > scratch.byteLength) scratch = new DataView(new ArrayBuffer(2 * length));
  // Adding zero turns -0 into 0: equal seeds must give equal bytes.
  scratch.setFloat64(0, seed + 0);
  scratch.setFloat64(8, replication + 0);
  writeName(purpose, writeName(entityName, 16));
  EMPTY._cloneInto(hasher);
  hasher.update(new Uint8Array(scratch.buffer, 0, length)).digestInto(hash);
  const state = [wordAt(hash, 0), wordAt(hash, 4), wordAt(hash, 8), wordAt(hash, 12)];
  // All zeros is the one state the generator never leaves.
  return state.every((word) => word === 0) ? [1, 0, 0, 0] : state;
}

/** Writes a name's length and its UTF-16 codes, and answers where the next one goes. */
function writeName(name: string, offset: number): number {
  scratch.setUint32(offset, name.length);
  let at = offset + 4;
  for (let index = 0; index < name.length; index++, at += 2) scratch.setUint16(at, name.charCodeAt(index));
  return at;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
}
