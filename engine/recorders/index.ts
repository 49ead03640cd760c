export { Counter } from './counter.ts';
export type { DayOfGauge } from './daily-gauge.ts';
export { DailyGauge } from './daily-gauge.ts';
export { DailySeries } from './daily-series.ts';
export { Gauge } from './gauge.ts';
export type { HistogramData } from './histogram.ts';
export { EXACT_VALUES, Histogram } from './histogram.ts';
export { Tally } from './tally.ts';
