import { invariant } from '../invariant.ts';
import { normalQuantile } from '../portable-math.ts';

/**
 * Wilson's interval for a probability, from the number of times that something happened: right also where it
 * happened never or always, and never outside 0 to 1.
 */
export function wilsonInterval(
  happened: number,
  count: number,
  confidence = 0.95,
): readonly [low: number, high: number] {
  invariant(count > 0 && happened >= 0 && happened <= count, `${happened} of ${count} is no share`);
  const z = normalQuantile((1 + confidence) / 2);
  const share = happened / count;
  const scale = 1 + (z * z) / count;
  const middle = (share + (z * z) / (2 * count)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return [
    happened === 0 ? 0 : Math.max(0, middle - half),
    happened === count ? 1 : Math.min(1, middle + half),
  ];
}
