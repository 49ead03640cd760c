/*
 * A result that knows more replaces the pictures while somebody looks at them. What the reader has set stays: the hour
 * on the slider, opened tables and lists, the place of the keyboard and of the page.
 */

/** Replaces the content of a place and puts back what the reader had set there. */
export function replaceKeeping(place: HTMLElement, content: readonly (Node | string)[]): void {
  const sliders = [...place.querySelectorAll<HTMLInputElement>('input[type="range"][id]')].map((input) => ({
    id: input.id,
    share: Number(input.max) === 0 ? 1 : input.valueAsNumber / Number(input.max),
  }));
  const chosen = [...place.querySelectorAll('select')].filter(wasMoved).map((select) => ({
    way: wayTo(place, select),
    value: select.value,
  }));
  const scrolled = [...place.querySelectorAll<HTMLElement>('div[tabindex="0"]')]
    .filter(({ scrollTop, scrollLeft }) => scrollTop > 0 || scrollLeft > 0)
    .map((element) => ({ way: wayTo(place, element), top: element.scrollTop, left: element.scrollLeft }));
  const expanded = [...place.querySelectorAll('button[aria-expanded="true"]')].map((button) =>
    wayTo(place, button),
  );
  const open = [...place.querySelectorAll('details[open]')].map((details) => wayTo(place, details));
  const focused = place.contains(document.activeElement) ? wayTo(place, document.activeElement!) : undefined;
  // Charts draw when they know their width, a moment later; without this the page would jump up meanwhile.
  place.style.minHeight = `${place.offsetHeight}px`;
  place.replaceChildren(...content);
  for (const { id, share } of sliders) {
    const input = document.getElementById(id);
    if (!(input instanceof HTMLInputElement) || !place.contains(input)) continue;
    input.value = String(Math.round(share * Number(input.max)));
    input.dispatchEvent(new Event('input'));
  }
  const focusAgain = () => {
    if (focused !== undefined && document.activeElement === document.body) {
      at(place, focused)?.focus({ preventScroll: true });
    }
  };
  // What has an id is there already, and the next key may come before charts are drawn.
  if (focused?.steps.length === 0) focusAgain();
  for (const { way, value } of chosen) {
    const select = at(place, way);
    if (!(select instanceof HTMLSelectElement) || select.value === value) continue;
    if (![...select.options].some((option) => option.value === value)) continue;
    select.value = value;
    select.dispatchEvent(new Event('change'));
  }
  for (const way of expanded) at(place, way)?.click();
  for (const way of open) at(place, way)?.setAttribute('open', '');
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      focusAgain();
      for (const { way, top, left } of scrolled) at(place, way)?.scrollTo({ top, left });
      place.style.minHeight = '';
    }),
  );
}

/** A list that stands as it was drawn is nobody's choice: what it begins with may be another thing by now. */
function wasMoved({ options, selectedIndex }: HTMLSelectElement): boolean {
  const drawn = [...options].findIndex(({ defaultSelected }) => defaultSelected);
  return selectedIndex !== Math.max(0, drawn);
}

/** The way from a place down to an element, by position; from the nearest id where there is one. */
function wayTo(place: Element, element: Element): { readonly id: string; readonly steps: readonly number[] } {
  const steps: number[] = [];
  let here = element;
  while (here !== place && here.id === '') {
    steps.unshift([...here.parentElement!.children].indexOf(here));
    here = here.parentElement!;
  }
  return { id: here === place ? '' : here.id, steps };
}

function at(
  place: Element,
  { id, steps }: { readonly id: string; readonly steps: readonly number[] },
): HTMLElement | undefined {
  let here: Element | null | undefined = id === '' ? place : place.querySelector(`#${CSS.escape(id)}`);
  for (const step of steps) here = here?.children[step];
  return here instanceof HTMLElement || here instanceof SVGElement ? (here as HTMLElement) : undefined;
}
