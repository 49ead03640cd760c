import { isIP } from 'node:net';
import { Redis, type RedisOptions } from 'ioredis';
import { visibleText } from '../../scenarios/load/visible-text.ts';
import { UsageError } from '../usage-error.ts';

const CONNECT_MILLISECONDS = 5_000;
/** A server that restarts is back within half a minute. */
const MOST_RETRIES = 20;
const LONGEST_RETRY_MILLISECONDS = 2_000;
/** One that has not answered for so long has hung, or the way to it is cut. */
const LONGEST_SILENCE_MILLISECONDS = 10_000;

const DEFAULT_PORT = 6379;
const LONGEST_REASON = 500;

export interface Connection {
  readonly client: Redis;
  /** Where it leads, without user and password. */
  readonly place: string;
  /** Aborted when the server is gone for good. */
  readonly lost: AbortSignal;
  close(): void;
}

/**
 * Connects to the Redis a URL names, `redis://` or, with TLS, `rediss://`. What the URL does not say of the password,
 * ENTWIN_REDIS_PASSWORD does. `tell` hears when the server has gone silent, for `silence` milliseconds or
 * up to twice as many, and when it is back. Throws UsageError where nobody answers; neither user nor password is ever
 * shown.
 */
export async function connectRedis(
  url: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
  tell: (text: string) => void = () => undefined,
  silence = LONGEST_SILENCE_MILLISECONDS,
): Promise<Connection> {
  const { options, place } = readUrl(url, env.ENTWIN_REDIS_PASSWORD);
  const lost = new AbortController();
  let connected = false;
  let closing = false;
  let reason: Error | undefined;
  const client = new Redis({
    ...options,
    lazyConnect: true,
    connectTimeout: CONNECT_MILLISECONDS,
    keepAlive: LONGEST_SILENCE_MILLISECONDS,
    // The queue waits through a restart of the server; without an end, it would wait forever.
    maxRetriesPerRequest: null,
    retryStrategy: (times) =>
      connected && times <= MOST_RETRIES ? Math.min(100 * times, LONGEST_RETRY_MILLISECONDS) : null,
  });
  client.on('error', (error) => {
    reason = error;
  });
  client.on('end', () => {
    if (!closing) lost.abort();
  });
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('timeout')), CONNECT_MILLISECONDS + 1_000).unref();
  });
  tooLate.catch(() => undefined);
  try {
    // The client would go on in database 0 where there is none of that number.
    await Promise.race([client.connect().then(() => client.select(options.db ?? 0)), tooLate]);
  } catch (error) {
    client.disconnect();
    throw new UsageError(
      `Cannot reach Redis at ${place}: ${reasonOf(reason ?? (error as Error))}.`,
      'A URL is redis://host:port, or rediss://host:port with TLS; ENTWIN_REDIS_PASSWORD may hold the password.',
    );
  }
  connected = true;
  const listening = cutSilence(client, silence);
  let silent = false;
  client.on('close', () => {
    if (silent || closing) return;
    silent = true;
    tell(`Redis at ${place} does not answer; trying again.`);
  });
  client.on('ready', () => {
    silent = false;
    tell(`Redis at ${place} is back.`);
  });
  return {
    client,
    place,
    lost: lost.signal,
    close() {
      closing = true;
      clearInterval(listening);
      client.disconnect();
      // A polite goodbye waits for one from the other side.
      client.stream.destroy();
    },
  };
}

/** Cuts the connection where nothing comes back, so that it is tried anew; by itself a client waits without an end. */
function cutSilence(client: Redis, milliseconds: number): NodeJS.Timeout {
  let unanswered = 0;
  const heard = (): void => {
    unanswered = 0;
  };
  client.on('ready', heard);
  const look = (): void => {
    if (client.status !== 'ready' && client.status !== 'connect') {
      heard();
      return;
    }
    unanswered += 1;
    // What has come while we were busy is read first.
    if (unanswered > 1) setImmediate(() => unanswered > 1 && client.stream.destroy());
    else if (client.status === 'ready') client.ping().then(heard, heard);
  };
  return setInterval(look, milliseconds).unref();
}

/** Takes a URL apart. Throws UsageError, without a word of what stands in it, where it is none of ours. */
export function readUrl(
  text: string,
  password: string | undefined,
): { readonly options: RedisOptions; readonly place: string } {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const database = /^\/?(\d{0,4})$/.exec(url?.pathname ?? '')?.[1];
  if (
    url === undefined ||
    !/^rediss?:$/.test(url.protocol) ||
    url.hostname === '' ||
    database === undefined
  ) {
    throw new UsageError(
      'The URL of --redis cannot be read.',
      'It is redis://host:port, or rediss://user:password@host:port/0 with TLS.',
    );
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = url.port === '' ? DEFAULT_PORT : Number(url.port);
  const secret = url.password === '' ? password : decoded(url.password);
  return {
    options: {
      host,
      port,
      ...(url.username === '' ? {} : { username: decoded(url.username) }),
      ...(secret === undefined || secret === '' ? {} : { password: secret }),
      ...(database === '' ? {} : { db: Number(database) }),
      ...(url.protocol === 'rediss:' ? { tls: isIP(host) === 0 ? { servername: host } : {} } : {}),
    },
    place: `${url.hostname}:${port}`,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Node reads the variable when it starts. */
const UNTRUSTED =
  'nobody trusted here has signed its certificate; NODE_EXTRA_CA_CERTS may name a file with the one who did';

/** An error in which the server says no in the middle of the work, be it full, a mere copy or closed to this user, as what it is: none of ours. Others stay what they are. */
export function asRefusal(error: unknown, place: string): unknown {
  return error instanceof Error && error.name === 'ReplyError'
    ? new UsageError(`Redis at ${place} refuses what a queue needs: ${wordsOf(error)}`)
    : error;
}

/** The server's own words, without what it says of the script they are about. */
function wordsOf({ message }: Error): string {
  return visibleText(message.replace(/ script: .*/s, '').slice(0, LONGEST_REASON));
}

function reasonOf(error: Error): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (/^(NOAUTH|WRONGPASS)/.test(message)) return 'it wants another user or password';
  if (/^NOPERM/.test(message)) return 'the user may not do there what a queue needs';
  if (/DB index/.test(message)) return 'it has no database of that number';
  if (/^Protocol error/.test(message)) return 'what answers there is no Redis';
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nobody listens there',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'the name of the host cannot be looked up',
    ECONNRESET: 'it hangs up',
    ETIMEDOUT: 'it does not answer',
    EHOSTUNREACH: 'there is no way to it',
    ENETUNREACH: 'there is no way to it',
    DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
    SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
    CERT_HAS_EXPIRED: 'its certificate has expired',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  };
  if (message === 'timeout' || message === 'connect ETIMEDOUT') return 'it does not answer';
  return known[code ?? ''] ?? message;
}
