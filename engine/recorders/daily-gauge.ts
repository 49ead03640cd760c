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
  /** The day of the last change, and when it is over; the last day never is. */
  private day = 0;
  private dayEndsAt: Seconds = DAY_SECONDS;
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
    if (atSeconds >= this.dayEndsAt) this.passDays(atSeconds);
    this.fill(atSeconds);
    this.level = level;
    if (level > this.highest[this.day]!) this.highest[this.day] = level;
  }

  add(by: number, atSeconds: Seconds): void {
    this.set(this.level + by, atSeconds);
  }

  /** One entry per day up to and including the day of the given time. The last one averages over its part of a day. */
  values(atSeconds: Seconds = this.horizonSeconds): readonly DayOfGauge[] {
    this.set(this.level, atSeconds);
    const last = this.day;
    const days: DayOfGauge[] = [];
    for (let day = 0; day <= last; day++) {
      const span = Math.min(DAY_SECONDS, atSeconds - day * DAY_SECONDS);
      days.push({ max: this.highest[day]!, mean: span === 0 ? this.level : this.areas[day]! / span });
    }
    return days;
  }

  /** Goes on to the day of a time, with the present level until there. */
  private passDays(atSeconds: Seconds): void {
    while (atSeconds >= this.dayEndsAt && this.day < this.areas.length - 1) {
      this.fill(this.dayEndsAt);
      this.day++;
      this.dayEndsAt += DAY_SECONDS;
    }
  }

  /** Spreads the present level over what is over of the day. */
  private fill(atSeconds: Seconds): void {
    const { day, level } = this;
    if (atSeconds <= this.changedAt) return;
    this.areas[day]! += level * (atSeconds - this.changedAt);
    if (level > this.highest[day]!) this.highest[day] = level;
    this.changedAt = atSeconds;
  }
}
