import { decimalOf, type Fraction, fraction, multiply } from '../../models/money/fraction.ts';
import type { RateInput } from './rate-inputs.ts';

/** What one of a count costs, in words: `2 to 4 minutes for an activation, 60 EUR for each hour of an engineer`. */
export function basisOf(factors: readonly RateInput[]): string {
  return factors.map(factorWords).join(', ');
}

function factorWords(input: RateInput): string {
  const { unit, label } = input;
  if (unit === 'minutes') return `${endsOf(input)} ${label}`;
  if (unit === 'share') return `times ${endsOf(input, HUNDRED)} %, the ${label}`;
  return `${endsOf(input)} ${unit.split('/')[0]} for each ${label}`;
}

const ONE = fraction(1);
const HUNDRED = fraction(100);

/** `2`, or `2 to 4`; thousands are set off by commas. */
function endsOf({ low, high }: RateInput, scale: Fraction = ONE): string {
  const [from, to] = [low, high].map((end) => grouped(decimalOf(multiply(end, scale))));
  return from === to ? from! : `${from} to ${to}`;
}

function grouped(decimal: string): string {
  return decimal.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}
