import '../../styles/choices.css';
import '../../styles/licenses.css';
import type { Result } from '../../../scenarios/result.ts';
import { designColorClass } from '../../charts/design-color.ts';
import { html } from '../../dom/html.ts';
import { growthFigure } from '../../figures/growth-figure.ts';
import { licenseFigures, seatlessNote } from '../../figures/license-figure.ts';
import { rangeFigure } from '../../figures/range-figure.ts';
import { provenanceText } from '../../view/drawn-line.ts';
import { replaceKeeping } from '../keep-place.ts';
import type { LicenseAnswer } from '../license-answer.ts';
import { ask, askEarly } from '../questions.ts';
import type { DrawView, ViewContext } from '../view.ts';
import { givenPrices } from './given-prices.ts';
import { priceBox } from './price-box.ts';
import { onceSettled } from './settled.ts';
import { awaitIn, fillPlace, waitingFor } from './view-parts.ts';

const COUNTING_SEATS = 'Counting seats …';
const COUNTING_SIZES = 'Counting other numbers of customers …';

const settled = onceSettled();
let shown: Shown | undefined;

/** The view of one scenario, while its text changes. */
interface Shown {
  readonly opened: number;
  readonly element: HTMLElement;
  readonly show: (context: ViewContext) => void;
}

export const askAhead = (text: string): void => askEarly('seats', { text });

/**
 * Who needs which license, in which tenant, and why; how that grows; and what moves the total. Seats have no chance in
 * them: they are counted beside the run, and are there when its first design is.
 */
export const drawView: DrawView = (context) => {
  if (shown?.opened !== context.opened) shown = licensesOf(context);
  shown.show(context);
  return shown.element;
};

function licensesOf(first: ViewContext): Shown {
  let context = first;
  let text: string | undefined;
  let isSketch = true;
  const seats = html('div', { class: 'licenses-seats' });
  /** Growth and ranges. */
  const sizes = html('div', { class: 'licenses-sizes' });
  const box = priceBox({
    text: givenPrices.draft,
    example: () => examplePrices(context.result, isSketch),
    wrote: (written) => {
      givenPrices.draft = written;
    },
    count: () => {
      givenPrices.text = givenPrices.draft;
      void countSizes();
    },
  });

  async function countSeats(): Promise<void> {
    const asked = text;
    awaitIn(seats, COUNTING_SEATS);
    try {
      const answer = await ask('seats', { text: asked! });
      if (asked !== text) return;
      seats.ariaBusy = 'false';
      const parts = [seatlessNote(answer), ...licenseFigures(answer)];
      replaceKeeping(
        seats,
        parts.filter((part) => part !== null),
      );
    } catch (error) {
      if (asked === text) fillPlace(seats, waitingFor(messageOf(error)));
    }
  }
  async function countSizes(): Promise<void> {
    const [asked, prices] = [text, givenPrices.text];
    const isWanted = () => asked === text && prices === givenPrices.text;
    awaitIn(sizes, COUNTING_SIZES);
    try {
      const answer = await ask('licenses', { text: asked!, prices });
      if (!isWanted()) return;
      isSketch = answer.drawnGrowth !== null;
      box.complain(answer.problems);
      fillPlace(sizes, ...sizeParts(context, answer));
    } catch (error) {
      if (isWanted()) fillPlace(sizes, waitingFor(messageOf(error)));
    }
  }
  return {
    opened: first.opened,
    element: html('div', { class: 'licenses-view' }, seats, box.element, sizes),
    show(now) {
      context = now;
      if (text === now.text) return;
      text = now.text;
      void countSeats();
      awaitIn(sizes, COUNTING_SIZES);
      settled(() => void countSizes());
    },
  };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function sizeParts(context: ViewContext, { sheet, drawnGrowth }: LicenseAnswer): readonly HTMLElement[] {
  const currency = sheet.prices?.currency ?? sheet.currency;
  const shared = {
    currency,
    colorClassOf: (id: string) => designColorClass(context, id),
    provenance: provenanceText(context.result),
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
