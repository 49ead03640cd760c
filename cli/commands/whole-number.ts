import { InvalidArgumentError } from 'commander';

/** A whole number from 0 on, as an option's value. Throws what commander tells the user. */
export function wholeNumber(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number)) {
    throw new InvalidArgumentError('It must be a whole number from 0 on.');
  }
  return number;
}
