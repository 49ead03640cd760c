import { isBuiltInAzureRole, readAzureRole } from '../schema/azure-roles.ts';

type Entry = Readonly<Record<string, unknown>>;

/** What the entries of an estate's lists are called without names, by list; tenants are of two kinds. */
const WORDS: Readonly<Record<string, string>> = {
  tenants: 'Customer',
  people: 'Person',
  accounts: 'Account',
  groups: 'Group',
  memberships: 'Membership',
  servicePrincipals: 'Program',
  roleAssignments: 'Role assignment',
  relationships: 'Relationship',
  accessAssignments: 'Access assignment',
  azureSubscriptions: 'Subscription',
  lighthouseDelegations: 'Delegation',
  licenses: 'License',
  reviews: 'Review',
  automations: 'Automation',
  needs: 'Need',
};

const MANAGING = 'Managing tenant';
const FEWEST_DIGITS = 3;

/**
 * Invented words for whatever somebody has named in estates: ids, names to show, and roles of Azure that are not built in. Numbered in the order of the lists, so that the same text gives the same words, and a text that
 * has them already keeps them. An id that several lists use, as an account does that is called after its person, has one.
 */
export function inventedNames(estates: readonly Entry[]): ReadonlyMap<string, string> {
  const invented = new Map<string, string>();
  const call = (written: unknown, instead: string) => {
    if (typeof written === 'string' && written !== '' && !invented.has(written)) {
      invented.set(written, instead);
    }
  };
  for (const [list, word] of Object.entries(WORDS)) {
    const entries = estates.flatMap((estate) => entriesOf(estate[list]));
    const counts = new Map<string, number>();
    for (const { id, name, role } of entries) {
      const own = list === 'tenants' && role === 'managing' ? MANAGING : word;
      const known = typeof id === 'string' ? invented.get(id) : undefined;
      const count = (counts.get(own) ?? 0) + (known === undefined ? 1 : 0);
      counts.set(own, count);
      const shown = known ?? numbered(own, count, entries.length);
      call(id, idOf(shown));
      call(name, known === undefined ? shown : `${own} ${known}`);
    }
  }
  const deeper = idsWithin(estates).filter((id) => !invented.has(id));
  for (const [word, written] of [
    ['Entry', deeper],
    ['Custom role', customRoles(estates)],
  ] as const) {
    written.forEach((each, index) => {
      const shown = numbered(word, index + 1, written.length);
      call(each, word === 'Entry' ? idOf(shown) : shown);
    });
  }
  return invented;
}

/** Every id at any depth, each once: entries of entries have some too. */
function idsWithin(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : [];
  return [...new Set([...own, ...Object.values(value).flatMap(idsWithin)])];
}

/** Roles of Azure that are not Microsoft's, by the names that somebody gave. */
function customRoles(estates: readonly Entry[]): readonly string[] {
  const roles = estates
    .flatMap(({ roleAssignments, rolePolicies }) => [
      ...entriesOf(roleAssignments),
      ...entriesOf(rolePolicies),
    ])
    .map(({ azureRole }) => azureRole)
    .filter((role) => typeof role === 'string')
    .filter((role) => !isBuiltInAzureRole(readAzureRole(role)));
  return [...new Set(roles)];
}

function entriesOf(list: unknown): readonly Entry[] {
  if (!Array.isArray(list)) return [];
  return list.filter((each): each is Entry => typeof each === 'object' && each !== null);
}

function numbered(word: string, count: number, of: number): string {
  return `${word} ${String(count).padStart(Math.max(FEWEST_DIGITS, String(of).length), '0')}`;
}

const idOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');
