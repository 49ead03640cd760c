import { outlineMarkdown } from '../writers/markdown.ts';
import { outlineText } from '../writers/text.ts';
import { LicenseSheet } from './license-sheet.ts';
import { sheetCsv } from './sheet-csv.ts';
import { outlineHtml } from './sheet-html.ts';
import { type SheetOutlineOptions, sheetOutline } from './sheet-outline.ts';

export interface SheetWriterOptions extends SheetOutlineOptions {
  /** Terminal colors and width; only the text writer looks at them. */
  readonly color?: boolean;
  readonly width?: number;
}

/** One form in which a sheet of licenses can be written. */
export interface SheetFormat {
  readonly name: 'text' | 'json' | 'md' | 'csv' | 'xlsx' | 'html';
  /** Endings of file names that stand for the format, without the dot; the first is the one to write. */
  readonly endings: readonly [string, ...string[]];
  readonly write: (sheet: LicenseSheet, options: SheetWriterOptions) => Promise<string | Uint8Array>;
}

/** Every format a sheet can be written in, in the order of the help text. */
export const SHEET_FORMATS: readonly SheetFormat[] = [
  {
    name: 'text',
    endings: ['txt', 'text'],
    write: async (sheet, options) => outlineText(sheetOutline(sheet, options), options),
  },
  {
    name: 'json',
    endings: ['json'],
    // Parsing rebuilds every object in the order in which the schema lists its keys.
    write: async (sheet) => `${JSON.stringify(LicenseSheet.parse(sheet), null, 2)}\n`,
  },
  {
    name: 'md',
    endings: ['md', 'markdown'],
    write: async (sheet, options) => outlineMarkdown(sheetOutline(sheet, options)),
  },
  { name: 'csv', endings: ['csv'], write: async (sheet) => sheetCsv(sheet) },
  {
    name: 'xlsx',
    endings: ['xlsx'],
    // The library of workbooks is loaded where somebody wants one.
    write: async (sheet) => (await import('./sheet-xlsx.ts')).sheetXlsx(sheet),
  },
  {
    name: 'html',
    endings: ['html', 'htm'],
    write: async (sheet) => outlineHtml(sheetOutline(sheet, { full: true, who: true })),
  },
];
