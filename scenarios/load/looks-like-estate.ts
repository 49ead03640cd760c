/** True for a file that says it is an estate, so that it can be run without a scenario around it. */
export function looksLikeEstate(text: string): boolean {
  return /(^|[{,]\s*)["']?entwin["']?\s*:/m.test(text.slice(0, HEAD_LENGTH));
}

/** Comments may come first, but not more than this. */
const HEAD_LENGTH = 65_536;
