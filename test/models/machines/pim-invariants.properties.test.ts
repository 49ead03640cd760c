import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { CAE_REVOCATION_LATENCY } from '../../../models/facts/index.ts';
import {
  type AccessReviewContext,
  type AccessTokenContext,
  type AccessTokenInput,
  OWNER_TRIES,
  type PimAutomationInput,
} from '../../../models/machines/index.ts';
import { entryOf, type Moment, type Step, walk } from './walk-machine.ts';

const numRuns = process.env.ENTWIN_LONG ? 5000 : 300;

describe('an access review', () => {
  const TAKES = ['accessRemoved', 'guestsBlocked', 'guestsDeleted'];
  const BEGUN: readonly Step[] = [
    { waitSeconds: DAY_SECONDS },
    { event: entryOf('accessReview').events.find(({ type }) => type === 'SNAPSHOT')! },
  ];
  const walkReviews = (newVisitor: (input: unknown) => (moment: Moment) => void) =>
    walk('accessReview', numRuns, newVisitor, BEGUN);

  test('takes access from those of its snapshot who were not approved, and from nobody else', () => {
    let times = 0;
    walkReviews(() => ({ effects }) => {
      for (const { name, params, context } of effects) {
        if (!TAKES.includes(name)) continue;
        times++;
        const { subjects, decisions, silence } = context as unknown as AccessReviewContext;
        const taken = (params as { subjects: string[] }).subjects;
        const expected = subjects.filter(
          ({ id, recommendation, notApplied }) =>
            !notApplied &&
            (decisions[id] === 'deny' ||
              (decisions[id] === undefined &&
                (silence === 'remove' || (silence === 'recommendation' && recommendation === 'deny')))),
        );
        expect(taken).toEqual(expected.map(({ id }) => id));
        expect(taken).not.toEqual([]);
      }
    });
    expect(times).toBeGreaterThan(0);
  });

  test('takes nothing by itself, unless it was told to apply by itself (PIM-121)', () => {
    walkReviews(() => {
      let applied = false;
      return ({ effects, step }) => {
        if ('event' in step && step.event.type === 'APPLY' && effects.every(({ name }) => name !== 'refused'))
          applied = true;
        for (const { name, context } of effects) {
          if (TAKES.includes(name) && !context.autoApply) expect(applied).toBe(true);
          if (name === 'reviewStarted') applied = false;
        }
      };
    });
  });

  test('strips everybody by silence only where nobody was approved', () => {
    walkReviews(() => ({ effects }) => {
      for (const { name, context } of effects) {
        if (name !== 'massRevocation') continue;
        const { decisions, silence } = context as unknown as AccessReviewContext;
        expect(Object.values(decisions)).not.toContain('approve');
        expect(['remove', 'recommendation']).toContain(silence);
      }
    });
  });

  test('once stopped takes nothing and does not run before the next is due (PIM-124)', () => {
    walkReviews(() => {
      let stopped = false;
      return ({ run, effects }) => {
        for (const { name } of effects) {
          if (name === 'reviewStopped') stopped = true;
          else if (name === 'reviewStarted') stopped = false;
          else if (stopped) expect(TAKES).not.toContain(name);
        }
        if (stopped) expect(run.value).toMatchObject({ instance: 'stopped' });
      };
    });
  });

  test('of a kind the plan does not cover never starts (PIM-80)', () => {
    walkReviews(() => ({ effects }) => {
      for (const { name, context } of effects) {
        if (name !== 'reviewStarted') continue;
        const { kind, plan } = context as unknown as AccessReviewContext;
        if (kind === 'pim-group') expect(plan).toBe('governance');
        expect(plan).not.toBe('none');
      }
    });
  });
});

describe('an owner of a group', () => {
  test('stops being one only while somebody else is one (PIM-59)', () => {
    walk('groupOwnership', numRuns, () => ({ effects }) => {
      for (const { name, context } of effects) {
        if (name === 'ownershipEnded') expect(context.otherActiveOwners).toBeGreaterThan(0);
      }
    });
  });

  test('is tried once a day and thirty times at most before standing', () => {
    walk('groupOwnership', numRuns, (input) => {
      let tries = 0;
      let known = (input as { status: string }).status !== 'retrying';
      return ({ effects }) => {
        for (const { name, params } of effects) {
          if (name === 'ownershipKept') {
            tries = 0;
            known = true;
          }
          if (name === 'deactivationRetried') tries++;
          expect(tries).toBeLessThan(OWNER_TRIES);
          if (name !== 'becameStandingOwner' || (params as { why: string }).why !== 'retriesOver') continue;
          if (known) expect(tries).toBe(OWNER_TRIES - 1);
        }
      };
    });
  });
});

describe('an automation', () => {
  test('of an old iteration works before its end and not after, unless it was migrated', () => {
    walk('pimAutomation', numRuns, (input) => {
      const { iteration, target, secondsToRetirement } = input as PimAutomationInput;
      let migrated = iteration === 3;
      return ({ run, effects, step }) => {
        for (const { name } of effects) if (name === 'automationMigrated') migrated = true;
        if (!('event' in step) || step.event.type !== 'RUN') return;
        const there = iteration === 2 || (iteration === 1 && target === 'role');
        const inTime = there && (secondsToRetirement === null || run.now < secondsToRetirement);
        expect(effects.map(({ name }) => name === 'callSucceeded')).toEqual([migrated || inTime]);
      };
    });
  });

  test('for Azure never ends up in Graph (PIM-116)', () => {
    walk('pimAutomation', numRuns, () => ({ effects }) => {
      for (const { name, params, context } of effects) {
        if (name !== 'automationMigrated') continue;
        expect((params as { to: string }).to).toBe(context.target === 'azure' ? 'arm' : 'graph');
      }
    });
  });
});

describe('a service principal', () => {
  test('is permanent only by a lost plan (PIM-47, PIM-93)', () => {
    walk('servicePrincipalAssignment', numRuns, (input) => {
      let lostPlan = (input as { planAvailable?: boolean }).planAvailable === false;
      return ({ run, step }) => {
        if ('event' in step && step.event.type === 'PLAN_LOST') lostPlan = true;
        if (run.state === 'permanent') expect(lostPlan).toBe(true);
        if (run.state === 'timeBound') expect(run.context.secondsToEnd).toBeGreaterThan(0);
      };
    });
  });
});

describe('the last Global Administrator', () => {
  test('loses the assignment by no end, and the active one by no removal either (PIM-46)', () => {
    for (const [id, effect, spared] of [
      ['eligibleAssignment', 'eligibilityEnded', ['expired']],
      ['activeAssignment', 'assignmentEnded', ['expired', 'removed']],
    ] as const) {
      walk(id, numRuns, () => ({ effects }) => {
        for (const { name, params, context } of effects) {
          if (name !== effect || !context.lastGlobalAdministrator) continue;
          expect(spared).not.toContain((params as { why: string }).why);
        }
      });
    }
  });
});

describe('an access token', () => {
  const walkSessions = (newVisitor: (input: unknown) => (moment: Moment) => void) =>
    walk('accessToken', numRuns, newVisitor, [{ event: entryOf('accessToken').events[0]! }]);

  test('says what its holder was when it was issued, and nothing else', () => {
    walkSessions(() => ({ run, effects, before }) => {
      const issued = effects.some(({ name }) => name === 'tokenIssued');
      if (issued) expect(run.context.tokenHasRole).toBe(run.context.holdsRole);
      else expect(run.context.tokenHasRole).toBe(before.context.tokenHasRole);
    });
  });

  test('is issued to nobody who is disabled on either side, and to nobody revoked without a sign-in', () => {
    walkSessions(() => ({ effects, step, before }) => {
      if (!effects.some(({ name }) => name === 'tokenIssued')) return;
      expect(before.context).toMatchObject({ homeEnabled: true, resourceEnabled: true });
      const { event } = step as { event: { type: string } };
      if (event.type !== 'SIGN_IN') expect(before.context.refreshRevoked).toBe(false);
    });
  });

  test('outlives a revocation by its own rest or by a quarter of an hour, whichever is sooner', () => {
    walkSessions(() => {
      let cutBySeconds = Number.POSITIVE_INFINITY;
      return ({ run, effects }) => {
        for (const { name, params, atSeconds, context } of effects) {
          const { tokenSeconds } = context as unknown as AccessTokenContext;
          if (name === 'residualBegan') {
            const left = (params as { left: string }).left;
            cutBySeconds = atSeconds + (left === 'token' ? tokenSeconds : CAE_REVOCATION_LATENCY.value);
          }
          if (['tokenIssued', 'accessEnded', 'tokenLapsed'].includes(name)) {
            expect(atSeconds).toBeLessThanOrEqual(cutBySeconds);
            cutBySeconds = Number.POSITIVE_INFINITY;
          }
        }
        if (run.state === 'valid') expect(run.now).toBeLessThanOrEqual(cutBySeconds);
      };
    });
  });

  test('of a guest is never cut, and ends by nothing done in the resource tenant (B2B-84, B2B-85)', () => {
    walkSessions((input) => ({ effects, step, run, before }) => {
      if ((input as AccessTokenInput).identity !== 'guest') return;
      for (const { name, params } of effects)
        if (name === 'accessEnded') expect((params as { why: string }).why).not.toBe('cut');
      if (!('event' in step)) return;
      const { type, at } = step.event as { type: string; at?: string };
      if (type === 'REVOKE' && at === 'resource')
        expect({ value: run.value, context: run.context }).toEqual(before);
    });
  });
});
