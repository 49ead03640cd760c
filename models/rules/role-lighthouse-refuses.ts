import { delegationsFailing, type JudgedDelegation } from './delegation-findings.ts';
import { defineRule, oneFinding, several } from './rule.ts';

const OBSTACLES = ['LH-30', 'LH-31', 'LH-32', 'LH-33', 'LH-34', 'LH-35', 'LH-37', 'LH-38'];
const MOST_REASONS = 3;

export const roleLighthouseRefuses = defineRule({
  id: 'TWIN.LH.002',
  name: 'role-lighthouse-refuses',
  title: 'Lighthouse refuses a role of the delegation',
  severity: 'error',
  fix: 'Delegate a built-in role without data actions and without the right to give access; for the rest use an account in the customer’s tenant.',
  factIds: OBSTACLES,
  find: (index) =>
    oneFinding(
      delegationsFailing(index, OBSTACLES, 'refuse'),
      (count, delegations) =>
        `${several(count, 'delegation')} ${count === 1 ? 'names a role' : 'name roles'} that Lighthouse does not take, so that nothing of ${count === 1 ? 'it' : 'them'} is deployed: ${reasonsOf(delegations)}.`,
    ),
});

/** Each reason once, with the fact of the obstacle, and no more than anybody reads. */
function reasonsOf(delegations: readonly JudgedDelegation[]): string {
  const all = delegations.flatMap(({ findings }) =>
    findings.map(({ message, fact }) => `${message.replace(/\.$/, '')} (${fact})`),
  );
  const reasons = [...new Set(all)].sort();
  const more = reasons.length - MOST_REASONS;
  return `${reasons.slice(0, MOST_REASONS).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
