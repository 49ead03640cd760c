import type { CalendarRow } from '../../scenarios/result.ts';
import { customerId, sampleTenants } from './sample-tenants.ts';

/** Forty relationships with staggered ends: a third extend themselves, a few carry Global Administrator. */
export function sampleCalendar(): CalendarRow[] {
  const names = sampleTenants();
  return Array.from({ length: 40 }, (_, index) => {
    const globalAdministrator = index % 7 === 1;
    const autoExtend = index % 3 === 0 && !globalAdministrator;
    const endDay = 30 + ((index * 37) % 690);
    const extensionDays: number[] = [];
    if (autoExtend) for (let day = endDay; day < 730; day += 180) extensionDays.push(day);
    const lapses = !autoExtend && index % 4 === 1;
    const length = 9 + ((index * 5) % 40);
    const never = lapses && index % 8 === 1;
    return {
      relationshipId: `rel-${index + 1}`,
      name: `Contoso – ${names[index + 1]!.name}`,
      tenantId: customerId(index),
      fromDay: endDay - 730,
      endDay,
      autoExtend,
      globalAdministrator,
      extensionDays,
      stoppedDay: never ? endDay : null,
      outages: lapses ? [{ fromDay: endDay, toDay: never ? 730 : Math.min(730, endDay + length) }] : [],
      fate: autoExtend
        ? 'Extends itself every 180 days.'
        : lapses
          ? 'Ends before its successor stands.'
          : 'Renewed in time by the customer.',
      factIds: autoExtend ? ['GDAP-28'] : ['GDAP-26', 'GDAP-31'],
    };
  });
}
