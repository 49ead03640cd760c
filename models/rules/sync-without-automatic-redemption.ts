import { AUTOMATIC_REDEMPTION, SYNC_PREREQUISITES } from '../facts/index.ts';
import { defineRule, oneFinding, several } from './rule.ts';
import { syncedWithoutRedemption } from './synced-visits.ts';
import { tenantsVisited } from './visits.ts';

export const syncWithoutAutomaticRedemption = defineRule({
  id: 'TWIN.SYNC.001',
  name: 'sync-without-automatic-redemption',
  title: 'Synchronization stands without automatic redemption on both sides',
  severity: 'error',
  fix: 'Switch automatic redemption on for the other tenant: outbound in the source, inbound in the target.',
  factIds: [AUTOMATIC_REDEMPTION.id, SYNC_PREREQUISITES.id],
  find: (index) =>
    oneFinding(
      tenantsVisited(index, syncedWithoutRedemption(index, 'stated')),
      (count) =>
        `${several(count, 'tenant')} ${count === 1 ? 'has' : 'have'} synchronized people without automatic redemption on both sides: no job starts, and what is there is not kept up to date.`,
    ),
});
