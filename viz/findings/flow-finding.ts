import { count, formatNumber } from '../../scenarios/writers/numbers.ts';
import type { FlowPath } from '../view/flow-data.ts';
import { briefName } from '../view/words.ts';

/** What most seats of a design are for, and where and of which plan they are. */
export function flowFinding(designId: string, paths: readonly FlowPath[]): string {
  const total = paths.reduce((sum, { heads }) => sum + heads.length, 0);
  const [why, most] = largest(paths, 1);
  const tenants = new Map(
    paths.flatMap(({ heads }) => heads.map(({ row }) => [row.tenantId, row.tenantName])),
  );
  const [where = ''] = tenants.values();
  const [plan, ofIt] = largest(paths, 3);
  const all = most === total;
  if (total === 1) return `The one seat under ${designId}, in ${briefName(where)}, has the cause “${why}”`;
  const seats = `${all ? `All ${formatNumber(total)}` : `${formatNumber(most)} of ${formatNumber(total)}`} seats under ${designId}`;
  const place = tenants.size === 1 ? `all in ${briefName(where)}` : `in ${count(tenants.size, 'tenant')}`;
  const kind = ofIt === total ? '' : `; ${formatNumber(ofIt)} ${ofIt === 1 ? 'is' : 'are'} ${plan}`;
  return `${seats}, ${place}, ${most === 1 ? 'has' : 'have'} the cause “${why}”${kind}`;
}

/** The name of a column through which most seats pass, and how many. */
function largest(paths: readonly FlowPath[], column: number): readonly [string, number] {
  const seats = new Map<string, number>();
  for (const { places, heads } of paths) {
    const name = places[column]!;
    seats.set(name, (seats.get(name) ?? 0) + heads.length);
  }
  return [...seats].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0]);
}
