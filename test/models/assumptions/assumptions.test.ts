import { describe, expect, test } from 'vitest';
import {
  ASSUMPTION_KEYS,
  ASSUMPTIONS,
  type AssumptionDefinition,
  articleOverrides,
  choiceNamed,
  findAssumption,
  keysOf,
  openFact,
  openQuestion,
  resolveAssumptions,
} from '../../../models/assumptions.ts';
import { ALL_FACTS, facts } from '../../../models/facts/index.ts';

const DEFINITIONS: readonly AssumptionDefinition[] = ASSUMPTIONS;

describe('a question', () => {
  const about = { id: 'pace', statement: 'How fast it goes.', concerns: 'theft' } as const;

  test('beside the facts takes its first choice as the default, and settles no fact', () => {
    const choices = [
      { name: 'slow', value: 1, statement: 'Slowly.' },
      { name: 'fast', value: 9, statement: 'Fast.' },
    ];
    const question = openQuestion({ ...about, choices });
    expect(question).toEqual({ ...about, alsoFactIds: [], default: 'slow', alternatives: choices });
    expect(keysOf(question)).toEqual(['pace']);
  });

  test('that a fact leaves open takes the fact for its default, and words for values where there are some', () => {
    const fact = facts.get('PIM-99')!;
    const asked = { ...about, default: { name: 'as-written', statement: 'As it is written.' } };
    const question = openFact(fact, asked);
    expect(keysOf(question)).toEqual(['pace', 'PIM-99']);
    expect(question.alternatives.map(({ value }) => value)).toEqual([
      fact.value,
      ...fact.alternatives!.map(({ value }) => value),
    ]);
    expect(question.alternatives[0]?.source).toBe(fact.source);
    const names = question.alternatives.map(({ name }) => name);
    const words = Object.fromEntries(names.map((name) => [name, `the word for ${name}`]));
    expect(openFact(fact, { ...asked, words }).alternatives.map(({ value }) => value)).toEqual(
      names.map((name) => `the word for ${name}`),
    );
  });
});

describe('assumptions', () => {
  test.each(DEFINITIONS.map((definition) => [definition.id, definition] as const))(
    '%s offers its default first, other values beside it, and names facts that exist',
    (_, definition) => {
      const [first, ...others] = definition.alternatives;
      expect(first!.name).toBe(definition.default);
      expect(others.length).toBeGreaterThan(0);
      for (const { value } of others) {
        expect(value).toBeDefined();
        expect(value).not.toEqual(first!.value);
      }
      const names = definition.alternatives.map((choice) => choice.name);
      expect(new Set(names).size).toBe(names.length);
      const ids = [
        ...definition.alsoFactIds,
        ...(definition.factId === undefined ? [] : [definition.factId]),
      ];
      expect(ids.filter((id) => !facts.has(id))).toEqual([]);
    },
  );

  test('no key leads to two questions', () => {
    const keys = DEFINITIONS.flatMap(keysOf);
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
    expect(ASSUMPTION_KEYS.toSorted()).toEqual(keys.toSorted());
  });

  test('without overrides every default holds', () => {
    const defaults = DEFINITIONS.map(({ id, alternatives }) => [id, alternatives[0]!.value]);
    expect(resolveAssumptions()).toEqual(Object.fromEntries(defaults));
    expect(resolveAssumptions()).toMatchObject({
      pimLossAt: 'suspended',
      activatedAtExpiry: 'permanent',
      activationAtEligibilityEnd: 'ends',
      attackerToken: 'full-lifetime',
      mfaRule: 'session-satisfies',
      gdapExpiryActivation: 'succeeds-and-yields-nothing',
      gdapTermCap: 'extensions-without-limit',
      workloadDelay: 'documented',
      configuringNeedsSeat: false,
      attackerSpeed: 0,
      timeBoundAtExpiry: 'permanent',
      readerNeededBy: 'portal',
    });
  });

  test('an override is taken by name, and touches nothing else', () => {
    const chosen = resolveAssumptions({ attackerSpeed: 'minutes-per-tenant' });
    expect(chosen).toEqual({ ...resolveAssumptions(), attackerSpeed: 300 });
  });

  test('what the loader would refuse is ignored here', () => {
    expect(resolveAssumptions({ attackerSpeed: 'lightning', nonsense: 'x' })).toEqual(resolveAssumptions());
  });

  test('a question is found by its name and by every fact it settles', () => {
    expect(findAssumption('PIM-99')?.id).toBe('pimLossAt');
    expect(findAssumption('GDAP-73')?.id).toBe('gdapRegistrations');
    expect(findAssumption('mfaRule')?.factId).toBe('PIM-27');
    expect(findAssumption('GDAP-999')).toBeUndefined();
  });

  test('the article’s reading is found as "article" whatever its name', () => {
    const loss = findAssumption('pimLossAt')!;
    expect(choiceNamed(loss, 'article')).toBe(choiceNamed(loss, 'expired'));
    expect(choiceNamed(findAssumption('attackerSpeed')!, 'article')).toBeUndefined();
    expect(choiceNamed(loss, 'of no choice')).toBeUndefined();
  });

  test('all readings of the article at once', () => {
    expect(articleOverrides()).toMatchObject({
      pimLossAt: 'expired',
      pimLossEffects: 'article',
      mfaRule: 'article',
      eligibleNesting: 'article',
      seatReasons: 'article',
      gdapTermCap: 'article',
      gdapExpiryActivation: 'article',
      gdapRegistrations: 'article',
      workloadDelay: 'article',
      lighthouseLongestActivation: 'article',
      readerNeededBy: 'article',
      syncedUserType: 'article',
    });
    expect(Object.keys(articleOverrides())).not.toContain('attackerSpeed');
  });

  test('every alternative of a fact of the article that can be chosen is one of the facts’ own', () => {
    const ofFacts = ALL_FACTS.flatMap((fact) => fact.alternatives ?? []).filter(
      (a) => a.source === 'article',
    );
    const chosen = Object.entries(articleOverrides()).map(
      ([id, name]) => choiceNamed(findAssumption(id)!, name)!.statement,
    );
    expect(chosen.filter((statement) => !ofFacts.some((a) => a.statement === statement))).toEqual([]);
  });
});
