import { and, assign, not, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import { AZURE_DELEGATION_DELETE_ROLE } from '../facts/index.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * One delegation of Azure Lighthouse: a definition and its assignment at one scope, from nothing to removal.
 *
 *            ACCEPT_OFFER                DELEGATE_RESOURCES
 *   none ────────────────────▶ offered ─────────────────────▶ provisioning ──done──▶ active ◀─┐
 *    │                            │ DELETE_DEFINITION           ▲       │ FAIL          │ │ │   │ DEPLOY under the same
 *    │ DEPLOY                     ▼                             │       ▼               │ │ └───┘ offer: replaces
 *    └──────────────────────▶ removed ─────────DEPLOY───────────┤    failed             │ │
 *                                 ▲                             └── DEPLOY              │ │ SUBSCRIPTION_MOVED
 *                                 │                                                     │ │ to the managing tenant
 *                                 ├──────────────done────────── deleting ◀───REMOVE─────┘ │
 *                                 └───────────────────────────────────────────────────────┘
 *   inside `active`, side by side:
 *     offer    current ──PUBLISH_UPDATE──▶ updateAvailable ──ACCEPT_UPDATE──▶ current
 *     grants   whole ──SIBLING_DEPLOYED, SIBLING_REMOVED, ROLE_DEPRECATED──▶ partlyLost
 *
 * `active` and `deleting` give access, and nothing leads out of `active` by time (LH-5D). A grant is a principal with
 * a role, and grants are not counted: another delegation that holds the same one can take it along (LH-53), another
 * offer for the same principal can take them all (LH-55). Deploying again brings back what is listed then. The
 * provider removes by a role of its own and by no stronger one (LH-52). What was left behind may block a deployment
 * (LH-5C). An event that a state does not list, or whose condition fails, causes the effect `refused` and nothing else.
 *
 * Edges: (LD1, LD2, LD3, LD4, LD5, LD6, LD7, LD8, LD9, LD10, LD11, LD12, LD13, LD14, LD15). Facts: LH-38, LH-39,
 * LH-48, LH-50 to LH-59, LH-5A to LH-5D.
 *
 * Not modeled: the minutes until the portal shows a delegation (LH-5F), a deletion that fails. Whether a definition
 * is any good, the caller says after asking policies/lighthouse-guards.ts. Long because one lifecycle is one machine.
 */

export type DelegationStatus =
  | 'none'
  | 'offered'
  | 'provisioning'
  | 'active'
  | 'updateAvailable'
  | 'deleting'
  | 'removed'
  | 'failed';

/** Keys of grants, principal and role, as `grantKey` of policies/lighthouse-definition.ts makes them. */
export type GrantKeys = readonly string[];

export interface DelegationInput {
  readonly status: DelegationStatus;
  readonly offer: 'template' | 'marketplace';
  readonly grants: GrantKeys;
  readonly provisioningSeconds: Seconds;
  readonly deletionSeconds: Seconds;
  /** Assumption for LH-55; `lose` by default. */
  readonly newOfferConflict?: 'lose' | 'keep';
  /** Assumption for LH-5C; `does-not-block` by default. */
  readonly leftoverDefinition?: 'does-not-block' | 'blocks';
  /** True where a definition stands without assignment, in `none`, `removed` or `failed`; false by default. */
  readonly definitionLeft?: boolean;
  /** Grants that other delegations have already taken; none by default. */
  readonly lostGrants?: GrantKeys;
}

export interface DelegationContext extends Record<string, unknown> {
  status: DelegationStatus;
  offer: 'template' | 'marketplace';
  grants: GrantKeys;
  /** Those of the grants that give nothing, sorted. */
  lostGrants: GrantKeys;
  provisioningSeconds: Seconds;
  deletionSeconds: Seconds;
  newOfferConflict: 'lose' | 'keep';
  leftoverDefinition: 'does-not-block' | 'blocks';
  definitionLeft: boolean;
  updateOffered: boolean;
  removedBy: DelegationRemover | null;
}

export type DelegationRemover = 'customer' | 'provider' | 'move';

export type DelegationEvent =
  /** `permitted`: whoever does it may write, delete and read role assignments on the subscription (LH-50). */
  | {
      readonly type: 'DEPLOY';
      readonly permitted: boolean;
      /** Microsoft would take the definition. */
      readonly definitionAccepted: boolean;
      /** False for a definition with another managing tenant under the same offer; true by default. */
      readonly sameManagingTenant?: boolean;
      readonly grants: GrantKeys;
    }
  | { readonly type: 'ACCEPT_OFFER'; readonly permitted: boolean; readonly grants: GrantKeys }
  | { readonly type: 'DELEGATE_RESOURCES'; readonly permitted: boolean; readonly providerRegistered: boolean }
  | { readonly type: 'FAIL' }
  | { readonly type: 'PUBLISH_UPDATE' }
  | { readonly type: 'ACCEPT_UPDATE'; readonly permitted: boolean; readonly grants: GrantKeys }
  | {
      readonly type: 'REMOVE';
      readonly by: 'customer' | 'provider';
      /** The customer's account may, or the provider's holds the role for it at this moment. */
      readonly permitted: boolean;
    }
  | { readonly type: 'DELETE_DEFINITION'; readonly permitted: boolean }
  /** Another offer of the same provider was deployed on the same scope. */
  | { readonly type: 'SIBLING_DEPLOYED'; readonly grants: GrantKeys }
  | { readonly type: 'SIBLING_REMOVED'; readonly grants: GrantKeys }
  | { readonly type: 'ROLE_DEPRECATED'; readonly roleId: string }
  | { readonly type: 'ROLE_GAINED_DATA_ACTIONS'; readonly roleId: string }
  | { readonly type: 'SUBSCRIPTION_MOVED'; readonly toManagingTenant: boolean };

export const DELEGATION_EVENTS = [
  'DEPLOY',
  'ACCEPT_OFFER',
  'DELEGATE_RESOURCES',
  'FAIL',
  'PUBLISH_UPDATE',
  'ACCEPT_UPDATE',
  'REMOVE',
  'DELETE_DEFINITION',
  'SIBLING_DEPLOYED',
  'SIBLING_REMOVED',
  'ROLE_DEPRECATED',
  'ROLE_GAINED_DATA_ACTIONS',
  'SUBSCRIPTION_MOVED',
] as const;

/** `delegationRemoved` is the moment from which every grant is gone; `grantsLost` names those that go before. */
export const DELEGATION_EFFECTS = [
  'offerAccepted',
  'deploymentStarted',
  'deploymentFailed',
  'delegationActive',
  'authorizationsReplaced',
  'updateOffered',
  'grantsLost',
  'roleFrozen',
  'delegationRemoving',
  'delegationRemoved',
  'definitionDeleted',
  'refused',
] as const;

export type GrantLoss = 'new-offer' | 'sibling-removed' | 'role-deprecated';

interface Arguments {
  readonly context: DelegationContext;
  readonly event: DelegationEvent;
}

/** Which grants an event takes away that still give something, in their order. */
function grantsTakenBy({ context, event }: Arguments): GrantKeys {
  const held = context.grants.filter((key) => !context.lostGrants.includes(key));
  switch (event.type) {
    case 'SIBLING_DEPLOYED': {
      if (context.newOfferConflict === 'keep') return [];
      const principals = new Set(event.grants.map(principalOf));
      return held.filter((key) => principals.has(principalOf(key)));
    }
    case 'SIBLING_REMOVED':
      return held.filter((key) => event.grants.includes(key));
    case 'ROLE_DEPRECATED':
      return held.filter((key) => roleOf(key) === event.roleId.toLowerCase());
    default:
      return [];
  }
}

const principalOf = (key: string): string => key.slice(0, key.indexOf('|'));
const roleOf = (key: string): string => key.slice(key.indexOf('|') + 1);

const grantsOf = (event: DelegationEvent, otherwise: GrantKeys): GrantKeys =>
  event.type === 'DEPLOY' || event.type === 'ACCEPT_OFFER' || event.type === 'ACCEPT_UPDATE'
    ? event.grants
    : otherwise;

/** What an event that takes grants does; nothing where it takes none. */
const loseGrants = (why: GrantLoss) =>
  [
    {
      guard: 'takesGrants',
      target: '.partlyLost',
      actions: [
        { type: 'grantsLost', params: (args: Arguments) => ({ grants: grantsTakenBy(args), why }) },
        'loseGrants',
      ],
    },
    {},
  ] as const;

/** What both kinds of update do: the new list counts and nothing else (LH-54). */
const replace = [
  {
    type: 'authorizationsReplaced',
    params: ({ context, event }: Arguments) => ({
      begun: grantsOf(event, []).filter((key) => !context.grants.includes(key)),
      ended: context.grants.filter((key) => !grantsOf(event, []).includes(key)),
    }),
  },
  'takeGrants',
] as const;

/** LD1, LD15: the same before the first deployment, after a removal and after a failure. */
const deployFromNothing = [
  { guard: not('permitted'), actions: refuse('deployer-lacks-permission') },
  { guard: 'blockedByLeftover', actions: refuse('leftover-definition') },
  { guard: not('definitionAccepted'), actions: refuse('definition-refused') },
  { target: 'provisioning', actions: ['takeGrants', 'deploymentStarted'] },
] as const;

const beforeActive = {
  DEPLOY: deployFromNothing,
  // LD2
  ACCEPT_OFFER: [
    { guard: not('ofMarketplace'), actions: refuse('not-of-the-marketplace') },
    { guard: not('permitted'), actions: refuse('customer-lacks-permission') },
    { target: 'offered', actions: ['takeGrants', 'offerAccepted'] },
  ],
  DELETE_DEFINITION: [
    { guard: not('permitted'), actions: refuse('customer-lacks-permission') },
    { guard: not('definitionLeft'), actions: refuse('no-definition-left') },
    { actions: ['forgetDefinition', 'definitionDeleted'] },
  ],
} as const;

const noEffect = (): void => {};

export const lighthouseDelegationMachine = setup({
  types: {
    input: {} as DelegationInput,
    context: {} as DelegationContext,
    events: {} as DelegationEvent,
  },
  guards: {
    startsIn: ({ context }, params: { readonly status: DelegationStatus }) =>
      context.status === params.status,
    permitted: ({ event }) => 'permitted' in event && event.permitted,
    definitionAccepted: ({ event }) => event.type === 'DEPLOY' && event.definitionAccepted,
    sameManagingTenant: ({ event }) => event.type === 'DEPLOY' && event.sameManagingTenant !== false,
    providerRegistered: ({ event }) => event.type === 'DELEGATE_RESOURCES' && event.providerRegistered,
    ofMarketplace: ({ context }) => context.offer === 'marketplace',
    blockedByLeftover: ({ context }) => context.definitionLeft && context.leftoverDefinition === 'blocks',
    definitionLeft: ({ context }) => context.definitionLeft,
    updateOffered: ({ context }) => context.updateOffered,
    takesGrants: (args) => grantsTakenBy(args).length > 0,
    lacksGrants: ({ context }) => context.lostGrants.length > 0,
    byProvider: ({ event }) => event.type === 'REMOVE' && event.by === 'provider',
    deleteRoleGranted: ({ context }) =>
      context.grants.some(
        (key) => roleOf(key) === AZURE_DELEGATION_DELETE_ROLE && !context.lostGrants.includes(key),
      ),
    holdsRole: ({ context, event }) =>
      event.type === 'ROLE_GAINED_DATA_ACTIONS' &&
      context.grants.some((key) => roleOf(key) === event.roleId.toLowerCase()),
    toManagingTenant: ({ event }) => event.type === 'SUBSCRIPTION_MOVED' && event.toManagingTenant,
  },
  delays: {
    provisioning: ({ context }) => context.provisioningSeconds,
    deletion: ({ context }) => context.deletionSeconds,
  },
  actions: {
    takeGrants: assign({
      grants: ({ context, event }) => grantsOf(event, context.grants),
      lostGrants: [],
      updateOffered: false,
    }),
    loseGrants: assign({
      lostGrants: (args) => [...args.context.lostGrants, ...grantsTakenBy(args)].sort(),
    }),
    leaveDefinition: assign({ definitionLeft: true }),
    forgetDefinition: assign({ definitionLeft: false }),
    offerAccepted: noEffect,
    deploymentStarted: noEffect,
    deploymentFailed: noEffect,
    delegationActive: (_, _params: { readonly grants: GrantKeys }) => {},
    authorizationsReplaced: (_, _params: { readonly begun: GrantKeys; readonly ended: GrantKeys }) => {},
    updateOffered: noEffect,
    grantsLost: (_, _params: { readonly grants: GrantKeys; readonly why: GrantLoss }) => {},
    roleFrozen: (_, _params: { readonly roleId: string }) => {},
    delegationRemoving: (_, _params: { readonly by: DelegationRemover | null }) => {},
    delegationRemoved: (
      _,
      _params: { readonly by: DelegationRemover | null; readonly grants: GrantKeys },
    ) => {},
    definitionDeleted: noEffect,
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'lighthouseDelegation',
  context: ({ input }) => ({
    status: input.status,
    offer: input.offer,
    grants: input.grants,
    lostGrants: [...(input.lostGrants ?? [])].sort(),
    provisioningSeconds: input.provisioningSeconds,
    deletionSeconds: input.deletionSeconds,
    newOfferConflict: input.newOfferConflict ?? 'lose',
    leftoverDefinition: input.leftoverDefinition ?? 'does-not-block',
    definitionLeft: input.definitionLeft ?? false,
    updateOffered: input.status === 'updateAvailable',
    removedBy: null,
  }),
  initial: 'starting',
  on: {
    // What happens around a delegation that gives nothing yet, or no more, does not concern it.
    SIBLING_DEPLOYED: {},
    SIBLING_REMOVED: {},
    ROLE_DEPRECATED: {},
    ROLE_GAINED_DATA_ACTIONS: {},
    SUBSCRIPTION_MOVED: {},
    '*': { actions: refuse(NOT_IN_THIS_STATE) },
  },
  states: {
    starting: {
      always: [
        { guard: { type: 'startsIn', params: { status: 'offered' } }, target: 'offered' },
        { guard: { type: 'startsIn', params: { status: 'provisioning' } }, target: 'provisioning' },
        { guard: { type: 'startsIn', params: { status: 'active' } }, target: 'active' },
        { guard: { type: 'startsIn', params: { status: 'updateAvailable' } }, target: 'active' },
        { guard: { type: 'startsIn', params: { status: 'deleting' } }, target: 'deleting' },
        { guard: { type: 'startsIn', params: { status: 'removed' } }, target: 'removed' },
        { guard: { type: 'startsIn', params: { status: 'failed' } }, target: 'failed' },
        { target: 'none' },
      ],
    },
    none: { on: beforeActive },
    offered: {
      on: {
        // LD3
        DELEGATE_RESOURCES: [
          { guard: not('permitted'), actions: refuse('customer-lacks-permission') },
          { guard: not('providerRegistered'), actions: refuse('provider-not-registered') },
          { target: 'provisioning', actions: 'deploymentStarted' },
        ],
        DELETE_DEFINITION: [
          { guard: not('permitted'), actions: refuse('customer-lacks-permission') },
          { target: 'removed', actions: ['forgetDefinition', 'definitionDeleted'] },
        ],
      },
    },
    provisioning: {
      on: {
        // LD5
        FAIL: { target: 'failed', actions: ['leaveDefinition', 'deploymentFailed'] },
      },
      // LD4
      after: {
        provisioning: {
          target: 'active',
          actions: [
            'forgetDefinition',
            { type: 'delegationActive', params: ({ context }) => ({ grants: context.grants }) },
          ],
        },
      },
    },
    failed: { on: beforeActive },
    active: {
      type: 'parallel',
      on: {
        // LD6
        DEPLOY: [
          { guard: not('permitted'), actions: refuse('deployer-lacks-permission') },
          { guard: not('sameManagingTenant'), actions: refuse('managing-tenant-is-fixed') },
          { guard: not('definitionAccepted'), actions: refuse('definition-refused') },
          { target: 'active', reenter: true, actions: replace },
        ],
        REMOVE: [
          // LD11
          {
            guard: and(['byProvider', not('deleteRoleGranted')]),
            actions: refuse('nobody-was-granted-the-delete-role'),
          },
          { guard: not('permitted'), actions: refuse('remover-lacks-permission') },
          // LD10
          {
            target: 'deleting',
            actions: [
              assign({ removedBy: ({ event }) => event.by }),
              { type: 'delegationRemoving', params: ({ context }) => ({ by: context.removedBy }) },
            ],
          },
        ],
        // LD13
        SUBSCRIPTION_MOVED: [
          {
            guard: 'toManagingTenant',
            target: 'removed',
            actions: [
              assign({ removedBy: 'move' }),
              {
                type: 'delegationRemoved',
                params: ({ context }) => ({ by: context.removedBy, grants: context.grants }),
              },
            ],
          },
          {},
        ],
        // LD14: the control plane stays with whoever has it.
        ROLE_GAINED_DATA_ACTIONS: [
          {
            guard: 'holdsRole',
            actions: { type: 'roleFrozen', params: ({ event }) => ({ roleId: event.roleId.toLowerCase() }) },
          },
          {},
        ],
      },
      states: {
        offer: {
          initial: 'choosing',
          states: {
            choosing: {
              always: [{ guard: 'updateOffered', target: 'updateAvailable' }, { target: 'current' }],
            },
            current: {
              on: {
                // LD8
                PUBLISH_UPDATE: [
                  { guard: not('ofMarketplace'), actions: refuse('not-of-the-marketplace') },
                  { target: 'updateAvailable', actions: [assign({ updateOffered: true }), 'updateOffered'] },
                ],
              },
            },
            updateAvailable: {
              on: {
                // LD9
                ACCEPT_UPDATE: [
                  { guard: not('permitted'), actions: refuse('customer-lacks-permission') },
                  { target: '#lighthouseDelegation.active', reenter: true, actions: replace },
                ],
              },
            },
          },
        },
        grants: {
          initial: 'choosing',
          on: {
            // LD7
            SIBLING_DEPLOYED: loseGrants('new-offer'),
            // LD12, seen from the delegation beside it
            SIBLING_REMOVED: loseGrants('sibling-removed'),
            // LD14
            ROLE_DEPRECATED: loseGrants('role-deprecated'),
          },
          states: {
            choosing: { always: [{ guard: 'lacksGrants', target: 'partlyLost' }, { target: 'whole' }] },
            whole: {},
            partlyLost: {},
          },
        },
      },
    },
    deleting: {
      // LD12
      after: {
        deletion: {
          target: 'removed',
          actions: [
            'leaveDefinition',
            {
              type: 'delegationRemoved',
              params: ({ context }) => ({ by: context.removedBy, grants: context.grants }),
            },
          ],
        },
      },
    },
    removed: { on: beforeActive },
  },
});
