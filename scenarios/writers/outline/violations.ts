import type { Result } from '../../result.ts';
import { limited, phrase, type Section } from './blocks.ts';

/** Invariants that a run broke: a fault of the model, with what is needed to see it again. */
export function violationsSection(result: Result, full: boolean): Section | null {
  const all = result.designs.flatMap(({ id, violations }) =>
    violations.map(({ checker, message, replication, atSeconds }) =>
      phrase(
        `VIOLATED ${checker} in ${id}: ${message} (replication ${replication}, second ${atSeconds}, seed ${result.seed})`,
        'bad',
      ),
    ),
  );
  if (all.length === 0) return null;
  const { shown, more } = limited(all, 10, full, 'violation');
  return { title: 'Violated invariants', blocks: [{ kind: 'list', items: shown }, ...more] };
}
