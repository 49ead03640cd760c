import { InvariantError } from '../invariant.ts';
import { sampleQuantile } from '../statistics/sample-quantile.ts';

/** A histogram as plain data: what workers send, and what results hold. */
export interface HistogramData {
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  /** Every value, in order of arrival, as long as there are few; null once there are bins. */
  readonly values: readonly number[] | null;
  /** Bins that hold anything, by number. */
  readonly bins: readonly (readonly [bin: number, count: number])[];
}

/** Up to so many values quantiles are exact. */
export const EXACT_VALUES = 1024;

/** Values below this are their own bin; above it, every doubling is divided into this many bins. */
const BINS_PER_DOUBLING = 128;
const MAX_VALUE = 0x7fff_ffff;

/**
 * Durations or other whole numbers from 0 to 2^31 - 1, in bounded memory: exact up to 1024 values, then
 * in bins that are at most 1/128 of their value wide. Binning uses whole numbers only, so the same
 * values give the same bins everywhere. Count, sum, minimum and maximum always stay exact.
 */
export class Histogram {
  private counted = 0;
  private total = 0;
  private least = 0;
  private greatest = 0;
  private values: number[] | null = [];
  private readonly bins: number[] = [];

  /** The histogram that `toData` described. */
  static from(data: HistogramData): Histogram {
    const histogram = new Histogram();
    histogram.merge(data);
    return histogram;
  }

  get count(): number {
    return this.counted;
  }

  get sum(): number {
    return this.total;
  }

  /** The average; 0 where there is no value. */
  get mean(): number {
    return this.counted === 0 ? 0 : this.total / this.counted;
  }

  /** The smallest value; 0 where there is none. */
  get min(): number {
    return this.least;
  }

  /** The largest value; 0 where there is none. */
  get max(): number {
    return this.greatest;
  }

  add(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > MAX_VALUE) {
      throw new InvariantError(`a histogram holds whole numbers from 0 to ${MAX_VALUE}, not ${value}`);
    }
    this.widen(value, value);
    this.counted++;
    this.total += value;
    if (this.values !== null && this.values.length < EXACT_VALUES) this.values.push(value);
    else this.put(binOf(value), 1);
  }

  /** Adds everything another histogram holds. */
  merge(other: HistogramData): void {
    if (other.count === 0) return;
    this.widen(other.min, other.max);
    this.counted += other.count;
    this.total += other.sum;
    if (this.values !== null && other.values !== null) {
      if (this.values.length + other.values.length <= EXACT_VALUES) {
        this.values.push(...other.values);
        return;
      }
    }
    for (const value of other.values ?? []) this.put(binOf(value), 1);
    for (const [bin, count] of other.bins) this.put(bin, count);
  }

  /**
   * The value below which a share p of all values lies, p from 0 to 1; 0 where there is no value.
   * Exact up to 1024 values, afterwards within 1/128.
   */
  quantile(p: number): number {
    if (this.values !== null) return this.counted === 0 ? 0 : sampleQuantile(this.values, p);
    // The same position as `sampleQuantile`, found by counting through the bins.
    const position = p * (this.counted - 1);
    let before = 0;
    for (let bin = 0; bin < this.bins.length; bin++) {
      const count = this.bins[bin] ?? 0;
      if (count > 0 && position < before + count) {
        const share = (position - before + 0.5) / count;
        const value = lowestOf(bin) + share * (lowestOf(bin + 1) - lowestOf(bin) - 1);
        return Math.min(Math.max(value, this.least), this.greatest);
      }
      before += count;
    }
    return this.greatest;
  }

  toData(): HistogramData {
    const bins: [number, number][] = [];
    for (let bin = 0; bin < this.bins.length; bin++) {
      if ((this.bins[bin] ?? 0) > 0) bins.push([bin, this.bins[bin]!]);
    }
    return {
      count: this.counted,
      sum: this.total,
      min: this.least,
      max: this.greatest,
      values: this.values === null ? null : [...this.values],
      bins,
    };
  }

  private widen(least: number, greatest: number): void {
    if (this.counted === 0 || least < this.least) this.least = least;
    if (this.counted === 0 || greatest > this.greatest) this.greatest = greatest;
  }

  private put(bin: number, by: number): void {
    if (this.values !== null) {
      const values = this.values;
      this.values = null;
      for (const value of values) this.put(binOf(value), 1);
    }
    while (this.bins.length <= bin) this.bins.push(0);
    this.bins[bin]! += by;
  }
}

/** The bin's number: the value itself below 128, then 128 bins per doubling. */
function binOf(value: number): number {
  if (value < BINS_PER_DOUBLING) return value;
  const shift = 31 - Math.clz32(value) - 7;
  return BINS_PER_DOUBLING * (shift + 1) + (value >> shift) - BINS_PER_DOUBLING;
}

/** The smallest value that falls into the bin. */
function lowestOf(bin: number): number {
  if (bin < BINS_PER_DOUBLING) return bin;
  const shift = Math.floor(bin / BINS_PER_DOUBLING) - 1;
  return ((bin % BINS_PER_DOUBLING) + BINS_PER_DOUBLING) * 2 ** shift;
}
