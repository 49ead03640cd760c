import type { Concern } from '../models/assumptions.ts';
import type { Account, Estate } from '../models/estate.ts';
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
  tokens: (scenario) => happens(scenario, 'compromise') || happens(scenario, 'portal'),
  'plan-loss': (scenario) => happens(scenario, 'lapse'),
  activation: hasPim,
  relationships: hasRelationships,
  extensions: (scenario) =>
    (hasRelationships(scenario) &&
      scenario.source.kind === 'sketch' &&
      scenario.source.sketch.gdap.autoExtend > 0) ||
    inEstate(scenario, ({ relationships }) => relationships.some(({ autoExtend }) => autoExtend)),
  'delegated-access': () => true,
  seats: (scenario) => hasPim(scenario) || scenario.source.kind === 'estate',
  configurers: (scenario) =>
    inEstate(scenario, ({ people }) => people.some(({ configuresPim }) => configuresPim === true)),
  'external-members': (scenario) =>
    makesMembers(scenario) || inEstate(scenario, hasAccount({ kind: 'external-member' })),
  'several-accounts': (scenario) => inEstate(scenario, hasSeveralAccounts),
  // Only designs whose people come to the customers make such groups, in the customers' tenants.
  'role-groups': (scenario) =>
    hasKind(scenario, /^(b2b|sync)/) ||
    inEstate(scenario, ({ groups }) => groups.some(({ roleAssignable }) => roleAssignable)),
  lighthouse: (scenario) =>
    hasKind(scenario, /^lighthouse/) ||
    inEstate(scenario, ({ lighthouseDelegations = [] }) => lighthouseDelegations.length > 0),
  guests: (scenario) =>
    hasKind(scenario, /^(b2b|sync)/) ||
    inEstate(scenario, hasAccount({ kind: 'guest' })) ||
    inEstate(scenario, hasAccount({ kind: 'external-member' })),
  automation: (scenario) =>
    inEstate(scenario, ({ automations = [] }) =>
      automations.some(({ iteration, provider }) => iteration === 2 && provider === 'group'),
    ),
  synchronization: (scenario) =>
    hasKind(scenario, /^sync/) || inEstate(scenario, hasAccount({ origin: 'synchronized' })),
};

const ABSENT: Readonly<Record<Concern, string>> = {
  theft: 'nobody is compromised',
  tokens: 'nobody is compromised, and nobody is seen in a portal',
  'plan-loss': 'no license lapses within the horizon',
  activation: 'nobody activates anything',
  relationships: 'there is no relationship',
  extensions: 'no relationship is set to extend itself',
  'delegated-access': 'nobody has delegated access',
  seats: 'PIM is not used',
  configurers: 'nobody is known to configure PIM',
  'external-members': 'there is no external member',
  'several-accounts': 'nobody has two accounts in one tenant',
  'role-groups': 'no group is role-assignable',
  lighthouse: 'nothing is delegated through Azure Lighthouse',
  guests: 'nobody comes from outside',
  automation: 'no program calls the second iteration of the PIM API for groups',
  synchronization: 'nobody is synchronized',
};

function happens({ events, horizonSeconds }: Scenario, kind: Scenario['events'][number]['kind']): boolean {
  return events.some((event) => event.kind === kind && event.atSeconds <= horizonSeconds);
}

function hasKind({ designs }: Scenario, pattern: RegExp): boolean {
  return designs.some(({ kinds }) => kinds.some((kind) => pattern.test(kind)));
}

/** Somebody may be eligible: a design says so, or an estate shows it. */
function hasPim(scenario: Scenario): boolean {
  return (
    hasKind(scenario, /pim|eligible/) ||
    inEstate(scenario, ({ memberships, roleAssignments = [], lighthouseDelegations = [] }) =>
      [
        memberships.some(({ assignment }) => assignment === 'eligible'),
        roleAssignments.some(({ assignment }) => assignment === 'eligible'),
        lighthouseDelegations.some(({ eligible }) => eligible.length > 0),
      ].includes(true),
    )
  );
}

function hasRelationships(scenario: Scenario): boolean {
  return hasKind(scenario, /^gdap/) || inEstate(scenario, ({ relationships }) => relationships.length > 0);
}

/** Some design synchronizes people as members, which is what Microsoft does by default (B2B-60). */
function makesMembers({ source, designs }: Scenario): boolean {
  if (source.kind !== 'sketch') return false;
  return designs.some(
    ({ kinds, crossTenant }) =>
      kinds.includes('sync-pim') && { ...source.sketch.crossTenant, ...crossTenant }.userType === 'member',
  );
}

/** Designs of a sketch give nobody a second account in a tenant; an estate may. */
function hasSeveralAccounts({ accounts }: Estate): boolean {
  const places = accounts.map(({ personId, tenantId }) => JSON.stringify([personId, tenantId]));
  return new Set(places).size < places.length;
}

function hasAccount(parts: Partial<Account>): (estate: Estate) => boolean {
  const wanted = Object.entries(parts) as [keyof Account, unknown][];
  return ({ accounts }) => accounts.some((account) => wanted.every(([key, value]) => account[key] === value));
}

/** Whether an estate of the scenario, its own or one that a design brings along, holds something. */
function inEstate({ source, designs }: Scenario, holds: (estate: Estate) => boolean): boolean {
  const brought = designs.flatMap(({ estate }) => estate ?? []);
  return [...(source.kind === 'estate' ? [source.estate] : []), ...brought].some(holds);
}
