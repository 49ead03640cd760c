const LOOK_AGAIN_MILLISECONDS = 5_000;

/**
 * Looks every few seconds how many work at a queue, and tells each time they have become none. Two looks must say so, for
 * after a restart of the server whoever asks may be back before the workers are; a look that is not answered yet keeps the
 * next ones waiting, and one that fails says nothing. Returns how to end it; nothing is told from then on.
 */
export function watchWorkers(
  workers: () => Promise<number>,
  tell: () => void,
  everyMilliseconds = LOOK_AGAIN_MILLISECONDS,
): () => void {
  let looking = false;
  let ended = false;
  let without = 0;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    const some = await workers().then(
      (count) => count > 0,
      () => true,
    );
    looking = false;
    without = some ? 0 : without + 1;
    if (without === 2 && !ended) tell();
  };
  void look();
  const looks = setInterval(look, everyMilliseconds);
  return () => {
    ended = true;
    clearInterval(looks);
  };
}
