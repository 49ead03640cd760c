/**
 * How sure a fact is: C documented by Microsoft, X seen only in a sample payload, T third party,
 * I inferred from other facts, U unconfirmed: no text settles it.
 */
export type Confidence = 'C' | 'X' | 'T' | 'I' | 'U';

/** Another reading of a fact that a scenario may choose by name. */
export interface Alternative<V> {
  readonly name: string;
  readonly value: V;
  readonly statement: string;
  readonly source: string;
}

/** A value of Microsoft's with everything needed to doubt it. */
export interface Fact<V = unknown> {
  readonly id: string;
  /** One sentence in our own words. */
  readonly statement: string;
  readonly value: V;
  /** Unit of the value: `seconds`, `days`, `USD/seat/month`, `enumeration`, `rule` for a statement without number. */
  readonly unit: string;
  readonly source: string;
  /** Date of the source's text, ISO 8601 (`2023-10-23`); of our reading where the text has none. */
  readonly date: string;
  readonly confidence: Confidence;
  readonly alternatives?: readonly Alternative<V>[];
}

/** Declares a fact; exists so that the value's type is inferred and every fact has the same shape. */
export function defineFact<const V>(fact: Fact<V>): Fact<V> {
  return fact;
}
