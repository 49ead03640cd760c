import type { FoundPage } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';

interface SavedPage extends FoundPage {
  readonly file: GraphFile;
}

/**
 * Warns where a list goes on and no file holds the rest. A page does not say which page it is, so the
 * pages of one list in one folder are taken together: one of them must be the last, and where the list
 * says how many objects it has, so many must be there.
 */
export function warnOfMissingPages(pages: readonly SavedPage[]): void {
  const lists = new Map<string, SavedPage[]>();
  for (const page of pages) {
    const folder = page.file.path.slice(0, Math.max(page.file.path.lastIndexOf('/'), 0));
    const key = JSON.stringify([folder, page.kind, page.relationshipId ?? '']);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [page]);
    else list.push(page);
  }
  for (const list of lists.values()) {
    const going = list.filter((page) => page.nextLink !== undefined);
    if (going.length > 0 && going.length === list.length) {
      const page = going.at(-1)!;
      page.file.tell('warning', 'IMP-PAGE-MISSING', [...page.path, page.nextKey], {
        message: `The list of ${page.kind}s goes on here, and no file holds the next page.`,
        hint: 'Save the answer to this address as well, and import again.',
      });
      continue;
    }
    const total = list.reduce((most, page) => Math.max(most, page.total ?? 0), 0);
    const ids = new Set(list.flatMap((page) => page.objects.map(({ object }) => String(object.id))));
    if (ids.size >= total) continue;
    const page = list.find((candidate) => candidate.total === total)!;
    page.file.tell('warning', 'IMP-PAGE-MISSING', [...page.path, '@odata.count'], {
      message: `The list has ${total} ${page.kind}s, and the files hold ${ids.size} of them.`,
      hint: 'Save the missing pages as well, and import again.',
    });
  }
}
