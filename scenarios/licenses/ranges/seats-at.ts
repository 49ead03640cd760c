import type { Assumptions } from '../../../models/assumptions.ts';
import type { DesignChoice, Scenario, Sketch } from '../../scenario.ts';
import { type SeatsOfSize, type SkuAmount, seatsOfSize } from '../growth/seats-of-size.ts';
import type { SheetDesign } from '../license-sheet.ts';
import { tenantClasses } from '../ramp/tenant-classes.ts';
import type { Counts } from './moved-point.ts';

/** Tenants that need the same, and how many there are. */
export interface AlikeTenants {
  readonly count: number;
  readonly amounts: readonly SkuAmount[];
}

/** What the tenants of a design need with so many customers and people. */
export type SeatsAt = (counts: Counts) => readonly AlikeTenants[];

/**
 * Counts what a sketch needs as growth does: in an estate that is built for these people with one customer in each pod,
 * or with as many as there are, once for all points that share it.
 */
export function seatsOfSketch(
  scenario: Scenario,
  sketch: Sketch,
  choice: DesignChoice,
  assumptions: Assumptions,
): SeatsAt {
  const { managing } = sketch;
  const built = new Map<string, SeatsOfSize>();
  return ({ customers, engineers, approvers }) => {
    const size = Math.min(customers, managing.pods);
    const key = JSON.stringify([size, engineers, approvers]);
    const peopled = { ...sketch, managing: { ...managing, engineers, approvers } };
    const seats = built.get(key) ?? seatsOfSize(scenario, peopled, choice, assumptions, size);
    built.set(key, seats);
    return tenantClasses([{ customers, seats }], managing.pods).map(({ count, stages }) => ({
      count,
      amounts: stages[0]!,
    }));
  };
}

/** What an estate needs as it is, whatever is asked. */
export function seatsAsCounted({ tenants }: SheetDesign): SeatsAt {
  const alone = tenants.map((row) => ({ count: 1, amounts: [row] }));
  return () => alone;
}
