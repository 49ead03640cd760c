import { z } from 'zod';

/** A tenant whose settings take P1 or P2 there (B2B-53), and whether something has it. */
export const TenantTrust = z.object({
  tenantId: z.string(),
  tenantName: z.string(),
  tenantRole: z.string(),
  settings: z.array(z.enum(['mfa', 'device', 'redemption'])),
  /** Owned, or brought by seats that are needed for something else; missing, or not known, where nothing brings it. */
  plan: z.enum(['owned', 'needed-anyway', 'missing', 'unknown']),
});

/** Tenants that trust others. No seat is counted for it, since the fact names a plan and no number. */
export const SheetTrust = z.array(z.object({ id: z.string(), tenants: z.array(TenantTrust) }));

export type TenantTrust = z.infer<typeof TenantTrust>;
export type SheetTrust = z.infer<typeof SheetTrust>;
