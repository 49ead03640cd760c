import { z } from 'zod';
import { ContextPoliciesFile } from './context-policies-schema.ts';
import { date } from './dates.ts';
import { Approvers, azureRole, flag, id, label, principalFields, role } from './estate-fields.ts';
import { ACCESS } from './people-schema.ts';
import { maxActivation } from './sketch-schema.ts';

/*
 * What PIM manages beside the places in groups: roles given in the tenant where they work, and settings.
 */

/** PIM settings of a group, which start with justification alone (PIM-26). */
export const Policy = z.strictObject({
  group: id('The group.'),
  access: z.enum(ACCESS).optional().describe('Default: member.'),
  maxActivation: maxActivation('Longest activation. Default: 8 hours.').optional(),
  mfa: flag('Default: false, as groups start (PIM-26).'),
  justification: flag('Default: true, as groups start (PIM-26).'),
  ticket: flag('Default: false.'),
  authenticationContext: flag('Default: false.'),
  contextPolicies: ContextPoliciesFile.optional(),
  approvers: Approvers.optional().describe(
    'Accounts that approve; "none" if nobody is asked. Default: none.',
  ),
});

const oneRole = {
  role: role('A role of Microsoft Entra.').optional(),
  azureRole: azureRole('Or a role of Azure.').optional(),
};

/** PIM settings of a role, which start with MFA and justification (PIM-26). */
export const RolePolicy = z.strictObject({
  tenant: id('Whose PIM it is. Default: the managing tenant.').optional(),
  ...oneRole,
  subscription: id(
    'The Azure subscription, for a role of Azure; nothing inherits its settings (PIM-41). Default: every resource without settings of its own.',
  ).optional(),
  managementGroup: z
    .literal(true, { error: () => 'true, or no such key' })
    .optional()
    .describe('Or the management group above the subscriptions of the tenant.'),
  maxActivation: maxActivation('Longest activation. Default: 8 hours.').optional(),
  mfa: flag('Default: true, as roles start (PIM-26).'),
  justification: flag('Default: true, as roles start (PIM-26).'),
  ticket: flag('Default: false.'),
  authenticationContext: flag('Default: false.'),
  contextPolicies: ContextPoliciesFile.optional(),
  approvers: Approvers.optional().describe(
    'Accounts that approve; "none" if nobody is asked. An empty list asks those of PIM-35 about an Entra role. Default: none.',
  ),
});

export const RoleAssignment = z.strictObject({
  id: id('Default: made of tenant, role, scope and holder.').optional(),
  tenant: id('Where the role works. Default: that of the subscription, or the managing tenant.').optional(),
  ...oneRole,
  subscription: id('The Azure subscription, for a role of Azure.').optional(),
  managementGroup: z
    .literal(true, { error: () => 'true, or no such key' })
    .optional()
    .describe('Or the management group above the subscriptions of the tenant.'),
  ...principalFields,
  assignment: z.enum(['active', 'eligible']).optional().describe('Default: active.'),
  ends: date('When it ends; never if left out.').optional(),
});

export const ServicePrincipal = z.strictObject({
  id: id('Id of the service principal.'),
  name: label('Name to show. Default: the id.'),
  tenant: id('Where it lives. Default: the managing tenant.').optional(),
});
