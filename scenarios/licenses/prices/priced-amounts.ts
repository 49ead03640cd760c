import type { Currency } from '../../../models/money/currencies.ts';
import { ONE } from '../../../models/money/fraction.ts';
import { sumOfMoney } from '../../../models/money/money.ts';
import { lineAmount } from '../../../models/money/priced-line.ts';
import type { ProductPrice } from './product-price.ts';
import type { PricedAmounts } from './sheet-prices.ts';

/** What seats of one plan in one tenant cost, each amount rounded once. */
export function amountsOf(seats: number, { list, paid, charged, months }: ProductPrice): PricedAmounts {
  return {
    listPerMonthMinor: lineAmount(seats, ONE, list).minor,
    paidPerMonthMinor: lineAmount(seats, ONE, paid).minor,
    chargedPerMonthMinor: lineAmount(seats, ONE, charged).minor,
    listForTermMinor: lineAmount(seats, months, list).minor,
    paidForTermMinor: lineAmount(seats, months, paid).minor,
    chargedForTermMinor: lineAmount(seats, months, charged).minor,
  };
}

/** So many times the amounts. Whether a number still holds them to the cent, the sum of them says. */
export function times(count: number, amounts: PricedAmounts): PricedAmounts {
  return mapped((key) => count * amounts[key]);
}

/** Throws a RangeError beyond what a number holds to the cent. */
export function sumsOf(rows: readonly PricedAmounts[], currency: Currency): PricedAmounts {
  const sum = (key: keyof PricedAmounts) =>
    sumOfMoney(
      rows.map((row) => ({ minor: row[key], currency })),
      currency,
    ).minor;
  return mapped(sum);
}

function mapped(amount: (key: keyof PricedAmounts) => number): PricedAmounts {
  return {
    listPerMonthMinor: amount('listPerMonthMinor'),
    paidPerMonthMinor: amount('paidPerMonthMinor'),
    chargedPerMonthMinor: amount('chargedPerMonthMinor'),
    listForTermMinor: amount('listForTermMinor'),
    paidForTermMinor: amount('paidForTermMinor'),
    chargedForTermMinor: amount('chargedForTermMinor'),
  };
}
