import { z } from 'zod';
import { TRIGGERS } from './triggers.ts';

/** Version of the Trace, the one document that its writers and its view read. */
export const TRACE_SCHEMA_VERSION = 'entwin.trace/1';

/** Something with a life of its own in a run: one machine, and what it stands for. */
export const TracedEntity = z.object({
  /** Unique within the trace: the machine, a slash, and what it stands for. */
  id: z.string(),
  machine: z.string(),
  name: z.string(),
  /** The tenant and the account it belongs to, where there is one. */
  tenantId: z.string().optional(),
  accountId: z.string().optional(),
});

/** One event that one entity took. */
export const TracedEvent = z.object({
  /** Its number in the whole run, from 0; causes are such numbers, and stay the same when events are left out. */
  number: z.int(),
  atSeconds: z.int(),
  at: z.string(),
  /** Id of the entity that took it. */
  entity: z.string(),
  /** The machine's own name for it; `start` for its beginning, `after …` for a timer of its own. */
  event: z.string(),
  /** States before and after, the same where the event changed none; null before the beginning. */
  from: z.string().nullable(),
  to: z.string(),
  trigger: z.enum(TRIGGERS),
  /** The event that led to this one: sent it, scheduled it, or armed its timer; null for what scenario or chance began. */
  cause: z.int().nullable(),
  /** What the machine tells the others about it. */
  effects: z.array(z.string()).optional(),
  /** What the event carries besides its name. */
  details: z.record(z.string(), z.unknown()).optional(),
});

/** One replication of one design, event by event. */
export const Trace = z.object({
  schema: z.literal(TRACE_SCHEMA_VERSION),
  version: z.string(),
  scenario: z.object({ name: z.string(), hash: z.string(), start: z.string(), seed: z.int() }),
  design: z.string(),
  replication: z.int(),
  horizonSeconds: z.int(),
  /** Events of the run; more than are listed where some were left out. */
  eventCount: z.int(),
  entities: z.array(TracedEntity),
  events: z.array(TracedEvent),
});

export type Trace = z.infer<typeof Trace>;
export type TracedEntity = z.infer<typeof TracedEntity>;
export type TracedEvent = z.infer<typeof TracedEvent>;
