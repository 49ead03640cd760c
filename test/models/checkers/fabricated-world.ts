import type { AccessPath } from '../../../models/access/access-path.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { World } from '../../../models/world.ts';
import { type TinyEstate, tinyEstate } from '../wiring/tiny-estate.ts';

/** A machine by the states it is said to be in, and what it holds. */
export interface FabricatedMachine {
  readonly states: readonly string[];
  readonly context?: Readonly<Record<string, unknown>>;
}

/** Just so much of a world as checkers look at. Entities are positions in the list of machines. */
export interface Fabrication {
  readonly estate: TinyEstate;
  /** What a tiny estate does not tell. */
  readonly more?: Partial<Estate>;
  readonly entities?: Partial<World['entities']>;
  readonly machines?: readonly FabricatedMachine[];
  readonly paths?: readonly Pick<AccessPath, 'state'>[];
}

/** The one place where a world is made up instead of built. */
export function fabricatedWorld({
  estate,
  more = {},
  entities,
  machines = [],
  paths = [],
}: Fabrication): World {
  const activations = [...(entities?.activations ?? new Map())].flatMap(([place, byAccount]) =>
    [...byAccount].map(([accountId, entity]) => ({ place, accountId, entity })),
  );
  return {
    index: indexEstate({ ...tinyEstate(estate), ...more }),
    entities: {
      relationships: new Map(),
      dapLinks: new Map(),
      activations: new Map(),
      allActivations: activations.map(({ entity }) => entity),
      plans: new Map(),
      lighthouseDelegations: new Map(),
      guests: new Map(),
      syncJobs: new Map(),
      ...entities,
    },
    subjects: Object.fromEntries(
      activations.map(({ place, accountId, entity }) => [entity, { kind: 'activation', place, accountId }]),
    ),
    sim: {
      isIn: (entity: number, state: string) => machines[entity]!.states.includes(state),
      contextOf: (entity: number) => machines[entity]!.context ?? {},
    },
    judge: () => paths,
  } as unknown as World;
}
