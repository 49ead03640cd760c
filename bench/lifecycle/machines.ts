import { setup } from 'xstate';
import type { LifecycleRandom } from './random.ts';
import { APPROVAL_TIMEOUT_MINUTES, EXTENSION_MINUTES, PROVISIONING_MINUTES, TERM_MINUTES } from './rules.ts';

export interface EngineerInput {
  /** The number of the engineer, for whoever counts. */
  readonly engineer: number;
  readonly tenant: number;
}

export interface RelationshipInput {
  readonly tenant: number;
  readonly firstTermMinutes: number;
}

/** What the machines tell whoever counts. Implementations without effects call these. */
export interface Hooks {
  refused(): void;
  denied(): void;
  begins(engineer: number): void;
  ends(engineer: number): void;
  forced(): void;
  expires(tenant: number): void;
  renews(tenant: number): void;
}

/** For the compiled engine, which hands effects out by name and calls no implementations. */
export const NO_HOOKS: Hooks = {
  refused: () => {},
  denied: () => {},
  begins: () => {},
  ends: () => {},
  forced: () => {},
  expires: () => {},
  renews: () => {},
};

/**
 * The engineer's machine; its delays draw from the stream when they are armed. `activeTenants` says of each tenant
 * whether its relationship is active, 1 or 0, and is changed by whoever runs the machines.
 */
export const engineerMachine = (random: LifecycleRandom, hooks: Hooks, activeTenants: Uint8Array) =>
  setup({
    types: {
      context: {} as EngineerInput,
      input: {} as EngineerInput,
      events: {} as { type: 'REL_EXPIRED' },
    },
    delays: {
      gap: () => random.gapMinutes(),
      answer: () => random.answerMinutes(),
      timeout: APPROVAL_TIMEOUT_MINUTES,
      provisioning: PROVISIONING_MINUTES,
      work: () => random.workMinutes(),
    },
    guards: {
      relationshipInactive: ({ context }) => activeTenants[context.tenant] === 0,
      needsApproval: () => random.needsApproval(),
      denied: () => random.isDenied(),
    },
    actions: {
      refuse: () => hooks.refused(),
      deny: () => hooks.denied(),
      begin: ({ context }) => hooks.begins(context.engineer),
      end: ({ context }) => hooks.ends(context.engineer),
      force: () => hooks.forced(),
    },
  }).createMachine({
    id: 'engineer',
    context: ({ input }) => ({ engineer: input.engineer, tenant: input.tenant }),
    initial: 'idle',
    states: {
      idle: {
        after: {
          gap: [
            { guard: 'relationshipInactive', target: 'idle', reenter: true, actions: 'refuse' },
            { guard: 'needsApproval', target: 'pendingApproval' },
            { target: 'provisioning' },
          ],
        },
      },
      pendingApproval: {
        after: {
          answer: [{ guard: 'denied', target: 'idle', actions: 'deny' }, { target: 'provisioning' }],
          timeout: 'idle',
        },
      },
      provisioning: { after: { provisioning: { target: 'active', actions: 'begin' } } },
      active: {
        after: { work: { target: 'idle', actions: 'end' } },
        on: { REL_EXPIRED: { target: 'idle', actions: ['force', 'end'] } },
      },
    },
  });

/** The relationship's machine; only its first term is shorter than a term. */
export const relationshipMachine = (random: LifecycleRandom, hooks: Hooks) =>
  setup({
    types: { context: {} as RelationshipInput, input: {} as RelationshipInput },
    delays: {
      firstTerm: ({ context }) => context.firstTermMinutes,
      extension: EXTENSION_MINUTES,
      fullTerm: TERM_MINUTES,
      pause: () => random.pauseMinutes(),
    },
    guards: { extended: () => random.isExtended() },
    actions: {
      expire: ({ context }) => hooks.expires(context.tenant),
      renew: ({ context }) => hooks.renews(context.tenant),
    },
  }).createMachine({
    id: 'relationship',
    context: ({ input }) => ({ tenant: input.tenant, firstTermMinutes: input.firstTermMinutes }),
    initial: 'first',
    states: {
      first: { after: { firstTerm: [{ guard: 'extended', target: 'extension' }, { target: 'inactive' }] } },
      extension: {
        after: {
          extension: [{ guard: 'extended', target: 'extension', reenter: true }, { target: 'inactive' }],
        },
      },
      full: { after: { fullTerm: [{ guard: 'extended', target: 'extension' }, { target: 'inactive' }] } },
      inactive: { entry: 'expire', after: { pause: { target: 'full', actions: 'renew' } } },
    },
  });
