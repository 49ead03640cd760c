import type { NeedKey } from '../../models/needs.ts';
import type { Term } from './terms.ts';

/** What somebody who wants a quote has told us: the six answers, and the designs where they were chosen. */
export interface QuoteAnswers {
  /** Tier name to head count, in the order told; the last tier is the highest. */
  readonly engineers: readonly TierCount[];
  /** People who approve activations and hold nothing eligible. */
  readonly approvers: number;
  readonly customers: number;
  readonly workloads: readonly WorkloadAnswer[];
  /** Seats of P2 the managing tenant has. */
  readonly ownedP2: number;
  readonly term: Term;
  /** As written; `null` stands for those that fit the workloads. */
  readonly designs: readonly string[] | null;
}

export interface TierCount {
  readonly tier: string;
  readonly count: number;
}

/** A word for what is administered, and the needs it stands for. */
export interface WorkloadAnswer {
  readonly word: string;
  readonly needs: readonly NeedKey[];
}
