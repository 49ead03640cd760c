import type { LicensedHead, TenantLicenses } from '../../scenarios/result.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { CAUSES } from './cause-words.ts';
import { skuName } from './sku-name.ts';

/** From whom a seat is for to the plan it is of. */
export const FLOW_COLUMNS = ['Who', 'Why', 'Where', 'Plan'] as const;

/** A seat with the person who takes it. */
export interface FlowHead {
  readonly row: TenantLicenses;
  readonly head: LicensedHead;
}

/** Seats that pass the same four places. */
export interface FlowPath {
  /** One name per column. */
  readonly places: readonly string[];
  readonly heads: readonly FlowHead[];
}

/** With more people they are gathered by tier, and with more tenants customers are. */
interface FlowLimits {
  readonly people: number;
  readonly tenants: number;
}

const WIDE: FlowLimits = { people: 10, tenants: 8 };
/** A list of paths has a line for each of them. */
export const GATHERED: FlowLimits = { people: 0, tenants: 1 };
const MOST_CAUSES = 7;

/** Every seat of a design by who, why, where and of which plan; what is too many to tell apart is gathered. */
export function flowPaths(licenses: readonly TenantLicenses[], most: FlowLimits = WIDE): readonly FlowPath[] {
  const all = licenses.flatMap((row) => row.heads.map((head) => ({ row, head })));
  const people = new Set(all.map(({ head }) => head.name));
  const whoOf = people.size <= most.people ? ({ head }: FlowHead) => head.name : groupOf;
  const whyOf = gathered(all, causesOf, MOST_CAUSES);
  const whereOf = wheres(all, most.tenants);
  const paths = new Map<string, { places: readonly string[]; heads: FlowHead[] }>();
  for (const each of all) {
    const places = [whoOf(each), whyOf(each), whereOf(each), skuName(each.row.sku)];
    const key = JSON.stringify(places);
    const known = paths.get(key);
    if (known === undefined) paths.set(key, { places, heads: [each] });
    else known.heads.push(each);
  }
  return [...paths.values()].sort((one, other) => other.heads.length - one.heads.length);
}

/** The tier of a person; programs have none, and neither have those who only approve or review. */
function groupOf({ row, head }: FlowHead): string {
  if (row.sku === 'workload-id') return 'programs';
  if (head.personId === '') return 'nobody in particular';
  return head.tier ?? 'people without a tier';
}

/** All kinds of causes of one seat in one name, in the same order for everybody. */
export function causesOf({ head }: FlowHead): string {
  const kinds = new Set(head.reasons.map(({ kind }) => kind));
  const words = Object.entries(CAUSES).flatMap(([kind, word]) =>
    kinds.has(kind as keyof typeof CAUSES) ? [word] : [],
  );
  return words.join(', ') || 'no cause told';
}

/** Keeps the names of the most seats, and puts the rest together. */
function gathered(
  all: readonly FlowHead[],
  nameOf: (each: FlowHead) => string,
  most: number,
): (each: FlowHead) => string {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(nameOf(each), (counts.get(nameOf(each)) ?? 0) + 1);
  if (counts.size <= most) return nameOf;
  const kept = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, most - 1)
      .map(([name]) => name),
  );
  return (each) => (kept.has(nameOf(each)) ? nameOf(each) : 'other causes');
}

function wheres(all: readonly FlowHead[], most: number): (each: FlowHead) => string {
  const tenants = new Map(all.map(({ row }) => [row.tenantId, row.tenantRole]));
  if (tenants.size <= most) return ({ row }) => row.tenantName;
  const counts = new Map<string, number>();
  for (const role of tenants.values()) counts.set(role, (counts.get(role) ?? 0) + 1);
  return ({ row }) =>
    row.tenantRole === 'managing' || counts.get(row.tenantRole) === 1
      ? row.tenantName
      : `${formatNumber(counts.get(row.tenantRole)!)} ${row.tenantRole} tenants`;
}
