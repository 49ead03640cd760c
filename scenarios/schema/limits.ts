import { DAY_SECONDS } from '../../engine/time.ts';

/*
 * How much a file may ask for. None of these is Microsoft's: they keep a typo from becoming a run that
 * never ends.
 */
export const YEAR_DAYS = 365;
export const LONGEST_DURATION_SECONDS = 100 * YEAR_DAYS * DAY_SECONDS;
export const LONGEST_HORIZON_SECONDS = 20 * YEAR_DAYS * DAY_SECONDS;
export const MOST_CUSTOMERS = 100_000;
export const MOST_ENGINEERS = 20_000;
export const MOST_TIERS = 50;
export const MOST_APPROVERS = 1_000;
export const MOST_NEEDS = 50;
export const MOST_DESIGNS = 20;
export const MOST_EVENTS = 1_000;
export const MOST_FORMULAS = 100;
export const MOST_ACTIVATIONS_PER_DAY = 1_000;
/** In hours: all requests of a day in a few seconds are no working day. */
export const SHORTEST_WORKING_HOURS = 0.25;
/** A day for one act, and amounts that keep every sum exact to the cent. */
export const MOST_MINUTES = 1_440;
export const MOST_HOURLY = 10_000;
export const MOST_PER_THEFT = 100_000_000;
export const MOST_REPLICATIONS = 100_000;
export const MOST_SWEEP_PARAMETERS = 10;
export const MOST_SWEEP_VALUES = 1_000;
export const MOST_SWEEP_POINTS = 1_000;
export const MOST_SEATS = 10_000_000;
export const LONGEST_NAME = 200;
export const LONGEST_DESCRIPTION = 8_000;
export const LONGEST_FORMULA = 500;
