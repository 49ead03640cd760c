/** Replications that take longer are sent one by one; for the others a message each would cost more than it saves. */
export const SLOW_MILLISECONDS = 1_000;
