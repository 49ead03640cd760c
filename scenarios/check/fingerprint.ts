import type { Subject } from '../../models/rules/index.ts';
import { hashOf } from '../load/hash.ts';

/**
 * What a finding is known by from one check to the next: its rule and the ids of its things. Lines that move,
 * entries in another order, other names, words or designs change nothing.
 */
export function fingerprintOf(ruleId: string, subjects: readonly Subject[]): string {
  return hashOf([ruleId, subjects.map(({ id }) => id).sort()]);
}
