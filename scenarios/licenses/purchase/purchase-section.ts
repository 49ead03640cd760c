import { count, formatMoney, formatNumber } from '../../writers/numbers.ts';
import {
  type Block,
  type Column,
  limited,
  type Phrase,
  paragraph,
  phrase,
  type Section,
} from '../../writers/outline/blocks.ts';
import { productName } from '../../writers/product-names.ts';
import type { DesignPurchase, Purchase, PurchaseLine, PurchaseSum } from './purchase-schema.ts';

const NUMBERS: readonly Column[] = [
  { title: 'Seats', align: 'right' },
  { title: 'Price', align: 'right' },
  { title: 'Cost per month', align: 'right' },
];

/** What to buy: per design and product, what it saves, and what was left out; in full also tenant by tenant. */
export function purchaseSection(purchase: Purchase, full: boolean): Section {
  const { designs, currency } = purchase;
  return {
    title: 'What to buy',
    blocks: [
      paragraph(
        `The cheapest products that cover every head, each with what it needs, beside the seats owned; ${priceWords(purchase)}. That ID Governance wants P1 or P2 on the same head, and not only in the tenant, is inferred from how it is sold [PIM-79, PIM-105].`,
      ),
      {
        kind: 'table',
        columns: [{ title: 'Design' }, { title: 'Product' }, ...NUMBERS],
        rows: designs.flatMap(({ id, total }) => lineRows([phrase(id)], total, currency)),
      },
      ...(full ? tenantsBlocks(purchase) : []),
      {
        kind: 'list',
        items: designs.map((design) => phrase(savingSentence(design, purchase), toneOf(design.total))),
      },
      ...leftOutBlocks(purchase, full),
    ],
  };
}

function priceWords({ prices, allowed }: Purchase): string {
  const words = prices === 'list' ? 'at list prices' : 'at the prices paid';
  return allowed === null ? words : `${words}, among ${allowed.join(', ')}`;
}

function tenantsBlocks({ designs, currency }: Purchase): readonly Block[] {
  const rows = designs.flatMap(({ id, tenants }) =>
    tenants.flatMap((tenant) => lineRows([phrase(id), phrase(tenant.tenantName)], tenant, currency)),
  );
  if (rows.length === 0) return [];
  const columns = [{ title: 'Design' }, { title: 'Tenant' }, { title: 'Product' }, ...NUMBERS];
  return [{ kind: 'table', columns, rows }];
}

function lineRows(
  first: readonly Phrase[],
  { lines, uncovered }: PurchaseSum,
  currency: string,
): readonly (readonly Phrase[])[] {
  if (lines.length === 0) {
    const words = uncovered.length === 0 ? 'nothing' : 'nothing that would do';
    return [[...first, phrase(words, 'quiet'), phrase('0'), phrase(''), phrase(formatMoney(0, currency))]];
  }
  return lines.map(({ name, seats, price, costPerMonthMinor }: PurchaseLine) => [
    ...first,
    phrase(name),
    phrase(formatNumber(seats)),
    phrase(price),
    phrase(formatMoney(costPerMonthMinor, currency)),
  ]);
}

/** `gdap-pim: 140.00 USD a month in 1 tenant, 30.00 USD less than with one product per plan.` */
export function savingSentence(
  { id, tenants, total }: DesignPurchase,
  { currency, allowed }: Pick<Purchase, 'currency' | 'allowed'>,
): string {
  if (tenants.length === 0) return `${id}: nothing has to be bought.`;
  const money = (minor: number) => formatMoney(minor, currency);
  const open = total.uncovered.map(({ sku, seats }) => `${count(seats, 'seat')} of ${productName(sku)}`);
  const lack = `no ${allowed === null ? 'product' : 'allowed product'} with a known price for ${open.join(', ')}`;
  if (total.lines.length === 0) return `${id}: ${lack}.`;
  const cost = `${id}: ${money(total.costPerMonthMinor)} a month in ${count(tenants.length, 'tenant')}`;
  if (open.length > 0) return `${cost}, and ${lack}.`;
  const { savedPerMonthMinor: saved } = total;
  if (saved === null) return `${cost}.`;
  if (saved === 0) return `${cost}, as much as with one product per plan.`;
  return `${cost}, ${money(Math.abs(saved))} ${saved > 0 ? 'less' : 'more'} than with one product per plan.`;
}

function toneOf({ uncovered }: PurchaseSum): 'warning' | undefined {
  return uncovered.length === 0 ? undefined : 'warning';
}

/** Products that nobody can compare, since their price is not known. */
function leftOutBlocks({ unpriced }: Purchase, full: boolean): readonly Block[] {
  if (unpriced.length === 0) return [];
  const { shown, more } = limited(
    unpriced.map(({ name }) => name),
    4,
    full,
    'product',
  );
  const rest = more.length === 0 ? '' : ` and ${unpriced.length - shown.length} more`;
  return [paragraph(`Left out, since no price is known: ${shown.join(', ')}${rest}.`, 'quiet')];
}
