/**
 * Draws into a container at its own width, and again when that changes: text in a chart keeps its size on
 * a phone, because the chart is laid out anew and not scaled. Returns a function that draws once more.
 */
export function onWidth(
  container: HTMLElement,
  draw: (width: number) => Element | readonly Element[],
): () => void {
  let drawnWidth = 0;
  const redraw = () => {
    if (drawnWidth > 0) container.replaceChildren(...[draw(drawnWidth)].flat());
  };
  const observer = new ResizeObserver(() => {
    const width = Math.floor(container.clientWidth);
    if (width === 0 || width === drawnWidth) return;
    drawnWidth = width;
    redraw();
  });
  observer.observe(container);
  return redraw;
}
