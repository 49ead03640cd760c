import * as accessReviews from './access-reviews.ts';
import * as crossTenant from './cross-tenant.ts';
import * as emergencyAccess from './emergency-access.ts';
import type { Fact } from './fact.ts';
import * as gdap from './gdap.ts';
import * as gdapDifferences from './gdap-differences.ts';
import * as gdapTransitions from './gdap-transitions.ts';
import * as licensing from './licensing.ts';
import * as lighthouse from './lighthouse.ts';
import * as lighthouseDifferences from './lighthouse-differences.ts';
import * as lighthouseTransitions from './lighthouse-transitions.ts';
import * as pim from './pim.ts';
import * as pimAlerts from './pim-alerts.ts';
import * as pimApi from './pim-api.ts';
import * as pimAssignments from './pim-assignments.ts';
import * as pimDifferences from './pim-differences.ts';
import * as pimGroups from './pim-groups.ts';
import * as pimTransitions from './pim-transitions.ts';
import * as prices from './prices.ts';
import * as propagation from './propagation.ts';
import * as tokens from './tokens.ts';

/** The day the facts were last held against their sources; a text without a date of its own carries it. */
export const FACTS_AS_OF = '2026-09-22';

/** Every declared fact, as declared, so that a test can find an id used twice. */
export const ALL_FACTS: readonly Fact[] = [
  gdap,
  gdapTransitions,
  gdapDifferences,
  pim,
  pimAssignments,
  pimApi,
  pimGroups,
  accessReviews,
  pimAlerts,
  emergencyAccess,
  pimTransitions,
  propagation,
  pimDifferences,
  lighthouse,
  lighthouseTransitions,
  lighthouseDifferences,
  licensing,
  prices,
  tokens,
  crossTenant,
].flatMap((file): Fact[] => Object.values(file).sort((a, b) => compareIds(a.id, b.id)));

/** Fact id to fact. */
export const facts: ReadonlyMap<string, Fact> = new Map(ALL_FACTS.map((fact) => [fact.id, fact]));

/** The fact of that id in any spelling of upper and lower case, or undefined. */
export function findFact(id: string): Fact | undefined {
  return facts.get(id) ?? ALL_FACTS.find((fact) => fact.id.toLowerCase() === id.toLowerCase());
}

/** Orders ids as people count: T2 before T10, PIM-76 before PIM-128; after LH-59 comes LH-5A, after B2B-69 B2B-6A. */
function compareIds(a: string, b: string): number {
  const numberOf = (id: string) =>
    /^(LH|B2B)-/.test(id) ? Number.parseInt(id.split('-')[1]!, 16) : Number(/\d+/.exec(id)?.[0] ?? 0);
  const prefixOf = (id: string) => /^(B2B|[A-Z]+)/.exec(id)?.[0] ?? id;
  const byPrefix = prefixOf(a) < prefixOf(b) ? -1 : prefixOf(a) > prefixOf(b) ? 1 : 0;
  return byPrefix || numberOf(a) - numberOf(b) || (a < b ? -1 : a > b ? 1 : 0);
}
