import { type Streams, streamsOf } from '../engine/streams.ts';
import type { Estate } from '../models/estate.ts';
import { type Base, baseOf } from './designs/base.ts';
import { dap } from './designs/dap.ts';
import { gdapPim, gdapStanding } from './designs/gdap.ts';
import { withUnknownMembers } from './designs/unknown-members.ts';
import type { DesignChoice, DesignKind, PimSketch, Scenario, Sketch } from './scenario.ts';

type Design = (base: Base, sketch: Sketch, pim: PimSketch, streams: Streams) => Partial<Estate>;

const DESIGNS: Readonly<Record<DesignKind, Design>> = {
  dap,
  'gdap-standing': gdapStanding,
  'gdap-pim': gdapPim,
};

/**
 * Builds the estate one design makes of the scenario's needs, or hands over the estate that exists.
 * What is drawn (ends of relationships, shares) depends on the seed and on names only, so that designs
 * share it. Several kinds are laid over one another; where they make the same thing, the first one's stands.
 */
export function build(scenario: Scenario, choice: DesignChoice): Estate {
  if (choice.estate !== undefined) return withUnknownMembers(choice.estate);
  if (scenario.source.kind === 'estate') return withUnknownMembers(scenario.source.estate);
  const { sketch } = scenario.source;
  const base = baseOf(sketch);
  const pim = { ...sketch.pim, ...choice.pim };
  const streams = streamsOf(scenario.seed, 0);
  const parts = choice.kinds.map((kind) =>
    kind === 'as-is' ? {} : DESIGNS[kind](base, sketch, pim, streams),
  );
  const { engineers: _e, customers: _c, approverIds: _a, wants: _w, ...estate } = base;
  return parts.reduce<Estate>(merge, estate);
}

function merge(estate: Estate, part: Partial<Estate>): Estate {
  return {
    ...estate,
    groups: union(estate.groups, part.groups, (g) => g.id),
    memberships: union(estate.memberships, part.memberships, (m) => m.id),
    policies: union(estate.policies, part.policies, (p) => `${p.access}:${p.groupId}`),
    dapLinks: union(estate.dapLinks, part.dapLinks, (d) => d.customerId),
    relationships: union(estate.relationships, part.relationships, (r) => r.id),
    accessAssignments: union(estate.accessAssignments, part.accessAssignments, (a) => a.id),
    unserved: union(estate.unserved, part.unserved, (u) => u.needId),
  };
}

function union<T>(a: readonly T[], b: readonly T[] | undefined, keyOf: (item: T) => string): readonly T[] {
  if (!b || b.length === 0) return a;
  const known = new Set(a.map(keyOf));
  return [...a, ...b.filter((item) => !known.has(keyOf(item)))];
}
