import { COST } from '../costs/cost-words.ts';
import type { AssumptionTrial, DesignResult, Result } from '../result.ts';

type Differences = Pick<AssumptionTrial, 'outcome' | 'verdicts' | 'expectations' | 'numbers'>;

/** For a comparison that only one of the two runs can make. */
const NOT_MEASURED = 'not measured';

/**
 * What another answer makes of the same scenario: verdicts and demands that turn, means that move. `outcome` is the
 * gravest of them; details other than means, such as findings and lists of heads, count among the numbers. Lines of costs
 * have verdicts and means of their own, where rates price them.
 */
export function compareResults(usual: Result, other: Result): Differences {
  const verdicts = turnedVerdicts(usual, other);
  const expectations = turnedExpectations(usual, other);
  const numbers = movedNumbers(usual, other);
  const turned = verdicts.length > 0 || expectations.length > 0;
  const moved = numbers.length > 0 || JSON.stringify(usual.designs) !== JSON.stringify(other.designs);
  return { outcome: turned ? 'verdict' : moved ? 'numbers' : 'nothing', verdicts, expectations, numbers };
}

/** A verdict on one pair of designs, of a metric or of a line of costs. */
interface Judged {
  readonly metric: string;
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
  readonly words: string;
}

function judgedIn({ comparisons, costComparisons = [] }: Result): readonly Judged[] {
  return [
    ...comparisons,
    ...costComparisons.map(({ line, verdict, ...rest }) => ({
      ...rest,
      metric: COST + line,
      // Why there is no difference is no verdict of its own.
      verdict: verdict.startsWith('same') ? 'no-real-difference' : verdict,
    })),
  ];
}

const keyOf = ({ metric, a, b }: Judged): string => JSON.stringify([metric, a, b]);

function turnedVerdicts(usual: Result, other: Result): AssumptionTrial['verdicts'] {
  const [before, after] = [usual, other].map(
    (result) => new Map(judgedIn(result).map((judged) => [keyOf(judged), judged])),
  ) as [Map<string, Judged>, Map<string, Judged>];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.verdict === is?.verdict) return [];
    const { metric, a, b } = (was ?? is)!;
    return [{ metric, a, b, from: was?.words ?? NOT_MEASURED, to: is?.words ?? NOT_MEASURED }];
  });
}

function turnedExpectations(usual: Result, other: Result): AssumptionTrial['expectations'] {
  return usual.expectations.flatMap(({ formula, passed }, index) => {
    const is = other.expectations[index]?.passed ?? passed;
    return is === passed ? [] : [{ formula, from: passed, to: is }];
  });
}

function movedNumbers(usual: Result, other: Result): AssumptionTrial['numbers'] {
  return usual.designs.flatMap((design, position) => {
    const means = new Map(meansOf(other.designs[position]!).map(({ id, mean }) => [id, mean]));
    return meansOf(design).flatMap(({ id, mean, unit }) => {
      const to = means.get(id);
      return to === undefined || to === mean ? [] : [{ design: design.id, metric: id, unit, from: mean, to }];
    });
  });
}

const CENTS_PER_UNIT = 100;

function meansOf({ metrics, costs = [] }: DesignResult) {
  return [
    ...metrics.map(({ id, mean, unit }) => ({ id: id as string, mean, unit })),
    ...costs.map(({ id, currency, amountMinor }) => ({
      id: COST + id,
      mean: amountMinor.mean / CENTS_PER_UNIT,
      unit: currency,
    })),
  ];
}
