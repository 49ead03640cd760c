const HUES = 8;

/** Designs in the order of their Result. */
export interface OrderedDesigns {
  readonly designs: readonly { readonly id: string }[];
}

/** The class that gives a design its color, the same in every figure because it follows the order of the Result. */
export function designColorClass({ designs }: OrderedDesigns, designId: string): string {
  const index = designs.findIndex((design) => design.id === designId);
  return `design-${Math.max(0, index) % HUES}`;
}
