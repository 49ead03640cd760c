import type { Draft } from './draft.ts';
import { tenantOfPath } from './tenant-of-path.ts';

/** What was read about PIM of the managing tenant; what stands under the id of a customer is told and left out. */
export function ofManagingTenant<D extends Draft>(
  drafts: readonly D[],
  what: string,
  /** In lower case. */
  customerIds: ReadonlySet<string>,
): readonly D[] {
  return drafts.filter(({ file, path, id }) => {
    const tenant = tenantOfPath(file.path);
    const isOfCustomer = tenant !== undefined && customerIds.has(tenant);
    if (isOfCustomer)
      file.skip(what, path, 'it is of a customer’s tenant, and only PIM of the managing tenant is read', id);
    return !isOfCustomer;
  });
}
