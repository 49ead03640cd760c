import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { explore, type Situation } from '../../../engine/search.ts';
import { type AccessReviewContext, accessReviewMachine } from '../../../models/machines/index.ts';
import { entryOf, walk } from './walk-machine.ts';

const numRuns = process.env.ENTWIN_LONG ? 5000 : 300;

describe('an access review', () => {
  const TAKES = ['accessRemoved', 'guestsBlocked', 'guestsDeleted'];

  test('takes access from those of its snapshot who were not approved, and from nobody else', () => {
    walk('accessReview', numRuns, () => ({ effects }) => {
      for (const { name, params, context } of effects) {
        if (!TAKES.includes(name)) continue;
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
  });

  test('takes nothing by itself, unless it was told to apply by itself (PIM-121)', () => {
    walk('accessReview', numRuns, () => {
      let applied = false;
      return ({ effects, step }) => {
        if ('event' in step && step.event.type === 'APPLY') applied = true;
        for (const { name, context } of effects) {
          if (TAKES.includes(name) && !context.autoApply) expect(applied).toBe(true);
          if (name === 'reviewStarted') applied = false;
        }
      };
    });
  });

  test('strips everybody by silence only where nobody was approved', () => {
    walk('accessReview', numRuns, () => ({ effects }) => {
      for (const { name, context } of effects) {
        if (name !== 'massRevocation') continue;
        const { decisions, silence } = context as unknown as AccessReviewContext;
        expect(Object.values(decisions)).not.toContain('approve');
        expect(['remove', 'recommendation']).toContain(silence);
      }
    });
  });

  test('that ran once and was stopped never runs again, whatever happens (PIM-124)', () => {
    const compiled = compile(accessReviewMachine);
    const stopped = new Set<string>();
    const found = explore(compiled, {
      input: entryOf('accessReview').sampleInputs[1],
      events: entryOf('accessReview').events,
      maxStates: 20_000,
      invariant: ({ configuration, context }: Situation) => {
        const { instance, series } = compiled.configurations[configuration]!.value as Record<string, unknown>;
        if (instance === 'stopped') stopped.add(JSON.stringify(context));
        // Its one start is used up, so nothing can follow.
        return instance === 'none' || (series === 'ended' && context.startsLeft === 0);
      },
    });
    expect(found.violation).toBeUndefined();
    expect(found.complete).toBe(true);
    expect(stopped.size).toBeGreaterThan(0);
  });

  test('of a kind the plan does not cover never starts (PIM-80)', () => {
    walk('accessReview', numRuns, () => ({ effects }) => {
      for (const { name, context } of effects) {
        if (name !== 'reviewStarted') continue;
        const { kind, plan } = context as unknown as AccessReviewContext;
        if (kind === 'pim-group') expect(plan).toBe('governance');
      }
    });
  });
});
