import { html } from '../../dom/html.ts';

/** Where a reader puts a price file; it stays on this page, and no link or file carries it. */
export interface PriceBox {
  readonly element: HTMLElement;
  /** Says what does not fit, or nothing. */
  readonly complain: (problems: readonly string[]) => void;
}

const MANUAL =
  'A price file, as for “entwin licenses --prices”: name, currency, discount, margin, term, own prices, ranges. It stays on this page; links do not carry it.';

export interface PriceBoxParts {
  /** What stands in the field at first. */
  readonly text: string;
  /** Makes a price file that fits the scenario, for who has none yet. */
  readonly example: () => string;
  /** Hears every change of the field. */
  readonly wrote: (text: string) => void;
  /** Counts at the prices in the field. */
  readonly count: () => void;
}

/** A field for the text of a price file. */
export function priceBox({ text, example, wrote, count }: PriceBoxParts): PriceBox {
  const field = html('textarea', {
    id: 'prices',
    rows: 10,
    spellcheck: 'false',
    'aria-describedby': 'prices-help prices-problems',
  });
  field.value = text;
  field.addEventListener('input', () => wrote(field.value));
  const problems = html('ul', { id: 'prices-problems', class: 'price-problems', role: 'status' });
  const button = (label: string, act: () => void) => {
    const element = html('button', { type: 'button' }, label);
    element.addEventListener('click', act);
    return element;
  };
  const file = html('input', { type: 'file', accept: '.yaml,.yml', 'aria-label': 'Open a price file' });
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    field.value = await chosen.text();
    wrote(field.value);
    count();
  });
  const element = html(
    'details',
    { class: 'price-box controls', open: text !== '' },
    html('summary', {}, 'Your prices and ranges'),
    html('label', { for: 'prices' }, 'Price file in YAML'),
    field,
    html('p', { id: 'prices-help', class: 'muted' }, MANUAL),
    problems,
    html(
      'div',
      { class: 'choices' },
      button('Count at these prices', count),
      button('Insert an example', () => {
        field.value = example();
        wrote(field.value);
        field.focus();
      }),
      file,
    ),
  );
  return {
    element,
    complain: (found) => problems.replaceChildren(...found.map((each) => html('li', {}, each))),
  };
}
