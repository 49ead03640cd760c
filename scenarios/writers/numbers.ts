/** Decimals that show two or three meaningful digits of the largest value; none when all are whole. */
function decimalsFor(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return 0;
  const largest = Math.max(...values.map(Math.abs));
  if (largest >= 100) return 0;
  if (largest >= 1) return 1;
  return Math.min(6, 1 - powerOfTen(largest));
}

/** The power of the first digit, -3 of 0.00234: read off the digits, since logarithms differ from engine to engine. */
function powerOfTen(value: number): number {
  return Number(value.toExponential().split('e')[1]);
}

function fixed(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  // A value that rounds to zero has no sign: "-0.0" would only raise questions.
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A number for people: thousands with commas, few decimals, the same on every machine and in every locale. */
export function formatNumber(value: number): string {
  return fixed(value, decimalsFor([value]));
}

/** Mean with its 95 % interval, `3.2 (2.1–4.3)`; the mean alone where the interval has no width. */
export function formatInterval(summary: { mean: number; low: number; high: number }): string {
  const { mean, low, high } = summary;
  if (low === mean && high === mean) return formatNumber(mean);
  const decimals = decimalsFor([mean, low, high]);
  const dash = low < 0 ? ' to ' : '–';
  return `${fixed(mean, decimals)} (${fixed(low, decimals)}${dash}${fixed(high, decimals)})`;
}

/** Minor units as an amount with its currency: `1,234.50 USD`. */
export function formatMoney(minor: number, currency: string): string {
  return `${fixed(minor / 100, 2)} ${currency}`;
}

/** Minutes as people say them: `5 min`, `8 h`, `3.5 days`. */
export function formatMinutes(minutes: number): string {
  if (minutes < 60) return `${formatNumber(minutes)} min`;
  if (minutes < 48 * 60) return `${formatNumber(minutes / 60)} h`;
  return `${formatNumber(minutes / 1440)} days`;
}

/** `1 seat`, `2 seats`; for nouns whose plural only adds an s. */
export function count(amount: number, noun: string): string {
  return `${formatNumber(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}
