import type { HeadReason, Result, TenantLicenses } from '../../scenarios/result.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { html, nameText } from '../dom/html.ts';
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

export function reasonText(reason: HeadReason): string {
  return `${REASONS[reason.kind]} ${reason.what}`;
}

/** Who needs a seat in one tenant, each with every reason and the fact behind it. */
export function licenseHeads(result: Result, row: TenantLicenses): HTMLElement {
  return html(
    'details',
    { class: 'heads' },
    html('summary', {}, nameText(row.tenantName), `: ${count(row.heads.length, 'head')}, and why`),
    html(
      'ul',
      {},
      row.heads.map((head) =>
        html(
          'li',
          {},
          html(
            'span',
            { class: 'head-name' },
            nameText(head.name),
            head.tier === undefined ? null : html('span', { class: 'muted' }, ` ${head.tier}`),
          ),
          html(
            'span',
            {},
            head.reasons.map((reason) => [
              html(
                'span',
                { class: 'reason' },
                nameText(reasonText(reason)),
                ' ',
                factChip(result, reason.factId),
              ),
              ' ',
            ]),
          ),
        ),
      ),
    ),
  );
}
