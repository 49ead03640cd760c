/** What the process tells its caller: the same for every command. */
export const EXIT = {
  fine: 0,
  /** Error findings, a failed expectation, a violated checker. */
  findings: 1,
  /** Bad usage or bad input. */
  usage: 2,
  /** Stopped by a limit or by the user. */
  stopped: 3,
  /** Our own mistake. */
  bug: 70,
} as const;
