import { z } from 'zod';
import { LIGHTHOUSE_MAX_ACTIVATION } from '../../models/facts/lighthouse.ts';
import { LIGHTHOUSE_MIN_ACTIVATION } from '../../models/facts/lighthouse-activation-limits.ts';
import { duration } from './durations.ts';
import { azureRole, flag, id, label, MOST_ENTRIES, principalFields } from './estate-fields.ts';

/*
 * Delegations of Azure Lighthouse.
 */

const DELEGATION_STATUSES = [
  'none',
  'offered',
  'provisioning',
  'active',
  'updateAvailable',
  'deleting',
  'removed',
  'failed',
] as const;

const Authorization = z.strictObject({
  ...principalFields,
  role: azureRole('The built-in role of Azure it has for good (LH-07).'),
});

const Eligibility = z.strictObject({
  id: id('Default: made of delegation, role and holder.').optional(),
  ...principalFields,
  role: azureRole('The built-in role of Azure it may activate (LH-10).'),
  maxActivation: duration('Longest activation. Default: 8 hours.', {
    least: LIGHTHOUSE_MIN_ACTIVATION.value,
    most: LIGHTHOUSE_MAX_ACTIVATION.value,
    limits: '30 minutes to 8 hours, the bounds of an eligible role of Lighthouse (LH-12)',
  }).optional(),
  mfa: flag('Activation asks for MFA in the managing tenant (LH-68). Default: false.'),
  approvers: z
    .array(id('An account of the managing tenant.'))
    .max(MOST_ENTRIES)
    .optional()
    .describe('Accounts that approve, at most 10 (LH-13). Default: nobody is asked.'),
});

export const LighthouseDelegation = z.strictObject({
  id: id('Id of the delegation.'),
  name: label('Name of the offer. Default: the id.'),
  customer: id('The customer tenant.'),
  managingTenant: id('Who manages. Default: the managing tenant.').optional(),
  subscription: id('The Azure subscription of the customer.'),
  status: z.enum(DELEGATION_STATUSES).optional().describe('Default: active.'),
  offer: z.enum(['template', 'marketplace']).optional().describe('How it was offered. Default: template.'),
  authorizations: z.array(Authorization).max(MOST_ENTRIES).optional().describe('Roles that hold for good.'),
  eligible: z.array(Eligibility).max(MOST_ENTRIES).optional().describe('Roles that must be activated.'),
});
