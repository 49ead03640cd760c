import type { Seconds } from '../engine/time.ts';
import type { Principal } from './estate-roles.ts';
import type { PimAutomationInput } from './machines/pim-automation.ts';
import type { PimApiProvider } from './policies/pim-api.ts';
import type { PimApiAction } from './policies/pim-api-action.ts';

/** A program that calls PIM time and again, written for one iteration of its API (PIM-112 to PIM-117). */
export interface Automation {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly iteration: PimAutomationInput['iteration'];
  readonly provider: PimApiProvider;
  /** What it wants of PIM; `read` looks and changes nothing. */
  readonly does: 'read' | PimApiAction;
  readonly everySeconds: Seconds;
  /** Whose session it runs in, where that is known: a program's own, or a user's (PIM-32). */
  readonly principal?: Principal;
}
