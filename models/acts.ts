/** Kinds of people whose time an act takes. */
export const ACTORS = ['engineer', 'approver', 'coordinator', 'reviewer'] as const;

export type Actor = (typeof ACTORS)[number];

/** What people do because of the way access is given, beside the work it is for. */
export interface ActDefinition {
  readonly id: string;
  /** What a count of it is called. */
  readonly label: string;
  /** One of it, in words that follow a number of minutes. */
  readonly one: string;
  readonly unit: string;
  readonly actor: Actor;
}

/**
 * Acts that a run counts. An activation is a request of an engineer's, granted or not; an approval is an answer, whatever
 * it says; a registration is needed once per person and tenant that asks (B2B-17), and again where a device is lost or
 * the methods are reset there; a review takes a decision on everybody it looks at (PIM-119).
 */
export const ACTS = [
  {
    id: 'activation',
    label: 'Activations asked for',
    one: 'an activation',
    unit: 'activations',
    actor: 'engineer',
  },
  {
    id: 'approval',
    label: 'Requests answered',
    one: 'an answer',
    unit: 'answers',
    actor: 'approver',
  },
  {
    id: 'renewal',
    label: 'Relationships renewed',
    one: 'a renewal',
    unit: 'renewals',
    actor: 'coordinator',
  },
  {
    id: 'registration',
    label: 'MFA registrations',
    one: 'a registration',
    unit: 'registrations',
    actor: 'engineer',
  },
  {
    id: 'reregistration',
    label: 'MFA registrations made again',
    one: 'a registration made again',
    unit: 'registrations',
    actor: 'engineer',
  },
  {
    id: 'review',
    label: 'Decisions in access reviews',
    one: 'a decision',
    unit: 'decisions',
    actor: 'reviewer',
  },
] as const satisfies readonly ActDefinition[];

export type ActId = (typeof ACTS)[number]['id'];
