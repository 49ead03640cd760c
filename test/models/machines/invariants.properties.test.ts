import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { explore, type Situation } from '../../../engine/search.ts';
import { HOUR_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import { EDGE_T2, facts } from '../../../models/facts/index.ts';
import {
  activeAssignmentMachine,
  eligibleAssignmentMachine,
  gdapRelationshipMachine,
  licenseSubscriptionMachine,
  MACHINES,
  type PimActivationInput,
  pimActivationMachine,
  pimPlanMachine,
  RELATIONSHIP_EFFECTS,
} from '../../../models/machines/index.ts';
import { failedActivationRules } from '../../../models/policies/pim-request.ts';
import { type Run, runMachine, type SeenEffect } from './run-machine.ts';

const numRuns = process.env.ENTWIN_LONG ? 5000 : 150;

const entryOf = (id: string) => MACHINES.find((entry) => entry.id === id)!;

type Step = { readonly event: { readonly type: string } } | { readonly waitSeconds: number };

const stepsOf = (id: string): fc.Arbitrary<Step[]> => {
  const { events, waitsSeconds } = entryOf(id);
  return fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...events).map((event): Step => ({ event })) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(...waitsSeconds).map((waitSeconds): Step => ({ waitSeconds })),
      },
    ),
    { maxLength: 30 },
  );
};

const take = (run: Run, step: Step): readonly SeenEffect[] =>
  'event' in step ? run.send(step.event) : run.wait(step.waitSeconds);

describe('a GDAP relationship', () => {
  interface EdgeValue {
    readonly from: string | null;
    readonly to: string;
  }
  const edges = [...facts.values()]
    .filter((fact) => /^T\d/.test(fact.id) && fact.unit === EDGE_T2.unit)
    .map((fact) => fact.value as EdgeValue);
  const documented = new Set(
    edges.flatMap(({ from, to }) => (from ?? '').split(' or ').map((one) => `${one} ${to}`)),
  );

  test('moves only along documented edges', () => {
    const inputs = fc.constantFrom(...entryOf('gdapRelationship').sampleInputs);
    fc.assert(
      fc.property(inputs, stepsOf('gdapRelationship'), (input, steps) => {
        const run = runMachine(gdapRelationshipMachine, input);
        const expectEdge = (from: string): string => {
          if (run.state !== from) expect(documented).toContain(`${from} ${run.state}`);
          return run.state;
        };
        for (const step of steps) {
          let from = run.state;
          if ('event' in step) {
            run.send(step.event);
            expectEdge(from);
            continue;
          }
          const until = run.now + step.waitSeconds;
          while (run.fireNext(until - run.now)) from = expectEdge(from);
          run.wait(until - run.now);
        }
      }),
      { numRuns },
    );
  });

  test('with Global Administrator, or without the setting, or under a final term, never extends itself', () => {
    const inputs = fc.constantFrom(...entryOf('gdapRelationship').sampleInputs);
    fc.assert(
      fc.property(inputs, stepsOf('gdapRelationship'), (input, steps) => {
        const run = runMachine(gdapRelationshipMachine, input);
        for (const step of steps) {
          for (const { name, context } of take(run, step)) {
            if (name !== 'relationshipExtended') continue;
            expect(context).toMatchObject({
              autoExtend: true,
              hasGlobalAdministrator: false,
              extensionsAllowed: true,
            });
          }
        }
      }),
      { numRuns },
    );
  });

  test('once its end has begun, nothing brings it back', () => {
    const compiled = compile(gdapRelationshipMachine);
    const stateOf = ({ configuration }: Situation) => compiled.configurations[configuration]!.value as string;
    const dead = ['expiring', 'expired', 'terminationRequested', 'terminating', 'terminated', 'gone'];
    for (const status of dead) {
      const input = entryOf('gdapRelationship').sampleInputs.find(
        (sample) => (sample as { status: string }).status === status,
      );
      if (!input) continue;
      const found = explore(compiled, {
        input,
        events: entryOf('gdapRelationship').events,
        maxStates: 1000,
        invariant: (situation) => dead.includes(stateOf(situation)),
      });
      expect(found.violation).toBeUndefined();
      expect(found.complete).toBe(true);
    }
  });

  test('names no effect that it does not have', () => {
    expect([...compile(gdapRelationshipMachine).effects].sort()).toEqual([...RELATIONSHIP_EFFECTS].sort());
  });
});

describe('an activation', () => {
  const policy = fc.record({
    maxActivationSeconds: fc.integer({ min: HOUR_SECONDS, max: 24 * HOUR_SECONDS }),
    requiresMfa: fc.boolean(),
    requiresJustification: fc.boolean(),
    requiresTicket: fc.boolean(),
    requiresAuthenticationContext: fc.boolean(),
    requiresApproval: fc.boolean(),
  });
  const inputs: fc.Arbitrary<PimActivationInput> = fc
    .record({
      policy,
      provisioningSeconds: fc.integer({ min: 0, max: 10 }),
      activatedAtExpiry: fc.constantFrom('permanent' as const, 'revoked' as const),
      activationAtEligibilityEnd: fc.constantFrom('ends' as const, 'runs-out' as const),
    })
    .map(({ policy: chosen, ...rest }) => ({ status: 'idle' as const, ...chosen, ...rest }));
  const request = fc.record({
    type: fc.constant('REQUEST' as const),
    requestedSeconds: fc.oneof(
      fc.integer({ min: 0, max: 26 * HOUR_SECONDS }),
      fc.constantFrom(5 * MINUTE_SECONDS, HOUR_SECONDS),
    ),
    mfaSatisfied: fc.boolean(),
    authenticationContextSatisfied: fc.boolean(),
    justification: fc.boolean(),
    ticket: fc.boolean(),
    startsInSeconds: fc.constantFrom(0, 0, HOUR_SECONDS),
    validationOnly: fc.constantFrom(false, false, true),
  });
  const other = fc.constantFrom(...entryOf('pimActivation').events).filter(({ type }) => type !== 'REQUEST');
  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.oneof(
      fc
        .oneof({ weight: 2, arbitrary: request }, { weight: 3, arbitrary: other })
        .map((event): Step => ({ event })),
      fc
        .oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 30 * HOUR_SECONDS }))
        .map((waitSeconds): Step => ({ waitSeconds })),
    ),
    { maxLength: 40 },
  );
  const lenient = { requiresMfa: false, requiresJustification: false, requiresTicket: false };

  interface Moment {
    readonly run: Run;
    readonly step: Step;
    readonly effects: readonly SeenEffect[];
    /** The state value before the step. */
    readonly before: unknown;
    readonly input: PimActivationInput;
  }

  /** Walks randomly; `newVisitor` is called once per walk and gets every step of it. */
  const walk = (newVisitor: () => (moment: Moment) => void) =>
    fc.assert(
      fc.property(inputs, fc.boolean(), steps, (drawn, makeLenient, taken) => {
        // Half of the policies ask for little, so that activations happen often.
        const input = makeLenient ? { ...drawn, ...lenient, requiresAuthenticationContext: false } : drawn;
        const run = runMachine(pimActivationMachine, input);
        const visit = newVisitor();
        for (const step of taken) {
          const before = run.value;
          visit({ run, step, effects: take(run, step), before, input });
        }
      }),
      { numRuns },
    );

  test('never outlives what was asked for, nor its policy, counted from the grant', () => {
    walk(() => {
      let grantedAt = 0;
      return ({ run, effects, input }) => {
        for (const effect of effects) {
          if (effect.name === 'activationGranted') grantedAt = effect.atSeconds;
          if (effect.name === 'activationEnded' && (effect.params as { why: string }).why !== 'removed') {
            const limit = Math.min(effect.context.requestedSeconds as number, input.maxActivationSeconds);
            expect(effect.atSeconds - grantedAt).toBeLessThanOrEqual(limit);
          }
        }
        if (run.state === 'active' || run.state === 'provisioning') {
          expect(run.now - grantedAt).toBeLessThanOrEqual(input.maxActivationSeconds);
        }
      };
    });
  });

  test('is granted only by a request that breaks no rule, and where asked for only by another’s approval', () => {
    walk(() => ({ step, effects, before, input }) => {
      const names = effects.map(({ name }) => name);
      if (!('event' in step)) {
        // What was granted before begins only when its start comes.
        if (names.includes('activationGranted')) expect(before).toBe('scheduled');
        expect(names).not.toContain('activationScheduled');
        return;
      }
      if (!names.includes('activationGranted') && !names.includes('activationScheduled')) return;
      if (input.requiresApproval) {
        expect(before).toBe('pendingApproval');
        expect(step.event).toMatchObject({ type: 'APPROVE', byRequestor: false });
        return;
      }
      expect(before).toBe('idle');
      const standing = { eligible: true, twin: 'none' } as const;
      expect(failedActivationRules(step.event as never, input, standing)).toEqual([]);
    });
  });

  test('starts as often as it ends, but for the one that runs or became permanent', () => {
    walk(() => {
      let running = 0;
      return ({ run, effects }) => {
        for (const { name } of effects) {
          if (name === 'activationGranted') running = 1;
          if (name === 'activationEnded') running = 0;
        }
        const holds = ['provisioning', 'active', 'permanent'].includes(run.state);
        expect(running).toBe(holds ? 1 : 0);
      };
    });
  });

  test('with a later start begins at that start, and only for those who are eligible still (PR13)', () => {
    const starts = fc.integer({ min: 1, max: 2 * HOUR_SECONDS });
    const meanwhile = fc.array(
      fc.constantFrom(
        { type: 'ELIGIBILITY_REMOVED' },
        { type: 'ELIGIBILITY_GRANTED' },
        { type: 'DEACTIVATE' },
        { type: 'APPROVE', byRequestor: false },
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(inputs, request, starts, meanwhile, (drawn, asked, startsInSeconds, events) => {
        const input = { ...drawn, ...lenient, requiresAuthenticationContext: false, requiresApproval: false };
        const run = runMachine(pimActivationMachine, input);
        run.send({ ...asked, requestedSeconds: HOUR_SECONDS, validationOnly: false, startsInSeconds });
        for (const event of events) run.send(event);
        expect(run.state).toBe('scheduled');
        expect(run.wait(startsInSeconds - 1)).toEqual([]);
        const last = events.findLast(({ type }) => type.startsWith('ELIGIBILITY_'))?.type;
        const expected = last === 'ELIGIBILITY_REMOVED' ? 'activationFailed' : 'activationGranted';
        expect(run.wait(1)[0]!.name).toBe(expected);
      }),
      { numRuns },
    );
  });

  test('only asked about, changes nothing (PR2)', () => {
    walk(() => ({ run, effects, before }) => {
      if (!effects.some(({ name }) => name === 'requestValidated')) return;
      expect(effects).toHaveLength(1);
      expect(run.value).toEqual(before);
    });
  });

  test('nobody without eligibility comes to hold anything', () => {
    const compiled = compile(pimActivationMachine);
    const stateOf = ({ configuration }: Situation) => compiled.configurations[configuration]!.value;
    for (const input of entryOf('pimActivation').sampleInputs) {
      const { status } = input as PimActivationInput;
      if (status !== 'ineligible') continue;
      const events = entryOf('pimActivation').events.filter(({ type }) => type !== 'ELIGIBILITY_GRANTED');
      const found = explore(compiled, {
        input,
        events,
        maxStates: 5000,
        invariant: (situation) => stateOf(situation) === 'ineligible',
      });
      expect(found.violation).toBeUndefined();
      expect(found.complete).toBe(true);
    }
  });
});

describe('a lost plan', () => {
  test('leaves no eligible assignment that any event brings back', () => {
    const compiled = compile(eligibleAssignmentMachine);
    for (const input of entryOf('eligibleAssignment').sampleInputs) {
      const run = runMachine(eligibleAssignmentMachine, input);
      run.send({ type: 'PLAN_LOST' });
      expect(run.state).toBe('removed');
      for (const event of entryOf('eligibleAssignment').events) run.send(event);
      run.wait(1000 * 24 * HOUR_SECONDS);
      expect(run.state).toBe('removed');
    }
    expect(compiled.timers.length).toBeGreaterThan(0);
  });

  test('ends no active assignment', () => {
    fc.assert(
      fc.property(stepsOf('activeAssignment'), (steps) => {
        const run = runMachine(activeAssignmentMachine, { secondsToEnd: 180 * 24 * HOUR_SECONDS });
        for (const step of steps) {
          const held = run.state !== 'ended';
          take(run, step);
          if (held && 'event' in step && step.event.type === 'PLAN_LOST') expect(run.state).toBe('permanent');
        }
      }),
      { numRuns },
    );
  });

  test('takes settings and reviews at once, and its return brings none of them', () => {
    fc.assert(
      fc.property(stepsOf('pimPlan'), (steps) => {
        const run = runMachine(pimPlanMachine, { reviewsRunning: true });
        let before: unknown = run.value;
        for (const step of steps) {
          take(run, step);
          const value = run.value as Record<string, string>;
          if (value.service === 'unavailable') {
            expect(value).toEqual({
              service: 'unavailable',
              settings: 'defaults',
              reviews: 'ended',
              mails: 'off',
            });
          }
          if ('event' in step && step.event.type === 'PLAN_BACK' && value.service === 'available') {
            const { settings, reviews } = before as Record<string, string>;
            expect(value).toMatchObject({ settings, reviews });
          }
          before = value;
        }
      }),
      { numRuns },
    );
  });

  test('is told once per loss, and comes back only after it', () => {
    const inputs = fc.constantFrom(
      { channel: 'direct-annual', pimLossAt: 'suspended' },
      { channel: 'volume-enterprise', pimLossAt: 'expired' },
    );
    fc.assert(
      fc.property(inputs, stepsOf('licenseSubscription'), (input, steps) => {
        const run = runMachine(licenseSubscriptionMachine, input);
        let lost = false;
        for (const step of steps) {
          for (const { name } of take(run, step)) {
            if (name === 'planLost') {
              expect(lost).toBe(false);
              lost = true;
            }
            if (name === 'planBack') {
              expect(lost).toBe(true);
              lost = false;
            }
          }
          const shouldBeLost =
            input.pimLossAt === 'expired'
              ? run.state !== 'active'
              : ['disabled', 'deleted'].includes(run.state);
          expect(lost).toBe(shouldBeLost);
        }
      }),
      { numRuns },
    );
  });
});
