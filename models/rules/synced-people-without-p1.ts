import type { EstateIndex } from '../estate-index.ts';
import { SYNC_SOURCE_LICENSE } from '../facts/index.ts';
import { tenantName } from './customers.ts';
import { p1SeatsOwned } from './licenses.ts';
import { defineRule, oneFinding, type Subject, several } from './rule.ts';
import { visitsOf } from './visits.ts';

export const syncedPeopleWithoutP1 = defineRule({
  id: 'TWIN.SYNC.002',
  name: 'synced-people-without-p1',
  title: 'Synchronized people outnumber the seats their home tenant is known to own',
  severity: 'note',
  fix: 'See that everybody who is synchronized has P1 at home, or a plan that includes it; the target needs none for it.',
  factIds: ['PIM-86', 'B2B-50'],
  find: (index) =>
    oneFinding(sources(index), (count, short) => {
      const missing = short.reduce((sum, { missingSeats }) => sum + missingSeats, 0);
      return `${several(count, 'tenant')} ${count === 1 ? 'synchronizes' : 'synchronize'} more people than the estate knows seats for: ${several(missing, 'seat')} of P1 ${missing === 1 ? 'is' : 'are'} not accounted for.`;
    }),
});

interface Source extends Subject {
  readonly missingSeats: number;
}

/** Source tenants that own fewer seats than they synchronize people; a seat of P2 counts, since it includes P1. */
function sources(index: EstateIndex): readonly Source[] {
  const synced = new Map<string, Set<string>>();
  for (const { account, homeTenantId } of visitsOf(index)) {
    if (account.origin !== 'synchronized') continue;
    const people = synced.get(homeTenantId);
    if (people) people.add(account.personId);
    else synced.set(homeTenantId, new Set([account.personId]));
  }
  return [...synced].flatMap(([id, people]): Source[] => {
    const needed = people.size * SYNC_SOURCE_LICENSE.value.sourceSeatsPerUser;
    const missingSeats = needed - p1SeatsOwned(index, id);
    return missingSeats > 0 ? [{ id, name: tenantName(index, id), missingSeats }] : [];
  });
}
