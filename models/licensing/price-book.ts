import {
  ENTRA_SUITE_LIST_PRICE,
  type Fact,
  GOVERNED_GUEST_PRICE,
  ID_GOVERNANCE_LIST_PRICE,
  INTERNET_OR_PRIVATE_ACCESS_LIST_PRICE,
  P1_LIST_PRICE,
  P2_LIST_PRICE,
} from '../facts/index.ts';

/** What is sold per seat and month. */
export type PricedPlan = 'p1' | 'p2' | 'governance' | 'suite' | 'internet-access' | 'private-access';

const PRICES: Readonly<Record<PricedPlan, Fact<number>>> = {
  p1: P1_LIST_PRICE,
  p2: P2_LIST_PRICE,
  governance: ID_GOVERNANCE_LIST_PRICE,
  suite: ENTRA_SUITE_LIST_PRICE,
  'internet-access': INTERNET_OR_PRIVATE_ACCESS_LIST_PRICE,
  'private-access': INTERNET_OR_PRIVATE_ACCESS_LIST_PRICE,
};

/** A list price with everything needed to doubt it. */
export interface PriceEntry {
  readonly plan: PricedPlan;
  readonly usdCentsPerSeatAndMonth: number;
  /** The day the price was read. */
  readonly asOf: string;
  readonly source: string;
  readonly factId: string;
}

/** List prices on an annual commitment, as third parties read them (PIM-103 to PIM-106, PIM-108). */
export const PRICE_BOOK: readonly PriceEntry[] = (Object.keys(PRICES) as PricedPlan[]).map((plan) => {
  const { value, date, source, id } = PRICES[plan];
  return { plan, usdCentsPerSeatAndMonth: value, asOf: date, source, factId: id };
});

/** The list price of one seat of a plan, in US cents per month. */
export function listPriceOf(plan: PricedPlan): number {
  return PRICES[plan].value;
}

/** The price of one governed guest, in US cents per month with an action (PIM-111). */
export function governedGuestPrice(): number {
  return GOVERNED_GUEST_PRICE.value;
}
