import { REACHABLE, STANDING } from './pair-exposure.ts';
import { TwoBits } from './two-bits.ts';

/** Whose pairs are summed apart: those of people, of programs, and of stand-ins for people nobody knows. */
export const OF_PERSON = 0;
export const OF_PROGRAM = 1;
export const OF_STAND_IN = 2;

/** What every pair of account and customer is, and the sums of it. Both are known by their positions, from 0. */
export class ExposureCount {
  private readonly customers: number;
  /** Per account, whose it is. */
  private readonly kinds: Uint8Array;
  private readonly pairs: TwoBits;
  private readonly reaching: Int32Array;
  private readonly standing: Float64Array;

  constructor(kinds: Uint8Array, customers: number, like?: ExposureCount) {
    this.kinds = kinds;
    this.customers = customers;
    this.pairs = like?.pairs.copy() ?? new TwoBits(kinds.length * customers);
    this.reaching = like?.reaching.slice() ?? new Int32Array(customers);
    this.standing = like?.standing.slice() ?? new Float64Array(OF_STAND_IN + 1);
  }

  /** The same count, to go on with apart. */
  copy(): ExposureCount {
    return new ExposureCount(this.kinds, this.customers, this);
  }

  /** Pairs with a standing path, of people or of programs. */
  standingOf(kind: typeof OF_PERSON | typeof OF_PROGRAM): number {
    return this.standing[kind]!;
  }

  /** Whether any account reaches the customer; a program serves nobody. */
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
    const kind = this.kinds[account]!;
    this.standing[kind]! += (next & STANDING) - (before & STANDING);
    if (kind === OF_PROGRAM) return;
    this.reaching[customer]! += ((next & REACHABLE) - (before & REACHABLE)) / REACHABLE;
  }
}
