import { invariant } from '../../engine/invariant.ts';
import type { Need, UnservedNeed, Workload } from '../../models/estate.ts';
import { type AccessModel, type DesignLimit, unservedBy } from '../../models/policies/design-limits.ts';
import type { DesignChoice, DesignKind } from '../scenario.ts';
import type { Base, Want } from './base.ts';
import { OWN_TIER } from './own-pim.ts';

/** The access model behind each kind of design. */
export const MODEL_OF: Readonly<Record<DesignKind, AccessModel>> = {
  dap: 'dap',
  'gdap-standing': 'gdap',
  'gdap-pim': 'gdap',
  'lighthouse-standing': 'lighthouse-standing',
  'lighthouse-eligible': 'lighthouse-eligible',
  'b2b-pim': 'in-tenant',
  'sync-pim': 'in-tenant',
  'own-pim': 'in-tenant',
};

type Work = Pick<Need, 'workload' | 'role'>;

/**
 * The base one part of a design builds from: of all wants those the part is asked for and can serve. Brackets ask for
 * workloads; without them a part does all it can, but what Lighthouse serves is left to Lighthouse. DAP alone leaves
 * nothing: an admin agent is what it is.
 */
export function workOf(base: Base, choice: DesignChoice, kind: DesignKind): Base {
  return {
    ...base,
    wants: base.wants.filter(
      (want) =>
        isAsked(choice, kind, want.workload) &&
        !limitOf(base, kind, want) &&
        !isTaken(base, choice, kind, want),
    ),
  };
}

/** Needs that no part serves, each with the limit the first part that is asked for it runs into. */
export function unservedByParts(base: Base, choice: DesignChoice): readonly UnservedNeed[] {
  const kinds = kindsOf(choice);
  const limits = new Map<Want, DesignLimit>();
  for (const want of base.wants) {
    const asked = kinds.filter((kind) => isAsked(choice, kind, want.workload));
    invariant(asked.length > 0, `a part of the design ${choice.name} is asked for ${want.need}`);
    const found = asked.map((kind) => limitOf(base, kind, want));
    if (found.every((limit) => limit !== undefined)) limits.set(want, found[0]!);
  }
  return base.needs.flatMap((need): UnservedNeed[] => {
    const want = base.wants.find(({ workload, role }) => workload === need.workload && role === need.role);
    const limit = want && limits.get(want);
    return limit === undefined ? [] : [{ needId: need.id, ...limit }];
  });
}

/** Who works on a need: of our tiers nobody on what only the customer's own administrators are asked for. */
export function needsByParts(base: Base, choice: DesignChoice): readonly Need[] {
  const kinds = kindsOf(choice);
  if (!kinds.includes('own-pim')) return base.needs;
  return base.needs.map((need): Need => {
    const asked = kinds.filter((kind) => isAsked(choice, kind, need.workload));
    return {
      ...need,
      tiers: [
        ...(asked.some((kind) => kind !== 'own-pim') ? need.tiers : []),
        ...(asked.includes('own-pim') ? [OWN_TIER] : []),
      ],
    };
  });
}

/** The kinds that build something; `as-is` is an estate already. */
export function kindsOf({ kinds }: DesignChoice): readonly DesignKind[] {
  return kinds.filter((kind) => kind !== 'as-is');
}

function isAsked({ only }: DesignChoice, kind: DesignKind, workload: Workload): boolean {
  return only?.[kind]?.includes(workload) ?? true;
}

/** Every customer has the same kind of subscription, or none, so the first one's tells for all. */
function limitOf(base: Base, kind: DesignKind, need: Work): DesignLimit | undefined {
  return unservedBy(MODEL_OF[kind], { need, subscription: base.azureSubscriptions[0] });
}

function isTaken(base: Base, choice: DesignChoice, kind: DesignKind, want: Want): boolean {
  if (kind === 'dap' || isLighthouse(kind) || choice.only?.[kind] !== undefined) return false;
  return kindsOf(choice).some(
    (other) => isLighthouse(other) && isAsked(choice, other, want.workload) && !limitOf(base, other, want),
  );
}

function isLighthouse(kind: DesignKind): boolean {
  return kind === 'lighthouse-standing' || kind === 'lighthouse-eligible';
}
