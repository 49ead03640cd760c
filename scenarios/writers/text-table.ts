import CliTable from 'cli-table3';
import type { Block, Phrase } from './outline/blocks.ts';
import { printable } from './printable.ts';
import { displayWidth, wrap } from './wrap.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Paint = (text: string, tone: Phrase['tone'] | 'head') => string;

const GAP = '  ';
const NARROWEST_COLUMN = 10;

/** No frame: columns stand apart by two spaces, so that lines can be copied and searched. */
const NO_FRAME = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
  ].map((name) => [name, '']),
);

/** A table in at most `width` columns; where that is too narrow for columns, each row becomes a small list. */
export function textTable(table: Table, width: number, paint: Paint): string {
  const titles = table.columns.map(({ title }) => printable(title));
  const rows = table.rows.map((row) => row.map(({ text, tone }) => ({ text: printable(text), tone })));
  const texts = [titles, ...rows.map((row) => row.map(({ text }) => text))];
  const natural = titles.map((_, index) => Math.max(...texts.map((row) => displayWidth(row[index]!))));
  const widths = columnWidths(natural, texts, width);
  if (widths === null) return stacked(titles, rows, width, paint);

  const tight = widths.some((columnWidth, index) => columnWidth < natural[index]!);
  const drawn = new CliTable({
    chars: { ...NO_FRAME, middle: GAP },
    colAligns: table.columns.map(({ align }) => align ?? 'left'),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  const inLines = (text: string, tone: Phrase['tone'] | 'head', index: number): string =>
    wrap(text, widths[index]!)
      .map((line) => paint(line, tone))
      .join('\n');
  drawn.push(titles.map((title, index) => inLines(title, 'head', index)));
  drawn.push(widths.map((columnWidth) => paint('─'.repeat(columnWidth), 'quiet')));
  rows.forEach((row, position) => {
    // Where cells take several lines, an empty one tells the rows apart.
    if (tight && position > 0) drawn.push(row.map(() => ''));
    drawn.push(row.map(({ text, tone }, index) => inLines(text, tone, index)));
  });
  return drawn.toString();
}

/** Column widths that fit, narrowing the widest first; null when even the narrowest do not fit. */
function columnWidths(
  natural: readonly number[],
  texts: readonly (readonly string[])[],
  width: number,
): readonly number[] | null {
  const longestWord = natural.map((_, index) =>
    Math.max(...texts.flatMap((row) => row[index]!.split(' ').map(displayWidth))),
  );
  const floor = longestWord.map((longest, index) =>
    Math.min(natural[index]!, Math.max(NARROWEST_COLUMN, Math.min(longest, 24))),
  );
  const widths = [...natural];
  let excess =
    widths.reduce((sum, columnWidth) => sum + columnWidth, 0) + GAP.length * (widths.length - 1) - width;
  for (; excess > 0; excess -= 1) {
    let widest = -1;
    widths.forEach((columnWidth, index) => {
      if (columnWidth > floor[index]! && (widest < 0 || columnWidth > widths[widest]!)) widest = index;
    });
    if (widest < 0) return null;
    widths[widest]! -= 1;
  }
  return widths;
}

function stacked(
  titles: readonly string[],
  rows: readonly (readonly Phrase[])[],
  width: number,
  paint: Paint,
): string {
  return rows
    .map((row) => {
      const [head, ...rest] = row;
      const first = wrap(head!.text, width).map((line) => paint(line, 'head'));
      const others = rest.flatMap(({ text, tone }, index) =>
        wrap(`${titles[index + 1]!}: ${text}`, Math.max(8, width - 2)).map(
          (line) => `  ${paint(line, tone)}`,
        ),
      );
      return [...first, ...others].join('\n');
    })
    .join('\n\n');
}
