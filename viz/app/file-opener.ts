import { html } from '../dom/html.ts';
import type { OpenedFiles } from './opened-files.ts';

/** A field to choose one's own files. `opened` hears what they are together. */
export function fileField(opened: (files: OpenedFiles) => void): HTMLElement {
  const field = html('input', { type: 'file', id: 'own-files', accept: '.yaml,.yml,.json', multiple: true });
  field.addEventListener('change', async () => {
    const files = [...(field.files ?? [])];
    // The same file may be chosen again after it was changed.
    field.value = '';
    if (files.length > 0) opened(await read(files));
  });
  return html(
    'div',
    { class: 'own-files' },
    html('label', { for: field.id }, 'Or open your own:'),
    field,
    html(
      'p',
      { class: 'muted' },
      'A scenario with the estates that it names, or an estate as “entwin import” writes it. Dropped on this page they open as well.',
    ),
  );
}

/** Takes files that are dropped anywhere on the page, and shows meanwhile that it would. */
export function takeDroppedFiles(opened: (files: OpenedFiles) => void): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const page = document.documentElement;
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    page.classList.add('takes-files');
  });
  // Left for another element of the page it is not left.
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) page.classList.remove('takes-files');
  });
  addEventListener('drop', async (event) => {
    if (!hasFiles(event)) return;
    page.classList.remove('takes-files');
    // A browser left to itself would leave the page for the file.
    event.preventDefault();
    opened(await read([...event.dataTransfer!.files]));
  });
}

/** The code is fetched by who needs it. */
async function read(files: readonly File[]): Promise<OpenedFiles> {
  return (await import('./opened-files.ts')).openedFiles(files);
}
