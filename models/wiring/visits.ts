import type { AccessPath } from '../access/access-path.ts';
import { SYNC_CYCLE } from '../facts/index.ts';
import type { World } from '../world.ts';

/** What happens to the accounts of our people in other tenants, when they come and when they are changed at home. */
export interface Visits {
  /** Somebody goes through an account abroad: the invitation is redeemed, and MFA registered where it is asked. */
  signIn(path: AccessPath): void;
  /** The account at home was disabled or enabled: synchronization carries it to the others (B2B-62). */
  homeEnabled(homeAccountId: string, on: boolean): void;
}

/** Opens the border. */
export function openVisits(world: World): Visits {
  return {
    signIn({ accountId, holderId }) {
      if (holderId === accountId) return;
      const guest = world.entities.guests.get(holderId);
      if (guest !== undefined && world.state.presence(holderId) === 'pending') {
        world.sim.send(guest, { type: 'SIGN_IN', interactive: true });
        world.sim.send(guest, { type: 'ACCEPT' });
      }
      const registration = world.entities.registrations.get(holderId);
      if (registration === undefined || world.state.mfaRegistration(holderId) !== 'unregistered') return;
      const { registrationPrevented, registrationPolicy } = world.index.signInPolicyOf(
        tenantOf(world, holderId),
      );
      const prompt = world.state.registrationPrompt(holderId);
      if (asksForMfa(world, accountId, holderId) || prompt === 'overdue') {
        world.sim.send(registration, { type: 'REGISTER', risky: false, prevented: registrationPrevented });
      } else if (registrationPolicy && prompt === 'never') {
        // It may be put off, and everybody does, until the grace ends (B2B-32).
        world.sim.send(registration, { type: 'PROMPT' });
      }
    },
    homeEnabled(homeAccountId, on) {
      for (const [accountId, job] of world.entities.syncJobs) {
        if (world.index.homeAccountOf(accountId) !== homeAccountId) continue;
        const carriedInSeconds = cycleDelay(world, accountId);
        world.sim.send(job, { type: 'SET_SOURCE_ENABLED', on, carriedInSeconds });
      }
    },
  };
}

/** The tenant asks its guests for MFA, and what was done at home does not count there (B2B-17). */
function asksForMfa(world: World, homeAccountId: string, guestId: string): boolean {
  const tenantId = tenantOf(world, guestId);
  const { mfaTrusted } = world.index.crossTenantAccess(tenantId, tenantOf(world, homeAccountId));
  return !mfaTrusted && world.index.signInPolicyOf(tenantId).demands !== 'none';
}

function tenantOf(world: World, accountId: string): string {
  return world.index.accounts.get(accountId)?.tenantId ?? '';
}

/** When the cycle that takes a change of this account has ended: some time within the next one (B2B-55). */
export function cycleDelay(world: World, accountId: string): number {
  return 1 + world.streams.stream(accountId, 'sync cycle').below(SYNC_CYCLE.value);
}
