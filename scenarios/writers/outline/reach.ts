import type { Result } from '../../result.ts';
import { formatInterval, formatMinutes } from '../numbers.ts';
import { type Block, type Phrase, paragraph, phrase, type Section } from './blocks.ts';

/** How many customers one stolen account has reached, from the theft to containment. */
export function reachSection(result: Result, full: boolean): Section | null {
  const designs = result.designs.flatMap(({ id, reach }) => (reach === null ? [] : [{ id, reach }]));
  const first = designs[0];
  if (first === undefined) return null;
  const marks = first.reach.series.map(({ mark }) => mark);
  const rows = designs.map(({ id, reach }): Phrase[] => [
    phrase(id),
    ...marks.map((mark) => {
      const point = reach.series.find((candidate) => candidate.mark === mark);
      if (point === undefined) return phrase('not measured', 'quiet');
      const when = mark === 'containment' ? ` at ${formatMinutes(point.minute)}` : '';
      return phrase(`${formatInterval(point)}${when}`);
    }),
  ]);
  const columns = [
    { title: 'Design' },
    ...marks.map((mark) => ({ title: titleOf(mark), align: 'right' as const })),
  ];
  const victims = [...new Set(designs.map(({ reach }) => reach.victim))];
  const blocks: Block[] = [
    paragraph(`Compromised: ${victims.join('; ')}.${notContained(result)}`, 'quiet'),
    { kind: 'table', columns, rows },
  ];
  if (full)
    blocks.push({
      kind: 'list',
      items: designs.map(({ id, reach }) => pathOf(result, id, reach.examplePath)),
    });
  return { title: 'Customers reached over time', blocks };
}

function titleOf(mark: string): string {
  if (mark === '0') return 'at theft';
  return /^\d+$/.test(mark) ? formatMinutes(Number(mark)) : mark;
}

type ExamplePath = NonNullable<Result['designs'][number]['reach']>['examplePath'];

function pathOf(result: Result, design: string, path: ExamplePath): Phrase {
  if (path === null) return phrase(`${design}: no path to any customer.`);
  const tenant = result.tenants.find(({ id }) => id === path.tenantId)?.name ?? path.tenantId;
  const links = path.links.map(({ kind, name, state, factId, why }) => {
    const because = why === undefined ? '' : `: ${why}`;
    const fact = factId === undefined ? '' : ` [${factId}]`;
    return `${kind} ${name} (${state}${because})${fact}`;
  });
  return phrase(`${design}: into ${tenant} (${path.state}) by ${links.join(' > ')}`);
}

/** Where a theft outlives the horizon, the column of containment shows the horizon instead, and says so. */
function notContained(result: Result): string {
  const runs = Math.max(0, ...result.designs.map(({ reach }) => reach?.notContained ?? 0));
  if (runs === 0) return '';
  return ` Not contained within the horizon in ${runs} of ${result.replications.count} replications: there the last column is the horizon.`;
}
