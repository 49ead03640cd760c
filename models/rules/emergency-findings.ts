import type { Account } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { GLOBAL_ADMINISTRATOR } from '../facts/index.ts';
import { type EmergencyFinding, emergencyFindings } from '../policies/break-glass.ts';

/** What is wrong with emergency accounts, by tenant. Only an estate that tells of Global Administrators is asked. */
export function emergencyFindingsByTenant(
  index: EstateIndex,
): ReadonlyMap<string, readonly EmergencyFinding[]> {
  const told = new Set(
    (index.estate.roleAssignments ?? [])
      .filter(({ system, role }) => system === 'entra-role' && role === GLOBAL_ADMINISTRATOR)
      .map(({ tenantId }) => tenantId),
  );
  const standing = standingAdministrators(index);
  return new Map(
    [...told].map((tenantId) => {
      const ofTenant = standing.filter((account) => account.tenantId === tenantId);
      const administrators = ofTenant.map((account) => ({
        accountId: account.id,
        isOfTheTenant: account.kind === 'member',
        hasDailyWork: hasDailyWork(index, account),
      }));
      return [tenantId, emergencyFindings(administrators)];
    }),
  );
}

/** Accounts that hold the role in their own name, active and without an end; those in groups are not meant. */
function standingAdministrators(index: EstateIndex): readonly Account[] {
  const held = (index.estate.roleAssignments ?? []).filter(
    (each) =>
      each.system === 'entra-role' &&
      each.role === GLOBAL_ADMINISTRATOR &&
      each.assignment === 'active' &&
      each.endsAtSeconds === null &&
      each.principal.kind === 'account',
  );
  return held.flatMap(({ principal }) => index.accounts.get(principal.id) ?? []);
}

/** Whoever has a tier or a pod works every day, and so does who is eligible for something else. */
function hasDailyWork(index: EstateIndex, { id, personId }: Account): boolean {
  const person = index.people.get(personId);
  const works = person !== undefined && (person.tier !== undefined || (person.pods ?? []).length > 0);
  return works || index.eligiblePlacesOf(id).length > 0;
}
