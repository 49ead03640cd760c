import { isGuid } from './lighthouse-definition.ts';

/**
 * An object id for something the estate knows by another name: Azure takes GUIDs only (LH-06). The same name gives
 * the same id, and different names different ones.
 */
export function principalGuid(id: string): string {
  if (isGuid(id)) return id.toLowerCase();
  const words = [0, 1, 2, 3].map((seed) => hashOf(id, seed).toString(16).padStart(8, '0')).join('');
  return [
    words.slice(0, 8),
    words.slice(8, 12),
    words.slice(12, 16),
    words.slice(16, 20),
    words.slice(20),
  ].join('-');
}

/** The hash of Fowler, Noll and Vo over the text's units, from one of four beginnings. */
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
