import { z } from 'zod';
import type { ContextPolicy } from '../../models/policies/activation-check.ts';

/** The Conditional Access policies behind an authentication context, as written. */
export const ContextPoliciesFile = z
  .array(
    z.strictObject({
      state: z.enum(['on', 'off', 'report-only']).describe('Only a policy that is on checks anything.'),
      excludesUser: z.boolean().optional().describe('It leaves out whoever activates. Default: false.'),
      namesRole: z
        .boolean()
        .optional()
        .describe(
          'It names the role too, which nobody holds before the activation (PIM-30). Default: false.',
        ),
    }),
  )
  .max(100)
  .describe(
    'Conditional Access policies that target the authentication context. Without the key one is on for everybody; an empty list means there is none, and the MFA rule steps in (PIM-29).',
  );

export type ContextPoliciesFile = z.infer<typeof ContextPoliciesFile>;

/** With defaults filled in. */
export function contextPoliciesOf(file: ContextPoliciesFile): readonly ContextPolicy[] {
  return file.map(({ state, excludesUser = false, namesRole = false }) => ({
    state,
    excludesUser,
    namesRoleToo: namesRole,
  }));
}

/** As written, without defaults. */
export function writtenContextPolicies(policies: readonly ContextPolicy[]): ContextPoliciesFile {
  return policies.map(({ state, excludesUser, namesRoleToo }) => ({
    state,
    ...(excludesUser ? { excludesUser } : {}),
    ...(namesRoleToo ? { namesRole: true } : {}),
  }));
}
