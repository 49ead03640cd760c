import type { DesignResult, Reach, ReachPoint, ReachTenant, Result } from '../../scenarios/result.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { GLYPH_CHARACTERS } from '../charts/state-glyph.ts';
import { shortTime } from './short-time.ts';

export interface AttackedDesign {
  readonly design: DesignResult;
  readonly reach: Reach;
}

export interface ReachMark {
  readonly mark: string;
  readonly minute: number;
  /** As it stands under the curve: `15 min`. */
  readonly label: string;
  /** As it is said: `15 min after the theft`. */
  readonly spoken: string;
}

/** The designs in which an account was stolen. */
export function attackedDesigns(result: Result): readonly AttackedDesign[] {
  return result.designs.flatMap((design) => (design.reach === null ? [] : [{ design, reach: design.reach }]));
}

/** The moments at which the Result counts; the slider stops at these and nowhere else, so every number is the Result's. */
export function reachMarks(reach: Reach): readonly ReachMark[] {
  return reach.series.map(({ mark, minute }) => {
    if (mark === 'containment') return { mark, minute, label: 'contained', spoken: 'at containment' };
    if (minute === 0) return { mark, minute, label: 'theft', spoken: 'in the minute of the theft' };
    const label = shortTime(minute);
    return { mark, minute, label, spoken: `${label} after the theft` };
  });
}

export function pointAt(reach: Reach, mark: string): ReachPoint | undefined {
  return reach.series.find((point) => point.mark === mark);
}

/** Whether a customer is drawn as reached at a mark: at containment when it ever fell, before it from its median minute on. */
export function isReached(tenant: ReachTenant, mark: Pick<ReachMark, 'mark' | 'minute'>): boolean {
  if (tenant.probability <= 0 || tenant.medianMinute === null) return false;
  return mark.mark === 'containment' || tenant.medianMinute <= mark.minute;
}

const KINDS: readonly (readonly [how: ReachTenant['how'], words: string])[] = [
  ['standing', 'standing'],
  ['active', 'active'],
  ['eligible', 'eligible'],
  ['gated', 'behind an approver'],
  ['lost', 'without a way in'],
];

/**
 * The ink of a grid as a number, kind by kind: `◇ 120 of 8,700 behind an approver`. At containment it adds up to the
 * mean; before it every customer counts from its median minute on, so that it comes near.
 */
export function tallyOf(
  tenants: readonly ReachTenant[],
  mark: Pick<ReachMark, 'mark' | 'minute'>,
): readonly string[] {
  return KINDS.flatMap(([how, words]) => {
    const kind = tenants.filter((tenant) => tenant.how === how);
    const fallen = kind
      .filter((tenant) => isReached(tenant, mark))
      .reduce((sum, { probability }) => sum + probability, 0);
    return kind.length === 0
      ? []
      : [
          `${GLYPH_CHARACTERS[how]} ${formatNumber(Math.round(fallen * 10) / 10)} of ${formatNumber(kind.length)} ${words}`,
        ];
  });
}

const BLOCKED: Readonly<Record<ReachTenant['how'], string>> = {
  standing: 'access stands, but the thief did not use it',
  active: 'access was active, but the thief did not use it',
  eligible: 'eligible, but not activated before containment',
  gated: 'an approver stands in the way',
  lost: 'no live way in',
};

const FELL: Readonly<Record<ReachTenant['how'], string>> = {
  standing: 'through standing access',
  active: 'through access that was active at the theft',
  eligible: 'by activating an eligibility',
  gated: 'after an approver said yes',
  lost: 'by a way that has ended since',
};

/** What is known of one square, in words. */
export function tenantWords(tenant: ReachTenant): string {
  if (tenant.probability <= 0 || tenant.medianMinute === null) return `never reached: ${BLOCKED[tenant.how]}`;
  const share =
    tenant.probability >= 1
      ? 'reached in every run'
      : `reached in ${formatNumber(Math.round(tenant.probability * 1000) / 10)} % of runs`;
  const minute =
    tenant.medianMinute === 0
      ? 'in the minute of the theft'
      : `in the median after ${shortTime(tenant.medianMinute)}`;
  return `${share}, ${minute}, ${FELL[tenant.how]}`;
}

/** The same for a table cell: `▣ 92 %, 2 min`. */
export function tenantCell(tenant: ReachTenant | undefined): string {
  if (tenant === undefined) return '';
  const glyph = GLYPH_CHARACTERS[tenant.how];
  if (tenant.probability <= 0 || tenant.medianMinute === null) return `${glyph} never`;
  return `${glyph} ${formatNumber(Math.round(tenant.probability * 1000) / 10)} %, ${shortTime(tenant.medianMinute)}`;
}
