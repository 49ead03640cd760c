import { whole, withQuartiles } from '../report/numbers.ts';
import { inRounds, spreadOver } from '../sampling/rounds.ts';
import type { Figures, Sample } from '../sampling/sample.ts';
import type { Bench, Measured, Section, Table } from './section.ts';

interface Size {
  readonly customers: number;
  readonly views: readonly string[];
  readonly designs: string;
  readonly moves: number;
  readonly rounds: number;
  readonly limitSeconds: number;
}

const SIZES: readonly Size[] = [
  {
    customers: 40,
    views: ['compare', 'reach', 'calendar', 'licenses', 'machines', 'trace', 'findings'],
    designs: 'all four',
    moves: 9,
    rounds: 3,
    limitSeconds: 20,
  },
  {
    customers: 1000,
    views: ['compare', 'reach', 'licenses'],
    designs: 'gdap-pim',
    moves: 1,
    rounds: 1,
    limitSeconds: 20,
  },
  { customers: 10_000, views: ['compare'], designs: 'gdap-pim', moves: 1, rounds: 1, limitSeconds: 45 },
];
const QUICK: readonly Size[] = [{ ...SIZES[0]!, views: ['compare'], moves: 1, rounds: 1 }];

const VIEWS = [
  { view: 'compare', moved: 'the slider of activations, with a new run at each step' },
  { view: 'reach', moved: 'the slider of time in Reach' },
  { view: 'calendar', moved: 'Calendar, scrolled' },
  { view: 'trace', moved: 'Trace, scrolled' },
] as const;
const CUSTOMERS_FOR_FRAMES = [40, 400];

async function pictures({ take, rounds: most, isQuick, note }: Bench): Promise<Table> {
  const rows: string[][] = [];
  const asked = (isQuick ? QUICK : SIZES).flatMap((size) => size.views.map((view) => ({ ...size, view })));
  for (const { customers, view, designs, moves, limitSeconds, ...size } of asked) {
    const rounds = Math.min(size.rounds, most);
    const sample: Sample = { task: 'dashboard', parameters: { customers, view, moves, limitSeconds } };
    const taken = await inRounds(take, { sample }, rounds, (done, total) =>
      note(`${view}, ${whole(customers)} customers, ${done + 1} of ${total}`),
    );
    const cell = (name: string) => {
      const spread = spreadOver(taken, (round) => round.sample[name]!);
      return spread.median >= limitSeconds * MILLISECONDS
        ? `more than ${whole(spread.median)}`
        : withQuartiles(spread);
    };
    rows.push([
      whole(customers),
      designs,
      view,
      cell('pictureMilliseconds'),
      cell('sliderMilliseconds'),
      String(rounds),
    ]);
  }
  return {
    head: ['customers', 'designs', 'view', 'first picture, ms', 'slider to picture, ms', 'rounds'],
    rows,
  };
}

async function frames({ take, isQuick, note }: Bench): Promise<Table> {
  const rows: string[][] = [];
  for (const customers of isQuick ? CUSTOMERS_FOR_FRAMES.slice(0, 1) : CUSTOMERS_FOR_FRAMES) {
    for (const { view, moved } of isQuick ? VIEWS.slice(0, 1) : VIEWS) {
      note(`frames of ${view}, ${whole(customers)} customers`);
      const figures: Figures = await take({ task: 'frames', parameters: { customers, view } });
      const cells = ['medianMilliseconds', 'slowMilliseconds', 'longestMilliseconds'].map((name) =>
        whole(figures[name]!),
      );
      rows.push([whole(customers), moved, ...cells]);
    }
  }
  return { head: ['customers', 'what moves', 'median, ms', '95 of 100, ms', 'longest, ms'], rows };
}

async function measure(bench: Bench): Promise<Measured> {
  return {
    about: [
      'The library’s first scenario in the dashboard, opened by its link in a browser that was just started. Milliseconds from the begin of the navigation until the first picture has been painted; and from a move of the slider of customers by one, while the run before still goes on, until the first picture of the changed scenario has been. That picture holds the designs which are done by then, of one replication, all of it simulated in the browser. Where nothing came within a time that nobody waits, that time stands there.',
      'Below, the time from one frame to the next while a hand moves for sixty frames, in the same scenario with gdap-pim alone. A screen that shows sixty frames a second has one every 17 ms.',
    ],
    tables: [await pictures(bench), await frames(bench)],
    goals: [],
  };
}

const MILLISECONDS = 1000;

/** A scenario simulated while somebody looks. */
export const dashboard: Section = { title: 'The dashboard', measure };
