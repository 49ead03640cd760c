import type { CostLine, DesignResult, Result } from '../../scenarios/result.ts';

type CostComparison = NonNullable<Result['costComparisons']>[number];

/** The line of one design, if it has it. */
export function costLineOf({ costs = [] }: DesignResult, lineId: string): CostLine | undefined {
  return costs.find(({ id }) => id === lineId);
}

export interface CostStanding {
  /** Designs than which none is said to cost less, in the Result's order; empty when that is all of them. */
  readonly best: readonly string[];
  /** The design of the least mean against the one of the greatest; undefined where there are not two. */
  readonly telling: CostComparison | undefined;
}

/** Who costs least on a line, by the Result's own verdicts. */
export function costStandingOn(result: Result, lineId: string): CostStanding {
  const ofLine = (result.costComparisons ?? []).filter(({ line }) => line === lineId);
  const byMean = result.designs
    .flatMap((design) => {
      const line = costLineOf(design, lineId);
      return line === undefined ? [] : [{ id: design.id, mean: line.amountMinor.mean }];
    })
    .sort((one, other) => one.mean - other.mean);
  const [least, most] = [byMean[0]?.id, byMean.at(-1)?.id];
  const costsMore = (id: string): boolean =>
    ofLine.some(
      ({ a, b, verdict }) => (verdict === 'a-better' && b === id) || (verdict === 'b-better' && a === id),
    );
  const best = result.designs.map(({ id }) => id).filter((id) => !costsMore(id));
  return {
    best: best.length === result.designs.length ? [] : best,
    telling: ofLine.find(({ a, b }) => (a === least && b === most) || (a === most && b === least)),
  };
}

/** The verdict on every pair of designs on a line, where it is one and the same. */
export function sharedVerdict(result: Result, lineId: string): CostComparison['verdict'] | undefined {
  const ofLine = (result.costComparisons ?? []).filter(({ line }) => line === lineId);
  const verdicts = new Set(ofLine.map(({ verdict }) => verdict));
  return verdicts.size === 1 ? ofLine[0]!.verdict : undefined;
}

/** What the Result says about the designs on a line, in its own words. */
export function costVerdictText(result: Result, lineId: string): string {
  const { telling } = costStandingOn(result, lineId);
  if (telling === undefined) return result.designs.length < 2 ? '' : 'not compared';
  const shared = sharedVerdict(result, lineId);
  const isUnknown = shared === 'no-real-difference' && telling.differenceMinor.replications === 1;
  return shared === undefined || isUnknown ? telling.words : (FOR_ALL[shared] ?? telling.words);
}

/** Said once where the same is true of every pair. */
const FOR_ALL: Readonly<Partial<Record<CostComparison['verdict'], string>>> = {
  'no-real-difference': 'no real difference',
  'same-in-every-run': 'the same in every run',
  'same-by-construction': 'the same by construction',
};
