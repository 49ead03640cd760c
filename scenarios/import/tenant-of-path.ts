const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * The tenant whose id a file's name or its nearest folder's name holds, in lower case: `ID/default.json`,
 * `partners-ID.json`. Undefined where none does, or where a name holds several.
 */
export function tenantOfPath(path: string): string | undefined {
  for (const segment of path.toLowerCase().split(/[/\\]/).reverse()) {
    const ids = new Set(segment.match(GUID) ?? []);
    if (ids.size > 0) return ids.size === 1 ? [...ids][0] : undefined;
  }
  return undefined;
}
