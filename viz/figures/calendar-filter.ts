import type { CalendarRow } from '../../scenarios/result.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { html } from '../dom/html.ts';

const SOON_DAYS = 90;

interface Choice {
  readonly label: string;
  readonly keeps: (row: CalendarRow) => boolean;
}

const breaksBy = (day: number) => (row: CalendarRow) => row.outages.some(({ fromDay }) => fromDay <= day);
const endsBy = (day: number) => (row: CalendarRow) => row.endDay >= 0 && row.endDay <= day;

/** What somebody who has to act looks for, the most urgent first; what keeps the same rows as another is left out. */
function choicesFor(rows: readonly CalendarRow[], horizonDays: number): readonly Choice[] {
  const soon = Math.min(SOON_DAYS, horizonDays);
  const all: Choice = { label: 'All', keeps: () => true };
  const asked: readonly Choice[] = [
    { label: `Breaks within ${formatNumber(soon)} days`, keeps: breaksBy(soon) },
    { label: `Breaks within ${formatNumber(horizonDays)} days`, keeps: breaksBy(horizonDays) },
    { label: `Planned end within ${formatNumber(soon)} days`, keeps: endsBy(soon) },
    { label: 'Carries Global Administrator', keeps: (row) => row.globalAdministrator },
  ];
  const counts = new Set([0, rows.length]);
  const useful = asked.filter(({ keeps }) => {
    const kept = rows.filter(keeps).length;
    return !counts.has(kept) && counts.add(kept);
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
    choices.map(({ label, keeps }, index) =>
      html('option', { value: index }, `${label} (${formatNumber(rows.filter(keeps).length)})`),
    ),
  );
  select.addEventListener('change', () => show(rows.filter(choices[Number(select.value)]!.keeps)));
  return html('label', { class: 'controls calendar-filter' }, 'Relationships ', select);
}
