import type { Result } from '../../result.ts';
import { phrase, type Section } from './blocks.ts';

/** Everything needed to get the same bytes again. */
export function provenanceSection(result: Result): Section {
  const { version, seed, factsAsOf, scenario, schema } = result;
  const text = `Entwin ${version}, seed ${seed}, scenario ${scenario.hash.slice(0, 12)}, facts as of ${factsAsOf}, ${schema}`;
  return { title: 'Provenance', blocks: [{ kind: 'list', items: [phrase(text, 'quiet')] }] };
}
