import type { Block, Outline } from '../writers/outline/blocks.ts';
import { printable } from '../writers/printable.ts';

/** An outline as one HTML file to mail: no script, nothing from outside, light and dark, and it prints. */
export function outlineHtml({ title, subtitle, sections }: Outline): string {
  const body = [
    `<h1>${escaped(title)}</h1>`,
    `<p class="quiet">${escaped(subtitle)}</p>`,
    ...sections.flatMap((section) => [
      `<h2>${escaped(section.title)}</h2>`,
      ...section.blocks.map((block) => blockHtml(block, section.title)),
    ]),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid #8886; }
.right { text-align: right; }
.quiet { opacity: .75; }
.warning { font-weight: 600; }
ul { padding-left: 1.25rem; }
td, li, h1 { overflow-wrap: anywhere; unicode-bidi: plaintext; }
@media print { main { padding: 0; max-width: none; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`;

function blockHtml(block: Block, caption: string): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escaped(block.phrase.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li${toneClass(item.tone)}>${escaped(item.text)}</li>`).join('')}</ul>`;
    case 'more':
      return '';
    case 'table': {
      const classOf = (column: number) => (block.columns[column]?.align === 'right' ? ' class="right"' : '');
      const head = block.columns.map(
        ({ title }, column) => `<th scope="col"${classOf(column)}>${escaped(title)}</th>`,
      );
      const rows = block.rows.map(
        (cells) =>
          `<tr>${cells.map((cell, column) => `<td${classOf(column)}>${marked(escaped(cell.text), cell.tone)}</td>`).join('')}</tr>`,
      );
      return `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(caption)}"><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
    }
  }
}

function marked(text: string, tone: string | undefined): string {
  return tone === undefined ? text : `<span${toneClass(tone)}>${text}</span>`;
}

function toneClass(tone: string | undefined): string {
  return tone === undefined ? '' : ` class="${tone}"`;
}

/** Text as HTML shows it, in elements and in quoted attributes. */
function escaped(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
