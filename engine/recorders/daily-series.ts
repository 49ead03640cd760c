import { DAY_SECONDS, type Seconds } from '../time.ts';

/** How many days a run has. Its very last second, midnight after the last day, belongs to that day. */
export function dayCount(horizonSeconds: Seconds): number {
  return Math.max(1, Math.ceil(horizonSeconds / DAY_SECONDS));
}

/** The day of a time, from 0. Whole numbers on both sides let the compiler multiply where it would divide. */
export function dayOf(atSeconds: Seconds): number {
  return ((atSeconds | 0) / DAY_SECONDS) | 0;
}

/** Sums per day since the scenario's start: how many, or how much, on each day. */
export class DailySeries {
  private readonly sums: Float64Array;

  constructor(horizonSeconds: Seconds) {
    this.sums = new Float64Array(dayCount(horizonSeconds));
  }

  add(atSeconds: Seconds, by = 1): void {
    this.sums[Math.min(dayOf(atSeconds), this.sums.length - 1)]! += by;
  }

  /** One number per day, from day 0. */
  values(): readonly number[] {
    return [...this.sums];
  }
}
