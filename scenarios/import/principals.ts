import type { Account, Group, Person } from '../../models/estate.ts';
import type { Principal, ServicePrincipal } from '../../models/estate-roles.ts';
import { type Directory, groupOf } from './directory.ts';
import type { JsonPath } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';

/** Somebody of the managing tenant, as an answer names them. */
export interface NamedPrincipal {
  readonly id: string;
  readonly name: string | undefined;
  readonly path: JsonPath;
}

/** Everybody whom answers name by id, each once, as what the directory says they are. */
export interface Principals {
  /** What somebody is; an id of which nothing says it becomes `otherwise`, with a note the first time. */
  principalOf(named: NamedPrincipal, file: GraphFile, otherwise: 'group' | 'account'): Principal;
  /** Id of the account of whoever approves: an estate names accounts, and one stands for a group. */
  approverOf(named: NamedPrincipal, file: GraphFile): string;
  /** Whoever was named so far; groups are those beside the ones known before. */
  list(): PrincipalLists;
}

export interface PrincipalLists {
  readonly groups: readonly Group[];
  readonly people: readonly Person[];
  readonly accounts: readonly Account[];
  readonly servicePrincipals: readonly ServicePrincipal[];
}

interface Surroundings {
  readonly managingTenantId: string;
  /** Groups that are known already, by id in lower case. */
  readonly groups: ReadonlyMap<string, Group>;
  readonly directory: Directory;
}

const TAKEN_AS = { group: 'a group', account: 'a person' } as const;

export function createPrincipals({ managingTenantId, groups: known, directory }: Surroundings): Principals {
  const groups = new Map<string, Group>();
  const people = new Map<string, Person>();
  const servicePrincipals = new Map<string, ServicePrincipal>();

  const accountOf = ({ id, name }: NamedPrincipal): string => {
    const key = id.toLowerCase();
    const person = people.get(key) ?? { id, name: directory.get(key)?.name ?? name ?? id };
    people.set(key, person);
    return person.id;
  };
  return {
    principalOf(named, file, otherwise) {
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
        if (otherwise === 'account' && people.has(key)) return { kind: 'account', id: accountOf(named) };
        file.tell('note', 'IMP-PRINCIPAL', named.path, {
          message: `Nothing that was read says what "${id}" is; it is taken as ${TAKEN_AS[otherwise]}.`,
          hint: 'Save the users, groups and service principals of the managing tenant too.',
        });
        if (otherwise === 'account') return { kind: 'account', id: accountOf(named) };
      }
      // Of a group that nobody saved nothing is known, so that no finding may be made of it either.
      groups.set(key, groupOf(id, managingTenantId, directory, { name, roleAssignable: true }));
      return { kind: 'group', id };
    },
    approverOf(named, file) {
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
    },
    list: () => ({
      groups: [...groups.values()],
      people: [...people.values()],
      accounts: [...people].map(([key, { id }]) => {
        const entry = directory.get(key);
        const kind = (entry?.kind === 'user' ? entry.account : undefined) ?? 'member';
        return { id, personId: id, tenantId: managingTenantId, kind };
      }),
      servicePrincipals: [...servicePrincipals.values()],
    }),
  };
}
