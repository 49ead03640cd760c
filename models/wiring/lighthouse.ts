import type { LighthouseDelegation } from '../estate-lighthouse.ts';
import { grantOf, grantsOf } from '../policies/lighthouse-grants.ts';
import type { World } from '../world.ts';

/** What becomes of delegations of Azure Lighthouse, and of whatever rests on them. */
export interface Lighthouse {
  delegationEffect(effect: string, delegationId: string, params: unknown): void;
}

/** What took grants of a delegation that stands, as the machine calls it, and the fact behind it. */
const FACT_OF_LOSS: Readonly<Record<string, string>> = {
  'new-offer': 'LH-55',
  'sibling-removed': 'LH-53',
  'role-deprecated': 'LH-38',
};

/** Listens to delegations. */
export function openLighthouse(world: World): Lighthouse {
  const delegations = new Map((world.index.estate.lighthouseDelegations ?? []).map((d) => [d.id, d]));

  const loseGrants = (delegation: LighthouseDelegation, grants: readonly string[], factId: string): void => {
    for (const grant of grants) world.entities.lostGrants.set(`${delegation.id} ${grant}`, factId);
    loseEntries(world, delegation, 'entryDropped', (grant) => grants.includes(grant));
  };

  /** Other delegations of the same subscription that hold some of the same grants hear of it (LH-53, LH-55). */
  const tellSiblings = (
    delegation: LighthouseDelegation,
    type: 'SIBLING_DEPLOYED' | 'SIBLING_REMOVED',
  ): void => {
    for (const other of delegations.values()) {
      if (other.id === delegation.id || other.subscriptionId !== delegation.subscriptionId) continue;
      const entity = world.entities.lighthouseDelegations.get(other.id)!;
      world.sim.send(entity, { type, grants: grantsOf(delegation) });
    }
  };

  return {
    delegationEffect(effect, delegationId, params) {
      const delegation = delegations.get(delegationId)!;
      switch (effect) {
        case 'grantsLost': {
          const { grants, why } = params as { readonly grants: readonly string[]; readonly why: string };
          loseGrants(delegation, grants, FACT_OF_LOSS[why] ?? 'LH-53');
          return;
        }
        case 'delegationActive': {
          // A deployment brings back what it lists.
          for (const grant of grantsOf(delegation))
            world.entities.lostGrants.delete(`${delegation.id} ${grant}`);
          for (const entry of delegation.eligible) {
            for (const activation of world.entities.activations.get(entry)?.values() ?? []) {
              world.sim.send(activation, { type: 'ENTRY_GRANTED' });
            }
          }
          tellSiblings(delegation, 'SIBLING_DEPLOYED');
          return;
        }
        case 'delegationRemoved':
          loseEntries(world, delegation, 'delegationRemoved', () => true);
          tellSiblings(delegation, 'SIBLING_REMOVED');
      }
    },
  };
}

/** Activations end with the entry they rest on (LH-6B). */
function loseEntries(
  world: World,
  delegation: LighthouseDelegation,
  why: 'delegationRemoved' | 'entryDropped',
  lost: (grant: string) => boolean,
): void {
  for (const entry of delegation.eligible) {
    if (!lost(grantOf(entry.principal.id, entry.role))) continue;
    for (const activation of world.entities.activations.get(entry)?.values() ?? []) {
      world.sim.send(activation, { type: 'ENTRY_LOST', why });
    }
  }
}
