import { html } from '../dom/html.ts';
import { unbroken } from '../view/words.ts';
import { download } from './download.ts';
import { pngOfSvg } from './png-of-svg.ts';
import { standaloneSvg, svgText } from './standalone-svg.ts';
import { type TableTwin, tableTwin } from './table-twin.ts';

export interface FigureParts {
  readonly id: string;
  /** What kind of view this is, in a word or two. */
  readonly kicker: string;
  /** The finding. */
  readonly title: string;
  /** What is drawn, unit, replications, seed. */
  readonly drawn: string;
  /** What of it the picture shows at this moment, where the reader moves it: read on paper and in exported pictures. */
  readonly moment?: HTMLElement | undefined;
  readonly picture: HTMLElement;
  readonly caption: string;
  /** What belongs to the picture but is read, not seen; stands under the caption. */
  readonly detail?: HTMLElement | undefined;
  /** As a function where they are so long that they are made only for who opens them. */
  readonly tables: readonly TableTwin[] | (() => readonly TableTwin[]);
  /** The data behind the picture as a file, made when somebody asks for it. */
  readonly csv?: (() => string) | undefined;
  /** Version, scenario hash, seed: goes under exported pictures. */
  readonly provenance: string;
}

/** What is pale belongs to a scenario that stands there no more, names that were taken out since included. */
const OUTDATED = '.stale, [aria-busy="true"]';

/** A figure as every view shows it: finding, what is drawn, picture, caption, table twin, exports. */
export function figure(parts: FigureParts): HTMLElement {
  const { id } = parts;
  const status = html('span', { class: 'tool-status', role: 'status' });
  const twin = html('div', { class: 'twin', id: `${id}-table`, 'data-open': 'false' });
  const fill = (tables: readonly TableTwin[]) =>
    twin.replaceChildren(...tables.map((table, index) => tableTwin(`${id}-table-${index + 1}`, table)));
  if (typeof parts.tables !== 'function') fill(parts.tables);
  const toggle = html(
    'button',
    { type: 'button', 'aria-expanded': 'false', 'aria-controls': `${id}-table` },
    'Show table',
  );
  toggle.addEventListener('click', () => {
    const open = twin.dataset.open !== 'true';
    if (typeof parts.tables === 'function' && twin.childElementCount === 0) fill(parts.tables());
    twin.dataset.open = String(open);
    toggle.setAttribute('aria-expanded', String(open));
    toggle.textContent = open ? 'Hide table' : 'Show table';
  });

  const standalone = () =>
    standaloneSvg([...parts.picture.querySelectorAll<SVGSVGElement>('svg[data-chart]')], {
      title: parts.title,
      drawn: [parts.drawn, parts.moment?.textContent ?? ''].join(' ').trim(),
      foot: parts.provenance,
    });
  const save = (kind: 'svg' | 'png' | 'csv', make: () => Blob | Promise<Blob>) => {
    const label = `Save ${kind.toUpperCase()}`;
    const button = html(
      'button',
      { type: 'button', 'data-export': kind, 'aria-label': `${label}: ${parts.kicker}` },
      label,
    );
    button.addEventListener('click', async () => {
      const outdated = button.closest(OUTDATED) !== null;
      status.textContent = outdated
        ? 'This picture is of the scenario before; the next one can be saved.'
        : '';
      if (outdated) return;
      try {
        download(`entwin-${id}.${kind}`, await make());
      } catch (error) {
        const instead = kind === 'png' ? ' Save the SVG instead.' : '';
        status.textContent = `No ${kind.toUpperCase()}: ${error instanceof Error ? error.message : String(error)}${instead}`;
      }
    });
    return button;
  };
  const png = () => {
    const svg = standalone();
    return pngOfSvg(svgText(svg), svg.width.baseVal.value, svg.height.baseVal.value);
  };
  const { csv } = parts;
  const saves = [
    save('svg', () => new Blob([svgText(standalone())], { type: 'image/svg+xml' })),
    save('png', png),
    csv === undefined ? null : save('csv', () => new Blob([csv()], { type: 'text/csv' })),
  ];

  return html(
    'figure',
    { id, 'aria-labelledby': `${id}-title` },
    html('p', { class: 'kicker' }, parts.kicker),
    html('h2', { id: `${id}-title` }, unbroken(parts.title)),
    html('p', { class: 'drawn' }, parts.drawn),
    parts.moment === undefined ? null : html('div', { class: 'print-only' }, parts.moment),
    html('div', { class: 'picture' }, parts.picture),
    html('figcaption', {}, parts.caption),
    parts.detail,
    html('div', { class: 'tools' }, toggle, saves, status),
    twin,
  );
}
