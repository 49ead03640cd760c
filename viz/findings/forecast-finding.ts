import type { DesignResult, Forecast } from '../../scenarios/result.ts';
import { count, formatNumber } from '../../scenarios/writers/numbers.ts';
import { briefName, listText } from '../view/words.ts';

const VERBS: readonly (readonly [Forecast['kind'], string, string])[] = [
  ['loses-access', 'loses access', 'lose access'],
  ['cannot-extend', 'cannot extend itself', 'cannot extend themselves'],
  ['extends-itself', 'extends itself', 'extend themselves'],
  ['already-ended', 'has ended already', 'have ended already'],
  ['gives-nothing', 'gives nothing', 'give nothing'],
];

const relationshipsOf = (items: readonly Forecast[]) =>
  new Set(items.map((item) => item.relationshipId)).size;

/** How many customers lose something, and who is first. */
export function forecastLead(design: DesignResult): string {
  const losing = design.forecast.filter((item) => item.kind === 'loses-access');
  const tenants = new Set(losing.map((item) => item.tenantId)).size;
  const [first] = [...losing].sort((a, b) => a.day - b.day);
  if (first === undefined)
    return `No customer loses access: ${count(relationshipsOf(design.forecast), 'relationship')} looked at`;
  return `${formatNumber(tenants)} ${tenants === 1 ? 'customer loses' : 'customers lose'} access unless somebody acts; the first is ${briefName(first.tenantName)} on ${first.date}`;
}

/** What happens to how many relationships. */
export function forecastFinding(design: DesignResult): string {
  const parts = VERBS.flatMap(([kind, one, many]) => {
    const amount = relationshipsOf(design.forecast.filter((item) => item.kind === kind));
    return amount === 0 ? [] : [`${formatNumber(amount)} ${amount === 1 ? one : many}`];
  });
  return `Of ${count(relationshipsOf(design.forecast), 'relationship')}, ${listText(parts)}`;
}
