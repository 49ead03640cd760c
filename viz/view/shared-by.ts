export interface Shared<T> {
  readonly designIds: readonly string[];
  readonly part: readonly T[];
}

/** Groups designs whose part of the Result is the same to the last value, and leaves out empty parts. */
export function sharedBy<D extends { readonly id: string }, T>(
  designs: readonly D[],
  partOf: (design: D) => readonly T[],
): readonly Shared<T>[] {
  const groups = new Map<string, { designIds: string[]; part: readonly T[] }>();
  for (const design of designs) {
    const part = partOf(design);
    if (part.length === 0) continue;
    const key = JSON.stringify(part);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { designIds: [design.id], part });
    else group.designIds.push(design.id);
  }
  return [...groups.values()];
}
