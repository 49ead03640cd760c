import type { Streams } from '../../engine/streams.ts';
import type { Estate } from '../../models/estate.ts';
import type { CrossTenantSketch, DesignKind, PimSketch, Sketch } from '../scenario.ts';
import type { Base } from './base.ts';

/** What a design builds from. Its base wants only what the design serves, and what no other part of a sum takes. */
export interface DesignInput {
  readonly base: Base;
  /** All parts of the sum this one is of. */
  readonly kinds: readonly DesignKind[];
  readonly sketch: Sketch;
  readonly pim: PimSketch;
  readonly crossTenant: CrossTenantSketch;
  readonly streams: Streams;
}

/** Adds to the shared base what one access model needs. */
export type Design = (input: DesignInput) => Partial<Estate>;
