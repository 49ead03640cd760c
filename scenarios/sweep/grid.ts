/** Every combination of one position per list, for lists of these lengths; the last list changes fastest. */
export function gridOf(lengths: readonly number[]): readonly (readonly number[])[] {
  return lengths.reduce<readonly (readonly number[])[]>(
    (combinations, length) =>
      combinations.flatMap((before) => Array.from({ length }, (_, position) => [...before, position])),
    [[]],
  );
}
