import type { DesignResult, Result } from '../../scenarios/result.ts';
import type { ProvenResult } from './drawn-line.ts';

/** What a Result says of seats. No chance is in them: they are known before a run begins. */
export interface CountedSeats extends ProvenResult, Pick<Result, 'currency' | 'facts'> {
  readonly designs: readonly Pick<DesignResult, 'id' | 'licenses'>[];
}
