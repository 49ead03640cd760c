import { distance } from 'fastest-levenshtein';

/** Longer words than this are no typos of ours; comparing them would only cost time. */
const LONGEST_COMPARED = 64;

/** The candidate that was probably meant, if one is near enough. Capitals, spaces and hyphens do not count. */
export function closest(found: string, candidates: Iterable<string>): string | undefined {
  if (found.length > LONGEST_COMPARED) return undefined;
  const wanted = plain(found);
  // A third of the letters and one more may be wrong, but never all of them.
  let fewestSteps = Math.min(Math.floor(wanted.length / 3) + 2, wanted.length);
  let fewestExact = Number.POSITIVE_INFINITY;
  let best: string | undefined;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST_COMPARED) continue;
    const other = plain(candidate);
    if (!isAlike(wanted, other)) continue;
    const steps = distance(wanted, other);
    const exact = steps <= fewestSteps ? distance(found, candidate) : Number.POSITIVE_INFINITY;
    if (steps < fewestSteps || (best !== undefined && steps === fewestSteps && exact < fewestExact)) {
      best = candidate;
      fewestSteps = steps;
      fewestExact = exact;
    }
  }
  return best ?? beginningWith(wanted, candidates);
}

/** Half of the longer word's letters are in the other one too: short words are near everything else. */
function isAlike(one: string, other: string): boolean {
  const left = [...other];
  const shared = [...one].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return 2 * shared >= Math.max(one.length, other.length);
}

/** A word cut short, where it leads to one candidate only. */
function beginningWith(wanted: string, candidates: Iterable<string>): string | undefined {
  if (wanted.length < 3) return undefined;
  const found = [...candidates].filter((candidate) => plain(candidate).startsWith(wanted));
  return found.length === 1 ? found[0] : undefined;
}

/** So many words that begin alike can still be read in one hint. */
const MOST_BEGUN = 4;

/** `gdap` begins `gdap-pim`: whoever wrote the first part of a name meant one of those. */
function isBegunBy(candidate: string, found: string): boolean {
  return found.length >= 3 && candidate.toLowerCase().startsWith(`${found.toLowerCase()}-`);
}

/** The hint for a word that is not known: the nearest known one, or nothing. */
export function didYouMean(found: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const begun = all.filter((candidate) => isBegunBy(candidate, found));
  if (begun.length > 1 && begun.length <= MOST_BEGUN) {
    return `Did you mean ${begun.map((candidate) => `"${candidate}"`).join(' or ')}?`;
  }
  const meant = closest(found, all);
  return meant === undefined ? undefined : `Did you mean "${meant}"?`;
}

/** A list of words for a message, cut where it gets long. */
export function oneOf(candidates: readonly string[], most = 24): string {
  const shown = candidates.slice(0, most).join(', ');
  return candidates.length > most ? `one of ${shown}, …` : `one of ${shown}`;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}
