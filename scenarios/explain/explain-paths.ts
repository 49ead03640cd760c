import type { AccessLink, AccessPath } from '../../models/access/access-path.ts';
import { approversNow } from '../../models/access/approvers-now.ts';
import { mendOf } from '../../models/access/mend.ts';
import { serves } from '../../models/access/serves.ts';
import type { ActivationSettings } from '../../models/estate-roles.ts';
import { roleName } from '../../models/facts/roles.ts';
import type { Place } from '../../models/places.ts';
import type { Moment } from '../../models/state-at.ts';
import type { AccessExplanation, ExplainedLink, ExplainedPath } from './explanation.ts';
import type { FoundRole } from './find-role.ts';
import { nameOfLink } from './name-of-link.ts';

/** A path as the judge gave it, with names, what PIM asks, who may approve, and what mends it. */
export function explainPath(moment: Moment, path: AccessPath, { wanted }: FoundRole): ExplainedPath {
  const { model, workload } = path;
  const serving =
    wanted === undefined
      ? path.roles
      : path.roles.filter((role) => serves({ model, workload, roles: [role] }, wanted));
  return {
    model,
    holderId: path.holderId,
    workload,
    roles: serving.map((role) => nameOfRole(path, role)),
    otherRoles: path.roles.length - serving.length,
    state: path.state,
    links: path.links.map((link) => explainLink(moment, path, link)),
  };
}

/** What the account has in the tenant besides, each kind of it once. */
export function otherPaths(paths: readonly AccessPath[]): AccessExplanation['others'] {
  const others = paths.map((path) => {
    const link = path.links.find(({ state }) => state === path.state && state !== 'standing');
    return {
      model: path.model,
      roles: path.roles.map((role) => nameOfRole(path, role)),
      state: path.state,
      ...(link?.why === undefined ? {} : { why: link.why }),
      ...(link?.factId === undefined ? {} : { factId: link.factId }),
    };
  });
  return [...new Map(others.map((other) => [JSON.stringify(other), other])).values()];
}

function nameOfRole({ workload }: AccessPath, role: string): string {
  return workload === 'any' ? roleName(role) : role;
}

function explainLink(moment: Moment, path: AccessPath, link: AccessLink): ExplainedLink {
  const { index, state } = moment;
  const { kind, subject, factId, why } = link;
  const mend = mendOf(link);
  const place = index.places.get(subject);
  const waits = link.state === 'eligible' || link.state === 'gated';
  const settings = waits && place !== undefined ? index.settingsOf(place) : undefined;
  // Who has asked already is asked for nothing more.
  const toAsk = place !== undefined && state.place(path.holderId, place) === 'eligible';
  return {
    kind,
    subject,
    name: nameOfLink(index, path, link),
    state: link.state,
    ...(why === undefined ? {} : { why }),
    ...(factId === undefined ? {} : { factId }),
    ...(mend === undefined ? {} : { mend }),
    ...(settings !== undefined && toAsk ? { asks: asksOf(settings) } : {}),
    ...(place !== undefined && link.state === 'gated' ? { approvers: approversOf(moment, path, place) } : {}),
  };
}

const ASKS: readonly (readonly [keyof ActivationSettings['requires'], string])[] = [
  ['mfa', 'MFA'],
  ['authenticationContext', 'an authentication context'],
  ['justification', 'a justification'],
  ['ticket', 'a ticket'],
];

function asksOf({ requires }: ActivationSettings): string[] {
  return ASKS.flatMap(([key, words]) => (requires[key] ? [words] : []));
}

/** Everybody named, but for the person who asks: nobody decides their own request (PIM-34). */
function approversOf({ index, state }: Moment, { accountId }: AccessPath, place: Place): string[] {
  const personOf = (id: string) => index.accounts.get(id)?.personId;
  const names = approversNow(index, state, place)
    .filter((id) => personOf(id) === undefined || personOf(id) !== personOf(accountId))
    .map((id) => index.people.get(personOf(id) ?? '')?.name ?? id);
  return [...new Set(names)];
}
