import type { Result } from '../../scenarios/result.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { differenceGrid } from '../charts/difference-grid.ts';
import { gridShape } from '../charts/reach-grid.ts';
import { html } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import { reachDifferenceFinding } from '../findings/reach-difference-finding.ts';
import { provenanceText, replicationsText } from '../view/drawn-line.ts';
import { changeOf, type TenantDifference, tenantDifferences } from '../view/reach-difference.ts';
import { attackedDesigns, tenantCell } from '../view/reach-view.ts';

/** Above this a table is made only for who opens it. */
const MOST_PRINTED = 1000;
const MOST_WIDTH = 640;
const WORDS = { less: '− less often', more: '+ more often', same: '= as often', never: 'never' } as const;

/** The two designs somebody compares; kept, once chosen, while replications come in. */
export interface DesignPair {
  before: string;
  after: string;
}

/** The pair to begin with: the design under which most falls, and the one under which least does; of equals the first. */
function firstPair(result: Result): DesignPair | null {
  const byReach = attackedDesigns(result)
    .map(({ design, reach }) => ({ id: design.id, mean: reach.series.at(-1)?.mean ?? 0 }))
    .sort((a, b) => b.mean - a.mean);
  const [most, ...others] = byReach;
  const least = others.find(({ mean }) => mean === others.at(-1)!.mean);
  return most === undefined || least === undefined ? null : { before: most.id, after: least.id };
}

const percent = (share: number) => `${formatNumber(Math.round(share * 1000) / 10)} %`;

/** Before and after: who falls under one design and not, or less often, under another. Null without two of them. */
export function reachDifferenceFigure(result: Result, kept: Partial<DesignPair> = {}): HTMLElement | null {
  const attacked = attackedDesigns(result);
  const ids = attacked.map(({ design }) => design.id);
  const first = firstPair(result);
  if (first === null) return null;
  const pair = { ...first };
  const known = (id: string | undefined) => id !== undefined && ids.includes(id);
  if (known(kept.before) && known(kept.after)) Object.assign(pair, kept);
  const place = html('div');
  const nameOf = new Map(result.tenants.map((tenant) => [tenant.id, tenant.name]));
  const draw = () => place.replaceChildren(drawn(result, pair, nameOf, attacked));
  const selectOf = (key: keyof DesignPair) =>
    html(
      'select',
      {},
      ids.map((id) => html('option', { value: id, selected: id === pair[key] }, id)),
    );
  const selects = { before: selectOf('before'), after: selectOf('after') };
  const choice = (label: string, key: keyof DesignPair, other: keyof DesignPair) => {
    selects[key].addEventListener('change', () => {
      // Whoever asks for the design of the other side wants the two to change places.
      if (selects[key].value === pair[other]) pair[other] = pair[key];
      pair[key] = selects[key].value;
      selects[other].value = pair[other];
      Object.assign(kept, pair);
      draw();
    });
    return html('label', {}, `${label} `, selects[key]);
  };
  draw();
  return html(
    'div',
    { class: 'reach-difference' },
    html(
      'div',
      { class: 'controls choices' },
      choice('Before', 'before', 'after'),
      choice('After', 'after', 'before'),
    ),
    place,
  );
}

/** What squares and marks mean; those that are not drawn are not explained. */
function captionOf(differences: readonly TenantDifference[], before: string, after: string): string {
  const changes = new Set(differences.map(changeOf));
  const marks = (['less', 'more', 'same'] as const).filter((change) => changes.has(change));
  const never = changes.has('never') ? '; without a mark it never falls' : '';
  const sentences = [
    'A square is a customer, in the same place as above.',
    differences.some((each) => Math.min(each.before, each.after) > 0) && 'Red: falls under both.',
    changes.has('less') && `Dashed frame: falls under ${before} only, as high as the share of runs.`,
    changes.has('more') && `Dark: falls under ${after} only.`,
    gridShape(differences.length).touchable &&
      marks.length > 0 &&
      `${marks.map((change) => WORDS[change]).join(', ')}${never}.`,
  ];
  return sentences.filter((each) => each !== false).join(' ');
}

function drawn(
  result: Result,
  { before, after }: DesignPair,
  nameOf: ReadonlyMap<string, string>,
  attacked: ReturnType<typeof attackedDesigns>,
): HTMLElement {
  const of = (id: string) => attacked.find(({ design }) => design.id === id)!;
  const differences = tenantDifferences(of(before), of(after));
  const name = ({ tenantId }: TenantDifference) => nameOf.get(tenantId) ?? tenantId;
  const title = reachDifferenceFinding(result, before, after, differences);
  const squares = differences.map((each) => ({
    ...each,
    words: `${name(each)}: ${percent(each.before)} of runs under ${before}, ${percent(each.after)} under ${after}`,
  }));
  const picture = html('div');
  onWidth(picture, (width) => differenceGrid({ title, squares }, Math.min(width, MOST_WIDTH)));
  const tables = () => [
    {
      caption: `Share of runs in which each customer falls before containment, under ${before} and under ${after}`,
      columns: [
        { label: 'Customer' },
        { label: before, numeric: true },
        { label: after, numeric: true },
        { label: 'Falls' },
      ],
      rows: differences.map((each) => [
        name(each),
        tenantCell(each.beforeTenant),
        tenantCell(each.afterTenant),
        WORDS[changeOf(each)],
      ]),
    },
  ];
  return figure({
    id: 'reach-difference',
    kicker: 'Before and after',
    title,
    drawn: `Share of runs in which each customer falls before containment, under ${before} and under ${after}, ${replicationsText(result)}.`,
    picture,
    caption: captionOf(differences, before, after),
    tables: differences.length > MOST_PRINTED ? tables : tables(),
    provenance: provenanceText(result),
  });
}
