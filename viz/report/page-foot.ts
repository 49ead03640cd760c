import type { Result } from '../../scenarios/result.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { html } from '../dom/html.ts';

const STOPPED: Readonly<Record<Result['replications']['stoppedBy'], string>> = {
  precision: 'stopped when precise enough',
  limit: 'stopped at the limit, before it was precise enough',
  deterministic: 'nothing random, so one is enough',
  user: 'stopped by the user',
};

/** Where the numbers come from, and what to type to get the same ones again. */
export function pageFoot(result: Result): HTMLElement {
  const { replications, scenario } = result;
  const aimed = replications.precision !== '' && replications.stoppedBy !== 'deterministic';
  return html(
    'footer',
    { class: 'page-foot' },
    html(
      'p',
      {},
      `Entwin ${result.version}, ${result.schema}. Seed ${result.seed}. Facts as of ${result.factsAsOf}.`,
    ),
    html(
      'p',
      {},
      `${count(replications.count, 'replication')}, ${STOPPED[replications.stoppedBy]}${aimed ? `: ${replications.precision}` : ''}.`,
    ),
    html(
      'p',
      {},
      'Scenario ',
      html('code', {}, scenario.hash),
      '. The same scenario, seed and version give the same bytes.',
    ),
    html('p', {}, 'This page is one file. It asks the network for nothing and sends nothing.'),
  );
}
