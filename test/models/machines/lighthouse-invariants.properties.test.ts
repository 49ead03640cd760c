import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { explore, type Situation } from '../../../engine/search.ts';
import { HOUR_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import { facts, LIGHTHOUSE_EFFECT_DELAY, LIGHTHOUSE_MAX_ACTIVATION } from '../../../models/facts/index.ts';
import {
  DELEGATION_EFFECTS,
  LIGHTHOUSE_ACTIVATION_EFFECTS,
  type LighthouseActivationInput,
  lighthouseActivationMachine,
  lighthouseDelegationMachine,
  MACHINES,
} from '../../../models/machines/index.ts';
import { failedLighthouseRules } from '../../../models/policies/lighthouse-request.ts';
import { type Run, runMachine, type SeenEffect } from './run-machine.ts';

const numRuns = process.env.ENTWIN_LONG ? 5000 : 150;

const entryOf = (id: string) => MACHINES.find((entry) => entry.id === id)!;

type Step = { readonly event: { readonly type: string } } | { readonly waitSeconds: number };

const stepsOf = (events: fc.Arbitrary<{ readonly type: string }>, waits: fc.Arbitrary<number>) =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: events.map((event): Step => ({ event })) },
      { weight: 2, arbitrary: waits.map((waitSeconds): Step => ({ waitSeconds })) },
    ),
    { maxLength: 40 },
  );

const take = (run: Run, step: Step): readonly SeenEffect[] =>
  'event' in step ? run.send(step.event) : run.wait(step.waitSeconds);

/** The edges a machine may take, `from to`, of all facts of that prefix. */
function edgesOf(prefix: RegExp, states: readonly string[]): ReadonlySet<string> {
  return new Set(
    [...facts.values()]
      .filter(({ id, unit }) => prefix.test(id) && unit === 'edge')
      .flatMap(({ value }) => {
        const { from, to } = value as { readonly from: string; readonly to: string };
        const starts = from === 'any' ? states : from.split(' or ');
        return starts.flatMap((start) => to.split(' or ').map((end) => `${start} ${end}`));
      }),
  );
}

/** Sends the step and calls `moved` with every change of the outermost state, timers one by one. */
function walkStep(run: Run, step: Step, moved: (from: string, to: string) => void): void {
  let from = run.state;
  const look = () => {
    if (run.state !== from) moved(from, run.state);
    from = run.state;
  };
  if ('event' in step) {
    run.send(step.event);
    look();
    return;
  }
  const until = run.now + step.waitSeconds;
  while (run.fireNext(until - run.now)) look();
  run.wait(until - run.now);
}

describe('a Lighthouse delegation', () => {
  const { events, waitsSeconds, sampleInputs } = entryOf('lighthouseDelegation');
  const steps = stepsOf(fc.constantFrom(...events), fc.constantFrom(...waitsSeconds));
  const inputs = fc.constantFrom(...sampleInputs);

  const walk = (
    visit: (moment: {
      run: Run;
      step: Step;
      effects: readonly SeenEffect[];
      before: Run['snapshot'];
    }) => void,
  ) =>
    fc.assert(
      fc.property(inputs, steps, (input, taken) => {
        const run = runMachine(lighthouseDelegationMachine, input);
        for (const step of taken) {
          const before = run.snapshot;
          visit({ run, step, effects: take(run, step), before });
        }
      }),
      { numRuns },
    );

  test('moves only along documented edges, but for what the twin adds before and after them', () => {
    const documented = new Set([
      ...edgesOf(/^LD\d/, []),
      // After a failure a deployment begins anew, as after a removal (LH-5C), and so may an offer.
      'failed provisioning',
      'failed offered',
      'removed offered',
      // An offer under which nothing was delegated may be deleted (LH-59).
      'offered removed',
    ]);
    fc.assert(
      fc.property(inputs, steps, (input, taken) => {
        const run = runMachine(lighthouseDelegationMachine, input);
        for (const step of taken) {
          walkStep(run, step, (from, to) => expect(documented).toContain(`${from} ${to}`));
        }
      }),
      { numRuns },
    );
  });

  test('never ends by time alone', () => {
    walk(({ run, step, before }) => {
      const { value } = before as { value: unknown };
      if ('event' in step || typeof value === 'string') return;
      expect(run.state).toBe('active');
    });
  });

  test('loses only grants it has, each once, and is partly lost exactly while it lacks some', () => {
    walk(({ run, effects }) => {
      const { grants, lostGrants } = run.context as { grants: string[]; lostGrants: string[] };
      expect(new Set(lostGrants).size).toBe(lostGrants.length);
      for (const { name, params } of effects) {
        if (name !== 'grantsLost') continue;
        expect((params as { grants: string[] }).grants.length).toBeGreaterThan(0);
        expect(grants).toEqual(expect.arrayContaining((params as { grants: string[] }).grants));
      }
      if (run.state === 'active') {
        const { active } = run.value as { active: { grants: string } };
        expect(active.grants).toBe(lostGrants.length > 0 ? 'partlyLost' : 'whole');
      }
    });
  });

  test('a refusal changes nothing, and comes alone', () => {
    walk(({ run, step, effects, before }) => {
      if (!effects.some(({ name }) => name === 'refused')) return;
      expect('event' in step).toBe(true);
      expect(effects).toHaveLength(1);
      expect(run.snapshot).toEqual(before);
    });
  });

  test('begins only by a deployment that was permitted, and ends only by a removal or a move', () => {
    walk(({ step, effects }) => {
      for (const { name } of effects) {
        if (name === 'deploymentStarted' || name === 'authorizationsReplaced') {
          expect('event' in step && step.event).toMatchObject({ permitted: true });
        }
        if (name === 'delegationRemoving') {
          expect('event' in step && step.event).toMatchObject({ type: 'REMOVE', permitted: true });
        }
      }
    });
  });

  test('names no effect that it does not have', () => {
    expect([...compile(lighthouseDelegationMachine).effects].sort()).toEqual([...DELEGATION_EFFECTS].sort());
  });
});

describe('a Lighthouse activation', () => {
  const inputs: fc.Arbitrary<LighthouseActivationInput> = fc.record({
    status: fc.constant('eligible' as const),
    maxActivationSeconds: fc.integer({ min: 30 * MINUTE_SECONDS, max: 8 * HOUR_SECONDS }),
    requiresMfa: fc.boolean(),
    requiresApproval: fc.boolean(),
    permanentReader: fc.boolean(),
    provisioningSeconds: fc.integer({ min: 0, max: 10 }),
    effectSeconds: fc.integer({ min: 0, max: 700 }),
    lingerSeconds: fc.integer({ min: 0, max: 700 }),
    timeBoundAtExpiry: fc.constantFrom('permanent' as const, 'ends' as const),
    chosenDuration: fc.constantFrom('shorter-allowed' as const, 'always-full' as const),
    readerNeededBy: fc.constantFrom('portal' as const, 'every-route' as const),
    activationAfterGroup: fc.constantFrom('runs-out' as const, 'ends' as const),
  });
  const request = fc.record(
    {
      type: fc.constant('ACTIVATE' as const),
      route: fc.constantFrom('portal' as const, 'api' as const),
      mfaSatisfied: fc.boolean(),
      isUser: fc.boolean(),
      requestedSeconds: fc.integer({ min: -1, max: 10 * HOUR_SECONDS }),
    },
    { requiredKeys: ['type', 'route', 'mfaSatisfied', 'isUser'] },
  );
  const { events } = entryOf('lighthouseActivation');
  const plain = { type: 'ACTIVATE', route: 'portal', mfaSatisfied: true, isUser: true };
  const steps = stepsOf(
    fc.oneof(
      { weight: 2, arbitrary: request },
      { weight: 2, arbitrary: fc.constant(plain) },
      { weight: 4, arbitrary: fc.constantFrom(...events) },
    ),
    fc.oneof(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 30 * HOUR_SECONDS })),
  );

  interface Moment {
    readonly run: Run;
    readonly step: Step;
    readonly effects: readonly SeenEffect[];
    readonly before: { readonly state: string; readonly context: Record<string, unknown> };
    readonly input: LighthouseActivationInput;
  }

  const walk = (newVisitor: () => (moment: Moment) => void) =>
    fc.assert(
      fc.property(inputs, steps, (input, taken) => {
        const run = runMachine(lighthouseActivationMachine, input);
        const visit = newVisitor();
        for (const step of taken) {
          const before = { state: run.state, context: run.context };
          visit({ run, step, effects: take(run, step), before, input });
        }
      }),
      { numRuns },
    );

  test('moves only along documented edges, but for what the twin adds', () => {
    const { states } = lighthouseActivationMachine;
    const documented = new Set([
      ...edgesOf(/^LA\d/, Object.keys(states)),
      // A deployment lists the entry again.
      'ineligible eligible',
      // What fades may be asked for again.
      'ending pendingApproval',
      'ending provisioning',
      // Somebody takes away what the lost license made permanent.
      'permanent ending',
    ]);
    documented.delete('active ineligible');
    documented.delete('permanent ineligible');
    fc.assert(
      fc.property(inputs, steps, (input, taken) => {
        const run = runMachine(lighthouseActivationMachine, input);
        for (const step of taken) {
          walkStep(run, step, (from, to) => expect(documented).toContain(`${from} ${to}`));
        }
      }),
      { numRuns },
    );
  });

  test('is never longer than asked for, allowed, or eight hours, counted from the grant', () => {
    walk(() => {
      let grantedAt = 0;
      return ({ effects }) => {
        for (const { name, atSeconds, context, params } of effects) {
          if (name === 'activationGranted') {
            grantedAt = atSeconds;
            expect(context.requestedSeconds).toBeGreaterThan(0);
            expect(context.requestedSeconds).toBeLessThanOrEqual(LIGHTHOUSE_MAX_ACTIVATION.value);
          }
          if (name === 'activationEnded' && (params as { why: string }).why === 'expired') {
            expect(atSeconds - grantedAt).toBe(
              Math.max(context.requestedSeconds as number, context.provisioningSeconds as number),
            );
          }
        }
      };
    });
  });

  test('is granted only by a request that breaks no rule, and where asked for only by another’s approval', () => {
    walk(() => ({ step, effects, before }) => {
      if (!effects.some(({ name }) => name === 'activationGranted')) return;
      if (!('event' in step)) throw new Error('time granted an activation');
      if (step.event.type === 'APPROVE') {
        expect(before.state).toBe('pendingApproval');
        expect(step.event).toMatchObject({ byRequester: false, isApprover: true });
        return;
      }
      expect(['eligible', 'ending']).toContain(before.state);
      const { context } = before;
      expect(context).toMatchObject({ eligible: true, planAvailable: true, requiresApproval: false });
      const event = step.event as never as { requestedSeconds?: number };
      const { requestedSeconds: _, ...whole } = event;
      const asked = context.chosenDuration === 'always-full' ? whole : event;
      const standing = { ...context, twin: 'none' } as never;
      expect(failedLighthouseRules(asked as never, context as never, standing)).toEqual([]);
    });
  });

  test('without a permanent reader nobody gets in by the portal', () => {
    walk(() => ({ step, effects, before }) => {
      if (!('event' in step) || step.event.type !== 'ACTIVATE' || before.context.permanentReader) return;
      if ((step.event as never as { route: string }).route !== 'portal') return;
      expect(effects.map(({ name }) => name)).toEqual(['requestRefused']);
    });
  });

  test('what Azure has noticed it forgets within ten minutes of the end, and once', () => {
    walk(() => {
      let endedAt: number | undefined;
      return ({ run, effects }) => {
        for (const { name, atSeconds } of effects) {
          if (name === 'activationEnded') {
            expect(endedAt).toBeUndefined();
            endedAt = atSeconds;
          }
          if (name === 'accessForgotten') {
            expect(atSeconds - endedAt!).toBeLessThanOrEqual(LIGHTHOUSE_EFFECT_DELAY.value);
            endedAt = undefined;
          }
        }
        expect(endedAt !== undefined).toBe(run.state === 'ending');
      };
    });
  });

  test('a refusal changes nothing, and comes alone', () => {
    walk(() => ({ run, effects, before }) => {
      if (!effects.some(({ name }) => name === 'requestRefused')) return;
      expect(effects).toHaveLength(1);
      expect({ state: run.state, context: run.context }).toEqual(before);
    });
  });

  test('once the delegation is gone and forgotten, nothing but a new deployment gives anything', () => {
    const compiled = compile(lighthouseActivationMachine);
    const stateOf = ({ configuration }: Situation) => compiled.configurations[configuration]!.value;
    const entry = entryOf('lighthouseActivation');
    const input = entry.sampleInputs.find(
      (sample) => (sample as LighthouseActivationInput).status === 'ineligible',
    );
    const found = explore(compiled, {
      input,
      events: entry.events.filter(({ type }) => type !== 'ENTRY_GRANTED'),
      maxStates: 5000,
      invariant: (situation) => stateOf(situation) === 'ineligible',
    });
    expect(found.violation).toBeUndefined();
    expect(found.complete).toBe(true);
  });

  test('names no effect that it does not have', () => {
    expect([...compile(lighthouseActivationMachine).effects].sort()).toEqual(
      [...LIGHTHOUSE_ACTIVATION_EFFECTS].sort(),
    );
  });
});
