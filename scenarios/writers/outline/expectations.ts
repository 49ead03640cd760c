import type { Result } from '../../result.ts';
import { phrase, type Section } from './blocks.ts';

/** What the scenario demanded, and whether it holds. */
export function expectationsSection(result: Result): Section | null {
  if (result.expectations.length === 0) return null;
  const items = result.expectations.map(({ formula, passed, detail }) =>
    passed
      ? phrase(`passed: ${formula} (${detail})`, 'good')
      : phrase(`FAILED: ${formula} (${detail})`, 'bad'),
  );
  return { title: 'Expectations', blocks: [{ kind: 'list', items }] };
}
