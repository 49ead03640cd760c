/** Two GUIDs joined by a hyphen, as relationships are numbered (GDAP-15). */
const TWO_GUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * Ids of known relationships that a file's name or a folder's name holds: `assignments-ID.json`,
 * `ID/accessAssignments.json`. The known ids are in lower case.
 */
export function relationshipsOfPath(path: string, known: ReadonlySet<string>): readonly string[] {
  const words = new Set<string>();
  for (const match of path.toLowerCase().matchAll(TWO_GUIDS)) words.add(match[0]);
  for (const segment of path.toLowerCase().split(/[/\\]/)) {
    for (const word of [segment, segment.replace(/\.json$/, ''), ...segment.split(/[^a-z0-9-]+/)]) {
      words.add(word);
      for (let at = word.indexOf('-'); at !== -1; at = word.indexOf('-', at + 1))
        words.add(word.slice(at + 1));
    }
  }
  return [...words].filter((word) => known.has(word));
}
