import { NEEDED_PLANS } from '../../models/licensing/plan-cover.ts';
import { type ProductId, standaloneProduct } from '../../models/licensing/products.ts';

/** The products sold for one plan alone, at whose prices the rows of a sheet are priced. */
export const SOLD_ALONE = NEEDED_PLANS.flatMap((plan) => (standaloneProduct(plan)?.id ?? []) as ProductId);
