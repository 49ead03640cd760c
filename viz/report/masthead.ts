import type { Result } from '../../scenarios/result.ts';
import { html, nameText } from '../dom/html.ts';
import { themeToggle } from '../dom/theme-toggle.ts';
import { leadFinding } from '../findings/lead-finding.ts';
import { replicationsText } from '../view/drawn-line.ts';
import { unbroken } from '../view/words.ts';

/** Top of the page: whose page it is, the main finding as one sentence, and what was asked. */
export function masthead(result: Result, dashboard?: string): HTMLElement {
  const { scenario } = result;
  return html(
    'header',
    { class: 'masthead' },
    html(
      'div',
      { class: 'masthead-bar' },
      html('p', { class: 'brand' }, 'Entwin'),
      html('p', { class: 'scenario-name' }, nameText(scenario.name)),
      themeToggle(),
    ),
    html('h1', {}, `${unbroken(leadFinding(result))}.`),
    scenario.description === '' ? null : html('p', { class: 'lead' }, nameText(scenario.description)),
    html(
      'p',
      { class: 'meta' },
      `${scenario.horizonDays} days from ${scenario.startDate} · ${replicationsText(result)} · facts as of ${result.factsAsOf}`,
    ),
    dashboard === undefined
      ? null
      : html(
          'p',
          { class: 'meta onward' },
          html('a', { href: dashboard }, 'Change this scenario and watch'),
          ' in the dashboard, the file beside this one.',
        ),
  );
}
