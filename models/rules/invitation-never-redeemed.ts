import { defineRule, oneFinding, several } from './rule.ts';
import { visitsOf } from './visits.ts';

export const invitationNeverRedeemed = defineRule({
  id: 'TWIN.B2B.007',
  name: 'invitation-never-redeemed',
  title: 'An invitation was never redeemed',
  severity: 'warning',
  fix: 'Redeem it in a browser once, or let home and visited tenant redeem automatically. Delete what nobody needs.',
  factIds: ['B2B-20', 'B2B-19'],
  find(index) {
    const pending = visitsOf(index).filter(
      ({ signIn }) => signIn.object === 'pending' && !signIn.redeemsAutomatically,
    );
    return oneFinding(
      pending.map(({ account, person }) => ({
        id: account.id,
        name: `${person?.name ?? account.personId} at ${index.tenants.get(account.tenantId)?.name ?? account.tenantId}`,
      })),
      (count) =>
        `${several(count, 'invitation')} ${count === 1 ? 'waits' : 'wait'} to be redeemed: whatever signs in without a person in front of it fails until then.`,
    );
  },
});
