import type { Result } from '../../scenarios/result.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { html } from '../dom/html.ts';
import type { AttackedDesign, ReachMark } from '../view/reach-view.ts';
import { openBy, type ToldTheft } from '../view/told-theft.ts';

export interface ReachPower {
  readonly element: HTMLElement;
  readonly show: (mark: ReachMark) => void;
}

const COLUMNS = ['Design', 'Customers', 'Roles', 'Subscriptions'] as const;

/** Customers are not all that falls: the roles and subscriptions open in them, counted in the first run. */
export function reachPower(
  result: Result,
  attacked: readonly AttackedDesign[],
  colorOf: (designId: string) => string,
  thefts: Promise<readonly ToldTheft[]>,
  first: ReachMark,
): ReachPower {
  const element = html('div', { class: 'reach-power', hidden: true });
  const body = html('tbody');
  const caption = html('caption');
  let told: readonly ToldTheft[] = [];
  let mark = first;
  const draw = () => {
    caption.textContent = `The first run, seed ${result.seed}, ${mark.spoken}: customers reached, with the roles and Azure subscriptions open in each in the minute of its fall`;
    body.replaceChildren(
      ...attacked.flatMap(({ design: { id }, reach }) => {
        const theft = told.find(({ design }) => design === id);
        // Of a design in which nothing leads to any customer there is no theft to tell, and nothing fell.
        if (theft === undefined && reach.runs[0]?.at(-1)?.[1] !== 0) return [];
        const power = openBy(theft ?? { falls: [] }, mark.mark === 'containment' ? undefined : mark.minute);
        return [
          html(
            'tr',
            {},
            html('th', { scope: 'row', class: `design-word ${colorOf(id)}` }, id),
            [power.customers, power.roles, power.subscriptions].map((count) =>
              html('td', { class: 'number' }, formatNumber(count)),
            ),
          ),
        ];
      }),
    );
  };
  thefts.then(
    (heard) => {
      told = heard;
      element.hidden = heard.length === 0;
      draw();
    },
    // The scenario’s own problems stand beside it; without this table the figure still says what it shows.
    () => undefined,
  );
  element.append(
    html(
      'div',
      { class: 'table-scroll', role: 'region', tabindex: 0, 'aria-label': 'Roles and subscriptions reached' },
      html(
        'table',
        {},
        caption,
        html(
          'thead',
          {},
          html(
            'tr',
            {},
            COLUMNS.map((label, index) =>
              html('th', { scope: 'col', class: index === 0 ? undefined : 'number' }, label),
            ),
          ),
        ),
        body,
      ),
    ),
  );
  return {
    element,
    show(at) {
      mark = at;
      if (told.length > 0) draw();
    },
  };
}
