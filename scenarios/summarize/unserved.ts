import type { Estate } from '../../models/estate.ts';
import { roleName } from '../../models/facts/roles.ts';
import type { DesignResult } from '../result.ts';

/** Needs the design cannot serve, one line per kind of need and fact, with the number of tenants concerned. */
export function unservedOf(estate: Estate): DesignResult['unserved'] {
  const needs = new Map(estate.needs.map((need) => [need.id, need]));
  const lines = new Map<string, DesignResult['unserved'][number]>();
  for (const { needId, factId, why } of estate.unserved) {
    const need = needs.get(needId);
    const name = need ? `${roleName(need.role)} on ${need.workload}` : needId;
    const key = `${name}\n${factId}`;
    const line = lines.get(key) ?? { need: name, tenants: 0, factId, why };
    lines.set(key, { ...line, tenants: line.tenants + 1 });
  }
  return [...lines.values()].sort((a, b) => (a.need < b.need ? -1 : 1));
}
