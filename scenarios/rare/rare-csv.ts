import { csvTable } from '../writers/csv-cell.ts';
import type { RareDesign, RareProbability, RareResult } from './rare-result.ts';

const COLUMNS = [
  'section',
  'design',
  'customer',
  'id',
  'label',
  'value',
  'low',
  'high',
  'hits',
  'effectiveHits',
  'replications',
  'status',
  'words',
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | null>>>;

/**
 * The answer as one tidy table: filter by `section`, which is `probability`, `customer`, `customersHit`, `method`,
 * `violation`, `limit`, `assumption` or `provenance`. An empty `value` beside a `high` is a bound.
 */
export function rareCsv(result: RareResult): string {
  const { designs, limits, assumptions } = result;
  return csvTable(COLUMNS, [
    ...designs.flatMap((design) => rowsOf(design, result.replications.count)),
    ...limits.map((words): Row => ({ section: 'limit', words })),
    ...assumptions.map((words): Row => ({ section: 'assumption', words })),
    ...provenance(result),
  ]);
}

function rowsOf(design: RareDesign, replications: number): readonly Row[] {
  const { id, label, method, why, probability, customersHit, tilt, gain, customers, violations } = design;
  const numbers = ({
    probability: value,
    low,
    high,
    hits,
    effectiveHits,
    interval,
  }: RareProbability): Row => ({
    value,
    low,
    high,
    hits,
    effectiveHits,
    replications,
    status: interval,
  });
  const row = (name: string, value: number): Row => ({ section: 'method', design: id, id: name, value });
  return [
    { section: 'probability', design: id, label, ...numbers(probability) },
    ...(customers ?? []).map(
      ({ id: customer, name, ...rest }): Row => ({
        section: 'customer',
        design: id,
        customer,
        label: name,
        ...numbers(rest),
      }),
    ),
    ...(customersHit === null
      ? []
      : [
          {
            section: 'customersHit',
            design: id,
            value: customersHit.mean,
            low: customersHit.low,
            high: customersHit.high,
          },
        ]),
    { section: 'method', design: id, id: 'method', status: method, words: why },
    ...(tilt === null
      ? []
      : [
          row('draws', tilt.draws),
          row('chances', tilt.chances),
          row('plainShare', tilt.plainShare),
          {
            ...row('meanWeight', tilt.meanWeight.mean),
            low: tilt.meanWeight.low,
            high: tilt.meanWeight.high,
          },
          row('hitsByOther', tilt.hitsByOther),
        ]),
    ...(gain === null ? [] : [row('gain', gain.factor), row('plainReplications', gain.plainReplications)]),
    ...violations.map(
      ({ checker, message, replication }): Row => ({
        section: 'violation',
        design: id,
        id: checker,
        label: `replication ${replication}`,
        words: message,
      }),
    ),
  ];
}

function provenance({
  scenario,
  question,
  seed,
  replications,
  version,
  factsAsOf,
  schema,
}: RareResult): readonly Row[] {
  const entries: readonly (readonly [string, string])[] = [
    ['scenario', scenario.name],
    ['scenarioHash', scenario.hash],
    ['question', question.words],
    ['seed', String(seed)],
    ['replications', String(replications.count)],
    ['pilot', String(replications.pilot)],
    ['stoppedBy', replications.stoppedBy],
    ['version', version],
    ['factsAsOf', factsAsOf],
    ['schema', schema],
  ];
  return entries.map(([id, words]): Row => ({ section: 'provenance', id, words }));
}
