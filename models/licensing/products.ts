import {
  E7_AND_BUSINESS_LIST_PRICES,
  E7_HOLDS_SUITE,
  ENTRA_SUITE_LIST_PRICE,
  type Fact,
  ID_GOVERNANCE_LIST_PRICE,
  INTERNET_OR_PRIVATE_ACCESS_LIST_PRICE,
  MICROSOFT_365_LIST_PRICES,
  P1_LIST_PRICE,
  P2_LIST_PRICE,
  WORKLOAD_ID_LIST_PRICE,
} from '../facts/index.ts';

/** A price with everything needed to doubt it. */
export interface ListPrice {
  /** US cents per month: for a seat, or for a service principal where the product is for those. */
  readonly minor: number;
  readonly currency: 'USD';
  /** The day the price was read. */
  readonly asOf: string;
  readonly source: string;
  readonly factId: string;
  readonly confidence: Fact['confidence'];
}

/** What can be bought, other than the plan that is needed: several products hold the same plan. */
export interface Product {
  readonly id: string;
  readonly name: string;
  /** Service plans inside, by Microsoft's ids where the facts name them. P1 is part of whatever holds P2. */
  readonly plans: readonly string[];
  /** Absent where no price was found. */
  readonly listPrice?: ListPrice;
}

const P1 = ['AAD_PREMIUM'] as const;
const P2 = ['AAD_PREMIUM', 'AAD_PREMIUM_P2'] as const;
const { e5, e3, f3 } = MICROSOFT_365_LIST_PRICES.value;
const { e7, businessPremium } = E7_AND_BUSINESS_LIST_PRICES.value;

/**
 * Every product the twin knows, with the plans inside (PIM-75, PIM-79, PIM-82, PIM-83) and the list price on an annual
 * commitment (PIM-103 to PIM-110), as third parties read it.
 */
export const PRODUCTS = [
  { id: 'entra-id-p1', name: 'Entra ID P1', plans: P1, listPrice: listed(P1_LIST_PRICE) },
  { id: 'entra-id-p2', name: 'Entra ID P2', plans: P2, listPrice: listed(P2_LIST_PRICE) },
  {
    id: 'entra-id-governance',
    name: 'Entra ID Governance',
    plans: ['ENTRA_ID_GOVERNANCE'],
    listPrice: listed(ID_GOVERNANCE_LIST_PRICE),
  },
  {
    id: 'entra-suite',
    name: 'Entra Suite',
    plans: ['ENTRA_SUITE', 'ENTRA_ID_GOVERNANCE', 'internet-access', 'private-access'],
    listPrice: listed(ENTRA_SUITE_LIST_PRICE),
  },
  {
    id: 'internet-access',
    name: 'Entra Internet Access',
    plans: ['internet-access'],
    listPrice: listed(INTERNET_OR_PRIVATE_ACCESS_LIST_PRICE),
  },
  {
    id: 'private-access',
    name: 'Entra Private Access',
    plans: ['private-access'],
    listPrice: listed(INTERNET_OR_PRIVATE_ACCESS_LIST_PRICE),
  },
  {
    id: 'workload-id',
    name: 'Entra Workload ID',
    plans: ['workload-id'],
    listPrice: listed(WORKLOAD_ID_LIST_PRICE),
  },
  { id: 'ems-e3', name: 'EMS E3', plans: P1 },
  { id: 'ems-e5', name: 'EMS E5', plans: P2 },
  {
    id: 'microsoft-365-business-premium',
    name: 'Microsoft 365 Business Premium',
    plans: P1,
    listPrice: listed(E7_AND_BUSINESS_LIST_PRICES, businessPremium),
  },
  { id: 'microsoft-365-f1', name: 'Microsoft 365 F1', plans: P1 },
  {
    id: 'microsoft-365-f3',
    name: 'Microsoft 365 F3',
    plans: P1,
    listPrice: listed(MICROSOFT_365_LIST_PRICES, f3),
  },
  {
    id: 'microsoft-365-e3',
    name: 'Microsoft 365 E3',
    plans: P1,
    listPrice: listed(MICROSOFT_365_LIST_PRICES, e3),
  },
  {
    id: 'microsoft-365-e5',
    name: 'Microsoft 365 E5',
    plans: P2,
    listPrice: listed(MICROSOFT_365_LIST_PRICES, e5),
  },
  { id: 'microsoft-365-a5', name: 'Microsoft 365 A5', plans: P2 },
  { id: 'microsoft-365-g5', name: 'Microsoft 365 G5', plans: P2 },
  { id: 'microsoft-365-e5-security', name: 'Microsoft 365 E5 Security', plans: P2 },
  { id: 'microsoft-365-f5-security', name: 'Microsoft 365 F5 Security', plans: P2 },
  {
    id: 'microsoft-365-f5-security-compliance',
    name: 'Microsoft 365 F5 Security + Compliance',
    plans: P2,
  },
  {
    id: 'microsoft-365-e7',
    name: 'Microsoft 365 E7',
    plans: E7_HOLDS_SUITE.value,
    listPrice: listed(E7_AND_BUSINESS_LIST_PRICES, e7),
  },
] as const satisfies readonly Product[];

export type ProductId = (typeof PRODUCTS)[number]['id'];

export const PRODUCT_IDS: readonly ProductId[] = PRODUCTS.map(({ id }) => id);

const BY_ID: ReadonlyMap<string, Product> = new Map(PRODUCTS.map((product) => [product.id, product]));

/** The product of that id. */
export function productOf(id: ProductId): Product {
  return BY_ID.get(id)!;
}

/** The product that is sold for one plan alone, by the plan's id: what to buy where nothing else is said. */
export function standaloneProduct(plan: string): Product | undefined {
  return BY_ID.get(STANDALONE[plan] ?? plan);
}

const STANDALONE: Readonly<Record<string, ProductId>> = {
  AAD_PREMIUM: 'entra-id-p1',
  AAD_PREMIUM_P2: 'entra-id-p2',
  ENTRA_ID_GOVERNANCE: 'entra-id-governance',
  ENTRA_SUITE: 'entra-suite',
};

function listed(fact: Fact<unknown>, minor: unknown = fact.value): ListPrice {
  const { date: asOf, source, id: factId, confidence } = fact;
  return { minor: minor as number, currency: 'USD', asOf, source, factId, confidence };
}
