import { z } from 'zod';
import { DAY_SECONDS } from '../../engine/time.ts';
import { GDAP_MAX_TERM } from '../../models/facts/gdap.ts';
import { PIM_MAX_ACTIVATION } from '../../models/facts/pim.ts';
import { PIM_MIN_POLICY_ACTIVATION } from '../../models/facts/pim-policy-limits.ts';
import { NEED_KEYS } from '../../models/needs.ts';
import { duration } from './durations.ts';
import { CHANNELS, OwnedProducts } from './licenses-schema.ts';
import { MOST_APPROVERS, MOST_CUSTOMERS, MOST_ENGINEERS, MOST_NEEDS, MOST_SEATS } from './limits.ts';
import { name, TierName, tierChoice } from './names.ts';
import { durationQuantity, share } from './quantities.ts';

/** Length of an activation that PIM lets a policy allow (PIM-14). */
export function maxActivation(description: string) {
  return duration(description, {
    least: PIM_MIN_POLICY_ACTIVATION.value,
    most: PIM_MAX_ACTIVATION.value,
    limits: '1 hour to 24 hours, the bounds of a PIM policy (PIM-14)',
  });
}

/** Term of a GDAP relationship (GDAP-01). */
export function gdapTerm(description: string) {
  return duration(description, {
    least: DAY_SECONDS,
    most: GDAP_MAX_TERM.value,
    limits: '1 to 730 days, the bounds of a GDAP relationship (GDAP-01)',
  });
}

export const GROUPS_PER = ['tier', 'pod', 'customer'] as const;

/** Settings of PIM, the same in the sketch and where a design departs from it. */
export const pimFields = {
  maxActivation: maxActivation('Longest activation the policy allows. Default: 8 hours.').optional(),
  mfa: z
    .boolean()
    .optional()
    .describe('Activation asks for MFA; a session that has done it passes. Default: true.'),
  authenticationContext: z
    .boolean()
    .optional()
    .describe('Activation asks for a Conditional Access authentication context. Default: false.'),
  approval: tierChoice(
    'Tiers whose activations somebody must approve: none, all, or a list. Default: none.',
  ).optional(),
  groupsPer: z
    .enum(GROUPS_PER)
    .optional()
    .describe('One PIM group per tier, per tier and pod, or per tier and customer. Default: tier.'),
};

/** What customers agree to, the same in the sketch and where a design departs from it. */
export const crossTenantFields = {
  mfaTrust: z
    .boolean()
    .optional()
    .describe('Customers accept MFA done at home. Default: false, as Microsoft’s (B2B-01).'),
  userType: z
    .enum(['member', 'guest'])
    .optional()
    .describe('What synchronization makes of our people: member (B2B-60) or guest. Default: member.'),
  demandsMfa: z
    .boolean()
    .optional()
    .describe('Customers’ Conditional Access asks people from outside for MFA. Default: true.'),
};

const CrossTenantFile = z
  .strictObject(crossTenantFields)
  .describe('What customers have agreed about our accounts in their tenants.');

export type CrossTenantFile = z.infer<typeof CrossTenantFile>;

const PimFile = z.strictObject(pimFields).describe('Settings of PIM for Groups.');

export type PimFile = z.infer<typeof PimFile>;

const Need = z.union(
  [
    z.enum(NEED_KEYS),
    z.strictObject({
      need: z.enum(NEED_KEYS).describe('What must be possible, from the catalog of needs.'),
      tiers: tierChoice('The tiers that do this work. Default: all.').optional(),
    }),
  ],
  { error: () => 'a need such as exchange-admin, or { need: …, tiers: […] }' },
);

const Managing = z.strictObject({
  name: name('Name of the company that manages. Default: Managing tenant.').optional(),
  engineers: z
    .record(
      TierName,
      z
        .int({ error: () => 'a whole number of engineers' })
        .min(0)
        .max(MOST_ENGINEERS),
    )
    .describe('Engineers by tier: tier name to head count.'),
  approvers: z
    .int()
    .min(0)
    .max(MOST_APPROVERS)
    .optional()
    .describe('People who approve activations and hold nothing eligible themselves. Default: 3.'),
  pods: z
    .int()
    .min(1)
    .max(MOST_CUSTOMERS)
    .optional()
    .describe('Customers are divided evenly into so many pods. Default: 1.'),
  podsPerEngineer: z
    .record(
      TierName,
      z.union([z.int().min(1).max(MOST_CUSTOMERS), z.literal('all')], {
        error: () => 'a number of pods, or "all"',
      }),
    )
    .optional()
    .describe('How many pods one engineer of a tier serves. Default: all.'),
  p2: z
    .strictObject({
      seats: z
        .int()
        .min(0)
        .max(MOST_SEATS)
        .optional()
        .describe(
          'Seats of Microsoft Entra ID P2 the managing tenant owns. Default: not given, and in a run as many as engineers and approvers together.',
        ),
      channel: z
        .enum(CHANNELS)
        .optional()
        .describe('How they are bought, which decides what a lapse does. Default: direct-annual.'),
    })
    .optional()
    .describe('P2 subscription of the managing tenant.'),
  licenses: OwnedProducts.describe(
    'Other products the managing tenant owns. One with PIM inside takes the place of P2 unless that is said as well.',
  ),
});

const Customers = z.strictObject({
  count: z
    .int()
    .min(1)
    .max(MOST_CUSTOMERS)
    .optional()
    .describe('How many customers; they are named Customer 001 and so on.'),
  names: z
    .array(name('Name of a customer.'))
    .min(1)
    .max(MOST_CUSTOMERS)
    .optional()
    .describe('The customers by name, instead of a count.'),
  needs: z
    .array(Need)
    .min(1)
    .max(MOST_NEEDS)
    .describe('What engineers must be able to do at every customer.'),
  azure: z
    .enum(['csp-azure-plan', 'enterprise-agreement', 'none'])
    .optional()
    .describe(
      'Agreement of the customers’ Azure subscriptions. Default: csp-azure-plan if a need is on Azure, else none.',
    ),
  admins: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('Administrators of each customer’s own, who do the work in own-pim. Default: 2.'),
  approvers: z
    .int()
    .min(0)
    .max(100)
    .optional()
    .describe('People of each customer’s own who approve activations in own-pim. Default: 1.'),
  p2: z
    .strictObject({
      seats: z
        .int()
        .min(0)
        .max(MOST_SEATS)
        .optional()
        .describe(
          'Seats of Microsoft Entra ID P2 each customer owns. Default: not given, and as many as are needed where PIM runs there.',
        ),
      channel: z
        .enum(CHANNELS)
        .optional()
        .describe('How they are bought, which decides what a lapse does. Default: direct-annual.'),
    })
    .optional()
    .describe('P2 subscription of each customer, in every design.'),
  licenses: OwnedProducts.describe(
    'Other products each customer owns. One with PIM inside takes the place of P2 unless that is said as well.',
  ),
});

/** The outside of a company, as written. */
export const SketchFile = z
  .strictObject({
    managing: Managing.describe('The company that manages: people, pods, licenses.'),
    customers: Customers.describe('The customers and what must be possible there.'),
    gdap: z
      .strictObject({
        term: gdapTerm('Term of a relationship. Default: 730 days.').optional(),
        endsAfter: durationQuantity(
          'Time left on each relationship when the scenario starts. Default: any time from 1 day to the term.',
        ).optional(),
        autoExtend: share(
          'Share of relationships that extend themselves by 180 days. Default: 0.',
        ).optional(),
        globalAdministrator: share(
          'Share of relationships that contain Global Administrator, and so cannot extend. Default: 0.',
        ).optional(),
      })
      .optional()
      .describe('The GDAP relationships with the customers.'),
    crossTenant: CrossTenantFile.optional(),
    pim: PimFile.optional(),
  })
  .describe('The outside of a company; every design builds its own estate from it.');

export type SketchFile = z.infer<typeof SketchFile>;
