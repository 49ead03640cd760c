import type { Account } from '../../models/estate.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import { didYouMean, oneOf } from '../schema/did-you-mean.ts';
import { type Reading, readAs, wrong } from '../schema/problem.ts';

export interface FoundAccount {
  readonly account: Account;
  /** Said where the words left a choice. */
  readonly note?: string;
}

/**
 * The account somebody means: by its own id; by a person's id or name, then the one at home; or by a tier, then its
 * first member. Whoever has several accounts works from the one at home, and reaches the others through it. A program
 * is asked about as if it were an account at home that is its own person.
 */
export function findAccount(index: EstateIndex, who: string): Reading<FoundAccount> {
  const { people, accounts } = index.estate;
  const account = index.accounts.get(who);
  // An account at home that shares its person's id is the same answer, but for the note about the others.
  const sharesId = account?.personId === who && index.homeAccountOf(who) === who;
  if (account !== undefined && !sharesId) return readAs({ account });
  const byId = people.filter(({ id }) => id === who);
  const named = byId.length > 0 ? byId : people.filter(({ name }) => same(name, who));
  if (named.length > 1) {
    const ids = named.map(({ id }) => id);
    return wrong({
      code: 'EXP-WHO',
      message: `${ids.length} people are called "${who}".`,
      expected: oneOf(ids),
    });
  }
  const member = named[0] ?? people.find(({ tier }) => tier === who);
  const home = accounts.find(({ id, personId }) => personId === member?.id && index.homeAccountOf(id) === id);
  if (member !== undefined && home !== undefined) {
    const note =
      named.length === 0
        ? `"${who}" is a tier: ${member.name} is its first member.`
        : accountsNote(index, member.id, home);
    return readAs({ account: home, ...(note === undefined ? {} : { note }) });
  }
  if (member !== undefined) return wrong({ code: 'EXP-WHO', message: `${member.name} has no account.` });
  const program = index.programs.get(who) ?? [...index.programs.values()].find(({ name }) => same(name, who));
  if (program !== undefined) {
    const { id, tenantId } = program;
    return readAs({ account: { id, personId: id, tenantId, kind: 'member' } });
  }
  const known = [
    ...people.flatMap(({ id, name }) => [id, name]),
    ...accounts.map(({ id }) => id),
    ...people.flatMap(({ tier }) => tier ?? []),
    ...[...index.programs.values()].flatMap(({ id, name }) => [id, name]),
  ];
  return wrong({
    code: 'EXP-WHO',
    message: `There is no person and no account "${who}".`,
    expected: 'id or name of a person, an account or a program, or a tier',
    hint: didYouMean(who, new Set(known)) ?? `It is ${oneOf([...new Set(people.map(({ id }) => id))], 8)}.`,
  });
}

function accountsNote(index: EstateIndex, personId: string, home: Account): string | undefined {
  const count = index.estate.accounts.filter((account) => account.personId === personId).length;
  return count > 1 ? `Of ${count} accounts of this person, the one at home is asked: ${home.id}.` : undefined;
}

/** Names are compared as people type them. */
export function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
