import type { Diagnostic } from '../../../scenarios/load/diagnostic.ts';
import { html } from '../../dom/html.ts';
import { offsetOf, problemWords } from '../problems.ts';

export interface YamlEditor {
  readonly element: HTMLElement;
  readonly show: (text: string, diagnostics: readonly Diagnostic[]) => void;
  /** Brings a place to the reader, with the caret in it; its line is marked until the next key or click. */
  readonly goTo: (line: number, column?: number) => void;
}

const MARKS = { error: '×', warning: '!', note: '·' } as const;

/**
 * The scenario as text: a plain text area with numbered lines, marks where something is wrong, and what is wrong below.
 * The browser's own editing keeps its undo, its spelling of keys and its accessibility.
 */
export function yamlEditor(written: (text: string) => void): YamlEditor {
  const gutter = html('pre', { class: 'gutter', 'aria-hidden': 'true' });
  const area = html('textarea', {
    id: 'yaml',
    'aria-label': 'Scenario as YAML',
    'aria-describedby': 'yaml-problems',
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
    wrap: 'off',
  });
  const list = html('ol', { class: 'problems', id: 'yaml-problems' });
  const editorText = html('div', { class: 'editor-text' }, gutter, area);
  const element = html('div', { class: 'editor' }, editorText, list);
  let shown = '';

  const goTo = (line: number, column = 1) => {
    const at = offsetOf(area.value, line, column);
    area.focus();
    area.setSelectionRange(at, at);
    const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight);
    area.scrollTop = Math.max(0, (line - 4) * lineHeight);
    editorText.style.setProperty('--led-to', String(line - 1));
    editorText.classList.add('led');
  };
  const number = (diagnostics: readonly Diagnostic[]) => {
    const worst = new Map<number, Diagnostic['severity']>();
    for (const { line, severity } of [...diagnostics].reverse()) {
      if (worst.get(line) !== 'error') worst.set(line, severity);
    }
    gutter.replaceChildren(
      ...area.value.split('\n').map((_, index) => {
        const severity = worst.get(index + 1);
        const mark = severity === undefined ? ' ' : MARKS[severity];
        return html('span', { class: severity }, `${mark}${String(index + 1).padStart(4)}\n`);
      }),
    );
    gutter.scrollTop = area.scrollTop;
  };
  area.addEventListener('scroll', () => {
    gutter.scrollTop = area.scrollTop;
  });
  for (const seen of ['keydown', 'pointerdown', 'input']) {
    area.addEventListener(seen, () => editorText.classList.remove('led'));
  }
  area.addEventListener('input', () => {
    shown = area.value;
    written(area.value);
  });
  return {
    element,
    goTo,
    show(text, diagnostics) {
      if (text !== shown) {
        // A text from elsewhere, such as the form: the caret stays where it was as far as it can.
        const { selectionStart, selectionEnd } = area;
        area.value = text;
        shown = text;
        area.setSelectionRange(selectionStart, selectionEnd);
      }
      number(diagnostics);
      area.setAttribute('aria-invalid', String(diagnostics.some(({ severity }) => severity === 'error')));
      list.replaceChildren(
        ...diagnostics.map((problem) => {
          const place = html('button', { type: 'button' }, `${problem.line}:${problem.column}`);
          place.addEventListener('click', () => goTo(problem.line, problem.column));
          return html(
            'li',
            { class: problem.severity },
            place,
            ` ${problem.severity}: ${problemWords(problem)}`,
          );
        }),
      );
    },
  };
}
