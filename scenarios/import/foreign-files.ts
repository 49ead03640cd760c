import { type KnownIds, whyForeign } from './foreign-path.ts';
import type { Harvest } from './gather.ts';
import type { GraphFile } from './graph-file.ts';

/** The files whose paths say that what is in them about PIM is not the managing tenant's, and why. */
export function foreignFiles(
  { files, places, policyLinks, assignments, directory }: Harvest,
  known: Omit<KnownIds, 'others'>,
): ReadonlyMap<GraphFile, string> {
  const targets = [...places, ...policyLinks].map(({ target }) => target);
  const others = new Set([
    ...directory.keys(),
    ...assignments.map(({ groupId }) => groupId.toLowerCase()),
    ...places.map(({ principal }) => principal.id),
    ...targets.map((target) => (target.kind === 'group' ? target.groupId : target.role.toLowerCase())),
  ]);
  return new Map(
    files.flatMap((file): (readonly [GraphFile, string])[] => {
      const reason = whyForeign(file.path, { ...known, others });
      return reason === undefined ? [] : [[file, reason]];
    }),
  );
}
