import { syncStartProblems } from '../policies/cross-tenant-settings.ts';
import { defineRule, oneFinding, several } from './rule.ts';
import { tenantsVisited, visitsOf } from './visits.ts';

export const syncWithoutAutomaticRedemption = defineRule({
  id: 'TWIN.SYNC.001',
  name: 'sync-without-automatic-redemption',
  title: 'Synchronization stands without automatic redemption on both sides',
  severity: 'error',
  fix: 'Switch automatic redemption on for the other tenant: outbound in the source, inbound in the target.',
  factIds: ['B2B-19', 'B2B-54'],
  find(index) {
    const cannotStart = visitsOf(index).filter(
      ({ account, signIn }) =>
        account.origin === 'synchronized' &&
        syncStartProblems({
          targetAllowsSync: true,
          sourceRedeemsOutbound: signIn.redeemsAutomatically,
          targetRedeemsInbound: signIn.redeemsAutomatically,
          targetAllowsInvitations: true,
        }).length > 0,
    );
    return oneFinding(
      tenantsVisited(index, cannotStart),
      (count) =>
        `${several(count, 'tenant')} ${count === 1 ? 'has' : 'have'} synchronized people without automatic redemption on both sides: no job starts, and what is there is not kept up to date.`,
    );
  },
});
