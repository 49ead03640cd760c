import { readFileSync, writeFileSync } from 'node:fs';
import { withTable } from './document.ts';
import { tablesOf } from './tables.ts';

/*
 * `npm run coverage` makes every experiment a thousand times and writes the tables into docs/statistics.md, each between
 * two comments that name it. The words around them are written by hand.
 */

const DOCUMENT = 'docs/statistics.md';
const EXPERIMENTS = 1000;

for (const table of tablesOf(EXPERIMENTS)) {
  process.stdout.write(`${table.name}: done\n`);
  writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8'), table));
}
