/** What the tokens named are at present, resolved for a canvas, which knows neither variables nor `light-dark()`. */
export function tokenColors<Token extends string>(
  place: HTMLElement,
  tokens: readonly Token[],
): Readonly<Record<Token, string>> {
  const probe = document.createElement('span');
  place.append(probe);
  const colors = tokens.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(colors) as Record<Token, string>;
}

/** Calls back whenever the page turns light or dark, by its own button or by the system, while the element is in it. */
export function onThemeChange(element: HTMLElement, changed: () => void): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const turned = () => {
    if (element.isConnected) return changed();
    observer.disconnect();
    system.removeEventListener('change', turned);
  };
  const observer = new MutationObserver(turned);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', turned);
}
