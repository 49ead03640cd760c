import type { LifecycleOutcome } from './rules.ts';

/** The workload's own counts, for implementations that call as things happen. */
export class Tally {
  activations = 0;
  refused = 0;
  denied = 0;
  activeMinutes = 0;
  forced = 0;
  peak = 0;
  private current = 0;
  private readonly since: Int32Array;

  constructor(engineers: number) {
    this.since = new Int32Array(engineers);
  }

  begins(engineer: number, nowMinutes: number): void {
    this.activations++;
    this.since[engineer] = nowMinutes;
    if (++this.current > this.peak) this.peak = this.current;
  }

  ends(engineer: number, nowMinutes: number): void {
    this.activeMinutes += nowMinutes - this.since[engineer]!;
    this.current--;
  }

  /** Engineers who are active at this moment. */
  get activeNow(): number {
    return this.current;
  }

  /** Since when an engineer who is active has been so. */
  activeSince(engineer: number): number {
    return this.since[engineer]!;
  }

  outcome(events: number): LifecycleOutcome {
    const { activations, refused, denied, activeMinutes, forced, peak } = this;
    return { events, activations, refused, denied, activeMinutes, forced, peak };
  }
}
