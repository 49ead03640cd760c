import { wrapText } from '../dom/text-width.ts';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
const GAP = 24;
/** Between pictures of one row, as on the page: what stands beside each other there does so here. */
const BESIDE = 8;
const BOLD_FACTOR = 1.12;
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'visibility',
  'paint-order',
] as const;

export interface PictureText {
  readonly title: string;
  readonly drawn: string;
  readonly foot: string;
}

/** Copies what the page's styles decide onto the elements, because the styles stay behind. */
function withLooks(original: Element): Element {
  const copy = original.cloneNode(true) as Element;
  const originals = [original, ...original.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((element, index) => {
    const style = getComputedStyle(element);
    const target = copies[index]!;
    for (const look of LOOKS) target.setAttribute(look, style.getPropertyValue(look));
    for (const name of ['class', 'tabindex', 'role', 'aria-label', 'aria-pressed', 'aria-labelledby', 'id']) {
      target.removeAttribute(name);
    }
  });
  return copy;
}

function textLines(
  lines: readonly string[],
  y: number,
  size: number,
  weight: number,
  color: string,
): SVGElement[] {
  return lines.map((line, index) => {
    const text = document.createElementNS(SVG, 'text');
    text.setAttribute('x', String(MARGIN));
    text.setAttribute('y', String(y + index * size * 1.35));
    text.setAttribute('font-size', String(size));
    text.setAttribute('font-weight', String(weight));
    text.setAttribute('fill', color);
    text.textContent = line;
    return text;
  });
}

/**
 * One SVG that stands alone: the finding, what is drawn, the pictures one after the other as on the page,
 * and where it comes from. The pictures must be in the page, because their looks are read from it.
 */
export function standaloneSvg(pictures: readonly SVGSVGElement[], text: PictureText): SVGSVGElement {
  const width = Math.max(...pictures.map((picture) => picture.width.baseVal.value)) + 2 * MARGIN;
  const page = getComputedStyle(document.documentElement);
  const ink = page.color;
  const svg = document.createElementNS(SVG, 'svg');
  const ground = document.createElementNS(SVG, 'rect');
  svg.append(ground);

  const title = wrapText(text.title, width - 2 * MARGIN, 18 * BOLD_FACTOR, 5);
  let y = MARGIN + 18;
  svg.append(...textLines(title, y, 18, 650, ink));
  y += title.length * 18 * 1.35;
  const drawn = wrapText(text.drawn, width - 2 * MARGIN, 13, 4);
  svg.append(...textLines(drawn, y, 13, 400, ink));
  y += drawn.length * 13 * 1.35;

  let x = MARGIN;
  let rowHeight = 0;
  for (const picture of pictures) {
    const [pictureWidth, pictureHeight] = [picture.width.baseVal.value, picture.height.baseVal.value];
    if (x > MARGIN && x + pictureWidth > width - MARGIN + 1) {
      x = MARGIN;
      y += rowHeight + GAP;
      rowHeight = 0;
    }
    const copy = withLooks(picture);
    copy.setAttribute('x', String(x));
    copy.setAttribute('y', String(y));
    svg.append(copy);
    x += pictureWidth + BESIDE;
    rowHeight = Math.max(rowHeight, pictureHeight);
  }
  y += rowHeight + GAP;
  const foot = wrapText(text.foot, width - 2 * MARGIN, 13, 4);
  svg.append(...textLines(foot, y, 13, 400, ink));
  y += (foot.length - 1) * 13 * 1.35;

  const height = Math.ceil(y + MARGIN);
  svg.setAttribute('xmlns', SVG);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('font-family', page.fontFamily);
  ground.setAttribute('width', String(width));
  ground.setAttribute('height', String(height));
  ground.setAttribute('fill', page.backgroundColor);
  return svg;
}

/** The SVG as the text of a file. */
export function svgText(svg: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}
