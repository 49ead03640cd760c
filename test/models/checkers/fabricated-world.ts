import type { AccessPath } from '../../../models/access/access-path.ts';
import { EntityColumn } from '../../../models/entity-column.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { RowNumbers } from '../../../models/row-numbers.ts';
import type { Subject, World } from '../../../models/world.ts';
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
  const index = indexEstate({ ...tinyEstate(estate), ...more });
  const relationships = entities?.relationships ?? new EntityColumn(new RowNumbers([]));
  const subjects: readonly (readonly [number, Subject])[] = [
    ...activations.map(
      ({ place, accountId, entity }) => [entity, { kind: 'activation', place, accountId }] as const,
    ),
    ...[...relationships].map(([relationshipId, entity]) => {
      const { customerId } = index.relationships.get(relationshipId)!;
      return [entity, { kind: 'relationship', relationshipId, customerId }] as const;
    }),
  ];
  return {
    index,
    entities: {
      relationships,
      dapLinks: new Map(),
      activations: new Map(),
      allActivations: activations.map(({ entity }) => entity),
      plans: new Map(),
      lighthouseDelegations: new Map(),
      guests: new Map(),
      syncJobs: new Map(),
      ...entities,
    },
    subjects: Object.fromEntries(subjects),
    sim: {
      topStateOf: (entity: number) => machines[entity]!.states[0],
      isIn: (entity: number, state: string) => machines[entity]!.states.includes(state),
      contextOf: (entity: number) => machines[entity]!.context ?? {},
    },
    judge: () => paths,
  } as unknown as World;
}
