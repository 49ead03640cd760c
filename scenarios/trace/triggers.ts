/** What brought an event about, immediately. */
export const TRIGGERS = ['start', 'effect', 'timer', 'scenario', 'behavior', 'observation'] as const;
