/** Currencies that have a hundred cents, whatever these are called. Others, such as the yen, have none. */
export const CURRENCIES = [
  'AED',
  'AUD',
  'BRL',
  'CAD',
  'CHF',
  'CZK',
  'DKK',
  'EUR',
  'GBP',
  'HKD',
  'ILS',
  'INR',
  'MXN',
  'NOK',
  'NZD',
  'PLN',
  'RON',
  'SEK',
  'SGD',
  'TRY',
  'USD',
  'ZAR',
] as const;

export type Currency = (typeof CURRENCIES)[number];
