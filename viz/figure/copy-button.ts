import { html } from '../dom/html.ts';

export interface CopyButton {
  readonly button: HTMLButtonElement;
  /** Says whether it worked. */
  readonly status: HTMLElement;
}

/** Selects everything an element shows, as a reader would with the mouse. */
function select(element: HTMLElement): void {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.selectAllChildren(element);
}

/**
 * A button that puts the text of an element on the clipboard. Where the browser does not let the page do that, the
 * text is selected, so that the reader's own keys copy it.
 */
export function copyButton(element: HTMLElement, label: string): CopyButton {
  const button = html('button', { type: 'button' }, label);
  const status = html('span', { role: 'status', class: 'tool-status' });
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(element.textContent ?? '');
      status.textContent = 'Copied.';
    } catch {
      select(element);
      status.textContent = 'This browser does not let the page copy: the text is selected, copy it yourself.';
    }
  });
  return { button, status };
}
