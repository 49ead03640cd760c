import { scaleLinear } from 'd3-scale';

const DAY_MS = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function startOf(startDate: string): number {
  const [year = 1970, month = 1, day = 1] = startDate.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** The date of a day since the scenario's start, `2026-03-17`; independent of clock, zone and locale. */
export function dateOfDay(startDate: string, day: number): string {
  return new Date(startOf(startDate) + Math.floor(day) * DAY_MS).toISOString().slice(0, 10);
}

export interface DayTick {
  readonly day: number;
  readonly label: string;
}

/** First days of months over the horizon, as many as have room; January carries the year. */
export function dayTicks(startDate: string, horizonDays: number, most: number): readonly DayTick[] {
  const start = new Date(startOf(startDate));
  const months = Math.max(1, horizonDays / 30.4);
  const step = [1, 2, 3, 6, 12, 24, 60].find((each) => months / each <= most) ?? 120;
  const ticks: DayTick[] = [];
  for (let index = 0; ; index += 1) {
    const at = Date.UTC(start.getUTCFullYear(), index, 1);
    const day = (at - start.getTime()) / DAY_MS;
    if (day > horizonDays) return ticks;
    if (day < 0 || index % step !== 0) continue;
    const date = new Date(at);
    const month = date.getUTCMonth();
    ticks.push({ day, label: month === 0 ? String(date.getUTCFullYear()) : MONTHS[month]! });
  }
}

export function dayScale(horizonDays: number, from: number, to: number) {
  return scaleLinear([0, Math.max(1, horizonDays)], [from, to]).clamp(true);
}
