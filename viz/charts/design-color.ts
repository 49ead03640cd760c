const HUES = 8;
/** What tells designs of one hue apart: the form of their dots and the dashes of their lines. */
const FORMS = ['', 'form-1', 'form-2'] as const;

/** Designs in the order of their Result. */
export interface OrderedDesigns {
  readonly designs: readonly { readonly id: string }[];
}

/**
 * The classes that give a design its color, the same in every figure because they follow the order of the Result. The
 * ninth design has the hue of the first again, and a form of its own.
 */
export function designColorClass({ designs }: OrderedDesigns, designId: string): string {
  const index = Math.max(
    0,
    designs.findIndex((design) => design.id === designId),
  );
  const form = FORMS[Math.min(Math.floor(index / HUES), FORMS.length - 1)]!;
  return form === '' ? `design-${index % HUES}` : `design-${index % HUES} ${form}`;
}

/** Which form the classes of a design stand for: 0 for the first eight designs. */
export function designForm(colorClass: string): number {
  return Math.max(
    0,
    FORMS.findIndex((form) => form !== '' && colorClass.endsWith(form)),
  );
}
