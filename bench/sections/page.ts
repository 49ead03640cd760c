import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whole, withQuartiles } from '../report/numbers.ts';
import { inRounds, spreadOver } from '../sampling/rounds.ts';
import type { Sample } from '../sampling/sample.ts';
import type { Bench, Measured, Section } from './section.ts';

const CUSTOMERS = [40, 1000, 10_000];
const KIBIBYTE = 1024;
const MOST_WATCHED_LONG = 1000;

async function measure({ take, rounds, isQuick, note }: Bench): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'entwin-bench-'));
  try {
    const pages: Record<string, Sample> = {};
    const bytes: Record<string, number> = {};
    for (const customers of isQuick ? [40] : CUSTOMERS) {
      const name = whole(customers);
      note(`writes the report of ${name} customers`);
      const file = join(folder, `${customers}.html`);
      // What a report shows of many customers does not depend on how long they were watched, and its size hardly does.
      const size = isQuick || customers > MOST_WATCHED_LONG ? { customers, days: 35 } : { customers };
      const written = await take({ task: 'report', parameters: { ...size, replications: 1, file } });
      bytes[name] = written.bytes!;
      pages[name] = { task: 'page', parameters: { file } };
    }
    const taken = await inRounds(take, pages, rounds, (done, total, name) =>
      note(`${name} customers, ${done + 1} of ${total}`),
    );
    const cell = (name: string, what: string) =>
      withQuartiles(spreadOver(taken, (round) => round[name]![what]!));
    return {
      about: [
        'The report of the library’s first scenario in Chromium, from a file: milliseconds from the begin of the navigation until the first chart has been painted, and from a move of the slider below it until the frame that shows the move has been, the slowest of all its stops.',
      ],
      tables: [
        {
          head: ['customers', 'size, KiB', 'first picture, ms', 'slider to picture, ms'],
          rows: Object.keys(pages).map((name) => [
            name,
            whole(bytes[name]! / KIBIBYTE),
            cell(name, 'pictureMilliseconds'),
            cell(name, 'sliderMilliseconds'),
          ]),
        },
      ],
      goals: [],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The report in a browser. */
export const page: Section = { title: 'The report in a browser', measure };
