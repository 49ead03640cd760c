import { DAY_SECONDS, type Seconds } from '../time.ts';
import { dayCount } from './daily-series.ts';

/** What a level did on one day: its highest value, and its average over time. */
export interface DayOfGauge {
  readonly max: number;
  readonly mean: number;
}

/** A level over time, per day since the scenario's start. */
export class DailyGauge {
  private level: number;
  private changedAt: Seconds = 0;
  private readonly horizonSeconds: Seconds;
  private readonly areas: Float64Array;
  private readonly highest: Float64Array;

  constructor(horizonSeconds: Seconds, level = 0) {
    const days = dayCount(horizonSeconds);
    this.horizonSeconds = horizonSeconds;
    this.level = level;
    this.areas = new Float64Array(days);
    this.highest = new Float64Array(days).fill(Number.NEGATIVE_INFINITY);
  }

  get current(): number {
    return this.level;
  }

  set(level: number, atSeconds: Seconds): void {
    this.fill(atSeconds);
    this.level = level;
    const day = this.dayOf(atSeconds);
    if (level > this.highest[day]!) this.highest[day] = level;
  }

  add(by: number, atSeconds: Seconds): void {
    this.set(this.level + by, atSeconds);
  }

  /** One entry per day up to and including the day of the given time. The last one averages over its part of a day. */
  values(atSeconds: Seconds = this.horizonSeconds): readonly DayOfGauge[] {
    this.fill(atSeconds);
    const last = this.dayOf(atSeconds);
    if (this.level > this.highest[last]!) this.highest[last] = this.level;
    const days: DayOfGauge[] = [];
    for (let day = 0; day <= last; day++) {
      const span = Math.min(DAY_SECONDS, atSeconds - day * DAY_SECONDS);
      days.push({ max: this.highest[day]!, mean: span === 0 ? this.level : this.areas[day]! / span });
    }
    return days;
  }

  private dayOf(atSeconds: Seconds): number {
    return Math.min(Math.floor(atSeconds / DAY_SECONDS), this.areas.length - 1);
  }

  /** Spreads the present level over the days since the last change. */
  private fill(atSeconds: Seconds): void {
    let from = this.changedAt;
    while (from < atSeconds) {
      const day = Math.floor(from / DAY_SECONDS);
      const to = Math.min(atSeconds, (day + 1) * DAY_SECONDS);
      this.areas[day]! += this.level * (to - from);
      if (this.level > this.highest[day]!) this.highest[day] = this.level;
      from = to;
    }
    this.changedAt = atSeconds;
  }
}
