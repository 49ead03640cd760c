/** Gives lists that hold the same the same object, so that what is alike in every tenant of a large sketch is kept once. */
export function sharedLists(): (list: readonly string[]) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (list) => {
    const key = JSON.stringify(list);
    const shared = known.get(key);
    if (shared !== undefined) return shared;
    known.set(key, list);
    return list;
  };
}
