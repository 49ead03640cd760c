import type { Result } from '../../scenarios/result.ts';
import { sampleResult } from './sample-result.ts';
import { sampleTenants } from './sample-tenants.ts';

/** The sample with as many customers and relationships as asked. */
export function largeResult(customers: number, relationships: number): Result {
  const result = sampleResult();
  return {
    ...result,
    tenants: Array.from({ length: customers }, (_, index) => ({
      id: `c${index}`,
      name: `Customer ${index}`,
      role: 'customer',
    })),
    designs: result.designs.map((design) => ({
      ...design,
      calendar:
        design.calendar.length === 0
          ? []
          : Array.from({ length: relationships }, (_, index) => ({
              ...design.calendar[index % 40]!,
              relationshipId: `r${index}`,
            })),
      reach: design.reach && {
        ...design.reach,
        tenants: Array.from({ length: customers }, (_, index) => ({
          ...design.reach!.tenants[index % 40]!,
          tenantId: `c${index}`,
        })),
      },
    })),
  };
}

/** The sample with so many designs, all of which reach as much as its first one. */
export function manyDesignsResult(count: number): Result {
  const result = sampleResult();
  const designs = Array.from({ length: count }, (_, index) => ({
    ...result.designs[0]!,
    id: `design ${index}`,
  }));
  return { ...result, designs, comparisons: [] };
}

/** What `entwin run` makes of an imported estate: one design, no thief, a forecast. */
export function estateResult(): Result {
  const result = sampleResult();
  const standing = result.designs[1]!;
  const tenants = sampleTenants();
  const kinds = [
    'loses-access',
    'extends-itself',
    'cannot-extend',
    'already-ended',
    'gives-nothing',
  ] as const;
  const forecast = standing.calendar.map((row, index) => ({
    date: `2026-${String(1 + (index % 12)).padStart(2, '0')}-15`,
    day: 10 + (index % 12) * 30,
    tenantId: row.tenantId,
    tenantName: tenants[index + 1]!.name,
    relationshipId: row.relationshipId,
    relationshipName: row.name,
    kind: kinds[index % kinds.length]!,
    roles: ['Exchange Administrator', 'Helpdesk Administrator'],
    what: 'The relationship ends and three groups lose two roles.',
    why: 'It carries Global Administrator.',
    factIds: ['GDAP-28'],
  }));
  const design = { ...standing, id: 'as imported', reach: null, metrics: [], forecast };
  return {
    ...result,
    designs: [design],
    comparisons: [],
    expectations: [],
    replications: { count: 1, stoppedBy: 'deterministic', precision: '' },
  };
}
