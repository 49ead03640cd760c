import type { Summary } from '../summary-schema.ts';
import { count, formatInterval } from '../writers/numbers.ts';
import {
  type Block,
  type Column,
  limited,
  type Outline,
  type Phrase,
  paragraph,
  phrase,
  type Section,
} from '../writers/outline/blocks.ts';
import { QUANTILE_PARTS, quantileText } from '../writers/quantile-text.ts';
import { ALIKE_MARK, alikeWords, isAlike } from '../writers/unseen-words.ts';
import { valueWords } from './point-words.ts';
import { hasFailed } from './sweep-exit-code.ts';
import type { SweepResult, SweptDesign, SweptPoint } from './sweep-result.ts';

type SweptMetric = SweepResult['metrics'][number];

/** Points that fit on a screen. */
const SHORT_POINTS = 30;

/** What the text and Markdown writers say of a sweep: a table of the main metric; in full one of every metric, and how its single runs spread. */
export function sweepOutline(result: SweepResult, full: boolean): Outline {
  const { scenario, parameters, points, grid, seed } = result;
  const missing = result.complete ? '' : `, ${points.length} of them known: STOPPED EARLY`;
  return {
    title: `Sweep: ${scenario.name}`,
    subtitle: `${count(grid, 'point')} of ${parameters.map(({ path }) => path).join(' × ')}${missing}; all on the same random numbers, seed ${seed}`,
    sections: [
      ...metricsShown(result, full).map((metric) => metricSection(result, metric, full)),
      ...failureSections(result, full),
      replicationsSection(result, full),
      designsSection(result),
      provenanceSection(result),
    ].flat(),
  };
}

/** The metrics that points are about first. In the short form there is nothing else. */
function metricsShown({ metrics, points }: SweepResult, full: boolean): readonly SweptMetric[] {
  const main = new Set(points.map(({ mainMetric }) => mainMetric));
  const first = metrics.filter(({ id }) => main.has(id));
  if (full) return [...first, ...metrics.filter(({ id }) => !main.has(id))];
  return first.length > 0 ? first : metrics.slice(0, 1);
}

/** Means by point and design, and in full how single runs spread. */
function metricSection(result: SweepResult, metric: SweptMetric, full: boolean): Section {
  const { shown, more } = limited(result.points, SHORT_POINTS, full, 'point');
  return {
    title: `${metric.question} [${metric.unit}]`,
    blocks: [
      meansTable(result, shown, metric.id),
      ...more,
      ...unseen(shown, metric.id),
      ...(full ? singleRuns(result, shown, metric.id) : []),
    ],
  };
}

function meansTable(result: SweepResult, points: readonly SweptPoint[], id: string): Block {
  const compared = result.points.some(({ designs }) => designs.length > 1);
  const columns: readonly Column[] = [
    { title: 'Mean, 95 % interval', align: 'right' },
    ...(compared ? [{ title: 'Against the first design' }] : []),
  ];
  return pointsTable(result, points, columns, (point, design, at) => [
    metricCell(design, id, (own) => `${formatInterval(own)}${isAlike(id, own) ? ALIKE_MARK : ''}`),
    ...(compared ? [at === 0 ? phrase('') : againstFirst(point, design.id, id)] : []),
  ]);
}

/** What the marked means leave open; nothing where none is marked. */
function unseen(points: readonly SweptPoint[], id: string): readonly Block[] {
  const alike = points.flatMap(({ designs }) =>
    designs.flatMap((design) => measured(design, id) ?? []).filter((own) => isAlike(id, own)),
  );
  if (alike.length === 0) return [];
  const most = Math.max(...points.map(({ replications }) => replications.count));
  return [paragraph(`${ALIKE_MARK} ${alikeWords(alike, most)}`, 'quiet')];
}

/** Quantiles with their intervals, where runs vary at any point. */
function singleRuns(result: SweepResult, points: readonly SweptPoint[], id: string): readonly Block[] {
  const varies = points.some(({ designs }) =>
    designs.some((design) => measured(design, id)?.quantileIntervals !== undefined),
  );
  if (!varies) return [];
  const columns = QUANTILE_PARTS.map(([, part]): Column => ({ title: part, align: 'right' }));
  return [
    paragraph('Of single runs, with 95 % intervals:'),
    pointsTable(result, points, columns, (_, design) =>
      QUANTILE_PARTS.map(([quantile]) => metricCell(design, id, (own) => quantileText(own, quantile))),
    ),
  ];
}

/** A row per point and design: the values of the point, the design, and cells of the caller's. */
function pointsTable(
  result: SweepResult,
  points: readonly SweptPoint[],
  columns: readonly Column[],
  cells: (point: SweptPoint, design: SweptDesign, at: number) => readonly Phrase[],
): Block {
  return {
    kind: 'table',
    columns: [
      ...result.parameters.map(({ path }) => ({ title: titleOf(result, path) })),
      { title: 'Design' },
      ...columns,
    ],
    rows: points.flatMap((point) =>
      point.designs.map((design, at) => [
        ...point.values.map((value) => phrase(valueWords(value))),
        phrase(design.id),
        ...cells(point, design, at),
      ]),
    ),
  };
}

function metricCell(design: SweptDesign, id: string, words: (own: Summary) => string): Phrase {
  const own = measured(design, id);
  return own === undefined ? phrase('not measured', 'quiet') : phrase(words(own));
}

function measured({ metrics }: SweptDesign, id: string): Summary | undefined {
  return metrics.find((metric) => metric.id === id);
}

/** The last key of a path, where no other path ends with it; the whole path stands above the tables. */
function titleOf({ parameters }: SweepResult, path: string): string {
  const last = path.slice(path.lastIndexOf('.') + 1);
  const alike = parameters.filter((other) => other.path === last || other.path.endsWith(`.${last}`));
  return alike.length > 1 ? path : last;
}

function againstFirst({ comparisons }: SweptPoint, design: string, metric: string): Phrase {
  const comparison = comparisons.find((each) => each.metric === metric && each.b === design);
  if (comparison === undefined) return phrase('not measured', 'quiet');
  const { difference, verdict } = comparison;
  const words = {
    'a-better': 'worse',
    'b-better': 'better',
    differs: 'differs',
    'no-real-difference': 'no real difference',
  }[verdict];
  const tone = verdict === 'b-better' ? 'good' : verdict === 'a-better' ? 'bad' : undefined;
  return phrase(`${difference.mean > 0 ? '+' : ''}${formatInterval(difference)} ${words}`, tone);
}

function failureSections(result: SweepResult, full: boolean): readonly Section[] {
  const failed = result.points.filter(hasFailed);
  if (failed.length === 0) return [];
  const { shown, more } = limited(failed, SHORT_POINTS, full, 'point');
  const items = shown.flatMap((point): readonly Phrase[] => {
    const at = wordsOf(result, point);
    const violated = point.designs.flatMap(({ id, violations }) => {
      const [first] = violations;
      return first === undefined ? [] : [`${id} breaks ${first.checker}: ${first.message}`];
    });
    const faulty = point.designs.every(({ errors }) => errors > 0);
    const reasons = [
      ...point.expectations.flatMap(({ passed, formula, detail }) =>
        passed ? [] : [`${formula} does not hold (${detail})`],
      ),
      ...violated,
      ...(faulty ? ['every design has findings of severity error'] : []),
    ];
    return reasons.map((reason) => phrase(`FAILED at ${at}: ${reason}`, 'bad'));
  });
  return [{ title: 'Points that fail', blocks: [{ kind: 'list', items }, ...more] }];
}

function replicationsSection(result: SweepResult, full: boolean): Section {
  const { points } = result;
  const counts = points.map(({ replications }) => replications.count);
  const least = Math.min(...counts);
  const most = Math.max(...counts);
  const total = counts.reduce((sum, each) => sum + each, 0);
  const perPoint = points.length === 0 ? '' : `, ${least === most ? most : `${least} to ${most}`} per point`;
  const blocks: Block[] = [paragraph(`${count(total, 'replication')} in all${perPoint}.`)];
  const imprecise = points.filter(({ replications }) => replications.stoppedBy === 'limit');
  const stopped = points.filter(({ replications }) => replications.stoppedBy === 'user');
  for (const [named, words] of [
    [imprecise, 'Stopped by the limit before they were precise enough'],
    [stopped, 'STOPPED EARLY'],
  ] as const) {
    if (named.length === 0) continue;
    const { shown } = limited(named, 6, full, 'point');
    const rest = named.length - shown.length;
    const list = shown.map((point) => wordsOf(result, point)).join('; ');
    blocks.push(paragraph(`${words}: ${list}${rest > 0 ? `; and ${rest} more` : ''}.`, 'warning'));
  }
  return { title: 'Replications', blocks };
}

/** The designs in words, and what to know of them; each sentence once, however many points say it. */
function designsSection({ points }: SweepResult): Section {
  const labels = new Set(points.flatMap(({ designs }) => designs.map(({ id, label }) => `${id}: ${label}`)));
  const caveats = new Set(points.flatMap((point) => point.caveats ?? []));
  return {
    title: 'Designs',
    blocks: [
      { kind: 'list', items: [...labels].map((label) => phrase(label, 'quiet')) },
      ...[...caveats].map((caveat) => paragraph(`Mind: ${caveat}`, 'warning')),
    ],
  };
}

function provenanceSection({ version, hash, factsAsOf, schema }: SweepResult): Section {
  const text = `Entwin ${version}, sweep ${hash.slice(0, 12)}, facts as of ${factsAsOf}, ${schema}`;
  return { title: 'Provenance', blocks: [{ kind: 'list', items: [phrase(text, 'quiet')] }] };
}

function wordsOf({ parameters }: SweepResult, { values }: SweptPoint): string {
  return parameters.map(({ path }, at) => `${path}: ${valueWords(values[at])}`).join(', ');
}
