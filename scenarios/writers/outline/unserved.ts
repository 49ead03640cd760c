import type { DesignResult } from '../../result.ts';
import { count } from '../numbers.ts';
import { phrase, type Section } from './blocks.ts';

/** What a design cannot do at all, with the fact that forbids it. */
export function unservedSection(result: {
  readonly designs: readonly Pick<DesignResult, 'id' | 'unserved'>[];
}): Section | null {
  const items = result.designs.flatMap(({ id, unserved }) =>
    unserved.map(({ need, tenants, factId, why }) =>
      phrase(`${id}: ${need} in ${count(tenants, 'tenant')}: ${why} [${factId}]`, 'warning'),
    ),
  );
  return items.length === 0 ? null : { title: 'Needs not served', blocks: [{ kind: 'list', items }] };
}
