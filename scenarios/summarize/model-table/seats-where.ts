import type { TenantLicenses } from '../../result.ts';
import { count } from '../../writers/numbers.ts';
import { reasonsOf } from '../../writers/outline/licenses.ts';
import { joined, type ModelAnswer, type ModelQuestion } from './model-row.ts';
import { type Ways, waysOf } from './ways.ts';

const P2 = 'AAD_PREMIUM_P2';
const P1 = 'AAD_PREMIUM';

/** In which tenant P2 is needed. */
export const seatsWhere: ModelQuestion = {
  id: 'p2-where',
  about: 'license',
  question: 'Where is P2 needed?',
  answer({ licenses }) {
    const rows = licenses.filter(({ sku, seatsNeeded }) => sku === P2 && seatsNeeded > 0);
    return joined(
      [
        where(rows, 'managing', 'in the managing tenant'),
        where(rows, 'customer', 'in customers’ tenants'),
        guestsBilled(licenses),
      ],
      'nowhere',
    );
  },
  article: {
    text: 'The article asks a seat for every eligible guest; a guest is billed by activity, and owners, approvers, reviewers and reviewed people need seats as well.',
    factIds: ['PIM-76', 'PIM-87', 'PIM-89'],
    isAbout: () => true,
  },
};

/** Who needs those seats. */
export const seatsPerWhat: ModelQuestion = {
  id: 'p2-per-what',
  about: 'license',
  question: 'P2 for whom?',
  answer({ licenses }) {
    const rows = licenses.filter(({ sku, seatsNeeded }) => sku === P2 && seatsNeeded > 0);
    return joined(
      [who(rows, 'managing', 'in the managing tenant'), who(rows, 'customer', 'in a customer’s tenant')],
      'nobody',
    );
  },
};

/** What the customers must buy. */
export const customersNeed: ModelQuestion = {
  id: 'p2-of-customers',
  about: 'license',
  question: 'Must customers have P2?',
  answer({ index, licenses }) {
    const customers = licenses.filter(({ tenantRole, sku }) => tenantRole === 'customer' && sku === P2);
    const needing = customers.filter(({ seatsNeeded }) => seatsNeeded > 0);
    return needing.length === 0
      ? { text: 'no', factIds: factsOfDelegation(waysOf(index)) }
      : {
          text: `yes, ${count(seatsOf(needing), 'seat')} in ${count(needing.length, 'tenant')}`,
          factIds: ['PIM-84', ...(guestsBilled(customers) === null ? [] : ['PIM-89'])],
        };
  },
};

/** Why PIM asks nothing of customers: it runs where the delegated people are. */
function factsOfDelegation({ gdap, lighthouse }: Ways): string[] {
  return [...(gdap ? ['GDAP-111'] : []), ...(lighthouse ? ['LH-70'] : [])];
}

/** What the source of a synchronization needs. */
export const sourceOfSync: ModelQuestion = {
  id: 'p1-of-source',
  about: 'license',
  question: 'P1 for synchronization?',
  answer({ licenses }) {
    const rows = licenses.filter(({ sku, seatsNeeded }) => sku === P1 && seatsNeeded > 0);
    if (rows.length === 0) return { text: 'no', factIds: [] };
    return {
      text: `${count(seatsOf(rows), 'seat')} in the managing tenant, one per synchronized person`,
      factIds: factsOf(rows),
    };
  },
};

/** Guests who use PIM take no seat of their own (PIM-87). */
function guestsBilled(licenses: readonly TenantLicenses[]): ModelAnswer | null {
  const guests = licenses.reduce((sum, { guestsMetered = 0 }) => sum + guestsMetered, 0);
  return guests === 0 ? null : { text: `${count(guests, 'guest')} billed by activity`, factIds: ['PIM-87'] };
}

/** The people of one kind of tenant; of several customers that differ, each way once. */
function who(rows: readonly TenantLicenses[], role: string, words: string): ModelAnswer | null {
  const there = rows.filter(({ tenantRole }) => tenantRole === role);
  if (there.length === 0) return null;
  return { text: `${words} ${[...new Set(there.map(reasonsOf))].join(', or ')}`, factIds: factsOf(there) };
}

function where(rows: readonly TenantLicenses[], role: string, words: string): ModelAnswer | null {
  const there = rows.filter(({ tenantRole }) => tenantRole === role);
  if (there.length === 0) return null;
  return { text: `${count(seatsOf(there), 'seat')} ${words}`, factIds: factsOf(there) };
}

function seatsOf(rows: readonly TenantLicenses[]): number {
  return rows.reduce((sum, { seatsNeeded }) => sum + seatsNeeded, 0);
}

function factsOf(rows: readonly TenantLicenses[]): string[] {
  const ids = rows.flatMap(({ heads }) =>
    heads.flatMap(({ reasons }) => reasons.map(({ factId }) => factId)),
  );
  return [...new Set(ids)].sort();
}
