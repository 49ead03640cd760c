import type { Fall } from './wiring/theft.ts';

/** What became of one customer in one theft. */
export interface TenantFate {
  /** Seconds after the theft at which it fell; -1 where it never did. */
  readonly fellAfterSeconds: number;
  readonly how: Fall | 'lost';
}

/**
 * The fates of all customers, in the order of the customers. Every replication keeps them until the end of a run, for
 * medians: five bytes for each customer, where an object took eighty.
 */
export interface TenantFates {
  readonly fellAfterSeconds: Int32Array;
  readonly how: Uint8Array;
}

const WAYS: readonly TenantFate['how'][] = ['standing', 'active', 'eligible', 'gated', 'lost'];

/** Nobody's fates, where nothing was stolen. */
export const NO_FATES: TenantFates = packFates([]);

/** Packs fates, as `unpackFates` gives them back. */
export function packFates(fates: readonly TenantFate[]): TenantFates {
  return {
    fellAfterSeconds: Int32Array.from(fates, ({ fellAfterSeconds }) => fellAfterSeconds),
    how: Uint8Array.from(fates, ({ how }) => WAYS.indexOf(how)),
  };
}

/** The fate of one customer. */
export function fateAt({ fellAfterSeconds, how }: TenantFates, position: number): TenantFate {
  return { fellAfterSeconds: fellAfterSeconds[position]!, how: WAYS[how[position]!]! };
}

/** The fates of all customers, one by one. */
export function unpackFates(fates: TenantFates): readonly TenantFate[] {
  return Array.from(fates.how, (_, position) => fateAt(fates, position));
}
