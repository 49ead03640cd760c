import type { Result } from '../../scenarios/result.ts';
import { html } from '../dom/html.ts';
import type { AttackedDesign } from '../view/reach-view.ts';
import type { ToldTheft } from '../view/told-theft.ts';
import { chainHead, followedChain, pathChain } from './path-chain.ts';

/** Asks for the first run’s theft, and for the ways to one customer where one is named; keeps which one that is. */
export interface ReachFollow {
  readonly ask: (tenantId: string | null) => Promise<readonly ToldTheft[]>;
  tenantId: string | null;
}

export interface ReachWays {
  readonly element: HTMLElement;
  /** Tells of the customers chosen, one per design; null for the Result’s own example. */
  readonly show: (tenantIds: readonly (string | null)[]) => void;
}

/** The ways into a customer, link by link, one row per design. */
export function reachWays(
  result: Result,
  attacked: readonly AttackedDesign[],
  colorOf: (designId: string) => string,
  follow: ReachFollow | undefined,
): ReachWays {
  const places = attacked.map(() => html('div', { 'aria-live': 'polite' }));
  const status = html('p', { class: 'drawn', role: 'status' });
  const fill = (index: number, row: HTMLElement | null) =>
    places[index]!.replaceChildren(...(row === null ? [] : [row]));
  let wanted = 0;
  const showExamples = (tenantIds: readonly (string | null)[]) => {
    attacked.forEach((each, index) => {
      fill(index, pathChain(result, each, tenantIds[index]!, colorOf(each.design.id)));
    });
  };
  const showFollowed = async (ask: ReachFollow['ask'], tenantId: string) => {
    wanted += 1;
    const mine = wanted;
    status.textContent = 'Following the first run …';
    // The ways of whoever was chosen before must not stand under this one's name.
    attacked.forEach((each, index) => {
      fill(index, chainHead(result, each, tenantId, colorOf(each.design.id)));
    });
    try {
      const thefts = await ask(tenantId);
      if (mine !== wanted) return;
      status.textContent = '';
      attacked.forEach((each, index) => {
        const color = colorOf(each.design.id);
        const theft = thefts.find(({ design }) => design === each.design.id);
        const row = theft === undefined ? null : followedChain(result, each, theft, color);
        fill(index, row ?? pathChain(result, each, tenantId, color));
      });
    } catch (error) {
      status.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  const heading = html('h3');
  return {
    element: html('div', { class: 'chains' }, heading, status, places),
    show(tenantIds) {
      const chosen = tenantIds.find((id) => id !== null);
      const followed = follow !== undefined && chosen !== undefined && chosen !== null;
      heading.textContent = followed
        ? 'The ways to one customer, link by link, in the first run'
        : 'One way in, link by link, as it stood at the theft in the first run';
      if (followed) void showFollowed(follow.ask, chosen);
      else showExamples(tenantIds);
    },
  };
}
