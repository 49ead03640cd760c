import type { LighthouseDelegation } from '../estate-lighthouse.ts';
import type { FailureModeId } from '../failure-modes/index.ts';
import { draftOf } from '../policies/delegation-draft.ts';
import { grantOf, grantsOf } from '../policies/lighthouse-grants.ts';
import { judgeDelegation } from '../policies/lighthouse-guards.ts';
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

  /** A deployment brings back what it lists. */
  const giveGrants = (delegation: LighthouseDelegation): void => {
    for (const grant of grantsOf(delegation)) world.entities.lostGrants.delete(`${delegation.id} ${grant}`);
    for (const entry of delegation.eligible) {
      for (const [, activation] of world.entities.activations.ofPlace(entry)) {
        world.sim.send(activation, { type: 'ENTRY_GRANTED' });
      }
    }
  };

  const siblingsOf = ({ id, subscriptionId }: LighthouseDelegation): readonly LighthouseDelegation[] =>
    [...delegations.values()].filter((other) => other.id !== id && other.subscriptionId === subscriptionId);

  const tell = (
    delegation: LighthouseDelegation,
    type: 'SIBLING_DEPLOYED' | 'SIBLING_REMOVED',
    about: LighthouseDelegation,
  ): void => {
    const entity = world.entities.lighthouseDelegations.get(delegation.id)!;
    world.sim.send(entity, { type, grants: grantsOf(about) });
  };

  /** Offers that share principals get in each other's way, the new one as much as the one before (LH-55). */
  const standBeside = (delegation: LighthouseDelegation): void => {
    for (const other of siblingsOf(delegation)) {
      if (!isActive(world, other)) continue;
      tell(other, 'SIBLING_DEPLOYED', delegation);
      tell(delegation, 'SIBLING_DEPLOYED', other);
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
        case 'delegationActive':
          giveGrants(delegation);
          standBeside(delegation);
          return;
        case 'authorizationsReplaced':
          giveGrants(delegation);
          return;
        case 'delegationRemoved':
          loseEntries(world, delegation, 'delegationRemoved', () => true);
          for (const other of siblingsOf(delegation)) tell(other, 'SIBLING_REMOVED', delegation);
          return;
        case 'refused': {
          const { why } = params as { readonly why: string };
          if (why === 'nobody-was-granted-the-delete-role') world.record.observed('provider-cannot-leave');
          if (why !== 'definition-refused') return;
          for (const mode of whyDefinitionRefused(world, delegation)) {
            if (mode !== null) world.record.observed(mode);
          }
        }
      }
    },
  };
}

/**
 * Why Azure would not take the definition as the roles are at this moment (LH-16, LH-33, LH-39); null for a reason
 * that is no failure mode of its own. Empty: Azure takes it.
 */
export function whyDefinitionRefused(
  world: World,
  delegation: LighthouseDelegation,
): readonly (FailureModeId | null)[] {
  const { findings } = judgeDelegation(draftOf(world.index, delegation), world.assumptions);
  const facts = new Set(findings.filter(({ level }) => level === 'refuse').map(({ fact }) => fact));
  const roles = [...delegation.authorizations, ...delegation.eligible].map(({ role }) => role);
  const frozen = roles.some((role) => world.entities.rolesWithNewDataActions.has(role));
  return [
    ...[...facts].map((fact) => (fact === 'LH-16' ? 'same-role-with-different-policies' : null)),
    ...(frozen ? (['lighthouse-role-gained-data-actions'] as const) : []),
  ];
}

function isActive(world: World, { id }: LighthouseDelegation): boolean {
  const status = world.state.delegation(id);
  return status === 'active' || status === 'updateAvailable';
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
    for (const [, activation] of world.entities.activations.ofPlace(entry)) {
      world.sim.send(activation, { type: 'ENTRY_LOST', why });
    }
  }
}
