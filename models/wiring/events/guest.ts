import { PRIORITY } from '../../../engine/simulation.ts';
import { COMPILED } from '../../compiled-machines.ts';
import type { Account } from '../../estate.ts';
import type { GuestEvent } from '../../events.ts';
import { ACCESS_TOKEN_LIFETIME, CAE_REVOCATION_LATENCY } from '../../facts/tokens.ts';
import { add } from '../../populate.ts';
import type { World } from '../../world.ts';
import type { EventHandler } from '../scenario-events.ts';

/** Something befalls a person's accounts in other tenants. */
export const guestEvent: EventHandler<'guest'> = ({ world, changedSoon }, event) => {
  world.sim.scheduleCall(event.atSeconds, PRIORITY.scenario, () => {
    const accounts = visitsOf(world, event);
    if (event.does === 'revoke-sessions') {
      for (const account of accounts) revoke(world, account, event.tenantId);
      return;
    }
    for (const { id } of accounts) {
      const registration = world.entities.registrations.get(id);
      const object = world.entities.guests.get(id);
      if (registration !== undefined) {
        if (event.does === 'lose-phone') world.sim.send(registration, { type: 'LOSE_DEVICE' });
        if (event.does === 'find-phone') world.sim.send(registration, { type: 'DEVICE_BACK', same: true });
        if (event.does === 'reset-mfa') world.sim.send(registration, { type: 'RESET' });
      }
      if (object !== undefined) {
        if (event.does === 'delete-object') world.sim.send(object, { type: 'DELETE' });
        if (event.does === 'disable-object') world.sim.send(object, { type: 'DISABLE' });
      }
      const synced = world.entities.syncJobs.get(id);
      if (synced !== undefined) {
        if (event.does === 'delete-object') world.sim.send(synced, { type: 'DELETE_IN_TARGET' });
        if (event.does === 'disable-object') {
          world.sim.send(synced, { type: 'SET_TARGET_ENABLED', on: false });
          // The machine keeps a block to itself, and whoever was blocked has lost the way in.
          changedSoon({ accountId: id });
        }
      }
    }
  });
};

/** The person's accounts abroad, or the one in the tenant that is named. Home is no visit. */
function visitsOf(world: World, { personId, tenantId }: GuestEvent): readonly Account[] {
  const own = world.index.estate.accounts.filter((account) => account.personId === personId);
  const abroad = own.filter(({ id }) => world.index.homeAccountOf(id) !== id);
  const home = world.index.accounts.get(world.index.homeAccountOf(own[0]?.id ?? ''))?.tenantId;
  return tenantId === undefined || tenantId === home
    ? abroad
    : abroad.filter((account) => account.tenantId === tenantId);
}

/**
 * Whether anything ends, the machine of a session says: of a guest only what home revokes (B2B-85), of an account of the
 * tenant's own what is revoked there.
 */
function revoke(world: World, account: Account, tenantId: string | undefined): void {
  const session = add(
    world,
    COMPILED.accessToken,
    { identity: account.kind === 'member' ? 'home' : 'guest', cae: false, holdsRole: true },
    { kind: 'session', accountId: account.id },
  );
  world.sim.send(session, { type: 'SIGN_IN', tokenSeconds: ACCESS_TOKEN_LIFETIME.value.highSeconds });
  world.sim.send(session, {
    type: 'REVOKE',
    at: tenantId === account.tenantId ? 'resource' : 'home',
    latencySeconds: CAE_REVOCATION_LATENCY.value,
  });
}
