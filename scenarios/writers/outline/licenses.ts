import type { HeadReason, TenantLicenses } from '../../result.ts';
import { count, formatMoney, formatNumber } from '../numbers.ts';
import { productName } from '../product-names.ts';
import { type Block, limited, type Phrase, phrase, type Section } from './blocks.ts';

const REASONS: Readonly<Record<HeadReason['kind'], string>> = {
  'eligible-member': 'eligible member',
  'time-bound-member': 'time-bound member',
  approver: 'approver',
  reviewer: 'reviewer',
  reviewed: 'reviewed person',
  'eligible-owner': 'eligible owner',
  configurer: 'person who configures PIM',
  'per-customer': 'person counted once more',
  'eligible-role': 'eligible role holder',
  'time-bound-role': 'time-bound role holder',
  synchronized: 'synchronized person',
  'plan-for-guests': 'plan for guests',
  'plan-for-members': 'plan for external members',
  'seat-at-home': 'person covered at home',
  prerequisite: 'prerequisite of ID Governance',
  'reviewed-program': 'reviewed program',
  'role-group-member': 'person in role-assignable groups',
  'plan-for-role-groups': 'plan for a role-assignable group',
};

/** What a table of seats is made of; a result has it, and a sheet of licenses. */
export interface Licensed {
  readonly currency: string;
  readonly designs: readonly { readonly id: string; readonly licenses: readonly TenantLicenses[] }[];
}

/** Seats each tenant needs, owns, and would buy by the habit of multiplying people by customers, and why. */
export function licensesSection(result: Licensed, full: boolean): Section | null {
  const rows = result.designs.flatMap(({ id, licenses }) =>
    (full ? licenses.map((license) => [license]) : alike(licenses)).map((group) => ({ id, group })),
  );
  if (rows.length === 0) return null;
  const { shown, more } = limited(rows, 12, full, 'row');
  const blocks: Block[] = [
    {
      kind: 'table',
      columns: [
        { title: 'Design' },
        { title: 'Tenant' },
        { title: 'Needed', align: 'right' },
        { title: 'Owned', align: 'right' },
        { title: 'By habit', align: 'right' },
        { title: 'Cost per month', align: 'right' },
        { title: 'Who needs a seat' },
      ],
      rows: shown.map(({ id, group }) => rowOf(result, id, group)),
    },
    ...more,
  ];
  if (full) blocks.push(...headsBlocks(result));
  return { title: `Licenses per tenant: ${products(result).join(', ')}`, blocks };
}

function products(result: Licensed): readonly string[] {
  return [...new Set(result.designs.flatMap(({ licenses }) => licenses.map(({ sku }) => productName(sku))))];
}

/** Tenants whose figures and reasons are the same, gathered; tenants without any seat left out. */
function alike(licenses: readonly TenantLicenses[]): readonly (readonly TenantLicenses[])[] {
  const groups = new Map<string, TenantLicenses[]>();
  for (const license of licenses) {
    const { seatsNeeded, seatsOwned, seatsByHabit, costPerMonthMinor, sku, tenantRole } = license;
    if (seatsNeeded === 0 && (seatsOwned ?? 0) === 0 && seatsByHabit === 0) continue;
    const figures = [
      sku,
      tenantRole,
      seatsNeeded,
      seatsOwned,
      seatsByHabit,
      costPerMonthMinor,
      reasonsOf(license),
    ];
    const key = JSON.stringify(figures);
    groups.set(key, [...(groups.get(key) ?? []), license]);
  }
  return [...groups.values()];
}

function rowOf(result: Licensed, design: string, group: readonly TenantLicenses[]): readonly Phrase[] {
  const license = group[0]!;
  const { tenantName, tenantRole, sku, seatsNeeded, seatsOwned, seatsByHabit, costPerMonthMinor } = license;
  const name = group.length === 1 ? tenantName : `${group.length} ${tenantRole} tenants, each`;
  return [
    phrase(design),
    phrase(withProduct(result, name, sku)),
    phrase(formatNumber(seatsNeeded)),
    ownedPhrase(seatsNeeded, seatsOwned),
    phrase(formatNumber(seatsByHabit)),
    phrase(formatMoney(costPerMonthMinor, result.currency)),
    phrase(reasonsOf(license)),
  ];
}

/** The name alone where all seats are of one product. */
function withProduct(result: Licensed, tenant: string, sku: string): string {
  return products(result).length === 1 ? tenant : `${tenant}, ${productName(sku)}`;
}

function ownedPhrase(needed: number, owned: number | null): Phrase {
  if (owned === null) return phrase('not given', 'quiet');
  const missing = needed - owned;
  return missing > 0
    ? phrase(`${formatNumber(owned)}, ${missing} short`, 'warning')
    : phrase(formatNumber(owned));
}

/** `18 eligible members, 3 approvers`: people counted once per kind of reason. */
export function reasonsOf({ heads }: TenantLicenses): string {
  const kinds = Object.keys(REASONS) as HeadReason['kind'][];
  const parts = kinds.flatMap((kind) => {
    const people = heads.filter(({ reasons }) => reasons.some((reason) => reason.kind === kind)).length;
    return people === 0 ? [] : [reasonCount(people, kind)];
  });
  return parts.length === 0 ? 'nobody' : parts.join(', ');
}

function reasonCount(people: number, kind: HeadReason['kind']): string {
  if (kind === 'plan-for-guests') return 'a plan, for guests';
  if (kind === 'plan-for-members') return 'a plan, for external members';
  if (kind === 'plan-for-role-groups') return 'a plan, for role-assignable groups';
  if (kind === 'prerequisite') return `${people} as a prerequisite of ID Governance`;
  const words = REASONS[kind];
  return /\bperson\b/.test(words)
    ? `${people} ${people === 1 ? words : words.replace('person', 'people')}`
    : count(people, words);
}

/** Every head with every cause of its seat; nothing where there is no head. */
export function headsBlocks(result: Licensed): readonly Block[] {
  const rows = result.designs.flatMap(({ id, licenses }) =>
    licenses.flatMap(({ tenantName, sku, heads }) =>
      heads.map(({ name, tier, reasons }) => [
        phrase(id),
        phrase(withProduct(result, tenantName, sku)),
        phrase(tier === undefined ? name : `${name}, ${tier}`),
        phrase(reasons.map(({ kind, what, factId }) => `${REASONS[kind]}: ${what} [${factId}]`).join('; ')),
      ]),
    ),
  );
  if (rows.length === 0) return [];
  const columns = [{ title: 'Design' }, { title: 'Tenant' }, { title: 'Person' }, { title: 'Why a seat' }];
  return [{ kind: 'table', columns, rows }];
}
