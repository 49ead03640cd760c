import { loadPrices } from '../../../scenarios/prices/load-prices.ts';

/** Prices whose cents do not come out even, for all seats and for those that are short. */
export async function booksOf() {
  const text = (seats: string) => `entwin: prices/1
currency: EUR
exchange: { USD: 0.92 EUR/USD }
seats: ${seats}
discount: 3.3%
margin: 7%
prices: [{ product: entra-id-p2, price: 97.31 EUR/seat/year }]
`;
  const read = await Promise.all(['needed', 'short'].map((seats) => loadPrices('prices.yaml', text(seats))));
  return read.map(({ value }) => value!);
}
