import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { explore, type Situation } from '../../../engine/search.ts';
import {
  type MfaRegistrationInput,
  mfaRegistrationMachine,
  redemptionMachine,
  type SyncJobContext,
  syncJobMachine,
} from '../../../models/machines/index.ts';
import type { SeenEffect } from './run-machine.ts';
import { entryOf, walk } from './walk-machine.ts';

const numRuns = process.env.ENTWIN_LONG ? 5000 : 300;

describe('a guest', () => {
  const acceptedNow = (value: unknown) => (value as { present?: unknown }).present === 'accepted';

  test('is let in only with an accepted and enabled object', () => {
    walk('b2bRedemption', numRuns, () => ({ run, effects }) => {
      if (!effects.some(({ name }) => name === 'signInAllowed')) return;
      expect(acceptedNow(run.value)).toBe(true);
      expect(run.context.enabled).toBe(true);
    });
  });

  test('is redeemed in silence only with both flags, and else only by consent', () => {
    walk('b2bRedemption', numRuns, () => ({ effects, step, before }) => {
      for (const { name, params } of effects) {
        if (name !== 'invitationRedeemed') continue;
        const { how } = params as { how: string };
        const both = before.context.homeOutbound === true && before.context.resourceInbound === true;
        expect(how).toBe('event' in step && step.event.type === 'ACCEPT' ? 'consent' : 'silent');
        if (how === 'silent') expect(both).toBe(true);
      }
    });
  });

  test('becomes accepted by a redemption or a restoration, and in no other way', () => {
    walk('b2bRedemption', numRuns, () => ({ run, effects, before }) => {
      if (!acceptedNow(run.value) || acceptedNow(before.value)) return;
      const names = effects.map(({ name }) => name);
      expect(names.includes('invitationRedeemed') || names.includes('guestRestored')).toBe(true);
    });
  });

  test('never comes back from beyond thirty days but by a new invitation', () => {
    const compiled = compile(redemptionMachine);
    const found = explore(compiled, {
      input: { status: 'gone', homeOutbound: true, resourceInbound: true },
      events: entryOf('b2bRedemption').events.filter(({ type }) => type !== 'INVITE'),
      maxStates: 1000,
      invariant: ({ configuration }: Situation) => compiled.configurations[configuration]!.value === 'gone',
    });
    expect(found.violation).toBeUndefined();
    expect(found.complete).toBe(true);
  });
});

describe('a registration', () => {
  test('of a service provider never comes to be, whatever happens (B2B-41)', () => {
    const compiled = compile(mfaRegistrationMachine);
    for (const status of ['unregistered', 'registered', 'lost'] as const) {
      const input: MfaRegistrationInput = { status, identity: 'gdap' };
      const found = explore(compiled, {
        input,
        events: entryOf('mfaRegistration').events,
        maxStates: 1000,
        invariant: ({ configuration }: Situation) =>
          compiled.configurations[configuration]!.value === 'unregistered',
      });
      expect(found.violation).toBeUndefined();
      expect(found.complete).toBe(true);
    }
  });

  test('comes only from registering at a quiet, free moment, or from the device itself', () => {
    walk('mfaRegistration', numRuns, () => ({ run, effects, step, before }) => {
      if (run.value !== 'registered' || before.value === 'registered') return;
      expect(step).toHaveProperty('event');
      if (effects[0]!.name === 'methodRegistered') {
        expect((step as { event: unknown }).event).toMatchObject({ risky: false, prevented: false });
      } else {
        expect(effects[0]!.name).toBe('methodBack');
        expect(before.value).toBe('lost');
      }
    });
  });
});

describe('a synchronized user', () => {
  /** What synchronization itself does to the object. */
  const carries = ({ name, params }: SeenEffect): boolean =>
    ['targetCreated', 'targetUpdated', 'targetBlockUndone', 'targetSpared', 'targetNotRestored'].includes(
      name,
    ) ||
    (['targetSoftDeleted', 'targetRestored'].includes(name) && (params as { by: string }).by === 'sync');
  const jobOf = (value: unknown) => (value as Record<string, string>).job;

  test('is touched by a running job only, at the end of a cycle', () => {
    walk('syncJob', numRuns, () => ({ effects, step, before }) => {
      if (!effects.some(carries)) return;
      expect(step).toHaveProperty('waitSeconds');
      expect(jobOf(before.value)).toBe('due');
    });
  });

  test('is in the target what he is in the source, after every cycle that wrote', () => {
    walk('syncJob', numRuns, () => ({ effects }) => {
      for (const { name, params, context } of effects) {
        const wrote =
          ['targetCreated', 'targetUpdated', 'targetBlockUndone'].includes(name) ||
          (name === 'targetRestored' && (params as { by: string }).by === 'sync');
        if (!wrote) continue;
        const now = context as unknown as SyncJobContext;
        expect(now.targetEnabled).toBe(now.sourceEnabled);
        expect(now.inScope).toBe(true);
        if (name === 'targetCreated' || now.appliesAlways) expect(now.userType).toBe(now.creates);
      }
    });
  });

  test('is deleted by synchronization only out of scope, with deletions on', () => {
    walk('syncJob', numRuns, () => ({ effects }) => {
      for (const { name, params, context } of effects) {
        if (name !== 'targetSoftDeleted' || (params as { by: string }).by !== 'sync') continue;
        expect(context).toMatchObject({ inScope: false, deletes: true });
      }
    });
  });

  test('whom the target deleted, synchronization never restores (B2B-65)', () => {
    walk('syncJob', numRuns, (input) => {
      let byTarget = (input as { deletedBy?: string }).deletedBy === 'target';
      return ({ effects }) => {
        for (const { name, params } of effects) {
          if (name === 'targetSoftDeleted') byTarget = (params as { by: string }).by === 'target';
          if (name === 'userLeft' || name === 'targetGone' || name === 'targetCreated') byTarget = false;
          if (name === 'targetRestored') {
            if ((params as { by: string }).by === 'sync') expect(byTarget).toBe(false);
            byTarget = false;
          }
        }
      };
    });
  });

  test('an orphan stays as he is until the job is connected again or the target acts (B2B-66)', () => {
    const compiled = compile(syncJobMachine);
    const sourceOnly = entryOf('syncJob').events.filter(({ type }) => !/TARGET|^LEAVE$|CONNECT/.test(type));
    const found = explore(compiled, {
      input: { object: 'present', inScope: true, creates: 'member', job: 'cut' },
      events: sourceOnly,
      maxStates: 5000,
      invariant: ({ configuration, context }: Situation) =>
        (compiled.configurations[configuration]!.value as Record<string, string>).object === 'present' &&
        (context as unknown as SyncJobContext).targetEnabled,
    });
    expect(found.violation).toBeUndefined();
    expect(found.complete).toBe(true);
  });
});
