import type { Person } from '../../models/estate.ts';
import { baseOf } from '../designs/base.ts';
import { OWN_TIER } from '../designs/own-pim.ts';
import type { Scenario } from '../scenario.ts';

/** Who is compromised first, and how, in words. */
export function victimOf(scenario: Scenario): string {
  const theft = scenario.events.find((event) => event.kind === 'compromise');
  if (theft?.kind !== 'compromise') return '';
  const loot = theft.with === 'stolen-session' ? 'stolen session' : 'stolen password';
  return `${whoOf(scenario, theft.who)}, ${loot}`;
}

/** One engineer of a tier, where there is a tier of that name; else the person with that id, by name. */
function whoOf({ source }: Scenario, who: string): string {
  if (source.kind === 'sketch' && who === OWN_TIER) return 'a customer’s own administrator';
  const people: readonly Person[] =
    source.kind === 'sketch' ? baseOf(source.sketch).people : source.estate.people;
  const person = people.some(({ tier }) => tier === who) ? undefined : people.find(({ id }) => id === who);
  return person?.name ?? `${who} engineer`;
}
