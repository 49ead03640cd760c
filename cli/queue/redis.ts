import { isIP } from 'node:net';
import { Redis, type RedisOptions } from 'ioredis';
import { UsageError } from '../usage-error.ts';

const CONNECT_MILLISECONDS = 5_000;
/** A server that restarts is back within half a minute. */
const MOST_RETRIES = 20;
const LONGEST_RETRY_MILLISECONDS = 2_000;

const DEFAULT_PORT = 6379;

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
 * ENTWIN_REDIS_PASSWORD does. Throws UsageError where nobody answers; neither user nor password is ever shown.
 */
export async function connectRedis(
  url: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
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
    await Promise.race([client.connect().then(() => client.ping()), tooLate]);
  } catch (error) {
    client.disconnect();
    throw new UsageError(
      `Cannot reach Redis at ${place}: ${reasonOf(reason ?? (error as Error))}.`,
      'A URL is redis://host:port, or rediss://host:port with TLS; ENTWIN_REDIS_PASSWORD may hold the password.',
    );
  }
  connected = true;
  return {
    client,
    place,
    lost: lost.signal,
    close() {
      closing = true;
      client.disconnect();
    },
  };
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

function reasonOf(error: Error): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (/^(NOAUTH|WRONGPASS)/.test(message)) return 'it wants another user or password';
  if (/^NOPERM/.test(message)) return 'the user may not do there what a queue needs';
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
