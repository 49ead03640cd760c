import { streamsOf } from '../engine/streams.ts';
import { type Assumptions, resolveAssumptions } from '../models/assumptions.ts';
import type { Estate } from '../models/estate.ts';
import { baseOf } from './designs/base.ts';
import { withCustomerPlans } from './designs/customer-plans.ts';
import { dap } from './designs/dap.ts';
import type { Design } from './designs/design.ts';
import { gdapPim, gdapStanding } from './designs/gdap.ts';
import { layOver } from './designs/lay-over.ts';
import { lighthouseEligible, lighthouseStanding } from './designs/lighthouse.ts';
import { ownPim } from './designs/own-pim.ts';
import { withUnknownMembers } from './designs/unknown-members.ts';
import { withUnknownPlans } from './designs/unknown-plans.ts';
import { b2bPim, syncPim } from './designs/visitors.ts';
import { kindsOf, needsByParts, unservedByParts, workOf } from './designs/work-of-parts.ts';
import type { DesignChoice, DesignKind, Scenario } from './scenario.ts';

const DESIGNS: Readonly<Record<DesignKind, Design>> = {
  dap,
  'gdap-standing': gdapStanding,
  'gdap-pim': gdapPim,
  'lighthouse-standing': lighthouseStanding,
  'lighthouse-eligible': lighthouseEligible,
  'b2b-pim': b2bPim,
  'sync-pim': syncPim,
  'own-pim': ownPim,
};

/**
 * Builds the estate one design makes of the scenario's needs, or hands over the estate that exists.
 * What is drawn (ends of relationships, shares) depends on the seed and on names only, so that designs
 * share it. Several kinds are laid over one another; where they make the same thing, the first one's stands.
 */
export function build(scenario: Scenario, choice: DesignChoice): Estate {
  const reading = resolveAssumptions(scenario.assumptions);
  if (choice.estate !== undefined) return withUnknowns(choice.estate, reading);
  if (scenario.source.kind === 'estate') return withUnknowns(scenario.source.estate, reading);
  const { sketch } = scenario.source;
  const base = baseOf(sketch);
  const pim = { ...sketch.pim, ...choice.pim };
  const crossTenant = { ...sketch.crossTenant, ...choice.crossTenant };
  const parts = kindsOf(choice).map((kind) =>
    DESIGNS[kind]({
      base: workOf(base, choice, kind),
      kinds: kindsOf(choice),
      sketch,
      pim,
      crossTenant,
      // Each part draws from the start, so that two that draw the same thing agree about it.
      streams: streamsOf(scenario.seed, 0),
    }),
  );
  const { engineers: _e, customers: _c, approverIds: _a, wants: _w, ...estate } = base;
  const whole: Estate = {
    ...layOver(estate, parts),
    needs: needsByParts(base, choice),
    unserved: unservedByParts(base, choice),
  };
  return withCustomerPlans(whole, sketch, kindsOf(choice), reading);
}

/** With stand-ins for what an estate does not tell of: members of groups, and plans. */
function withUnknowns(estate: Estate, reading: Assumptions): Estate {
  return withUnknownPlans(withUnknownMembers(estate), reading);
}
