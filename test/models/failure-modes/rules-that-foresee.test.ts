import { expect, test } from 'vitest';
import { FAILURE_MODES, type FailureMode } from '../../../models/failure-modes/index.ts';
import { RULES } from '../../../models/rules/index.ts';

const MODES: readonly FailureMode[] = FAILURE_MODES;

/** What no look at a declared estate can foresee, and why. */
const UNFORESEEN: Readonly<Record<string, string>> = {
  'relationship-terminated': 'Somebody decides it on a day to come.',
  'relationship-not-active':
    'Every relationship is so once; only one that stays so is wrong, which TWIN.GDAP.009 finds.',
  'azure-access-lost-with-dap-removal': 'It hangs on the order of steps to come, which TWIN.GDAP.004 names.',
  'forty-registrations-and-a-lost-phone':
    'A phone is lost on a day to come; how many registrations go with it, TWIN.B2B.006 counts.',
  'stale-eligible-assignments-after-people-move': 'An estate tells who is where, not who moved.',
  'revoking-a-guests-sessions-does-nothing': 'It holds for every guest, whatever the settings.',
  'settings-not-restored-by-buying-again': 'It follows a lapse that lies ahead.',
  'lighthouse-delegation-removed': 'Somebody decides it on a day to come.',
  'eligibility-ended': 'An end date is how it should be; whether somebody renews is a habit.',
  'approval-denied': 'A person decides.',
  'gave-up-waiting': 'A person decides.',
  'request-refused': 'It hangs on the request.',
  'workload-too-slow': 'It hangs on the length of the work and on chance.',
  'running-activation-cannot-be-extended': 'It hangs on the length of the work.',
  'deactivation-in-the-first-five-minutes': 'A person decides.',
  'user-never-deprovisioned': 'An estate tells who is in scope, not who will leave it.',
  'sign-in-block-undone-by-the-next-sync': 'Somebody sets the block later, in the wrong tenant.',
  'account-disabled': 'Somebody leaves or is locked out.',
  'exchange-propagation': 'It is how the workload works.',
  'token-stale-after-activation': 'It is how tokens work.',
  'access-lingers-after-expiry': 'It is how tokens work.',
};

test('every rule that a failure mode names exists, once in its list', () => {
  const rules = new Set(RULES.map(({ id }) => id));
  for (const { id, ruleIds = [] } of MODES) {
    expect([id, ruleIds.filter((ruleId) => !rules.has(ruleId))]).toEqual([id, []]);
    expect([id, new Set(ruleIds).size]).toEqual([id, ruleIds.length]);
  }
});

test('a mode names a rule that finds it ahead of time, or there is a reason why none can', () => {
  const without = MODES.filter(({ ruleIds = [] }) => ruleIds.length === 0).map(({ id }) => id);
  expect(without.sort()).toEqual(Object.keys(UNFORESEEN).sort());
});
