import type { Draft } from './draft.ts';
import type { GraphFile } from './graph-file.ts';

/** What was read about PIM of the managing tenant; what stands in files of other tenants is told and left out. */
export function ofManagingTenant<D extends Draft>(
  drafts: readonly D[],
  what: string,
  /** Files of other tenants, and why they are taken for those. */
  foreign: ReadonlyMap<GraphFile, string>,
): readonly D[] {
  return drafts.filter(({ file, path, id }) => {
    const reason = foreign.get(file);
    if (reason !== undefined) file.skip(what, path, reason, id);
    return reason === undefined;
  });
}
