import { prepareByHand } from './by-hand.ts';
import { prepareOnActors } from './on-actors.ts';
import { prepareOnCode, prepareOnTables } from './on-engine.ts';
import { prepareOnTransition } from './on-transition.ts';
import type { Implementation } from './rules.ts';

/** Everything that runs the workload, by the names the results use. */
export const IMPLEMENTATIONS = {
  code: prepareOnCode,
  tables: prepareOnTables,
  hand: prepareByHand,
  actors: prepareOnActors,
  transition: prepareOnTransition,
} as const satisfies Readonly<Record<string, Implementation>>;

export type ImplementationName = keyof typeof IMPLEMENTATIONS;
