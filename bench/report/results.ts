import { GOALS, type GoalId, type Judged } from '../goals.ts';
import type { Measured, Table } from '../sections/section.ts';
import type { Notes } from './notes.ts';
import { figure, quartiles } from './numbers.ts';
import type { Share } from './profile.ts';
import type { Provenance } from './provenance.ts';

/** Everything the results are made of. */
export interface Results {
  readonly provenance: Provenance;
  /** True where everything ran at its smallest, and figures mean nothing. */
  readonly isQuick: boolean;
  /** Titles of sections that were to be measured and are not there yet. */
  readonly missing: readonly string[];
  readonly sections: readonly (Measured & { readonly title: string })[];
  readonly notes: Notes;
  /** Where the time goes, of goals that were looked into. */
  readonly profiles: Readonly<Partial<Record<GoalId, readonly Share[]>>>;
}

const PERCENT = 100;

/** The text of `bench/results.md`. */
export function resultsText(results: Results): string {
  const { provenance, isQuick, missing, sections, notes, profiles } = results;
  const goals = sections.flatMap((section) => section.goals);
  const inTheWay = goals.filter(({ goal, isMet }) => !isMet || profiles[goal] !== undefined);
  return [
    '# Benchmarks',
    'Written by `npm run bench`; what stands in the way of goals is said in `bench/notes.md`. Every figure is a median over rounds, with its quartiles. In each round subject and baseline run one after the other, so ratios hold on a busy machine too; times do not.',
    ...(isQuick ? ['**A quick run, smaller than the words below say. Its figures mean nothing.**'] : []),
    ...(missing.length > 0 ? [`**This run has not come to its end. Missing: ${missing.join('; ')}.**`] : []),
    madeOn(provenance),
    '## Goals',
    ...(goals.length === 0 ? ['None was measured.'] : [goalTable(goals)]),
    ...(inTheWay.length === 0
      ? []
      : [
          '## What stands in the way',
          ...inTheWay.flatMap((one) => inTheWayOf(one, notes[one.goal], profiles[one.goal])),
        ]),
    ...sections.flatMap(({ title, about, tables }) => [`## ${title}`, ...about, ...tables.map(tableText)]),
  ]
    .join('\n\n')
    .concat('\n');
}

function madeOn(from: Provenance): string {
  const { commit, committedOn, isClean, processor, cores, memoryGibibytes, node, system } = from;
  return tableText({
    head: ['', ''],
    rows: [
      ['commit', `${commit} of ${committedOn}${isClean ? '' : ', and changes not committed'}`],
      ['machine', `${processor}, ${cores} cores, ${memoryGibibytes} GiB, ${system}`],
      ['Node', node],
    ],
  });
}

function goalTable(goals: readonly Judged[]): string {
  return tableText({
    head: ['goal', 'asked', 'found', 'quartiles', 'rounds', ''],
    rows: goals.map(({ goal, spread, isMet }) => {
      const { text, must, bound, unit } = GOALS[goal];
      const withUnit = (value: string) => (unit === '×' ? `${value}×` : `${value} ${unit}`);
      return [
        text,
        `${must === 'reach' ? 'at least' : 'at most'} ${withUnit(String(bound))}`,
        withUnit(figure(spread.median)),
        quartiles(spread),
        String(spread.rounds),
        isMet ? 'met' : '**missed**',
      ];
    }),
  });
}

function inTheWayOf(
  { goal }: Judged,
  note: string | undefined,
  shares: readonly Share[] | undefined,
): string[] {
  return [
    `### ${GOALS[goal].text}`,
    note ?? 'Nobody has looked into this yet.',
    ...(shares === undefined
      ? []
      : [
          tableText({
            head: ['function', 'share of its time, start included'],
            rows: shares.map(({ name, share }) => [`\`${name}\``, `${figure(share * PERCENT)} %`]),
          }),
        ]),
  ];
}

function tableText({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
