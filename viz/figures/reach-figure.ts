import type { ReachTenant, Result } from '../../scenarios/result.ts';
import { designColorClass } from '../charts/design-color.ts';
import { reachCurve } from '../charts/reach-curve.ts';
import { gridShape, reachGrid } from '../charts/reach-grid.ts';
import { html } from '../dom/html.ts';
import { wrapText } from '../dom/text-width.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import { reachFinding } from '../findings/reach-finding.ts';
import { provenanceText, replicationsText } from '../view/drawn-line.ts';
import { outOfText } from '../view/format-metric.ts';
import { attackedDesigns, isReached, pointAt, reachMarks, tallyOf, tenantWords } from '../view/reach-view.ts';
import { upperFirst } from '../view/words.ts';
import { enterAt, gridKeys } from './grid-keys.ts';
import { reachCustomer } from './reach-customer.ts';
import { reachPower } from './reach-power.ts';
import { reachSlider } from './reach-slider.ts';
import { reachTables } from './reach-tables.ts';
import { type ReachFollow, reachWays } from './reach-ways.ts';

/**
 * The reach of one stolen account over time; null when none was stolen. With `follow`, a chosen customer is the same
 * in every design, and the first run tells the way to it. `isBrief` leaves ways and sums to whoever chooses a customer.
 */
export function reachFigure(
  result: Result,
  follow?: ReachFollow,
  { isBrief = false }: { readonly isBrief?: boolean } = {},
): HTMLElement | null {
  const attacked = attackedDesigns(result);
  const first = attacked[0];
  if (first === undefined || first.reach.series.length === 0) return null;
  const marks = reachMarks(first.reach);
  const tenantCount = Math.max(...attacked.map(({ reach }) => reach.tenants.length));
  const title = reachFinding(result);
  const nameOf = new Map(result.tenants.map((tenant) => [tenant.id, tenant.name]));
  const color = (designId: string) => designColorClass(result, designId);
  const shape = gridShape(tenantCount);
  const nameLines = Math.max(
    ...attacked.map(({ design }) => wrapText(design.id, shape.width, 14.5, 2).length),
  );
  const stop = () => slider.input.valueAsNumber;
  const countAt = (index: number, at: number) => {
    const { reach } = attacked[index]!;
    const point = pointAt(reach, marks[at]!.mark);
    return point === undefined ? 'not counted' : outOfText(point, reach.tenants.length);
  };

  const curvePlace = html('div', { class: 'reach-curve' });
  const live = html('p', { class: 'visually-hidden', 'aria-live': 'polite' });
  const grids = attacked.map(({ design }) => html('div', { class: 'reach-grid', 'data-design': design.id }));
  const selected: (string | null)[] = attacked.map(() => follow?.tenantId ?? null);
  const ways = reachWays(result, attacked, color, follow);
  const lastMark = marks.at(-1)!;
  const power =
    follow === undefined || isBrief
      ? undefined
      : reachPower(result, attacked, color, follow.ask(null), lastMark);

  const drawGrid = (index: number) => {
    const { design, reach } = attacked[index]!;
    const squares = reach.tenants.map((tenant) => ({
      tenant,
      reached: isReached(tenant, marks[stop()]!),
      words: `${nameOf.get(tenant.tenantId) ?? tenant.tenantId}: ${tenantWords(tenant)}`,
    }));
    const data = {
      name: design.id,
      colorClass: color(design.id),
      squares,
      countText: countAt(index, stop()),
      tally: shape.touchable ? [] : tallyOf(reach.tenants, marks[stop()]!),
    };
    const place = grids[index]!;
    place.replaceChildren(reachGrid(data, { nameLines, selectedTenantId: selected[index]! }));
    const entry =
      place.querySelector<SVGGElement>('.selected') ?? place.querySelector<SVGGElement>('[data-pick]');
    enterAt(place, entry);
  };
  const choose = (index: number, tenantId: string) => {
    const touched = follow === undefined ? [index] : attacked.map((_, each) => each);
    for (const each of touched) {
      selected[each] = tenantId;
      drawGrid(each);
    }
    if (follow !== undefined) follow.tenantId = tenantId;
    tellWays();
    const named = search?.querySelector('input');
    if (named) named.value = nameOf.get(tenantId) ?? tenantId;
  };
  const tellWays = () => {
    ways.element.hidden = isBrief && selected.every((each) => each === null);
    ways.show(selected);
  };
  const slider = reachSlider(marks, tenantCount, (at) => {
    redrawCurve();
    attacked.forEach((_, index) => {
      drawGrid(index);
    });
    const counts = attacked.map(({ design }, index) => `${design.id} ${countAt(index, at)}`);
    live.textContent = `${marks[at]!.spoken}: ${counts.join('; ')}`;
    power?.show(marks[at]!);
  });
  const redrawCurve = onWidth(curvePlace, (width) => {
    slider.align(width);
    const designs = attacked.map(({ design, reach }) => ({
      name: design.id,
      colorClass: color(design.id),
      series: reach.series,
      runs: reach.runs,
    }));
    return reachCurve({ title, tenantCount, marks, designs }, { width, stop: stop() });
  });
  attacked.forEach((_, index) => {
    drawGrid(index);
    gridKeys(grids[index]!, (tenantId) => {
      choose(index, tenantId);
      grids[index]!.querySelector<SVGGElement>('.selected')?.focus();
    });
    if (!shape.touchable)
      pointedSquares(grids[index]!, attacked[index]!.reach.tenants, (id) => choose(index, id));
  });
  tellWays();
  const search =
    shape.touchable || follow === undefined
      ? null
      : reachCustomer(
          first.reach.tenants.map(({ tenantId }) => tenantId),
          result,
          follow.tenantId,
          (tenantId) => choose(0, tenantId),
        );

  const hint = shape.touchable
    ? ' Choose a square to see what is known of that customer.'
    : ' Under each grid: its red by kind, as a number of customers; before containment it is near the mean above it and not the same.';
  return figure({
    id: 'reach',
    kicker: 'Reach',
    title,
    drawn: `${upperFirst(first.reach.victim)}. Customers reached, ${replicationsText(result)}; the axis gives each mark the same room.${notContainedText(result)}`,
    picture: html(
      'div',
      {},
      curvePlace,
      slider.element,
      live,
      search,
      html('div', { class: 'reach-grids' }, grids),
      power?.element,
    ),
    caption: `Thin lines: single runs. Thick line and band: mean and its 95 % interval at each mark. A square is a customer, in the same place in every design: ■ standing, ▣ active, □ eligible, ◇ behind an approver, × no way in. It turns red at the median minute of its fall, filled as high as the share of runs in which it fell.${hint}`,
    detail: ways.element,
    tables: reachTables(result, attacked, marks),
    provenance: provenanceText(result),
  });
}

/** Of squares that are drawn all at once, the one under the pointer. */
function pointedSquares(
  place: HTMLElement,
  tenants: readonly ReachTenant[],
  choose: (tenantId: string) => void,
): void {
  place.addEventListener('click', ({ clientX, clientY }) => {
    const svg = place.querySelector('svg');
    if (svg === null) return;
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    const { columns, pitch, top } = svg.dataset;
    const column = Math.floor(((clientX - box.left) * scale) / Number(pitch));
    const row = Math.floor(((clientY - box.top) * scale - Number(top)) / Number(pitch));
    if (column < 0 || column >= Number(columns) || row < 0) return;
    const tenant = tenants[row * Number(columns) + column];
    if (tenant !== undefined) choose(tenant.tenantId);
  });
}

/** Where a theft outlives the horizon, the last mark is the horizon. */
function notContainedText(result: Result): string {
  const runs = Math.max(0, ...result.designs.map(({ reach }) => reach?.notContained ?? 0));
  return runs === 0
    ? ''
    : ` In ${runs} of ${result.replications.count} replications the theft was not contained within the horizon.`;
}
