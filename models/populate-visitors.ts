import { COMPILED } from './compiled-machines.ts';
import type { Account } from './estate.ts';
import type { RedemptionInput } from './machines/b2b-redemption.ts';
import type { MfaRegistrationInput } from './machines/mfa-registration.ts';
import type { SyncJobInput } from './machines/sync-job.ts';
import { add } from './populate.ts';
import type { World } from './world.ts';

/** Gives every account from outside its object and its MFA: one machine each. */
export function addVisitors(world: World): void {
  for (const account of world.index.estate.accounts) {
    if (account.kind === 'member') continue;
    if (account.origin === 'synchronized') addSyncJob(world, account);
    else addGuest(world, account);
    addRegistration(world, account);
  }
}

function addGuest(world: World, account: Account): void {
  const home = world.index.accounts.get(world.index.homeAccountOf(account.id));
  const { redeemsAutomatically } = world.index.crossTenantAccess(account.tenantId, home?.tenantId ?? '');
  const input: RedemptionInput = {
    status: account.redemption ?? 'accepted',
    homeOutbound: redeemsAutomatically,
    resourceInbound: redeemsAutomatically,
  };
  const subject = { kind: 'guest' as const, accountId: account.id, tenantId: account.tenantId };
  world.entities.guests.set(account.id, add(world, COMPILED.redemption, input, subject));
}

function addSyncJob(world: World, account: Account): void {
  const home = world.index.accounts.get(world.index.homeAccountOf(account.id));
  const { syncDeletes } = world.index.crossTenantAccess(account.tenantId, home?.tenantId ?? '');
  const input: SyncJobInput = {
    object: 'present',
    inScope: true,
    creates: account.kind === 'guest' ? 'guest' : 'member',
    deletes: syncDeletes ?? true,
  };
  const subject = { kind: 'guest' as const, accountId: account.id, tenantId: account.tenantId };
  world.entities.syncJobs.set(account.id, add(world, COMPILED.syncJob, input, subject));
}

function addRegistration(world: World, account: Account): void {
  const input: MfaRegistrationInput = {
    status: account.mfaRegistered ? 'registered' : 'unregistered',
    identity: 'b2b',
    newDevice: world.assumptions.newDevice,
  };
  const subject = { kind: 'registration' as const, accountId: account.id, tenantId: account.tenantId };
  world.entities.registrations.set(account.id, add(world, COMPILED.registration, input, subject));
}
