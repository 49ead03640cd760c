import fc from 'fast-check';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import { NEED_KEYS } from '../../../models/needs.ts';
import type { Sketch } from '../../../scenarios/scenario.ts';

/** A small company with every kind of need, agreement and cut of its people; somebody of each tier serves each pod. */
export function arbitrarySketch(): fc.Arbitrary<Sketch> {
  return fc.integer({ min: 1, max: 3 }).chain((tierCount) => {
    const tiers = Array.from({ length: tierCount }, (_, rank) => `tier${rank + 1}`);
    return fc
      .record({
        counts: fc.tuple(...tiers.map(() => fc.integer({ min: 1, max: 3 }))),
        approvers: fc.integer({ min: 0, max: 2 }),
        customers: fc.integer({ min: 1, max: 3 }),
        pods: fc.integer({ min: 1, max: 2 }),
        needs: fc
          .subarray([...NEED_KEYS], { minLength: 1, maxLength: 6 })
          .chain((needs) =>
            fc.tuple(
              ...needs.map((need) =>
                fc.subarray(tiers, { minLength: 1 }).map((chosen) => ({ need, tiers: chosen })),
              ),
            ),
          ),
        azure: fc.constantFrom('csp-azure-plan' as const, 'enterprise-agreement' as const, 'none' as const),
        admins: fc.integer({ min: 1, max: 2 }),
        ownApprovers: fc.integer({ min: 0, max: 2 }),
        crossTenant: fc.record({
          mfaTrust: fc.boolean(),
          userType: fc.constantFrom('member' as const, 'guest' as const),
          demandsMfa: fc.boolean(),
        }),
        autoExtend: fc.constantFrom(0, 0.5, 1),
        globalAdministrator: fc.constantFrom(0, 0.5, 1),
        approvalTiers: fc.subarray(tiers),
        groupsPer: fc.constantFrom('tier' as const, 'pod' as const, 'customer' as const),
        maxActivationHours: fc.integer({ min: 1, max: 24 }),
      })
      .map((drawn): Sketch => {
        const pods = Math.min(drawn.pods, drawn.customers);
        return {
          managing: {
            name: 'Fabrikam',
            engineers: tiers.map((tier, rank) => ({ tier, count: drawn.counts[rank]! })),
            approvers: drawn.approvers,
            pods,
            podsPerEngineer: Object.fromEntries(tiers.map((tier) => [tier, pods])),
            p2: { seats: 20, channel: 'direct-annual' },
          },
          customers: {
            names: ['Alpha', 'Bravo', 'Charlie'].slice(0, drawn.customers),
            needs: drawn.needs,
            azure: drawn.azure,
            admins: drawn.admins,
            approvers: drawn.ownApprovers,
            p2: { seats: null, channel: 'direct-annual' },
          },
          gdap: {
            termSeconds: 730 * DAY_SECONDS,
            endsAfter: { kind: 'uniform', low: DAY_SECONDS, high: 730 * DAY_SECONDS },
            autoExtend: drawn.autoExtend,
            globalAdministrator: drawn.globalAdministrator,
          },
          crossTenant: drawn.crossTenant,
          pim: {
            maxActivationSeconds: drawn.maxActivationHours * HOUR_SECONDS,
            mfa: true,
            authenticationContext: false,
            approvalTiers: drawn.approvalTiers,
            groupsPer: drawn.groupsPer,
          },
        };
      });
  });
}
