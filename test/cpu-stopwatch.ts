/**
 * Starts to count the processor time of this process; each call of the answer says how many milliseconds it has been.
 * Unlike a clock it does not run while others have the machine, so that a limit means the same on a busy one.
 */
export function cpuStopwatch(): () => number {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
}
