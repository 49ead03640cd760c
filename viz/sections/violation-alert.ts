import type { Result } from '../../scenarios/result.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { html, nameText } from '../dom/html.ts';

const MOST_SHOWN = 10;

/** Says before anything else that a checker found the simulation itself at fault; null when all is well. */
export function violationAlert(result: Result): HTMLElement | null {
  const violations = result.designs.flatMap((design) =>
    design.violations.map((violation) => ({ design, violation })),
  );
  if (violations.length === 0) return null;
  return html(
    'section',
    { class: 'alert', 'aria-label': 'Violated checks' },
    html(
      'p',
      {},
      html('strong', {}, `× ${count(violations.length, 'violated check')}. `),
      'The simulation broke one of its own rules: do not rely on these numbers, and report this with the seed.',
    ),
    html(
      'ul',
      {},
      violations
        .slice(0, MOST_SHOWN)
        .map(({ design, violation }) =>
          html(
            'li',
            {},
            nameText(
              `${design.id}, ${violation.checker}: ${violation.message} (replication ${violation.replication}, second ${violation.atSeconds})`,
            ),
          ),
        ),
    ),
    violations.length > MOST_SHOWN ? html('p', {}, `and ${violations.length - MOST_SHOWN} more`) : null,
  );
}
