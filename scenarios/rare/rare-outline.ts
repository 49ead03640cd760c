import { count, formatInterval } from '../writers/numbers.ts';
import {
  type Column,
  limited,
  type Outline,
  paragraph,
  phrase,
  type Section,
} from '../writers/outline/blocks.ts';
import type { RareDesign, RareResult } from './rare-result.ts';
import { gainWords, oneInWords, probabilityWords } from './rare-words.ts';

/** Customers per design that fit on a screen. */
const SHORT_CUSTOMERS = 8;

/** What the text and Markdown writers say of a rare event. */
export function rareOutline(result: RareResult, full: boolean): Outline {
  const { scenario, question, replications, seed } = result;
  const early = replications.stoppedBy === 'user' ? ': STOPPED EARLY' : '';
  return {
    title: `Rare: ${scenario.name}`,
    subtitle: `${question.words} ${count(replications.count, 'replication')}, seed ${seed}${early}`,
    sections: [
      answerSection(result),
      ...customerSections(result, full),
      methodSection(result),
      ...violationSections(result),
      limitsSection(result, full),
      provenanceSection(result),
    ],
  };
}

function answerSection({ designs }: RareResult): Section {
  const counted = designs.some(({ customersHit }) => customersHit !== null);
  const columns: readonly Column[] = [
    { title: 'Design' },
    { title: 'Probability, 95 % interval', align: 'right' },
    { title: 'That is', align: 'right' },
    ...(counted ? [{ title: 'Customers per run, on average', align: 'right' } as const] : []),
  ];
  const rows = designs.map(({ id, probability, customersHit }) => [
    phrase(id),
    phrase(probabilityWords(probability)),
    phrase(oneInWords(probability)),
    ...(counted
      ? [customersHit === null ? phrase('not known', 'quiet') : phrase(interval(customersHit))]
      : []),
  ]);
  return { title: 'How likely', blocks: [{ kind: 'table', columns, rows }] };
}

function customerSections({ designs }: RareResult, full: boolean): readonly Section[] {
  const known = designs.filter(({ customers }) => customers !== null && customers.length > 1);
  return known.map(({ id, customers }) => {
    const { shown, more } = limited(customers!, SHORT_CUSTOMERS, full, 'customer');
    const columns: readonly Column[] = [
      { title: 'Customer' },
      { title: 'Probability, 95 % interval', align: 'right' },
      { title: 'Hits', align: 'right' },
    ];
    const rows = shown.map((customer) => [
      phrase(customer.name),
      phrase(probabilityWords(customer)),
      phrase(String(customer.hits)),
    ]);
    return { title: `Whom it hits in ${id}`, blocks: [{ kind: 'table', columns, rows }, ...more] };
  });
}

function methodSection({ designs, replications }: RareResult): Section {
  const columns: readonly Column[] = [
    { title: 'Design' },
    { title: 'Hits', align: 'right' },
    { title: 'Worth', align: 'right' },
    { title: 'Mean weight', align: 'right' },
    { title: 'Gain over plain replications' },
  ];
  const rows = designs.map((design) => [
    phrase(design.id),
    phrase(String(design.probability.hits)),
    phrase(design.probability.effectiveHits.toFixed(1)),
    phrase(design.tilt === null ? '1' : interval(design.tilt.meanWeight)),
    phrase(gainWords(design)),
  ]);
  const { pilot, precision } = replications;
  const reasons = [...new Set(designs.map(({ why }) => why))].map((why) => {
    const of = designs.filter((design) => design.why === why).map(({ id }) => id);
    return phrase(`${of.join(', ')}: ${why}`);
  });
  const before =
    pilot === 0 ? '' : ` ${count(pilot, 'plain replication')} before them said whether it is rare.`;
  return {
    title: 'How it was found',
    blocks: [
      { kind: 'table', columns, rows },
      { kind: 'list', items: reasons },
      paragraph(`${stopWords(replications.stoppedBy, precision)}${before}`),
    ],
  };
}

function stopWords(stoppedBy: RareResult['replications']['stoppedBy'], precision: string): string {
  return {
    precision: `Precise enough: ${precision}.`,
    limit: `As many replications as were allowed; wanted was a ${precision}.`,
    deterministic: 'One replication says it all.',
    user: `STOPPED EARLY, before it was precise enough: ${precision}.`,
  }[stoppedBy];
}

function violationSections({ designs }: RareResult): readonly Section[] {
  const items = designs.flatMap(({ id, violations }: RareDesign) => {
    const [first] = violations;
    return first === undefined
      ? []
      : [phrase(`FAILED: ${id} breaks ${first.checker}: ${first.message}`, 'bad')];
  });
  return items.length === 0 ? [] : [{ title: 'Broken invariants', blocks: [{ kind: 'list', items }] }];
}

function limitsSection({ limits, assumptions, designs }: RareResult, full: boolean): Section {
  const { shown, more } = limited(assumptions, 0, full, 'assumption');
  return {
    title: 'What it rests on',
    blocks: [
      { kind: 'list', items: limits.map((limit) => phrase(limit)) },
      ...(shown.length === 0
        ? []
        : [{ kind: 'list' as const, items: shown.map((words) => phrase(words, 'quiet')) }]),
      ...more,
      { kind: 'list', items: designs.map(({ id, label }) => phrase(`${id}: ${label}`, 'quiet')) },
    ],
  };
}

function provenanceSection({ version, seed, scenario, factsAsOf, schema }: RareResult): Section {
  const text = `Entwin ${version}, seed ${seed}, scenario ${scenario.hash.slice(0, 12)}, facts as of ${factsAsOf}, ${schema}`;
  return { title: 'Provenance', blocks: [{ kind: 'list', items: [phrase(text, 'quiet')] }] };
}

function interval({ mean, low, high }: NonNullable<RareDesign['customersHit']>): string {
  return formatInterval({ mean, low: low ?? mean, high: high ?? mean });
}
