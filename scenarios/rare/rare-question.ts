import type { Seconds } from '../../engine/time.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import type { LapsesOfCustomer } from '../../models/lapse-log.ts';
import { findTenant } from '../explain/find-tenant.ts';
import { type Reading, readAs, wrong } from '../schema/problem.ts';
import { formatMinutes } from '../writers/numbers.ts';

/** What may happen to a customer: nobody of us gets in any more, in a lapse; or a relationship lapses, whoever gets in. */
export const RARE_EVENTS = ['outage', 'lapse'] as const;
export type RareEvent = (typeof RARE_EVENTS)[number];

/** What somebody wants to know the probability of. */
export interface RareQuestion {
  readonly event: RareEvent;
  /** Outages count that last longer; 0 for all. */
  readonly longerThanSeconds: Seconds;
  /** Id or name of the one customer it is about; null for any. */
  readonly customer: string | null;
}

/** Whether it has happened to the customer of these lapses. */
export function hasHappened(
  { event, longerThanSeconds }: RareQuestion,
  { lapses, longestOutageSeconds }: LapsesOfCustomer,
): boolean {
  if (event === 'lapse') return lapses > 0;
  return longestOutageSeconds !== null && longestOutageSeconds > longerThanSeconds;
}

/** The id of the customer a design knows by this id or name. */
export function findCustomer(index: EstateIndex, asked: string): Reading<string> {
  const found = findTenant(index, asked);
  if (!found.ok) return found;
  return found.value.role === 'customer'
    ? readAs(found.value.id)
    : wrong({ code: 'RARE-CUSTOMER', message: `"${asked}" is not a customer.` });
}

/** The question as a sentence. */
export function questionWords(
  { event, longerThanSeconds, customer }: RareQuestion,
  horizonDays: number,
): string {
  const who = customer ?? 'at least one customer';
  const time = `within ${formatMinutes(horizonDays * 1440)}`;
  if (event === 'lapse') return `How likely is it that a relationship of ${who} lapses ${time}?`;
  const longer = longerThanSeconds === 0 ? '' : ` for more than ${formatMinutes(longerThanSeconds / 60)}`;
  return `How likely is it that ${who} goes without us in a lapse${longer} ${time}?`;
}
