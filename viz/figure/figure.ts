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
  const saveSvg = html(
    'button',
    { type: 'button', 'data-export': 'svg', 'aria-label': `Save SVG: ${parts.kicker}` },
    'Save SVG',
  );
  saveSvg.addEventListener('click', () => {
    download(`entwin-${id}.svg`, new Blob([svgText(standalone())], { type: 'image/svg+xml' }));
  });
  const savePng = html(
    'button',
    { type: 'button', 'data-export': 'png', 'aria-label': `Save PNG: ${parts.kicker}` },
    'Save PNG',
  );
  savePng.addEventListener('click', async () => {
    status.textContent = '';
    try {
      const svg = standalone();
      const png = await pngOfSvg(svgText(svg), svg.width.baseVal.value, svg.height.baseVal.value);
      download(`entwin-${id}.png`, png);
    } catch (error) {
      status.textContent = `No PNG: ${error instanceof Error ? error.message : String(error)} Save the SVG instead.`;
    }
  });

  const { csv } = parts;
  const saveCsv =
    csv === undefined
      ? null
      : html(
          'button',
          { type: 'button', 'data-export': 'csv', 'aria-label': `Save CSV: ${parts.kicker}` },
          'Save CSV',
        );
  saveCsv?.addEventListener('click', () => {
    download(`entwin-${id}.csv`, new Blob([csv!()], { type: 'text/csv' }));
  });

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
    html('div', { class: 'tools' }, toggle, saveSvg, savePng, saveCsv, status),
    twin,
  );
}
