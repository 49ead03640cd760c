import { InvalidArgumentError } from 'commander';

export const LARGEST_SEED = 2 ** 32 - 1;
export const MOST_WORKERS = 64;

/** Reads an option that is a whole number between two ends. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    }
    return number;
  };
}
