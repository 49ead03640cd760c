import { parseInstant } from '../../engine/calendar.ts';
import { DAY_SECONDS } from '../../engine/time.ts';
import { resolveAssumptions } from '../../models/assumptions.ts';
import type { Plan } from '../../models/begin-run.ts';
import type { GdapRelationship } from '../../models/estate.ts';
import { indexEstate } from '../../models/estate-index.ts';
import { assigned, place, QUIET, relationship, tinyEstate } from './wiring/tiny-estate.ts';

/** Customers whose one way in is a relationship that somebody must renew, and what can go wrong with it. */
export interface RareLapses {
  readonly customers: readonly string[];
  readonly forgotten: number;
  /** Probability that a consent takes 60 days instead of one. */
  readonly late: number;
  readonly change?: (customerId: string) => Partial<GdapRelationship>;
  readonly horizonDays?: number;
}

/** Ann stands in the group of every customer; relationships end on day 50 and are asked for 30 days before. */
export function rareLapses({ customers, forgotten, late, change, horizonDays = 60 }: RareLapses): Plan {
  return {
    index: indexEstate(
      tinyEstate({
        memberships: [place('ann', 'active')],
        customers,
        relationships: customers.map((id) =>
          relationship(id, { endsAtSeconds: 50 * DAY_SECONDS, ...change?.(id) }),
        ),
        accessAssignments: customers.map((id) => assigned(id)),
      }),
    ),
    constants: {},
    behavior: {
      ...QUIET,
      renewal: {
        leadSeconds: 30 * DAY_SECONDS,
        forgotten,
        customerApproval: {
          kind: 'empirical',
          values: [DAY_SECONDS, 60 * DAY_SECONDS],
          weights: [1 - late, late],
        },
        noticeAfterLapse: { kind: 'constant', value: DAY_SECONDS },
      },
    },
    events: [],
    assumptions: resolveAssumptions(),
    startEpochSeconds: parseInstant('2026-01-05T00:00:00Z')!,
    horizonSeconds: horizonDays * DAY_SECONDS,
  };
}
