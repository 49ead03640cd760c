/** Gives an element back the place it was scrolled to, when it has left the page and comes back. */
export function keepScroll(element: HTMLElement): void {
  let place = { left: 0, top: 0 };
  let isAway = false;
  element.addEventListener(
    'scroll',
    () => {
      place = { left: element.scrollLeft, top: element.scrollTop };
    },
    { passive: true },
  );
  new ResizeObserver(() => {
    if (isAway && element.isConnected) element.scrollTo({ ...place, behavior: 'instant' });
    isAway = !element.isConnected;
  }).observe(element);
}
