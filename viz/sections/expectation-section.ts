import type { Result } from '../../scenarios/result.ts';
import { html, nameText } from '../dom/html.ts';

/** What the scenario demanded of itself, and whether it holds; null when it demanded nothing. */
export function expectationSection(result: Result): HTMLElement | null {
  const { expectations } = result;
  if (expectations.length === 0) return null;
  const failed = expectations.filter((expectation) => !expectation.passed).length;
  const title =
    failed === 0
      ? `Everything the scenario expects holds (${expectations.length} of ${expectations.length})`
      : `${failed} of ${expectations.length} things the scenario expects ${failed === 1 ? 'does' : 'do'} not hold`;
  return html(
    'section',
    { id: 'expectations', 'aria-labelledby': 'expectations-title' },
    html('p', { class: 'kicker' }, 'Expectations'),
    html('h2', { id: 'expectations-title' }, title),
    html(
      'ul',
      { class: 'finding-list' },
      expectations.map(({ formula, passed, detail }) =>
        html(
          'li',
          { class: passed ? 'finding' : 'finding error' },
          html('span', { class: 'finding-mark', 'aria-hidden': 'true' }, passed ? '✓' : '×'),
          html(
            'div',
            {},
            html(
              'p',
              {},
              html('strong', {}, passed ? 'Holds: ' : 'Fails: '),
              html('code', {}, nameText(formula)),
            ),
            html('p', { class: 'muted' }, nameText(detail)),
          ),
        ),
      ),
    ),
  );
}
