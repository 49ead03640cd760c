import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import type { GdapRelationship } from '../estate.ts';
import { GDAP_PENDING_LIFETIME } from '../facts/index.ts';
import { namedRelationships } from './relationships.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const pendingRequestOutlived = defineRule({
  id: 'TWIN.GDAP.009',
  name: 'pending-request-outlived',
  title: 'The request is older than Microsoft keeps it',
  severity: 'warning',
  fix: 'Check whether the request still exists; if not, make a new one and see to it that a Global Administrator of the customer approves it in time.',
  factIds: ['GDAP-32', 'GDAP-16'],
  find(index) {
    const found = index.estate.relationships.filter((relationship) => {
      if (relationship.status !== 'approvalPending') return false;
      const draftedAt = draftedAtSeconds(relationship);
      return draftedAt !== null && draftedAt < -GDAP_PENDING_LIFETIME.value;
    });
    return oneFinding(
      namedRelationships(index, found),
      (count) =>
        `${several(count, 'request')} drafted more than ${GDAP_PENDING_LIFETIME.value / DAY_SECONDS} days ago ${count === 1 ? 'waits' : 'wait'} for the customer: Microsoft drops a request after that time.`,
    );
  },
});

/** The day of the draft, or what samples show in its place: an end date of draft plus term (GDAP-16). */
function draftedAtSeconds(relationship: GdapRelationship): Seconds | null {
  const { createdAtSeconds, endsAtSeconds, termSeconds } = relationship;
  return createdAtSeconds ?? (endsAtSeconds === null ? null : endsAtSeconds - termSeconds);
}
