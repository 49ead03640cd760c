/**
 * Draws into a container at its own width, and again when that changes: text in a chart keeps its size on
 * a phone, because the chart is laid out anew and not scaled.
 */
export function onWidth(container: HTMLElement, draw: (width: number) => Element): void {
  let drawnWidth = 0;
  const observer = new ResizeObserver(() => {
    const width = Math.floor(container.clientWidth);
    if (width === 0 || width === drawnWidth) return;
    drawnWidth = width;
    container.replaceChildren(draw(width));
  });
  observer.observe(container);
}
