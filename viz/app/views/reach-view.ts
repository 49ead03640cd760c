import { type DesignPair, reachDifferenceFigure } from '../../figures/reach-difference-figure.ts';
import '../../styles/choices.css';
import { reachFigure } from '../../figures/reach-figure.ts';
import type { ReachFollow } from '../../figures/reach-ways.ts';
import { ask } from '../questions.ts';
import type { DrawView } from '../view.ts';

/** The customer somebody looks at, and the designs compared, stay chosen while the scenario changes. */
let tenantId: string | null = null;
const pair: Partial<DesignPair> = {};

/** What one stolen account reaches, from the theft to its containment. */
export const reachView: DrawView = ({ result, isPart, text }) => {
  if (!result.tenants.some(({ id }) => id === tenantId)) tenantId = null;
  const follow: ReachFollow = {
    ask: (wanted) => ask('theft', { text, tenantId: wanted }),
    get tenantId() {
      return tenantId;
    },
    set tenantId(chosen) {
      tenantId = chosen;
    },
  };
  const figure = reachFigure(result, follow);
  // Which two designs lie furthest apart is known of all of them only.
  return figure === null ? null : [figure, isPart ? null : reachDifferenceFigure(result, pair)];
};
