import { z } from 'zod';

/**
 * Two statements about a tenant where a plan is needed: whether PIM works there, which a plan decides however few its
 * seats are (PIM-75, PIM-78), and of which plans seats are missing, which is a matter of the contract (PIM-76).
 */
export const TenantAvailability = z.object({
  tenantId: z.string(),
  tenantName: z.string(),
  tenantRole: z.string(),
  /** Of no interest where nobody here uses PIM; unknown where nobody said what is owned. */
  pim: z.enum(['available', 'not-available', 'unknown', 'not-used']),
  /** ID Governance is owned, and nothing that is known to hold the P1 or P2 it needs in the tenant (PIM-79). */
  lacksPrerequisite: z.literal(true).optional(),
  /** Empty where there are enough, or where nobody knows. */
  short: z.array(z.object({ sku: z.string(), seats: z.int() })),
  /** What is needed, where nobody said what is owned and so nobody knows what is short. */
  ownedNotGiven: z.array(z.object({ sku: z.string(), seats: z.int() })).optional(),
});

export const Availability = z.array(z.object({ id: z.string(), tenants: z.array(TenantAvailability) }));

export type TenantAvailability = z.infer<typeof TenantAvailability>;
export type Availability = z.infer<typeof Availability>;
