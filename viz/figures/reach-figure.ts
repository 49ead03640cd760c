import type { Result } from '../../scenarios/result.ts';
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
import { attackedDesigns, isReached, pointAt, reachMarks, tenantWords } from '../view/reach-view.ts';
import { upperFirst } from '../view/words.ts';
import { enterAt, gridKeys } from './grid-keys.ts';
import { pathChain } from './path-chain.ts';
import { reachSlider } from './reach-slider.ts';
import { reachTables } from './reach-tables.ts';

/** The reach of one stolen account over time; null when none was stolen. */
export function reachFigure(result: Result): HTMLElement | null {
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
  const chains = attacked.map(() => html('div', { 'aria-live': 'polite' }));
  const selected: (string | null)[] = attacked.map(() => null);

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
    };
    const place = grids[index]!;
    place.replaceChildren(reachGrid(data, { nameLines, selectedTenantId: selected[index]! }));
    const entry =
      place.querySelector<SVGGElement>('.selected') ?? place.querySelector<SVGGElement>('[data-pick]');
    enterAt(place, entry);
  };
  const drawChain = (index: number) => {
    const attackedDesign = attacked[index]!;
    const row = pathChain(result, attackedDesign, selected[index]!, color(attackedDesign.design.id));
    chains[index]!.replaceChildren(...(row === null ? [] : [row]));
  };
  const slider = reachSlider(marks, tenantCount, (at) => {
    redrawCurve();
    attacked.forEach((_, index) => {
      drawGrid(index);
    });
    const counts = attacked.map(({ design }, index) => `${design.id} ${countAt(index, at)}`);
    live.textContent = `${marks[at]!.spoken}: ${counts.join('; ')}`;
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
    drawChain(index);
    gridKeys(grids[index]!, (tenantId) => {
      selected[index] = tenantId;
      drawGrid(index);
      drawChain(index);
      grids[index]!.querySelector<SVGGElement>('.selected')?.focus();
    });
  });

  const choose = shape.touchable ? ' Choose a square to see what is known of that customer.' : '';
  return figure({
    id: 'reach',
    kicker: 'Reach',
    title,
    drawn: `${upperFirst(first.reach.victim)}. Customers reached, ${replicationsText(result)}; the axis gives each mark the same room.${notContainedText(result)}`,
    picture: html('div', {}, curvePlace, slider.element, live, html('div', { class: 'reach-grids' }, grids)),
    caption: `Thin lines: single runs. Thick line and band: mean and its 95 % interval at each mark. A square is a customer, in the same place in every design: ■ standing, ▣ active, □ eligible, ◇ behind an approver, × no way in. It turns red at the median minute of its fall, filled as high as the share of runs in which it fell.${choose}`,
    detail: html(
      'div',
      { class: 'chains' },
      html('h3', {}, 'One way in, link by link, as it stood at the theft in the first run'),
      chains,
    ),
    tables: reachTables(result, attacked, marks),
    provenance: provenanceText(result),
  });
}

/** Where a theft outlives the horizon, the last mark is the horizon. */
function notContainedText(result: Result): string {
  const runs = Math.max(0, ...result.designs.map(({ reach }) => reach?.notContained ?? 0));
  return runs === 0
    ? ''
    : ` In ${runs} of ${result.replications.count} replications the theft was not contained within the horizon.`;
}
