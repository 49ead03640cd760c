import { NEEDED_PLANS, type NeededPlan } from '../../models/licensing/plan-cover.ts';
import type { SeatHead } from '../../models/licensing/seats.ts';
import { headKeyFor } from '../summarize/licensed-heads.ts';

/** Heads of a tenant that need one plan; each by a key of its own, which is the same wherever the head needs more. */
export interface PlanHeads {
  readonly plan: NeededPlan;
  readonly headKeys: readonly string[];
}

/** So many heads of a tenant that need the same plans. */
export interface AlikeHeads {
  readonly needs: readonly NeededPlan[];
  readonly heads: number;
}

/** Plans that somebody's seat can bring along for nobody in particular; where several people could, those of the dearest. */
const OF_PEOPLE = ['AAD_PREMIUM_P2', 'ENTRA_ID_GOVERNANCE', 'AAD_PREMIUM'] as const;

/** The heads of a tenant by plan, as keys. A plan that has to be there and is nobody's comes with what somebody needs anyway. */
export function planHeads(rows: readonly PlanRow[]): readonly PlanHeads[] {
  const somebody = OF_PEOPLE.flatMap((plan) =>
    rows.filter((row) => row.plan === plan).flatMap(({ heads }) => heads),
  ).find(({ personId }) => personId !== '');
  return rows.map(({ plan, heads }) => ({
    plan,
    headKeys: heads.map((head) => headKeyFor(plan, head.personId === '' ? (somebody ?? head) : head)),
  }));
}

interface PlanRow {
  readonly plan: NeededPlan;
  readonly heads: readonly Pick<SeatHead, 'personId' | 'accountId'>[];
}

/** Gathers the heads of a tenant by what they need. */
export function alikeHeads(rows: readonly PlanHeads[]): readonly AlikeHeads[] {
  const needs = new Map<string, NeededPlan[]>();
  for (const plan of NEEDED_PLANS) {
    for (const key of rows.filter((row) => row.plan === plan).flatMap(({ headKeys }) => headKeys)) {
      const known = needs.get(key);
      if (known) known.push(plan);
      else needs.set(key, [plan]);
    }
  }
  const classes = new Map<string, { needs: readonly NeededPlan[]; heads: number }>();
  for (const plans of needs.values()) {
    const key = plans.join();
    const known = classes.get(key);
    if (known) known.heads += 1;
    else classes.set(key, { needs: plans, heads: 1 });
  }
  return [...classes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, alike]) => alike);
}
