/**
 * Time inside a run: an integer number of seconds since the scenario's start.
 * Calendar dates exist only at the edges, in `calendar.ts`.
 */
export type Seconds = number;

export const MINUTE_SECONDS = 60;
export const HOUR_SECONDS = 3600;
export const DAY_SECONDS = 86_400;
