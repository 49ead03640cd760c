import type { CalendarRow } from '../../scenarios/result.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { html } from '../dom/html.ts';

const SOON_DAYS = 90;

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly keeps: (row: CalendarRow) => boolean;
}

const breaksBy = (day: number) => (row: CalendarRow) => row.outages.some(({ fromDay }) => fromDay <= day);
const endsBy = (day: number) => (row: CalendarRow) => row.endDay >= 0 && row.endDay <= day;

/**
 * What somebody who has to act looks for, the most urgent first; what keeps no row, or the same rows as another, is left
 * out. Where something breaks, the first one stays even so: that nothing does by then is what somebody wants to know.
 */
function choicesFor(rows: readonly CalendarRow[], horizonDays: number): readonly Choice[] {
  const soon = Math.min(SOON_DAYS, horizonDays);
  const all: Choice = { id: 'all', label: 'All', keeps: () => true };
  const asked: readonly Choice[] = [
    { id: 'breaks-soon', label: `Breaks within ${formatNumber(soon)} days`, keeps: breaksBy(soon) },
    { id: 'breaks', label: `Breaks within ${formatNumber(horizonDays)} days`, keeps: breaksBy(horizonDays) },
    { id: 'ends-soon', label: `Planned end within ${formatNumber(soon)} days`, keeps: endsBy(soon) },
    { id: 'global', label: 'Carries Global Administrator', keeps: (row) => row.globalAdministrator },
  ];
  const rowsOf = ({ keeps }: Choice) => rows.map((row) => (keeps(row) ? '1' : '0')).join('');
  const none = '0'.repeat(rows.length);
  const seen = new Set([none, rowsOf(all)]);
  const breaks = rows.some((row) => row.outages.length > 0);
  const useful = asked.filter((choice) => {
    const kept = rowsOf(choice);
    if (kept === none) return breaks && choice.id === 'breaks-soon';
    return !seen.has(kept) && seen.add(kept);
  });
  return [all, ...useful];
}

/** Lets the reader look at some of the rows; null where all rows are of one kind. */
export function calendarFilter(
  rows: readonly CalendarRow[],
  horizonDays: number,
  show: (rows: readonly CalendarRow[]) => void,
): HTMLElement | null {
  const choices = choicesFor(rows, horizonDays);
  if (choices.length === 1) return null;
  const select = html(
    'select',
    {},
    choices.map(({ id, label, keeps }) => {
      const kept = rows.filter(keeps).length;
      return html('option', { value: id, disabled: kept === 0 }, `${label} (${formatNumber(kept)})`);
    }),
  );
  select.addEventListener('change', () =>
    show(rows.filter(choices.find(({ id }) => id === select.value)!.keeps)),
  );
  return html('label', { class: 'controls calendar-filter' }, 'Relationships ', select);
}
