import type { Result } from '../../../scenarios/result.ts';
import { type DesignPair, reachDifferenceFigure } from '../../figures/reach-difference-figure.ts';
import '../../styles/choices.css';
import { reachFigure } from '../../figures/reach-figure.ts';
import type { ReachFollow } from '../../figures/reach-ways.ts';
import type { ToldTheft } from '../../view/told-theft.ts';
import { ask } from '../questions.ts';
import type { DrawView } from '../view.ts';
import { onceSettled } from './settled.ts';

/** The customer somebody looks at, and the designs compared, stay chosen while the scenario changes. */
let tenantId: string | null = null;
const pair: Partial<DesignPair> = {};

const settled = onceSettled();
let followed: { readonly text: string; readonly theft: Promise<readonly ToldTheft[]> } | undefined;

/** The first run's theft is followed once the reader pauses: that is two more runs of every design. */
function theftOf(text: string): Promise<readonly ToldTheft[]> {
  if (followed?.text !== text) {
    const theft = new Promise<readonly ToldTheft[]>((resolve, reject) => {
      settled(() => void ask('theft', { text, tenantId: null }).then(resolve, reject));
    });
    followed = { text, theft };
  }
  return followed.theft;
}

function followIn(result: Result, text: string): ReachFollow {
  if (!result.tenants.some(({ id }) => id === tenantId)) tenantId = null;
  return {
    async ask(wanted) {
      const theft = await theftOf(text);
      return wanted === null ? theft : ask('theft', { text, tenantId: wanted });
    },
    get tenantId() {
      return tenantId;
    },
    set tenantId(chosen) {
      tenantId = chosen;
    },
  };
}

/** The same picture as an invitation: who chooses a customer there is told of it, and finds it chosen in the view. */
export const reachPreview = (result: Result, text: string): HTMLElement | null =>
  reachFigure(result, followIn(result, text), { isBrief: true });

/** What one stolen account reaches, from the theft to its containment. */
export const drawView: DrawView = ({ result, isPart, text }) => {
  const figure = reachFigure(result, followIn(result, text));
  // Which two designs lie furthest apart is known of all of them only.
  return figure === null ? null : [figure, isPart ? null : reachDifferenceFigure(result, pair)];
};
