import { PRODUCT_IDS, type ProductId } from '../models/licensing/products.ts';
import { didYouMean } from '../scenarios/schema/did-you-mean.ts';
import { printable } from '../scenarios/writers/printable.ts';
import { UsageError } from './usage-error.ts';

/** Products named on the command line, several with commas; undefined where the option is not given. */
export function allowedProducts(values: readonly string[] | undefined): readonly ProductId[] | undefined {
  if (values === undefined) return undefined;
  const names = values.flatMap((value) => value.split(',')).map((name) => name.trim());
  const chosen = names.map((name) => {
    const found = PRODUCT_IDS.find((id) => id === name);
    if (found !== undefined) return found;
    throw new UsageError(
      `There is no product "${printable(name)}".`,
      didYouMean(name, PRODUCT_IDS) ?? `Products are ${PRODUCT_IDS.join(', ')}.`,
    );
  });
  return [...new Set(chosen)];
}
