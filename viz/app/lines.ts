interface Waiting {
  readonly begin: () => Promise<unknown>;
  readonly giveUp: () => void;
}

/**
 * Work in lines: in each line one piece goes on at a time, and of what waits behind it only the newest is begun. What a
 * newer piece has overtaken is given up. A line goes on after a failure.
 */
export function createLines(): (line: string, work: Waiting) => void {
  const busy = new Map<string, { next: Waiting | undefined }>();
  const begin = async (line: string, work: Waiting): Promise<void> => {
    const state: { next: Waiting | undefined } = { next: undefined };
    busy.set(line, state);
    await work.begin().catch(() => undefined);
    busy.delete(line);
    if (state.next !== undefined) void begin(line, state.next);
  };
  return (line, work) => {
    const state = busy.get(line);
    if (state === undefined) {
      void begin(line, work);
      return;
    }
    state.next?.giveUp();
    state.next = work;
  };
}
