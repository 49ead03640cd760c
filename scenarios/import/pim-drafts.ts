import type { EpochSeconds } from '../../engine/calendar.ts';
import { type AttachedPolicy, attachPolicies } from './attach-policies.ts';
import { type CustomerDrafts, repeatedIn } from './customer-drafts.ts';
import type { Draft } from './draft.ts';
import type { Harvest } from './gather.ts';
import type { GraphFile } from './graph-file.ts';
import { keptPlaces } from './kept-places.ts';
import { newestCopies } from './newest-copies.ts';
import { ofManagingTenant } from './of-managing-tenant.ts';
import { type PlaceDraft, targetKey } from './pim-draft.ts';

/** What PIM of the managing tenant keeps, each once. */
export interface PimDrafts {
  readonly places: readonly PlaceDraft[];
  readonly policies: readonly AttachedPolicy[];
  /** Copies of objects read already. */
  readonly repeated: number;
}

/**
 * Brings together what was found about PIM: the places that an estate of this day holds, of those `saved` by the
 * managing tenant, and the policies of these and of the groups that have access at customers.
 */
export function pimDrafts(
  harvest: Harvest,
  {
    saved,
    foreign,
    asOf,
    assignments,
  }: {
    readonly saved: readonly PlaceDraft[];
    readonly foreign: ReadonlyMap<GraphFile, string>;
    readonly asOf: EpochSeconds | undefined;
  } & Pick<CustomerDrafts, 'assignments'>,
): PimDrafts {
  const ours = <D extends Draft>(drafts: readonly D[], what: string) =>
    newestCopies(ofManagingTenant(drafts, what, foreign), what);
  const held = asOf === undefined ? [] : keptPlaces(saved, { asOf, directory: harvest.directory });
  const places = newestCopies(held, 'place');
  const policies = ours(harvest.policies, 'PIM setting');
  const policyLinks = ours(harvest.policyLinks, 'policy assignment');
  const targets = new Set(places.kept.map(({ target }) => targetKey(target)));
  const groupIds = new Set([
    ...assignments.map(({ groupId }) => groupId.toLowerCase()),
    ...places.kept.flatMap(({ target }) => (target.kind === 'group' ? target.groupId : [])),
  ]);
  return {
    places: places.kept,
    policies: attachPolicies(policyLinks.kept, policies.kept, (target) =>
      target.kind === 'group' ? groupIds.has(target.groupId) : targets.has(targetKey(target)),
    ),
    repeated: repeatedIn([places, policies, policyLinks]),
  };
}
