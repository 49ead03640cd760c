import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../scenarios/writers/csv.ts';
import { csvCell, csvLine } from '../../../scenarios/writers/csv-cell.ts';
import { sampleResult } from './sample-result.ts';

/** A reader by the letter of RFC 4180, written apart from the writer; throws on what the RFC forbids. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        if (at >= text.length) throw new Error('open quote');
        if (text[at] === '"' && text[at + 1] === '"') {
          cell += '"';
          at += 2;
        } else if (text[at] === '"') {
          at += 1;
          break;
        } else cell += text[at++];
      }
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') throw new Error('bare quote or newline');
        cell += text[at++];
      }
    }
    row.push(cell);
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) throw new Error('open line');
    } else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else throw new Error(`neither comma nor line end at ${at}`);
  }
  if (row.length > 0) throw new Error('last line without an end');
  return rows;
}

const DANGEROUS = ['=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', '\0=', ' =', ' \t@', "'", '"', ',', ';'];

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.constantFrom(...DANGEROUS), fc.string()).map(([start, rest]) => start + rest),
  fc.constantFrom(
    "=cmd|' /C calc'!A0",
    '-2+3+cmd|x',
    '+49 170 1',
    '@SUM(1)',
    '-5',
    '+3.5e-7',
    '-',
    '1,5',
    '-.5',
  ),
);

/** Said in other words than in the writer: is this a plain decimal number? */
const isNumber = (value: string) =>
  value.trim() === value && /\d/.test(value) && !/[a-df-z_]/i.test(value) && Number.isFinite(Number(value));

describe('CSV cells', () => {
  it('come back as written, but for the apostrophe in front of what a spreadsheet could execute', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { maxLength: 5 }), (table) => {
        const read = readCsv(table.map(csvLine).join(''));
        expect(read.length).toBe(table.length);
        table.forEach((row, y) => {
          expect(read[y]!.length).toBe(row.length);
          row.forEach((value, x) => {
            const cell = read[y]![x]!;
            expect([value, `'${value}`]).toContain(cell);
            const executes = /^[=+\-@\t\r]/.test(cell) && !isNumber(cell);
            expect(executes, JSON.stringify(cell)).toBe(false);
          });
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('leave harmless text and numbers alone', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(csvCell(value)).toBe(String(value));
      }),
    );
    expect(csvCell('Söhne & Co')).toBe('Söhne & Co');
    expect([csvCell(-5), csvCell('-5')]).toEqual(['-5', "'-5"]);
    expect(csvCell('-5 seats')).toBe("'-5 seats");
    expect(csvCell(null)).toBe('');
  });
});

describe('the CSV of a result', () => {
  it('is one rectangular table whose names cannot execute', () => {
    fc.assert(
      fc.property(text, (name) => {
        const result = sampleResult();
        const design = result.designs[0]!;
        design.id = name;
        design.licenses[0]!.tenantName = name;
        design.findings[0]!.subject = name;
        design.forecast[0]!.what = name;
        result.scenario.name = name;
        const output = String(writeCsv(result, {}).output);
        expect(output.startsWith('\ufeff')).toBe(true);
        const rows = readCsv(output.slice(1));
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0]!.length]));
        for (const cell of rows.flat()) {
          expect(/^[=+\-@\t\r]/.test(cell) && !isNumber(cell), JSON.stringify(cell)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
