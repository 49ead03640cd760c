import type { HeadReason, LicensedHead, TenantLicenses } from '../../scenarios/result.ts';
import { count, formatNumber } from '../../scenarios/writers/numbers.ts';
import { html, nameText } from '../dom/html.ts';
import type { CountedSeats } from '../view/counted-seats.ts';
import { skuName } from '../view/sku-name.ts';
import { factChip } from './fact-chip.ts';

const REASONS: Readonly<Record<HeadReason['kind'], string>> = {
  'eligible-member': 'eligible member of',
  'time-bound-member': 'time-bound member of',
  approver: 'approver for',
  reviewer: 'reviewer in',
  reviewed: 'reviewed in',
  'eligible-owner': 'eligible owner of',
  configurer: 'sets up',
  'per-customer': 'counted for',
  'eligible-role': 'eligible for',
  'time-bound-role': 'for a time in',
  synchronized: 'synchronized to',
  'plan-for-guests': 'for guests',
  'plan-for-members': 'for external members',
  'seat-at-home': 'external member, covered from here, in',
  prerequisite: 'prerequisite of',
  'reviewed-program': 'reviewed in',
  'role-group-member': 'in the role-assignable group',
  'plan-for-role-groups': 'for the role-assignable group',
};

/** Of many reasons that are alike a result has the first ones, and then how many there are besides. */
const BESIDES = /^and \d+ more$/;

/** A reason in words; `and 12 more` follows on the others of its kind. */
export function reasonText({ kind, what }: HeadReason): string {
  return BESIDES.test(what) ? what : `${REASONS[kind]} ${what}`;
}

/** One seat: its person, further words such as the plan, and every reason with the fact behind it. */
export function headItem(result: CountedSeats, head: LicensedHead, beside: HTMLElement | null): HTMLElement {
  return html(
    'li',
    {},
    html(
      'span',
      { class: 'head-name' },
      nameText(head.name),
      head.tier === undefined ? null : html('span', { class: 'muted' }, ` ${head.tier}`),
      beside === null ? null : html('br'),
      beside,
    ),
    html(
      'span',
      { class: 'reasons' },
      head.reasons.map((reason) =>
        html('span', {}, nameText(reasonText(reason)), ' ', factChip(result, reason.factId)),
      ),
    ),
  );
}

/** More heads of one tenant stand in the table. */
const MOST_HEADS = 200;

/** Who needs a seat of a plan in one tenant, each with every reason and the fact behind it. */
export function licenseHeads(result: CountedSeats, row: TenantLicenses): HTMLDetailsElement {
  const more = row.heads.length - MOST_HEADS;
  return html(
    'details',
    { class: 'heads' },
    html(
      'summary',
      {},
      nameText(row.tenantName),
      ` · ${skuName(row.sku)}: ${count(row.heads.length, 'head')}, and why`,
    ),
    html(
      'ul',
      {},
      row.heads.slice(0, MOST_HEADS).map((head) => headItem(result, head, null)),
    ),
    more > 0 ? html('p', { class: 'muted' }, `${formatNumber(more)} more are in the table.`) : null,
  );
}
