import { z } from 'zod';
import { date } from './dates.ts';
import { flag, id, label } from './estate-fields.ts';
import { TierName } from './names.ts';

/*
 * Tenants, the humans in them, their accounts, and the groups those are in.
 */

const MOST_PODS = 10_000;

export const ACCESS = ['member', 'owner'] as const;

export const Tenant = z.strictObject({
  id: id('Id, as the other lists use it.'),
  name: label('Name to show. Default: the id.'),
  role: z.enum(['managing', 'customer', 'resource', 'home']).optional().describe('Default: customer.'),
  pod: id('The share of the customers it belongs to.').optional(),
});

export const Person = z.strictObject({
  id: id('Id of the human.'),
  name: label('Name to show. Default: the id.'),
  tier: TierName.optional().describe('Tier of the engineer.'),
  pods: z.array(id('A pod.')).max(MOST_PODS).optional().describe('Pods the engineer works for.'),
  ownTenant: flag('Administers the tenant the account lives in, and no other. Default: false.'),
  mfaAtHome: flag('Can do MFA in the tenant the account lives in (B2B-13). Default: true.'),
  riskySignIns: flag('Signs in from where ID Protection sees a risk (B2B-35). Default: false.'),
  configuresPim: flag(
    'Sets PIM up and holds nothing in it; whether that takes a seat is disputed (PIM-78). Default: false.',
  ),
});

export const Account = z.strictObject({
  id: id('Id of the account.'),
  person: id('The human behind it.'),
  tenant: id('Where it lives. Default: the managing tenant.').optional(),
  kind: z.enum(['member', 'guest', 'external-member']).optional().describe('Default: member.'),
  origin: z
    .enum(['invited', 'synchronized'])
    .optional()
    .describe('How an account from outside came to be there. Default: invited.'),
  redemption: z
    .enum(['pending', 'accepted'])
    .optional()
    .describe('Whether its invitation was redeemed (B2B-20). Default: accepted.'),
  mfaRegistered: flag('Whether an account from outside has an MFA method there (B2B-17). Default: false.'),
});

export const Group = z.strictObject({
  id: id('Id of the group.'),
  name: label('Name to show. Default: the id.'),
  tenant: id('Where it lives. Default: the managing tenant.').optional(),
  kind: z.enum(['security', 'microsoft365']).optional().describe('Default: security.'),
  membership: z.enum(['assigned', 'dynamic', 'synced']).optional().describe('Default: assigned.'),
  roleAssignable: flag('Default: false.'),
  wellKnown: z.enum(['AdminAgents', 'HelpdeskAgents']).optional().describe('The groups legacy DAP hangs on.'),
});

export const Membership = z.strictObject({
  id: id('Default: made of group and member.').optional(),
  group: id('The group.'),
  account: id('The account that is in it.').optional(),
  memberGroup: id('Or the group that is in it.').optional(),
  access: z.enum(ACCESS).optional().describe('Default: member.'),
  assignment: z.enum(['active', 'eligible']).optional().describe('Default: active.'),
  ends: date('When it ends; never if left out.').optional(),
});
