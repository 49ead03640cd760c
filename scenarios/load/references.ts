import { didYouMean } from '../schema/did-you-mean.ts';
import type { Complain } from './complaints.ts';
import type { YamlPath } from './parse-yaml.ts';

/** Suggesting compares with every id, so only the first wrong references get a suggestion. */
const MOST_SUGGESTIONS = 20;

/** The ids of one list, and the checks against them. */
export interface Ids {
  readonly has: (id: string) => boolean;
  /** Reports an id that is not in the list. */
  need(id: string | undefined, path: YamlPath): void;
}

/** Makes id lists that share one budget of suggestions. */
export function referenceChecker(complain: Complain) {
  let suggestions = 0;
  return {
    /** Takes the ids of a list; reports every id that comes twice. */
    idsOf(what: string, list: string, ids: readonly (string | undefined)[]): Ids {
      const known = new Set<string>();
      ids.forEach((id, index) => {
        if (id === undefined) return;
        if (known.has(id)) {
          complain('error', 'SCN-DUPLICATE', [list, index], {
            message: `The ${what} "${id}" is listed twice.`,
          });
        }
        known.add(id);
      });
      return {
        has: (id) => known.has(id),
        need(id, path) {
          if (id === undefined || known.has(id)) return;
          suggestions += 1;
          complain('error', 'SCN-REFERENCE', path, {
            message: `There is no ${what} "${id}" in ${list}.`,
            hint: suggestions <= MOST_SUGGESTIONS ? didYouMean(id, known) : undefined,
          });
        },
      };
    },
  };
}
