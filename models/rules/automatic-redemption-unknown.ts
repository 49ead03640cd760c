import { defineRule, oneFinding, several } from './rule.ts';
import { syncedWithoutRedemption } from './synced-visits.ts';
import { tenantsVisited } from './visits.ts';

export const automaticRedemptionUnknown = defineRule({
  id: 'TWIN.SYNC.003',
  name: 'automatic-redemption-unknown',
  title: 'Nobody has told whether synchronized people are redeemed automatically',
  severity: 'note',
  fix: 'Look the settings up in both tenants, and state them under crossTenantAccess.',
  factIds: ['B2B-02', 'B2B-19', 'B2B-54'],
  find: (index) =>
    oneFinding(
      tenantsVisited(index, syncedWithoutRedemption(index, 'unknown')),
      (count) =>
        `${several(count, 'tenant')} ${count === 1 ? 'has' : 'have'} synchronized people, and nothing is said about automatic redemption: where it is off on one side, no job starts.`,
    ),
});
