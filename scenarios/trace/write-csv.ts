import { csvTable } from '../writers/csv-cell.ts';
import type { Trace } from './trace.ts';

const COLUMNS = [
  'number',
  'at',
  'atSeconds',
  'entity',
  'machine',
  'name',
  'tenant',
  'account',
  'event',
  'from',
  'to',
  'trigger',
  'cause',
  'effects',
  'details',
] as const;

/** The trace for spreadsheets: one row per event. */
export function writeTraceCsv({ entities, events }: Trace): string {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return csvTable(
    COLUMNS,
    events.map(({ number, at, atSeconds, entity, event, from, to, trigger, cause, effects, details }) => {
      const about = byId.get(entity)!;
      return {
        number,
        at,
        atSeconds,
        entity,
        machine: about.machine,
        name: about.name,
        tenant: about.tenantId,
        account: about.accountId,
        event,
        from,
        to,
        trigger,
        cause,
        effects: effects?.join(' '),
        details: details === undefined ? undefined : JSON.stringify(details),
      };
    }),
  );
}
