import type { AssumptionTrial, Comparison, Result } from '../result.ts';

type Differences = Pick<AssumptionTrial, 'outcome' | 'verdicts' | 'expectations' | 'numbers'>;

/** For a comparison that only one of the two runs can make. */
const NOT_MEASURED = 'not measured';

/**
 * What another answer makes of the same scenario: verdicts and demands that turn, means that move. `outcome` is the
 * gravest of them; details other than means, such as findings and lists of heads, count among the numbers.
 */
export function compareResults(usual: Result, other: Result): Differences {
  const verdicts = turnedVerdicts(usual, other);
  const expectations = turnedExpectations(usual, other);
  const numbers = movedNumbers(usual, other);
  const turned = verdicts.length > 0 || expectations.length > 0;
  const moved = numbers.length > 0 || JSON.stringify(usual.designs) !== JSON.stringify(other.designs);
  return { outcome: turned ? 'verdict' : moved ? 'numbers' : 'nothing', verdicts, expectations, numbers };
}

const keyOf = ({ metric, a, b }: Comparison): string => JSON.stringify([metric, a, b]);

function turnedVerdicts(usual: Result, other: Result): AssumptionTrial['verdicts'] {
  const [before, after] = [usual, other].map(
    ({ comparisons }) => new Map(comparisons.map((comparison) => [keyOf(comparison), comparison])),
  ) as [Map<string, Comparison>, Map<string, Comparison>];
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
    const means = new Map(other.designs[position]!.metrics.map((metric) => [metric.id, metric.mean]));
    return design.metrics.flatMap(({ id, mean, unit }) => {
      const to = means.get(id);
      return to === undefined || to === mean ? [] : [{ design: design.id, metric: id, unit, from: mean, to }];
    });
  });
}
