/** First characters by which a spreadsheet takes a cell for a formula, full-width twins included. */
const FORMULA_START = /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** Text that a spreadsheet shows as text: what it could take for a formula, or for a number by its sign, gets an apostrophe in front. */
export function neutralizeFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** One cell by RFC 4180, safe against formula injection. Absent values are empty cells. */
export function csvCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'number' ? String(value) : neutralizeFormula(value);
  // A semicolon or tab separates cells in the Excel of half the world, so it is quoted too.
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line by RFC 4180, with its line ending. */
export function csvLine(values: readonly (string | number | null | undefined)[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

/** Excel takes a file without this mark for one in the code page of the machine and breaks every umlaut. */
const BYTE_ORDER_MARK = '\ufeff';

/** A whole table with one header, the same columns in every row; absent values are empty cells. */
export function csvTable<Column extends string>(
  columns: readonly Column[],
  rows: readonly { readonly [C in Column]?: string | number | null | undefined }[],
): string {
  const lines = rows.map((row) => csvLine(columns.map((column) => row[column])));
  return BYTE_ORDER_MARK + csvLine(columns) + lines.join('');
}
