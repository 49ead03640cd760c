import { DAY_SECONDS } from '../../engine/time.ts';
import type { Fact } from './fact.ts';
import { GDAP_MAX_TERM } from './gdap.ts';

/**
 * The shortest term of a relationship, the other end of GDAP-01.
 * It shares that id, so it stands outside the registry, where an id is one fact.
 */
export const GDAP_MIN_TERM: Fact<number> = {
  id: GDAP_MAX_TERM.id,
  statement: 'A relationship lasts at least one day.',
  value: DAY_SECONDS,
  unit: GDAP_MAX_TERM.unit,
  source: GDAP_MAX_TERM.source,
  date: GDAP_MAX_TERM.date,
  confidence: GDAP_MAX_TERM.confidence,
};
