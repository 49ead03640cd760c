import { type Block, paragraph } from '../../writers/outline/blocks.ts';
import { productName } from '../../writers/product-names.ts';
import type { SheetPrices } from './sheet-prices.ts';

/** Plans that no price is known for, and that no sum of money holds; told wherever there is one. */
export function unpricedBlocks({ unpriced }: SheetPrices): readonly Block[] {
  if (unpriced.length === 0) return [];
  return [paragraph(`No price is known for ${unpriced.map(productName).join(', ')}.`, 'warning')];
}
