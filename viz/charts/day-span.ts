import { scaleLinear } from 'd3-scale';
import { type DayTick, dayTicks } from './day-axis.ts';

/** The days of a calendar that are shown. */
export interface DaySpan {
  readonly fromDay: number;
  readonly toDay: number;
}

/** Less would have no month to stand under. */
export const LEAST_SPAN_DAYS = 45;

/** A span within the horizon, and not too short to read: the end that was not moved gives way. */
export function spanWithin(horizonDays: number, { fromDay, toDay }: DaySpan): DaySpan {
  const least = Math.min(LEAST_SPAN_DAYS, horizonDays);
  const from = Math.round(Math.max(0, Math.min(fromDay, horizonDays - least)));
  return { fromDay: from, toDay: Math.round(Math.min(horizonDays, Math.max(toDay, from + least))) };
}

export function isWithin({ fromDay, toDay }: DaySpan, day: number): boolean {
  return day >= fromDay && day <= toDay;
}

export function overlaps(span: DaySpan, fromDay: number, toDay: number): boolean {
  return fromDay <= span.toDay && toDay >= span.fromDay;
}

/** Days to pixels; what lies outside stands at the edge. */
export function spanScale({ fromDay, toDay }: DaySpan, from: number, to: number) {
  return scaleLinear([fromDay, Math.max(fromDay + 1, toDay)], [from, to]).clamp(true);
}

/** First days of months within the span, as many as have room. */
export function spanTicks(
  startDate: string,
  horizonDays: number,
  span: DaySpan,
  most: number,
): readonly DayTick[] {
  const share = Math.max(1, span.toDay - span.fromDay) / Math.max(1, horizonDays);
  return dayTicks(startDate, horizonDays, most / share).filter(({ day }) => isWithin(span, day));
}
