import type { ActId, Actor } from '../../models/acts.ts';
import type { Currency } from '../../models/money/currencies.ts';

/** A number somebody gives, by the two ends of what it may be; both are the same where it is known. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What time, outages and thefts cost, as the user says; what is not given is not priced. */
export interface Rates {
  readonly currency: Currency;
  /** Minutes that one act takes. */
  readonly minutes: Readonly<Partial<Record<ActId, Span>>>;
  /** Cents for an hour of somebody's work. */
  readonly hourlyMinor: Readonly<Partial<Record<Actor, Span>>>;
  /** Cents for an hour in which one customer goes without us. */
  readonly outageHourMinor?: Span;
  readonly theft?: TheftRates;
}

/** What thefts cost. Whoever gives several of these wants them side by side: they may say the same twice. */
export interface TheftRates {
  /** Cents for a theft by which some customer is reached, however many. */
  readonly incidentMinor?: Span;
  /** Cents for each customer reached. */
  readonly customerMinor?: Span;
  /** Cents for an hour in which a thief is administrator at one customer. */
  readonly hourMinor?: Span;
  /** How likely it is that the thefts of the scenario happen at all; 1 where nobody says. */
  readonly chance?: Span;
}
