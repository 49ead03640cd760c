import type { Scenario } from '../scenario.ts';

/** Who is compromised first, and how, in words. */
export function victimOf(scenario: Scenario): string {
  const theft = scenario.events.find((event) => event.kind === 'compromise');
  if (theft?.kind !== 'compromise') return '';
  const loot = theft.with === 'stolen-session' ? 'stolen session' : 'stolen password';
  return `${theft.who} engineer, ${loot}`;
}
