import type { CalendarRow, Result } from '../../result.ts';
import { count, formatNumber } from '../numbers.ts';
import { type Block, paragraph, phrase, type Section } from './blocks.ts';

/** What became of the GDAP relationships in replication 0: a sentence per design, and every relationship in the full form. */
export function calendarSection(result: Result, full: boolean): Section | null {
  const designs = result.designs.filter(({ calendar }) => calendar.length > 0);
  if (designs.length === 0) return null;
  const blocks: Block[] = [
    { kind: 'list', items: designs.map(({ id, calendar }) => phrase(`${id}: ${summaryOf(calendar)}`)) },
  ];
  if (full)
    blocks.push(...designs.flatMap(({ id, calendar }) => [paragraph(`${id}:`), tableOf(result, calendar)]));
  return { title: 'GDAP relationships in the first replication', blocks };
}

function summaryOf(calendar: readonly CalendarRow[]): string {
  const outages = calendar.flatMap((row) => row.outages);
  const days = outages.reduce((sum, { fromDay, toDay }) => sum + toDay - fromDay, 0);
  const extended = calendar.filter(({ extensionDays }) => extensionDays.length > 0).length;
  const stopped = calendar.filter(({ stoppedDay }) => stoppedDay !== null).length;
  const gaps =
    outages.length === 0
      ? 'no outage'
      : `${count(outages.length, 'outage')}, ${formatNumber(days)} days in all`;
  return `${count(calendar.length, 'relationship')}, ${extended} extended, ${stopped} stopped, ${gaps}`;
}

function tableOf(result: Result, calendar: readonly CalendarRow[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Relationship' },
      { title: 'Customer' },
      { title: 'Planned end, day', align: 'right' },
      { title: 'Stopped, day', align: 'right' },
      { title: 'What happens and why' },
    ],
    rows: calendar.map(({ name, tenantId, endDay, stoppedDay, fate, factIds }) => [
      phrase(name),
      phrase(result.tenants.find(({ id }) => id === tenantId)?.name ?? tenantId),
      phrase(formatNumber(endDay)),
      phrase(stoppedDay === null ? 'never' : formatNumber(stoppedDay)),
      phrase(factIds.length === 0 ? fate : `${fate} [${factIds.join(', ')}]`),
    ]),
  };
}
