import { resolveAssumptions } from '../assumptions.ts';
import type { Account, Estate } from '../estate.ts';
import type { AccountPresence, JudgeReadings, TwinState } from './twin-state.ts';

/** The state an estate declares at second 0, before any machine has moved: what checks and drafts judge. */
export function declaredState(estate: Estate, readings: JudgeReadings = resolveAssumptions()): TwinState {
  const relationships = new Map(estate.relationships.map((r) => [r.id, r.status]));
  const assignments = new Map(estate.accessAssignments.map((a) => [a.id, a.status]));
  const dap = new Map(estate.dapLinks.map((d) => [d.customerId, d.status]));
  const delegations = new Map((estate.lighthouseDelegations ?? []).map((d) => [d.id, d.status]));
  const accounts = new Map(estate.accounts.map((a) => [a.id, a]));
  return {
    nowSeconds: 0,
    isStill: true,
    readings,
    accountEnabled: () => true,
    place: (_accountId, place) => {
      if (place.endsAtSeconds !== null && place.endsAtSeconds <= 0) return 'ended';
      return place.assignment === 'active' ? 'standing' : 'eligible';
    },
    relationship: (id) => relationships.get(id) ?? 'gone',
    accessAssignment: (id) => assignments.get(id) ?? 'deleted',
    dap: (customerId) => dap.get(customerId) ?? 'none',
    delegation: (id) => delegations.get(id) ?? 'none',
    grantLost: () => undefined,
    presence: (accountId) => declaredPresence(accounts.get(accountId)),
    mfaRegistration: (accountId) => (accounts.get(accountId)?.mfaRegistered ? 'registered' : 'unregistered'),
    // When somebody was first asked to register, no estate tells.
    registrationPrompt: () => 'never',
    tokenEndsAt: () => undefined,
  };
}

/** What the estate says of an account's object; members are at home, where nobody invites them. */
export function declaredPresence(account: Account | undefined): AccountPresence {
  if (account === undefined) return 'absent';
  return account.kind === 'member' ? 'accepted' : (account.redemption ?? 'accepted');
}
