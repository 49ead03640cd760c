import { guidsIn } from './guids-in.ts';

/**
 * The tenant whose id a file's name or its nearest folder's name holds, in lower case: `ID/default.json`,
 * `partners-ID.json`. Ids that are known to be somebody else's are passed over. Undefined where no name holds one,
 * or where the nearest that does holds several.
 */
export function tenantOfPath(path: string, others: readonly string[] = []): string | undefined {
  for (const segment of path.split(/[/\\]/).reverse()) {
    const ids = new Set(guidsIn(segment));
    for (const other of others) ids.delete(other.toLowerCase());
    if (ids.size > 0) return ids.size === 1 ? [...ids][0] : undefined;
  }
  return undefined;
}
