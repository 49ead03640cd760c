import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import type { Assumptions } from '../../models/assumptions.ts';
import { extendsItself } from '../../models/lapse-draws.ts';
import { hadEnded, type RelationshipFate } from './relationship-fates.ts';

/** Who asks customers for renewals, and how long before an end: null where nobody does. */
export interface RenewalPlan {
  readonly leadSeconds: Seconds | null;
  readonly assumptions: Pick<Assumptions, 'gdapTermCap'>;
}

/**
 * The day from which a renewal is due as the scenario plans it: its lead before the planned end, but not before the
 * relationship is in force, nor before the first day. Undefined where nobody asks: where nobody tracks ends, where the
 * relationship extends itself (GDAP-04), and where it stops before that day.
 */
export function renewalFromDay(
  { relationship, stoppedDay }: Pick<RelationshipFate, 'relationship' | 'stoppedDay'>,
  endDay: number,
  { leadSeconds, assumptions }: RenewalPlan,
): number | undefined {
  if (leadSeconds === null || endDay < 0 || hadEnded(relationship)) return undefined;
  if (extendsItself(relationship, assumptions)) return undefined;
  const inForceDay = (relationship.activatedAtSeconds ?? 0) / DAY_SECONDS;
  const fromDay = Math.max(0, inForceDay, endDay - leadSeconds / DAY_SECONDS);
  return stoppedDay !== null && stoppedDay < fromDay ? undefined : fromDay;
}
