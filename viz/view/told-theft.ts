import { MINUTE_SECONDS } from '../../engine/time.ts';
import type { CitedFact } from '../../scenarios/result.ts';
import type { FollowedCustomer } from '../../scenarios/theft/followed-theft.ts';

/** What a page is told of the first run of one design: sums for all customers, and ways for the one it asks about. */
export interface ToldTheft {
  readonly design: string;
  readonly victim: string;
  /** Of each customer that fell: seconds since the theft, and how many roles and subscriptions were open there. */
  readonly falls: readonly (readonly [seconds: number, roles: number, subscriptions: number])[];
  /** Null where no customer was asked about. */
  readonly customer: FollowedCustomer | null;
  /** Those that the ways cite. */
  readonly facts: readonly CitedFact[];
}

export interface OpenPower {
  readonly customers: number;
  readonly roles: number;
  readonly subscriptions: number;
}

/** What had fallen so many minutes after a theft; all that fell where no minute is given. */
export function openBy({ falls }: Pick<ToldTheft, 'falls'>, minute?: number): OpenPower {
  const fallen = falls.filter(([seconds]) => minute === undefined || seconds <= minute * MINUTE_SECONDS);
  const sum = (of: 1 | 2) => fallen.reduce((total, fall) => total + fall[of], 0);
  return { customers: fallen.length, roles: sum(1), subscriptions: sum(2) };
}
