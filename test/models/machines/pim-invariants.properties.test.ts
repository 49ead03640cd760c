import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import type { AccessReviewContext } from '../../../models/machines/index.ts';
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
