const STEPS: Readonly<Record<string, (columns: number) => number>> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
};

/**
 * Lets the keyboard walk over the squares of a grid or the rows of a chart, marked by `data-pick`: one stop
 * of the tab key, arrows inside, Enter or space to choose. The picture may be redrawn at any time, so the
 * listeners sit on its container.
 */
export function gridKeys(container: HTMLElement, choose: (key: string) => void): void {
  const squareOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<SVGGElement>('[data-pick]') : null;
  container.addEventListener('click', (event) => {
    const square = squareOf(event.target);
    if (square !== null) choose(square.dataset.pick!);
  });
  container.addEventListener('keydown', (event) => {
    const square = squareOf(event.target);
    if (square === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(square.dataset.pick!);
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const squares = [...container.querySelectorAll<SVGGElement>('[data-pick]')];
    const columns = Number(square.ownerSVGElement?.dataset.columns ?? 8);
    const next = squares[squares.indexOf(square) + step(columns)];
    if (next === undefined) return;
    enterAt(container, next);
    next.focus();
  });
}

/** Makes one square the stop of the tab key. */
export function enterAt(container: HTMLElement, square: SVGGElement | null): void {
  for (const each of container.querySelectorAll<SVGGElement>('[data-pick]'))
    each.tabIndex = each === square ? 0 : -1;
}
