import { setup } from 'xstate';
import type { LifecycleRandom } from './random.ts';
import { APPROVAL_TIMEOUT_MINUTES, EXTENSION_MINUTES, PROVISIONING_MINUTES, TERM_MINUTES } from './rules.ts';

/** Shared by a relationship and its engineers, who look at it and nowhere else. */
export interface Relationship {
  isActive: boolean;
}

export interface EngineerInput {
  /** The number of the engineer, for whoever counts. */
  readonly engineer: number;
  readonly relationship: Relationship;
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

/** The engineer's machine; its delays draw from the stream when they are armed. */
export const engineerMachine = (random: LifecycleRandom, hooks: Hooks) =>
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
      relationshipInactive: ({ context }) => !context.relationship.isActive,
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
    context: ({ input }) => ({ engineer: input.engineer, relationship: input.relationship }),
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
