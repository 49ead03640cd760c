import type { Result } from '../../result.ts';
import { limited, phrase, type Section } from './blocks.ts';

/** What the result does not cover. */
export function notModeledSection(result: Result, full: boolean): Section | null {
  if (result.notModeled.length === 0) return null;
  const { shown, more } = limited(result.notModeled, 6, full, 'limit');
  return {
    title: 'Not modeled',
    blocks: [{ kind: 'list', items: shown.map((text) => phrase(text, 'quiet')) }, ...more],
  };
}
