import type { CostLine, Result } from '../../result.ts';
import { formatNumber } from '../numbers.ts';
import { type Block, paragraph, phrase, type Section } from './blocks.ts';
import { costLines, costTitle, isFree } from './costs.ts';

/** One rate that is a range, and how far it alone moves one line in each design; null where a design has no such line. */
export interface SwingRow {
  readonly line: CostLine;
  readonly rateId: string;
  readonly label: string;
  readonly cells: readonly ({ readonly lowMinor: number; readonly highMinor: number } | null)[];
}

/** Which rates move which line, what moves it most first. */
export function swingsSection(result: Result, full: boolean): Section | null {
  const lines = full ? costLines(result) : tellingLines(result);
  const rows = lines.flatMap((line) => swingRows(result, line)).filter((row) => full || widest(row) > 0);
  if (rows.length === 0) return null;
  const blocks: Block[] = [
    paragraph(SWINGS_NOTE),
    {
      kind: 'table',
      columns: [
        { title: 'Cost' },
        { title: 'Rate' },
        ...result.designs.map(({ id }) => ({ title: id, align: 'right' as const })),
      ],
      rows: rows.map(({ line, label, cells }) => [
        phrase(`${costTitle(line)} [${line.currency}]`),
        phrase(label),
        ...cells.map((cell) => (cell === null ? phrase('not priced', 'quiet') : phrase(swingWords(cell)))),
      ]),
    },
  ];
  return { title: 'Which rate moves each cost most', blocks };
}

/** Of a line with one range the table of costs has said it all, and toil moves as its acts do. */
export function tellingLines(result: Result): readonly CostLine[] {
  const lines = costLines(result).filter(({ id }) => !isFree(result, id));
  const hasSum = lines.some(({ id }) => id === 'toil');
  return lines.filter(
    ({ id, group, swings = [] }) => swings.length > 1 && !(hasSum && group === 'toil' && id !== 'toil'),
  );
}

export const SWINGS_NOTE =
  'Each rate from its least to its most, all others in the middle of their ranges and every count at its mean.';

/** The rates of a line, first the one that moves it most in some design. */
export function swingRows({ designs, rates = [] }: Result, line: CostLine): readonly SwingRow[] {
  const ofDesigns = designs.map(({ costs = [] }) => costs.find(({ id }) => id === line.id)?.swings);
  const ids = [...new Set(ofDesigns.flatMap((swings = []) => swings.map(({ rateId }) => rateId)))];
  const rows = ids.map((rateId): SwingRow => {
    const rate = rates.find(({ id }) => id === rateId);
    return {
      line,
      rateId,
      label: rate === undefined ? rateId : rateWords(rate),
      cells: ofDesigns.map((swings = []) => swings.find((swing) => swing.rateId === rateId) ?? null),
    };
  });
  return rows.sort((one, other) => widest(other) - widest(one));
}

/** How far a rate moves the line in the design in which it moves it most, in cents. */
export function widest({ cells }: SwingRow): number {
  return Math.max(...cells.map((cell) => (cell === null ? 0 : cell.highMinor - cell.lowMinor)));
}

/** A rate with its ends: `minutes for an activation, 2 to 4`. */
function rateWords({ label, unit, low, high }: NonNullable<Result['rates']>[number]): string {
  const scale = unit === 'share' ? 100 : 1;
  const words = unit === 'share' ? ' %' : unit === 'minutes' ? '' : ` ${unit.split('/')[0]}`;
  return `${label}, ${formatNumber(low * scale)} to ${formatNumber(high * scale)}${words}`;
}

const CENTS_PER_UNIT = 100;

/** What a line comes to at both ends of a rate, in whole currency. */
export function swingWords({ lowMinor, highMinor }: NonNullable<SwingRow['cells'][number]>): string {
  const [low, high] = [lowMinor, highMinor].map((minor) => formatNumber(minor / CENTS_PER_UNIT));
  return low === high ? low! : `${low} to ${high}`;
}
