import { assign, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import type { AccessAssignmentStatus } from '../estate.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * One access assignment: some roles of a relationship, given to one security group of the partner.
 *
 *   pending ──provisioned──▶ active ──DELETE──▶ deleting ──deprovisioned──▶ deleted
 *      │                     │    ▲
 *      │ FAIL                │    │ the operation is done
 *      ▼                     ▼    │
 *    error              steady ─UPDATE_ROLES─▶ updating      (both inside `active`)
 *
 * Access needs this assignment active AND its relationship active (GDAP-36). What the status shows after the
 * relationship has ended is not documented (A8): RELATIONSHIP_ENDED notes the fact and leaves the status alone.
 * A deleted row stays listed, and the same group may be assigned again, as a new assignment.
 *
 * Edges: (A3, A4, A5, A6, A7, A7b, A8); A1 and A2 are a policy, access-assignment-creation.ts.
 * A second change while one runs is refused (our choice; no text speaks of it).
 */

export interface AccessAssignmentInput {
  readonly status: AccessAssignmentStatus;
  readonly provisioningSeconds: Seconds;
  readonly deprovisioningSeconds: Seconds;
  /** How long a change of roles runs; as long as the provisioning by default. */
  readonly updateSeconds?: Seconds;
}

export interface AccessAssignmentContext {
  status: AccessAssignmentStatus;
  provisioningSeconds: Seconds;
  deprovisioningSeconds: Seconds;
  updateSeconds: Seconds;
  relationshipEnded: boolean;
}

export type AccessAssignmentEvent =
  | { readonly type: 'FAIL' }
  | { readonly type: 'UPDATE_ROLES'; readonly rolesDiffer: boolean }
  | { readonly type: 'DELETE' }
  | { readonly type: 'RELATIONSHIP_ENDED' };

export const ACCESS_ASSIGNMENT_EVENTS = ['FAIL', 'UPDATE_ROLES', 'DELETE', 'RELATIONSHIP_ENDED'] as const;

export const ACCESS_ASSIGNMENT_EFFECTS = [
  'assignmentActive',
  'assignmentFailed',
  'assignmentRolesUpdated',
  'assignmentDeleting',
  'assignmentDeleted',
  'refused',
] as const;

const noEffect = (): void => {};

export const accessAssignmentMachine = setup({
  types: {
    input: {} as AccessAssignmentInput,
    context: {} as AccessAssignmentContext,
    events: {} as AccessAssignmentEvent,
  },
  guards: {
    startsIn: ({ context }, params: { readonly status: AccessAssignmentStatus }) =>
      context.status === params.status,
    rolesDiffer: ({ event }) => event.type === 'UPDATE_ROLES' && event.rolesDiffer,
  },
  delays: {
    provisioning: ({ context }) => context.provisioningSeconds,
    updating: ({ context }) => context.updateSeconds,
    deprovisioning: ({ context }) => context.deprovisioningSeconds,
  },
  actions: {
    assignmentActive: noEffect,
    assignmentFailed: noEffect,
    assignmentRolesUpdated: noEffect,
    assignmentDeleting: noEffect,
    assignmentDeleted: noEffect,
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'accessAssignment',
  context: ({ input }) => ({
    status: input.status,
    provisioningSeconds: input.provisioningSeconds,
    deprovisioningSeconds: input.deprovisioningSeconds,
    updateSeconds: input.updateSeconds ?? input.provisioningSeconds,
    relationshipEnded: false,
  }),
  initial: 'starting',
  on: {
    // A8
    RELATIONSHIP_ENDED: { actions: assign({ relationshipEnded: true }) },
    '*': { actions: refuse(NOT_IN_THIS_STATE) },
  },
  states: {
    starting: {
      always: [
        { guard: { type: 'startsIn', params: { status: 'active' } }, target: 'active' },
        { guard: { type: 'startsIn', params: { status: 'deleting' } }, target: 'deleting' },
        { guard: { type: 'startsIn', params: { status: 'deleted' } }, target: 'deleted' },
        { guard: { type: 'startsIn', params: { status: 'error' } }, target: 'error' },
        { target: 'pending' },
      ],
    },
    pending: {
      on: {
        // A4
        FAIL: { target: 'error', actions: 'assignmentFailed' },
      },
      // A3
      after: { provisioning: { target: 'active', actions: 'assignmentActive' } },
    },
    active: {
      initial: 'steady',
      on: {
        // A7
        DELETE: { target: 'deleting', actions: 'assignmentDeleting' },
      },
      states: {
        steady: {
          on: {
            // A5; A6 is the second line: the same roles are accepted and change nothing.
            UPDATE_ROLES: [{ guard: 'rolesDiffer', target: 'updating' }, {}],
          },
        },
        updating: {
          after: { updating: { target: 'steady', actions: 'assignmentRolesUpdated' } },
        },
      },
    },
    deleting: {
      // A7b
      after: { deprovisioning: { target: 'deleted', actions: 'assignmentDeleted' } },
    },
    deleted: {},
    error: {},
  },
});
