import { whole, withQuartiles } from '../report/numbers.ts';
import { inRounds, spreadOver } from '../sampling/rounds.ts';
import type { Sample } from '../sampling/sample.ts';
import type { Bench, Measured, Section } from './section.ts';

const CUSTOMERS = [40, 1000, 10_000];
/** With ten thousand customers a picture takes its time. */
const MOST_ROUNDS = 3;

async function measure({ take, rounds, isQuick, note }: Bench): Promise<Measured> {
  const samples = Object.fromEntries(
    (isQuick ? [40] : CUSTOMERS).map((customers): [string, Sample] => [
      whole(customers),
      { task: 'dashboard', parameters: { customers } },
    ]),
  );
  const taken = await inRounds(take, samples, Math.min(rounds, MOST_ROUNDS), (done, total, name) =>
    note(`${name} customers, ${done + 1} of ${total}`),
  );
  const cell = (name: string, what: string) =>
    withQuartiles(spreadOver(taken, (round) => round[name]![what]!));
  return {
    about: [
      'The library’s first scenario in the dashboard, opened by its link in a browser that was just started. Milliseconds from the begin of the navigation until the first picture has been painted, which is that of one replication of four designs, simulated in the browser; and from a move of the slider of customers by one, while the run before still goes on, until the first picture of the changed scenario has been.',
    ],
    tables: [
      {
        head: ['customers', 'first picture, ms', 'slider to picture, ms'],
        rows: Object.keys(samples).map((name) => [
          name,
          cell(name, 'pictureMilliseconds'),
          cell(name, 'sliderMilliseconds'),
        ]),
      },
    ],
    goals: [],
  };
}

/** A scenario simulated while somebody looks. */
export const dashboard: Section = { title: 'The dashboard', measure };
