import type { Account, AzureSubscription, Group, Person } from '../../models/estate.ts';
import type { LighthouseDelegation, LighthouseEligibility } from '../../models/estate-lighthouse.ts';
import type { Principal, ServicePrincipal } from '../../models/estate-roles.ts';
import type { AttachedDelegation } from './attach-definitions.ts';
import { type Directory, groupOf } from './directory.ts';
import type { GraphFile } from './graph-file.ts';
import type { EligibleDraft, NamedPrincipal } from './lighthouse-draft.ts';

/** The lists of the estate that delegations of Lighthouse fill. */
export interface LighthouseParts {
  readonly delegations: readonly LighthouseDelegation[];
  readonly subscriptions: readonly AzureSubscription[];
  /** Groups beside those that are known already. */
  readonly groups: readonly Group[];
  readonly people: readonly Person[];
  readonly accounts: readonly Account[];
  readonly servicePrincipals: readonly ServicePrincipal[];
}

interface Surroundings {
  readonly managingTenantId: string;
  /** Customers' ids as the estate writes them. */
  readonly customerIdOf: (id: string) => string;
  /** Groups that hold GDAP, by id in lower case. */
  readonly groups: ReadonlyMap<string, Group>;
  readonly directory: Directory;
}

/** Turns delegations into what an estate holds of them, with everybody they name. */
export function lighthouseParts(
  delegations: readonly AttachedDelegation[],
  { managingTenantId, customerIdOf, groups: known, directory }: Surroundings,
): LighthouseParts {
  const groups = new Map<string, Group>();
  const people = new Map<string, Person>();
  const servicePrincipals = new Map<string, ServicePrincipal>();
  const subscriptions = new Map<string, AzureSubscription>();

  const accountOf = ({ id, name }: NamedPrincipal): string => {
    const key = id.toLowerCase();
    const person = people.get(key) ?? { id, name: directory.get(key)?.name ?? name ?? id };
    people.set(key, person);
    return person.id;
  };
  const principalOf = (named: NamedPrincipal, file: GraphFile): Principal => {
    const { id, name = id } = named;
    const key = id.toLowerCase();
    const entry = directory.get(key);
    if (entry?.kind === 'user' && !known.has(key)) return { kind: 'account', id: accountOf(named) };
    if (entry?.kind === 'service principal' && !known.has(key)) {
      const program = servicePrincipals.get(key) ?? {
        id,
        tenantId: managingTenantId,
        name: entry.name ?? name,
      };
      servicePrincipals.set(key, program);
      return { kind: 'service-principal', id: program.id };
    }
    const found = known.get(key) ?? groups.get(key);
    if (found !== undefined) return { kind: 'group', id: found.id };
    if (entry === undefined) {
      file.tell('note', 'IMP-PRINCIPAL', named.path, {
        message: `Nothing that was read says what "${id}" is; it is taken as a group.`,
        hint: 'Save the users, groups and service principals of the managing tenant too.',
      });
    }
    // Of a group that nobody saved nothing is known, so that no finding may be made of it either.
    groups.set(key, groupOf(id, managingTenantId, directory, { name, roleAssignable: true }));
    return { kind: 'group', id };
  };
  const approverOf = (named: NamedPrincipal, file: GraphFile): string => {
    const entry = directory.get(named.id.toLowerCase());
    if (entry?.kind !== 'user' && !people.has(named.id.toLowerCase())) {
      const what =
        entry === undefined
          ? 'Nothing that was read says who approves here'
          : `A ${entry.kind} approves here`;
      file.tell('note', 'IMP-APPROVERS', named.path, {
        message: `${what}; one account stands for "${named.id}", since an estate names accounts.`,
      });
    }
    return accountOf(named);
  };
  const eligibleOf = (
    { principal: named, role, maxActivationSeconds, requiresMfa, approvers }: EligibleDraft,
    delegationId: string,
    position: number,
    file: GraphFile,
  ): readonly LighthouseEligibility[] => {
    const principal = principalOf(named, file);
    if (principal.kind === 'service-principal') {
      file.tell('warning', 'IMP-PRINCIPAL', named.path, {
        message: `"${named.id}" is a service principal, which cannot be eligible (LH-15); the entry is left out.`,
        expected: 'a user or a group',
      });
      return [];
    }
    return [
      {
        id: `${delegationId}/eligible/${position + 1}`,
        delegationId,
        principal,
        role,
        maxActivationSeconds,
        requiresMfa,
        approverAccountIds: approvers.map((approver) => approverOf(approver, file)),
        assignment: 'eligible',
        endsAtSeconds: null,
      },
    ];
  };

  const made = delegations.map(({ registration, definition, customerId }): LighthouseDelegation => {
    const key = registration.subscriptionId.toLowerCase();
    const subscription = subscriptions.get(key) ?? {
      id: registration.subscriptionId,
      tenantId: customerIdOf(customerId),
      // Without a group that owns it, this gives nobody anything.
      agreement: 'csp-azure-plan' as const,
      ownerGroupId: null,
    };
    subscriptions.set(key, subscription);
    const { file } = definition;
    return {
      id: registration.id,
      name: definition.name,
      customerId: subscription.tenantId,
      managingTenantId,
      subscriptionId: subscription.id,
      status: registration.status,
      offer: definition.offer,
      authorizations: definition.authorizations.map(({ principal, role }) => ({
        principal: principalOf(principal, file),
        role,
      })),
      eligible: definition.eligible.flatMap((entry, position) =>
        eligibleOf(entry, registration.id, position, file),
      ),
    };
  });
  return {
    delegations: made,
    subscriptions: [...subscriptions.values()],
    groups: [...groups.values()],
    people: [...people.values()],
    accounts: [...people.values()].map(({ id }) => ({
      id,
      personId: id,
      tenantId: managingTenantId,
      kind: 'member',
    })),
    servicePrincipals: [...servicePrincipals.values()],
  };
}
