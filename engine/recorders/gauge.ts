import type { Seconds } from '../time.ts';

/** A level over time, such as how many activations are open: present level, extremes, and the area under the curve. */
export class Gauge {
  private level: number;
  private highest: number;
  private lowest: number;
  private area = 0;
  private changedAt: Seconds;
  private readonly startedAt: Seconds;

  constructor(level = 0, atSeconds: Seconds = 0) {
    this.level = level;
    this.highest = level;
    this.lowest = level;
    this.startedAt = atSeconds;
    this.changedAt = atSeconds;
  }

  get current(): number {
    return this.level;
  }

  get max(): number {
    return this.highest;
  }

  get min(): number {
    return this.lowest;
  }

  set(level: number, atSeconds: Seconds): void {
    this.area += this.level * (atSeconds - this.changedAt);
    this.changedAt = atSeconds;
    this.level = level;
    if (level > this.highest) this.highest = level;
    if (level < this.lowest) this.lowest = level;
  }

  add(by: number, atSeconds: Seconds): void {
    this.set(this.level + by, atSeconds);
  }

  /** The area under the curve up to a time, in level-seconds. The time must not lie before the last change. */
  integralSeconds(atSeconds: Seconds): number {
    return this.area + this.level * (atSeconds - this.changedAt);
  }

  /** The average level over time; the present level where no time has passed. */
  mean(atSeconds: Seconds): number {
    const elapsed = atSeconds - this.startedAt;
    return elapsed === 0 ? this.level : this.integralSeconds(atSeconds) / elapsed;
  }
}
