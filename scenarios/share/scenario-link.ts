import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

/*
 * A scenario as the hash of an address. The hash never leaves the browser: it is no part of a request. Its first word
 * is the version of the form, so that links of today can be read for as long as there is a dashboard:
 *
 *     #v1.<YAML in UTF-8, deflated, in base64url>[;view=<id>]
 */

/** Characters of a hash that are looked at; browsers take no longer address on every road. */
const LONGEST_HASH = 200_000;
/** Bytes of YAML that a link may hold: far more than anybody writes, and nothing to run out of memory with. */
const MOST_BYTES = 1_000_000;

export interface LinkedScenario {
  readonly text: string;
  readonly view?: string;
}

export type ReadLink =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'scenario' } & LinkedScenario)
  | { readonly kind: 'damaged'; readonly why: string };

/** The hash that holds a scenario, with its number sign. */
export function linkHash({ text, view }: LinkedScenario): string {
  const packed = deflateSync(strToU8(text), { level: 9 });
  return `#v1.${base64url(packed)}${view === undefined ? '' : `;view=${view}`}`;
}

/** The same, or undefined where the scenario is longer than `readLink` takes. */
export function openableHash(scenario: LinkedScenario): string | undefined {
  if (strToU8(scenario.text).length > MOST_BYTES) return undefined;
  const hash = linkHash(scenario);
  return hash.length > LONGEST_HASH ? undefined : hash;
}

/** What a hash holds: a scenario, nothing of ours, or something that cannot be read, and why. */
export function readLink(hash: string): ReadLink {
  const version = /^#v(\d+)\./.exec(hash);
  if (version === null) return { kind: 'none' };
  if (hash.length > LONGEST_HASH) return damaged(`It is longer than ${LONGEST_HASH} characters.`);
  if (version[1] !== '1') return damaged(`It was made by a later version of the dashboard (v${version[1]}).`);
  const parts = /^#v1\.([A-Za-z0-9_-]+)(?:;view=([a-z-]{1,40}))?$/.exec(hash);
  if (parts === null) return damaged('A part of it is missing or was changed on its way.');
  const [, packed, view] = parts;
  const text = inflated(packed!);
  if (typeof text !== 'string') return text;
  return { kind: 'scenario', text, ...(view === undefined ? {} : { view }) };
}

const damaged = (why: string) => ({ kind: 'damaged', why }) as const;

function inflated(packed: string): string | ReadLink {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    size += chunk.length;
    if (size > MOST_BYTES) throw new RangeError('too large');
    chunks.push(chunk);
    ended ||= final;
  });
  try {
    const bytes = bytesOf(packed);
    // A few bytes at a time: a small link must not become a gigabyte before anybody has looked.
    for (let from = 0; from < bytes.length; from += CHUNK) {
      stream.push(bytes.subarray(from, from + CHUNK), from + CHUNK >= bytes.length);
    }
    if (!ended) return damaged('Its end is missing.');
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch (error) {
    if (error instanceof RangeError) return damaged(`It holds more than ${MOST_BYTES} bytes.`);
    return damaged('A part of it is missing or was changed on its way.');
  }
}

const CHUNK = 512;

function base64url(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array {
  return strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true);
}
