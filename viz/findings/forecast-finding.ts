import type { DesignResult, Forecast } from '../../scenarios/result.ts';
import { count, formatNumber } from '../../scenarios/writers/numbers.ts';
import { briefName, listText } from '../view/words.ts';

/** In order of weight: a relationship is counted once, by the worst that becomes of it. */
const VERBS: readonly (readonly [Forecast['kind'], string, string])[] = [
  ['loses-access', 'loses access', 'lose access'],
  ['already-ended', 'has ended already', 'have ended already'],
  ['gives-nothing', 'gives nothing', 'give nothing'],
  ['cannot-extend', 'cannot extend itself', 'cannot extend themselves'],
  ['extends-itself', 'extends itself', 'extend themselves'],
];

const relationshipsOf = (items: readonly Forecast[]) =>
  new Set(items.map((item) => item.relationshipId)).size;

/** The worst that becomes of each relationship. */
function worstOf(items: readonly Forecast[]): ReadonlyMap<string, Forecast['kind']> {
  const worst = new Map<string, Forecast['kind']>();
  for (const [kind] of VERBS) {
    for (const item of items) {
      if (item.kind === kind && !worst.has(item.relationshipId)) worst.set(item.relationshipId, kind);
    }
  }
  return worst;
}

/** How many customers lose something, and who is first. */
export function forecastLead(design: DesignResult): string {
  const losing = design.forecast.filter((item) => item.kind === 'loses-access');
  const tenants = new Set(losing.map((item) => item.tenantId)).size;
  const [first] = [...losing].sort((a, b) => a.day - b.day);
  if (first === undefined)
    return `No customer loses access: ${count(relationshipsOf(design.forecast), 'relationship')} looked at`;
  return `${formatNumber(tenants)} ${tenants === 1 ? 'customer loses' : 'customers lose'} access unless somebody acts; the first is ${briefName(first.tenantName)} on ${first.date}`;
}

/** What becomes of how many relationships. */
export function forecastFinding(design: DesignResult): string {
  const worst = [...worstOf(design.forecast).values()];
  const parts = VERBS.flatMap(([kind, one, many]) => {
    const amount = worst.filter((each) => each === kind).length;
    return amount === 0 ? [] : [`${formatNumber(amount)} ${amount === 1 ? one : many}`];
  });
  return `Of ${count(relationshipsOf(design.forecast), 'relationship')}, ${listText(parts)}`;
}
