/** All keys of ours begin with this. */
export const PREFIX = 'entwin';
export const QUEUE = 'sweep';

/** Answers nobody fetches, and sweeps nobody goes on with, are gone after a week. */
export const KEPT_SECONDS = 7 * 24 * 60 * 60;

/** Where a bundle is kept under the hash of its text. */
export function bundleKey(hash: string): string {
  return `${PREFIX}:sweep-bundle:${hash}`;
}
