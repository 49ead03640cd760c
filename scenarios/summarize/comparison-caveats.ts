import { OWN_TIER } from '../designs/own-pim.ts';
import type { DesignResult } from '../result.ts';
import type { Blueprint } from '../run/blueprint.ts';
import type { Scenario } from '../scenario.ts';

/**
 * What a reader of the verdicts has to know before believing them: designs that do less of the work, and designs in
 * which other people do it. Of one design alone nothing is compared, so nothing is said.
 */
export function comparisonCaveats(
  scenario: Pick<Scenario, 'events'>,
  blueprints: readonly Pick<Blueprint, 'choice' | 'index'>[],
  designs: readonly Pick<DesignResult, 'unserved'>[],
): readonly string[] {
  if (blueprints.length < 2) return [];
  const unserved = blueprints.flatMap((blueprint, at) => unservedCaveat(blueprint, designs[at]!.unserved));
  const own = blueprints.filter(({ choice }) => choice.kinds.includes('own-pim'));
  if (own.length === 0) return unserved;
  const others = blueprints.filter((blueprint) => !own.includes(blueprint));
  return [
    ...unserved,
    ...own.map((blueprint) => peopleCaveat(blueprint, others)),
    ...theftCaveat(scenario, own, others),
  ];
}

const NEEDS_NAMED = 3;

function unservedCaveat(
  { choice, index }: Pick<Blueprint, 'choice' | 'index'>,
  unserved: DesignResult['unserved'],
): readonly string[] {
  if (unserved.length === 0) return [];
  const left = unserved.reduce((sum, { tenants }) => sum + tenants, 0);
  const names = [...new Set(unserved.map(({ need }) => need))];
  const named = names.slice(0, NEEDS_NAMED).join(', ');
  const more = names.length > NEEDS_NAMED ? ` and ${names.length - NEEDS_NAMED} more` : '';
  return [
    `${choice.name} leaves ${left} of ${several(index.estate.needs.length, 'need')} unserved (${named}${more}): what nobody can do there can neither stand open nor be stolen.`,
  ];
}

/** Work arises per person, so that more people do more of it. */
function peopleCaveat(
  { choice, index }: Pick<Blueprint, 'choice' | 'index'>,
  others: readonly Pick<Blueprint, 'index'>[],
): string {
  const own = several(atWork({ index }, true), 'administrator');
  const ours = Math.max(0, ...[...others, { index }].map((each) => atWork(each, false)));
  return `In ${choice.name} ${own} of the customers do the work, each as much as one of our ${several(ours, 'engineer')} elsewhere: waits, failures and seats are counted over other people.`;
}

function atWork({ index }: Pick<Blueprint, 'index'>, own: boolean): number {
  return index.actors.filter(
    ({ id, personId }) =>
      (index.people.get(personId)?.ownTenant ?? false) === own && index.needsServedBy(id).length > 0,
  ).length;
}

function theftCaveat(
  { events }: Pick<Scenario, 'events'>,
  own: readonly Pick<Blueprint, 'choice'>[],
  others: readonly Pick<Blueprint, 'choice'>[],
): readonly string[] {
  const victims = events.flatMap((event) => (event.kind === 'compromise' ? event.who : []));
  const namesOf = (blueprints: readonly Pick<Blueprint, 'choice'>[]) =>
    blueprints.map(({ choice }) => choice.name).join(', ');
  if (victims.length === 0) return [];
  if (!victims.includes(OWN_TIER)) {
    return [
      `The accounts that are stolen are ours, and never a customer’s own administrator, who holds the access in ${namesOf(own)}: how far a thief would get with that one is not in these numbers.`,
    ];
  }
  if (others.length === 0 || victims.some((who) => who !== OWN_TIER)) return [];
  return [
    `Only customers’ own administrators are compromised, and ${namesOf(others)} ${others.length === 1 ? 'has' : 'have'} none: nothing is stolen there.`,
  ];
}

function several(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
