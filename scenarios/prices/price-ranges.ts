import type { ProductId } from '../../models/licensing/products.ts';
import type { Currency } from '../../models/money/currencies.ts';
import type { Fraction } from '../../models/money/fraction.ts';
import type { UnitPrice } from '../../models/money/priced-line.ts';
import type { Range } from './exact-range.ts';

/** Something by the formula it was written as. */
export interface Written<T> {
  readonly text: string;
  readonly value: T;
}

/** What of a price file is not known for sure; what is said of it besides lies between the ends. */
export interface PriceRanges {
  readonly customers?: Range<number>;
  /** In the order written. */
  readonly engineers: readonly { readonly tier: string; readonly range: Range<number> }[];
  readonly approvers?: Range<number>;
  readonly discount?: Range<Fraction>;
  /** Both ends of a price are in one currency. */
  readonly prices: readonly { readonly productId: ProductId; readonly range: Range<Written<UnitPrice>> }[];
  readonly exchange: readonly { readonly currency: Currency; readonly range: Range<Written<Fraction>> }[];
}
