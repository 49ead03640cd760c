import { z } from 'zod';

/** A tenant with role-assignable groups, and how many seats of P1 only they ask for (PIM-52, PIM-81). */
export const TenantRoleGroups = z.object({
  tenantId: z.string(),
  tenantName: z.string(),
  tenantRole: z.string(),
  groups: z.int(),
  /** Beside what is needed for something else; counted among the seats needed. */
  seats: z.int(),
  /** The same by every reading of how many people the groups take P1 for, the one chosen among them. */
  readings: z.array(z.object({ reading: z.string(), seats: z.int() })),
});

export const SheetRoleGroups = z.array(
  z.object({ id: z.string(), reading: z.string(), tenants: z.array(TenantRoleGroups) }),
);

export type TenantRoleGroups = z.infer<typeof TenantRoleGroups>;
export type SheetRoleGroups = z.infer<typeof SheetRoleGroups>;
