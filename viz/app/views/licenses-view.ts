import '../../styles/choices.css';
import '../../styles/licenses.css';
import type { Result } from '../../../scenarios/result.ts';
import { designColorClass } from '../../charts/design-color.ts';
import { html } from '../../dom/html.ts';
import { growthFigure } from '../../figures/growth-figure.ts';
import { licenseFigures, seatlessNote, takesSeats } from '../../figures/license-figure.ts';
import { rangeFigure } from '../../figures/range-figure.ts';
import { provenanceText } from '../../view/drawn-line.ts';
import type { LicenseAnswer } from '../license-answer.ts';
import { ask } from '../questions.ts';
import type { DrawView } from '../view.ts';
import { givenPrices } from './given-prices.ts';
import { priceBox } from './price-box.ts';
import { onceSettled } from './settled.ts';
import { awaitIn, fillPlace, waitingFor } from './view-parts.ts';

const COUNTING = 'Counting other numbers of customers …';

const settled = onceSettled();
let shown:
  | {
      readonly text: string;
      readonly opened: number;
      readonly designs: number;
      readonly element: HTMLElement;
      /** Growth and ranges as last counted, until they are counted anew. */
      readonly counted: HTMLElement;
    }
  | undefined;

/** Who needs which license, in which tenant, and why; how that grows; and what moves the total. */
export const licensesView: DrawView = ({ result, isPart, text, opened }) => {
  if (shown?.opened !== opened) shown = undefined;
  // Seats have no chance in them: what is drawn for a text stays while its replications come in.
  if (shown?.text === text && shown.designs === result.designs.length) {
    shown.element.ariaBusy = 'false';
    return shown.element;
  }
  // The first designs often need no seat: until one does, the last picture stays.
  if (shown !== undefined && isPart && !result.designs.some(takesSeats)) {
    shown.element.ariaBusy = 'true';
    return shown.element;
  }
  const counted = shown?.counted ?? html('div', { class: 'licenses-counted' });
  let isSketch = true;
  const count = async (): Promise<void> => {
    const asked = givenPrices.text;
    awaitIn(counted, COUNTING);
    try {
      const answer = await ask('licenses', { text, prices: asked });
      if (asked !== givenPrices.text || shown?.text !== text) return;
      isSketch = answer.drawnGrowth !== null;
      box.complain(answer.problems);
      fillPlace(counted, ...answerParts(result, answer));
    } catch (error) {
      if (shown?.text !== text) return;
      fillPlace(counted, waitingFor(error instanceof Error ? error.message : String(error)));
    }
  };
  const box = priceBox({
    text: givenPrices.draft,
    example: () => examplePrices(result, isSketch),
    wrote: (written) => {
      givenPrices.draft = written;
    },
    count: () => {
      givenPrices.text = givenPrices.draft;
      void count();
    },
  });
  const element = html(
    'div',
    { class: 'licenses-view' },
    seatlessNote(result),
    licenseFigures(result),
    box.element,
    counted,
  );
  shown = { text, opened, designs: result.designs.length, element, counted };
  awaitIn(counted, COUNTING);
  settled(() => void count());
  return element;
};

function answerParts(result: Result, { sheet, drawnGrowth }: LicenseAnswer): readonly HTMLElement[] {
  const currency = sheet.prices?.currency ?? sheet.currency;
  const shared = {
    currency,
    colorClassOf: (id: string) => designColorClass(result, id),
    provenance: provenanceText(result),
  };
  const note = (words: string) => html('p', { class: 'muted' }, words);
  return [
    drawnGrowth === null
      ? note('An estate has the customers it has; growth is shown for a scenario with a sketch.')
      : growthFigure({ ...shared, growth: drawnGrowth, pricesName: sheet.prices?.name }),
    sheet.ranges === undefined || sheet.prices === undefined
      ? note(
          'What moves the total is drawn where the price file has ranges, such as “ranges: { discount: 0% to 10% }”.',
        )
      : rangeFigure({ ...shared, ranges: sheet.ranges, pricesName: sheet.prices.name }),
  ];
}

/** A price file with list prices that fits the scenario: its customers lie within the range. Those of an estate are what they are. */
function examplePrices({ tenants }: Result, isSketch: boolean): string {
  const customers = tenants.filter(({ role }) => role === 'customer').length;
  const range = `  customers: ${Math.max(1, Math.floor(customers / 2))} to ${customers * 2}\n`;
  return `entwin: prices/1
name: Your prices
currency: USD
discount: 0%
ranges:
${isSketch ? range : ''}  discount: 0% to 10%
`;
}
