import { REACHABLE, STANDING } from './pair-exposure.ts';
import { TwoBits } from './two-bits.ts';

/** Whose pairs are summed apart: those of people, of programs, and of stand-ins for people nobody knows. */
export const OF_PERSON = 0;
export const OF_PROGRAM = 1;
export const OF_STAND_IN = 2;

/** Whose an account is. */
export type Owner = typeof OF_PERSON | typeof OF_PROGRAM | typeof OF_STAND_IN;

/** What every pair of account and customer is, and the sums of it. Both are known by their positions, from 0. */
export class ExposureCount {
  private readonly owners: Uint8Array;
  private readonly pairs: TwoBits;
  /** By customer. */
  private readonly reaching: Int32Array;
  /** By owner. */
  private readonly standing: Float64Array;

  private constructor(owners: Uint8Array, pairs: TwoBits, reaching: Int32Array, standing: Float64Array) {
    this.owners = owners;
    this.pairs = pairs;
    this.reaching = reaching;
    this.standing = standing;
  }

  /** Nobody reaches anybody yet; `owners` says per account whose it is. */
  static ofNothing(owners: readonly Owner[], customers: number): ExposureCount {
    return new ExposureCount(
      Uint8Array.from(owners),
      new TwoBits(owners.length * customers),
      new Int32Array(customers),
      new Float64Array(OF_STAND_IN + 1),
    );
  }

  /** The same count, to go on with apart. */
  copy(): ExposureCount {
    return new ExposureCount(this.owners, this.pairs.copy(), this.reaching.slice(), this.standing.slice());
  }

  /** Pairs with a standing path. */
  standingOf(owner: Owner): number {
    return this.standing[owner]!;
  }

  /** Whether any account reaches the customer; a program serves nobody. */
  isReached(customer: number): boolean {
    return this.reaching[customer]! > 0;
  }

  get(account: number, customer: number): number {
    return this.pairs.get(account * this.reaching.length + customer);
  }

  set(account: number, customer: number, next: number): void {
    const pair = account * this.reaching.length + customer;
    const before = this.pairs.get(pair);
    if (before === next) return;
    this.pairs.set(pair, next);
    const owner = this.owners[account]!;
    this.standing[owner]! += (next & STANDING) - (before & STANDING);
    if (owner === OF_PROGRAM) return;
    this.reaching[customer]! += ((next & REACHABLE) - (before & REACHABLE)) / REACHABLE;
  }
}
