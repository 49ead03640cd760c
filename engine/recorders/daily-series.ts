import { DAY_SECONDS, type Seconds } from '../time.ts';

/** How many days a run has. Its very last second, midnight after the last day, belongs to that day. */
export function dayCount(horizonSeconds: Seconds): number {
  return Math.max(1, Math.ceil(horizonSeconds / DAY_SECONDS));
}

/** Sums per day since the scenario's start: how many, or how much, on each day. */
export class DailySeries {
  private readonly sums: Float64Array;

  constructor(horizonSeconds: Seconds) {
    this.sums = new Float64Array(dayCount(horizonSeconds));
  }

  add(atSeconds: Seconds, by = 1): void {
    this.sums[Math.min(Math.floor(atSeconds / DAY_SECONDS), this.sums.length - 1)]! += by;
  }

  /** One number per day, from day 0. */
  values(): readonly number[] {
    return [...this.sums];
  }
}
