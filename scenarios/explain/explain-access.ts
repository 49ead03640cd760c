import type { Session } from '../../models/access/account-links.ts';
import { carriersOf } from '../../models/access/carriers.ts';
import { serves } from '../../models/access/serves.ts';
import type { Account, Tenant } from '../../models/estate.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import type { Moment } from '../../models/state-at.ts';
import { citedFactsOf } from '../summarize/cited-facts-of.ts';
import { explainPath, otherPaths } from './explain-paths.ts';
import type { AccessExplanation } from './explanation.ts';
import type { FoundRole } from './find-role.ts';
import type { SessionName } from './question.ts';
import { strongestFirst, verdictOf } from './verdict.ts';

/** What a sign-in is made with. A thief answers no prompt, and asks PIM through its API. */
export const SESSIONS: Readonly<Record<SessionName, Session>> = {
  own: { mfa: true },
  stolen: { mfa: true, answers: false, route: 'api' },
  password: { mfa: false, answers: false, route: 'api' },
};

export interface AccessCase {
  readonly account: Account;
  readonly tenant: Tenant;
  readonly role: FoundRole;
  readonly session: SessionName;
}

/** The part of an explanation that the moment decides. */
export type AccessAnswer = Pick<
  AccessExplanation,
  'verdict' | 'notes' | 'paths' | 'others' | 'unserved' | 'carriers' | 'facts'
>;

/** Asks the judge about one account in one tenant, and puts its paths into words. */
export function explainAccess(moment: Moment, asked: AccessCase): AccessAnswer {
  const { account, tenant, role, session } = asked;
  const { wanted } = role;
  const all = strongestFirst(moment.judge(account.id, tenant.id, { session: SESSIONS[session] }));
  const serving = wanted === undefined ? all : all.filter((path) => serves(path, wanted));
  const paths = serving.map((path) => explainPath(moment, path, role));
  const others = otherPaths(all.filter((path) => !serving.includes(path)));
  const unserved = unservedOf(moment.index, tenant, role);
  const carriers =
    paths.length > 0 ? [] : carriersOf(moment.index, moment.state, account.id, tenant.id, wanted);
  const best = paths[0];
  const verdict = best === undefined ? noPath(role, unserved, others) : verdictOf(best);
  return {
    verdict,
    notes: notesOf(asked, paths),
    paths,
    others,
    unserved,
    carriers: carriers.map((carrier) => ({ ...carrier })),
    facts: citedFactsOf([
      verdict.factId,
      ...paths.flatMap(({ links }) => links.map(({ factId }) => factId)),
      ...[...others, ...unserved, ...carriers].map(({ factId }) => factId),
    ]),
  };
}

/** What the design says of itself that it cannot do there. */
function unservedOf(
  { estate }: EstateIndex,
  tenant: Tenant,
  { wanted }: FoundRole,
): AccessExplanation['unserved'] {
  const needs = new Map(estate.needs.map((need) => [need.id, need]));
  return estate.unserved.flatMap(({ needId, why, factId }) => {
    const need = needs.get(needId);
    const meant =
      need?.customerId === tenant.id &&
      (wanted === undefined || (need.role === wanted.role && need.workload === wanted.workload));
    return meant ? [{ need: needId, why, factId }] : [];
  });
}

function noPath(
  { wanted }: FoundRole,
  [unserved]: AccessExplanation['unserved'],
  others: AccessExplanation['others'],
): AccessExplanation['verdict'] {
  if (wanted !== undefined && unserved !== undefined) {
    return { answer: 'no', words: `No: ${unserved.why}.`, factId: unserved.factId };
  }
  const what = wanted === undefined ? 'anything' : wanted.name;
  const besides = others.length === 0 ? '' : ', only other roles';
  return { answer: 'no', words: `No: nothing gives the account ${what} there${besides}.` };
}

function notesOf(asked: AccessCase, paths: AccessExplanation['paths']): string[] {
  return [...sessionNotes(asked, paths), ...stepNotes(asked.role, paths[0])];
}

/** What an owner of Azure resources does before it reaches the data in them (LH-33 has the two kinds of actions). */
function stepNotes({ wanted }: FoundRole, best: AccessExplanation['paths'][number] | undefined): string[] {
  if (wanted?.workload !== 'azure-data' || best === undefined || best.state === 'lost') return [];
  if (best.roles.includes(wanted.name)) return [];
  return [
    `${best.roles.join(', ')} does not reach the data yet: whoever holds it gives themselves ${wanted.name} first.`,
  ];
}

function sessionNotes({ session }: AccessCase, paths: AccessExplanation['paths']): string[] {
  if (session === 'own') return [];
  const has =
    session === 'stolen'
      ? 'Asked with what a thief of a session has: its MFA claim, and nobody who answers a prompt.'
      : 'Asked with what a thief of a password has: no MFA claim, and nobody who answers a prompt.';
  const asksMore = paths.some(({ links }) => links.some(({ asks = [] }) => asks.length > 0));
  return asksMore
    ? [
        has,
        'Whether the thief has what PIM asks for at the activation is for a run to say, not for this answer.',
      ]
    : [has];
}
