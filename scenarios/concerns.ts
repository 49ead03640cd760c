import type { Concern } from '../models/assumptions.ts';
import type { Estate } from '../models/estate.ts';
import type { Scenario } from './scenario.ts';

/**
 * Why a question about this cannot matter for the scenario, or undefined where it may. Careful on purpose: only
 * what shows in the scenario itself counts as proof.
 */
export function whyOutOfReach(concern: Concern, scenario: Scenario): string | undefined {
  return REACHES[concern](scenario) ? undefined : ABSENT[concern];
}

/** Whether a scenario holds what a question is about. */
const REACHES: Readonly<Record<Concern, (scenario: Scenario) => boolean>> = {
  theft: (scenario) => happens(scenario, 'compromise'),
  'plan-loss': (scenario) => happens(scenario, 'lapse'),
  activation: hasPim,
  relationships: hasRelationships,
  extensions: (scenario) =>
    hasRelationships(scenario) &&
    inSource(
      scenario,
      ({ gdap }) => gdap.autoExtend > 0,
      (estate) => estate.relationships.some((relationship) => relationship.autoExtend),
    ),
  'delegated-access': () => true,
  seats: (scenario) => hasPim(scenario) || scenario.source.kind === 'estate',
  configurers: inEstate((estate) => estate.people.some((person) => person.configuresPim === true)),
  'external-members': inEstate((estate) =>
    estate.accounts.some((account) => account.kind === 'external-member'),
  ),
  lighthouse: (scenario) => hasKind(scenario, /^lighthouse/),
  guests: (scenario) => hasKind(scenario, /^(b2b|sync)/),
  synchronization: (scenario) => hasKind(scenario, /^sync/),
};

const ABSENT: Readonly<Record<Concern, string>> = {
  theft: 'nobody is compromised',
  'plan-loss': 'no license lapses within the horizon',
  activation: 'nobody activates anything',
  relationships: 'there is no relationship',
  extensions: 'no relationship is set to extend itself',
  'delegated-access': 'nobody has delegated access',
  seats: 'PIM is not used',
  configurers: 'nobody is known to configure PIM',
  'external-members': 'there is no external member',
  lighthouse: 'no design uses Azure Lighthouse',
  guests: 'no design invites guests',
  synchronization: 'no design synchronizes users',
};

function happens({ events, horizonSeconds }: Scenario, kind: Scenario['events'][number]['kind']): boolean {
  return events.some((event) => event.kind === kind && event.atSeconds <= horizonSeconds);
}

function hasKind({ designs }: Scenario, pattern: RegExp): boolean {
  return designs.some(({ kinds }) => kinds.some((kind) => pattern.test(kind)));
}

/** Somebody may be eligible: a design says so, or an estate shows it. */
function hasPim(scenario: Scenario): boolean {
  return inSource(
    scenario,
    () => hasKind(scenario, /pim|eligible/),
    (estate) => estate.memberships.some((membership) => membership.assignment === 'eligible'),
  );
}

function hasRelationships(scenario: Scenario): boolean {
  return inSource(
    scenario,
    () => hasKind(scenario, /^gdap/),
    (estate) => estate.relationships.length > 0,
  );
}

function inSource(
  { source }: Scenario,
  sketch: (sketch: Extract<Scenario['source'], { kind: 'sketch' }>['sketch']) => boolean,
  estate: (estate: Estate) => boolean,
): boolean {
  return source.kind === 'sketch' ? sketch(source.sketch) : estate(source.estate);
}

/** A sketch holds none of what only an estate file can say. */
function inEstate(holds: (estate: Estate) => boolean): (scenario: Scenario) => boolean {
  return (scenario) => inSource(scenario, () => false, holds);
}
