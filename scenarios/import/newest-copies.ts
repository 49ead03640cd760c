import type { JsonPath } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';

interface Copy {
  readonly id: string;
  readonly file: GraphFile;
  readonly path: JsonPath;
  readonly content: string;
  readonly changedAt: number | undefined;
}

/**
 * One of each object, in the order of ids: saving a page twice is no second object. Of copies that differ
 * the one changed last is kept, and the other told. The order of files changes nothing.
 */
export function newestCopies<C extends Copy>(
  copies: readonly C[],
  what: string,
): { readonly kept: readonly C[]; readonly repeated: number } {
  const byId = new Map<string, C[]>();
  for (const copy of copies) {
    const key = copy.id.toLowerCase();
    const same = byId.get(key);
    if (same === undefined) byId.set(key, [copy]);
    else same.push(copy);
  }
  const kept = [...byId.values()].map((same) => {
    const [newest, ...older] = same.toSorted(newestFirst) as [C, ...C[]];
    for (const copy of older.filter((other) => other.content !== newest.content)) {
      copy.file.tell('warning', 'IMP-DIFFERS', copy.path, {
        message: `This ${what} was saved twice with different content; the copy changed last is used, from "${newest.file.path}".`,
      });
    }
    return newest;
  });
  return { kept: kept.toSorted(byIdOrder), repeated: copies.length - kept.length };
}

function newestFirst(a: Copy, b: Copy): number {
  const later = (b.changedAt ?? Number.NEGATIVE_INFINITY) - (a.changedAt ?? Number.NEGATIVE_INFINITY);
  if (later !== 0 && !Number.isNaN(later)) return later;
  return compare(a.content, b.content) || compare(a.file.path, b.file.path);
}

function byIdOrder(a: Copy, b: Copy): number {
  return compare(a.id.toLowerCase(), b.id.toLowerCase());
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
