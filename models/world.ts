import type { EntityId, Simulation } from '../engine/simulation.ts';
import type { Streams } from '../engine/streams.ts';
import type { AccessQuestion } from './access/access-of.ts';
import type { AccessPath } from './access/access-path.ts';
import type { TwinState } from './access/twin-state.ts';
import type { ActivationTable } from './activation-table.ts';
import type { Assumptions } from './assumptions.ts';
import type { Behavior } from './behavior.ts';
import type { EntityColumn } from './entity-column.ts';
import type { Membership } from './estate.ts';
import type { GrowingEstateIndex } from './growing-estate-index.ts';
import type { Place } from './places.ts';
import type { Recorder } from './recorder.ts';
import type { WorkingTime } from './working-time.ts';

/** Which machine stands for what: ids of the estate to entities of the simulation. */
export interface Entities {
  readonly relationships: EntityColumn;
  readonly assignments: EntityColumn;
  readonly dapLinks: Map<string, EntityId>;
  readonly renewals: Map<string, EntityId>;
  readonly lighthouseDelegations: Map<string, EntityId>;
  /** Grants of delegations that are gone, by delegation and grant, with the fact that took them. */
  readonly lostGrants: Map<string, string>;
  /** Azure roles that Microsoft has given data actions during the run (LH-39). */
  readonly rolesWithNewDataActions: Set<string>;
  /** Objects that invitations have made, by account. */
  readonly guests: Map<string, EntityId>;
  /** Objects that synchronization keeps, by account. */
  readonly syncJobs: Map<string, EntityId>;
  /** MFA of accounts from outside, by account. */
  readonly registrations: Map<string, EntityId>;
  /** One activation per account and eligible place. */
  readonly activations: ActivationTable;
  /** The same in one row, for whoever passes all of them. */
  readonly allActivations: EntityId[];
  /** Schedules of places that end, by place id. */
  readonly schedules: Map<string, EntityId>;
  /** What the directory makes of eligible owners who activate, by place id. */
  readonly ownerships: Map<string, EntityId>;
  /** Places somebody has taken away during the run, by id. */
  readonly removedPlaces: Set<string>;
  /** Places that reviews nobody answered have taken away, by id (PIM-121). */
  readonly reviewedAway: Set<string>;
  /** The machines of a review, by its id: one under way from the start has one of its own beside the series. */
  readonly reviews: Map<string, readonly EntityId[]>;
  readonly subscriptions: Map<string, EntityId>;
  readonly plans: Map<string, EntityId>;
  readonly approvers: Map<string, EntityId>;
  readonly engineers: Map<string, EntityId>;
  /** Programs that call PIM, by id. */
  readonly automations: Map<string, EntityId>;
}

/** What an entity stands for, to read an effect's sender. */
export type Subject =
  | { readonly kind: 'relationship'; readonly relationshipId: string; readonly customerId: string }
  | { readonly kind: 'assignment'; readonly relationshipId: string; readonly customerId: string }
  | { readonly kind: 'dap'; readonly customerId: string }
  | { readonly kind: 'renewal'; readonly relationshipId: string; readonly customerId: string }
  | { readonly kind: 'activation'; readonly accountId: string; readonly place: Place }
  | { readonly kind: 'schedule'; readonly place: Place }
  | { readonly kind: 'ownership'; readonly accountId: string; readonly place: Membership }
  | { readonly kind: 'delegation'; readonly delegationId: string; readonly customerId: string }
  | { readonly kind: 'guest'; readonly accountId: string; readonly tenantId: string }
  | { readonly kind: 'session'; readonly accountId: string }
  | { readonly kind: 'registration'; readonly accountId: string; readonly tenantId: string }
  | { readonly kind: 'subscription'; readonly tenantId: string }
  | { readonly kind: 'plan'; readonly tenantId: string }
  | { readonly kind: 'approver'; readonly accountId: string }
  | { readonly kind: 'engineer'; readonly accountId: string }
  | { readonly kind: 'automation'; readonly automationId: string }
  | { readonly kind: 'review'; readonly reviewId: string }
  | { readonly kind: 'compromise'; readonly index: number };

/** One run's twin: the estate, its machines, and everything the wiring needs to turn effects into events. */
export interface World {
  readonly sim: Simulation;
  /** What second 0 is in the calendar, for what Microsoft ends on a date. */
  readonly startEpochSeconds: number;
  readonly index: GrowingEstateIndex;
  readonly state: TwinState;
  readonly streams: Streams;
  readonly behavior: Behavior;
  readonly assumptions: Assumptions;
  readonly workingTime: WorkingTime;
  readonly entities: Entities;
  /** By entity number. */
  readonly subjects: Subject[];
  readonly record: Recorder;
  /** Asks the only judge about this instant. */
  judge(accountId: string, tenantId: string, question?: AccessQuestion): readonly AccessPath[];
}

/** What may have changed; an absent field means "any". */
export interface AccessChange {
  readonly accountId?: string;
  readonly customerId?: string;
  /** The one place of the account that came or went. */
  readonly place?: Place;
}
