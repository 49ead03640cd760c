import type { DesignResult } from '../../scenarios/result.ts';
import { count, formatNumber } from '../../scenarios/writers/numbers.ts';
import { briefName } from '../view/words.ts';

/** How many customers lose something, and who is first. */
export function forecastFinding(design: DesignResult): string {
  const losing = design.forecast.filter((item) => item.kind === 'loses-access');
  const relationships = new Set(design.forecast.map((item) => item.relationshipId)).size;
  const tenants = new Set(losing.map((item) => item.tenantId)).size;
  const [first] = [...losing].sort((a, b) => a.day - b.day);
  if (first === undefined)
    return `No customer loses access: ${count(relationships, 'relationship')} looked at`;
  return `${formatNumber(tenants)} ${tenants === 1 ? 'customer loses' : 'customers lose'} access unless somebody acts; the first is ${briefName(first.tenantName)} on ${first.date}`;
}
