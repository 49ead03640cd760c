import { whole, withQuartiles } from '../report/numbers.ts';
import { inRounds, spreadOver } from '../sampling/rounds.ts';
import type { Sample } from '../sampling/sample.ts';
import type { Bench, Measured, Section } from './section.ts';

const CUSTOMERS = [40, 1000];
const MOST_ROUNDS = 3;
/** Pictures take their time then, so that they are taken once. */
const MANY_CUSTOMERS = 10_000;

async function measure({ take, rounds, isQuick, note }: Bench): Promise<Measured> {
  const samplesOf = (sizes: readonly number[]) =>
    Object.fromEntries(
      sizes.map((customers): [string, Sample] => [
        whole(customers),
        { task: 'dashboard', parameters: { customers } },
      ]),
    );
  const rowsOf = async (sizes: readonly number[], most: number): Promise<string[][]> => {
    const samples = samplesOf(sizes);
    const taken = await inRounds(take, samples, most, (done, total, name) =>
      note(`${name} customers, ${done + 1} of ${total}`),
    );
    const cell = (name: string, what: string) =>
      withQuartiles(spreadOver(taken, (round) => round[name]![what]!));
    return Object.keys(samples).map((name) => [
      name,
      cell(name, 'pictureMilliseconds'),
      cell(name, 'sliderMilliseconds'),
      String(most),
    ]);
  };
  const rows = isQuick
    ? await rowsOf([40], 1)
    : [...(await rowsOf(CUSTOMERS, Math.min(rounds, MOST_ROUNDS))), ...(await rowsOf([MANY_CUSTOMERS], 1))];
  return {
    about: [
      'The library’s first scenario with its design gdap-pim alone in the dashboard, opened by its link in a browser that was just started. Milliseconds from the begin of the navigation until the first picture has been painted, which is that of one replication, simulated in the browser; and from a move of the slider of customers by one, while the run before still goes on, until the first picture of the changed scenario has been.',
    ],
    tables: [
      {
        head: ['customers', 'first picture, ms', 'slider to picture, ms', 'rounds'],
        rows,
      },
    ],
    goals: [],
  };
}

/** A scenario simulated while somebody looks. */
export const dashboard: Section = { title: 'The dashboard', measure };
