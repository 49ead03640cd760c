import type { RuleInfo } from './rule.ts';

/*
 * What is said about waivers. These look at no estate, so they are no rules of the catalog; they are listed,
 * explained and reported like rules, and nobody can waive them.
 */

export const WAIVER_EXPIRED: RuleInfo = {
  id: 'TWIN.WAIVER.001',
  name: 'waiver-expired',
  title: 'A waiver has run out',
  severity: 'warning',
  fix: 'Mend what it was for, or let its owner accept it again with a later date.',
  factIds: [],
};

export const WAIVER_UNUSED: RuleInfo = {
  id: 'TWIN.WAIVER.002',
  name: 'waiver-unused',
  title: 'A waiver matches nothing',
  severity: 'note',
  fix: 'Remove it if what it was for is mended; otherwise see whether its subject is written as the finding writes it.',
  factIds: [],
};
