import { formatNumber } from '../writers/numbers.ts';
import type { RareDesign, RareProbability } from './rare-result.ts';

/** More digits would be noise, whatever the interval. */
const MOST_DECIMALS = 12;

/** `0.087 % (0.079–0.095)`; what was never seen has a bound, and what no chance decides has a word. */
export function probabilityWords({ probability, low, high, interval }: RareProbability): string {
  if (interval === 'certain') return probability === 1 ? 'certain' : 'does not happen';
  if (probability === null) return `never seen; below ${percent(high, decimalsFor(high))} %`;
  const decimals = decimalsFor(high - low);
  const [middle, from, to] = [probability, low, high].map((value) => percent(value, decimals));
  return `${middle} % (${from}–${to})`;
}

/** `one in 1,150`, of what is rarer than every other time. */
export function oneInWords({ probability, interval }: RareProbability): string {
  if (probability === null || probability > 0.5 || interval === 'certain') return '';
  const times = 1 / probability;
  return `one in ${formatNumber(times < 10 ? times : threeDigits(times))}`;
}

/** What the tilt has gained: `840 times; plain runs would take 61,000`. */
export function gainWords({ method, gain }: Pick<RareDesign, 'method' | 'gain'>): string {
  if (method !== 'tilted') return 'not tilted';
  if (gain === null) return 'too few hits to say';
  const { factor, plainReplications } = gain;
  const plain = formatNumber(threeDigits(plainReplications));
  return `${formatNumber(factor < 10 ? factor : threeDigits(factor))} times; plain, ${plain} would be as sure`;
}

/** Two digits of the width are enough to see how sure it is. */
function decimalsFor(width: number): number {
  if (width <= 0) return 2;
  const power = Number((100 * width).toExponential().split('e')[1]);
  return Math.min(MOST_DECIMALS, Math.max(0, 1 - power));
}

function percent(value: number, decimals: number): string {
  return (100 * value).toFixed(decimals);
}

function threeDigits(value: number): number {
  return value < 1000 ? Math.round(value) : Number(value.toPrecision(3));
}
