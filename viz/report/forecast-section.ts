import type { DesignResult, Forecast, Result } from '../../scenarios/result.ts';
import { html } from '../dom/html.ts';
import { tableTwin } from '../figure/table-twin.ts';
import { forecastFinding } from '../findings/forecast-finding.ts';

const KINDS: Readonly<Record<Forecast['kind'], string>> = {
  'loses-access': '× loses access',
  'extends-itself': '↻ extends itself',
  'cannot-extend': '! cannot extend',
  'already-ended': '× already ended',
  'gives-nothing': '? gives nothing',
};

function forecastOf(result: Result, design: DesignResult, index: number): HTMLElement {
  const id = index === 0 ? 'forecast' : `forecast-${index + 1}`;
  const items = [...design.forecast].sort((a, b) => a.day - b.day);
  return html(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    html('p', { class: 'kicker' }, result.designs.length > 1 ? `Forecast: ${design.id}` : 'Forecast'),
    html('h2', { id: `${id}-title` }, forecastFinding(design)),
    html(
      'p',
      { class: 'drawn' },
      `What happens to each relationship when nobody acts, from ${result.scenario.startDate}.`,
    ),
    html(
      'div',
      { class: 'picture' },
      tableTwin(id, {
        caption: `In order of date, ${design.id}`,
        columns: [
          { label: 'Date' },
          { label: 'What' },
          { label: 'Customer' },
          { label: 'Relationship' },
          { label: 'Roles' },
          { label: 'What happens' },
          { label: 'Why' },
          { label: 'Facts' },
        ],
        rows: items.map((item) => [
          item.date,
          KINDS[item.kind],
          item.tenantName,
          item.relationshipName,
          item.roles.join(', '),
          item.what,
          item.why,
          item.factIds.join(', '),
        ]),
      }),
    ),
  );
}

/** Per design with a forecast: which customer loses what on which day, and why. */
export function forecastSections(result: Result): readonly HTMLElement[] {
  return result.designs
    .filter((design) => design.forecast.length > 0)
    .map((design, index) => forecastOf(result, design, index));
}
