import type { DesignResult, Forecast, Result } from '../../scenarios/result.ts';
import { html, nameText } from '../dom/html.ts';
import { factChips } from '../figures/fact-chip.ts';
import { forecastFinding } from '../findings/forecast-finding.ts';
import { type ForecastItem, gatheredForecast } from '../view/gathered-forecast.ts';
import { listText, upperFirst } from '../view/words.ts';

const KINDS: Readonly<Record<Forecast['kind'], { readonly mark: string; readonly words: string }>> = {
  'loses-access': { mark: '×', words: 'loses access' },
  'extends-itself': { mark: '↻', words: 'extends itself' },
  'cannot-extend': { mark: '!', words: 'cannot extend itself' },
  'already-ended': { mark: '×', words: 'has ended already' },
  'gives-nothing': { mark: '?', words: 'gives nothing' },
};

/** A clause as a sentence: the Result leaves it open whether one ends with a period. */
const sentence = (text: string) => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`);

/** Roles that the words do not name already. */
function rolesText({ roles, what }: Forecast): string {
  const silent = roles.filter((role) => !what.includes(role));
  return silent.length === 0 ? '' : `It carries ${listText(silent)}.`;
}

function item(result: Result, { event, dates }: ForecastItem): HTMLElement {
  const { mark, words } = KINDS[event.kind];
  const [first = '', ...again] = dates;
  // A customer loses access; everything else becomes of the relationship.
  const [subject, other] =
    event.kind === 'loses-access'
      ? [event.tenantName, event.relationshipName]
      : [event.relationshipName, event.tenantName];
  return html(
    'li',
    { class: `forecast-item ${event.kind}` },
    html('span', { class: 'date' }, first),
    html('span', { class: 'forecast-mark', 'aria-hidden': 'true' }, mark),
    html(
      'div',
      {},
      html(
        'p',
        {},
        html('strong', {}, nameText(subject), ' ', words),
        html('span', { class: 'muted' }, ' · ', nameText(other)),
      ),
      html(
        'p',
        {},
        nameText(
          [sentence(upperFirst(event.what)), sentence(upperFirst(event.why)), rolesText(event)]
            .filter((text) => text !== '')
            .join(' '),
        ),
      ),
      again.length === 0 ? null : html('p', { class: 'muted' }, `And again on ${listText(again)}.`),
      event.factIds.length === 0 ? null : html('p', {}, factChips(result, event.factIds)),
    ),
  );
}

function forecastOf(result: Result, design: DesignResult, index: number): HTMLElement {
  const id = index === 0 ? 'forecast' : `forecast-${index + 1}`;
  return html(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    html('p', { class: 'kicker' }, result.designs.length > 1 ? `Forecast: ${design.id}` : 'Forecast'),
    html('h2', { id: `${id}-title` }, forecastFinding(design)),
    html(
      'p',
      { class: 'drawn' },
      `What becomes of each relationship when nobody acts, in order of date from ${result.scenario.startDate}.`,
    ),
    html(
      'ol',
      { class: 'forecast-list' },
      gatheredForecast(design.forecast).map((each) => item(result, each)),
    ),
  );
}

/** Per design with a forecast: which customer loses what on which day, and why. */
export function forecastSections(result: Result): readonly HTMLElement[] {
  return result.designs
    .filter((design) => design.forecast.length > 0)
    .map((design, index) => forecastOf(result, design, index));
}
