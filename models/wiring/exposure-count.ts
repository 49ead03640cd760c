import { REACHABLE, STANDING } from './pair-exposure.ts';
import { TwoBits } from './two-bits.ts';

/** What every pair of account and customer is, and the sums of it. Both are known by their positions, from 0. */
export class ExposureCount {
  private readonly customers: number;
  /** Per account, 1 where it counts among those that stand open, 0 for a stand-in. */
  private readonly counts: Uint8Array;
  private readonly pairs: TwoBits;
  private readonly reaching: Int32Array;
  private standingPairs = 0;

  constructor(counts: Uint8Array, customers: number, like?: ExposureCount) {
    this.counts = counts;
    this.customers = customers;
    this.pairs = like?.pairs.copy() ?? new TwoBits(counts.length * customers);
    this.reaching = like?.reaching.slice() ?? new Int32Array(customers);
    this.standingPairs = like?.standingPairs ?? 0;
  }

  /** The same count, to go on with apart. */
  copy(): ExposureCount {
    return new ExposureCount(this.counts, this.customers, this);
  }

  /** Pairs with a standing path. */
  get standing(): number {
    return this.standingPairs;
  }

  /** Whether any account reaches the customer. */
  isReached(customer: number): boolean {
    return this.reaching[customer]! > 0;
  }

  get(account: number, customer: number): number {
    return this.pairs.get(account * this.customers + customer);
  }

  set(account: number, customer: number, next: number): void {
    const pair = account * this.customers + customer;
    const before = this.pairs.get(pair);
    if (before === next) return;
    this.pairs.set(pair, next);
    this.standingPairs += ((next & STANDING) - (before & STANDING)) * this.counts[account]!;
    this.reaching[customer]! += ((next & REACHABLE) - (before & REACHABLE)) / REACHABLE;
  }
}
