import { z } from 'zod';
import { flag, id } from './estate-fields.ts';

/*
 * What tenants have agreed about each other's people, and what they ask of those who come.
 */

const ALLOW_OR_BLOCK = ['allow', 'block'] as const;
export const STRENGTHS = ['mfa', 'passwordless', 'phishing-resistant'] as const;

export const CrossTenantAccess = z.strictObject({
  resource: id('The tenant that is visited.'),
  home: id('The tenant the people come from. Default: the managing tenant.').optional(),
  mfaTrust: flag('MFA done at home counts (B2B-13). Default: false.'),
  deviceTrust: flag('What home says about a device counts. Default: false.'),
  automaticRedemption: flag('Both sides redeem invitations by themselves (B2B-19). Default: false.'),
  inbound: z.enum(ALLOW_OR_BLOCK).optional().describe('What the tenant visited says. Default: allow.'),
  outbound: z.enum(ALLOW_OR_BLOCK).optional().describe('What home says. Default: allow.'),
  syncDeletes: flag('Synchronization deletes who leaves its scope (B2B-67). Default: true.'),
  syncsGroups: flag(
    'Synchronization carries groups as well, which takes ID Governance (B2B-51). Default: false.',
  ),
  crossesClouds: flag(
    'The tenants are in different clouds, which takes ID Governance (B2B-51). Default: false.',
  ),
});

const Guests = z.union(
  [
    z.enum(['none', 'mfa', 'block']),
    z.strictObject({
      mfa: flag('They must do MFA. Default: false.'),
      strength: z.enum(STRENGTHS).optional().describe('Or an authentication strength, built in.'),
      block: flag('They are blocked. Default: false.'),
    }),
  ],
  { error: () => 'none, mfa, block, or a block with mfa, strength and block' },
);

export const SignInPolicy = z.strictObject({
  tenant: id('The tenant that asks.'),
  guests: Guests.optional().describe('What guests and external members meet (B2B-26). Default: none.'),
  serviceProviders: z
    .enum(ALLOW_OR_BLOCK)
    .optional()
    .describe('What service providers meet, which GDAP and DAP are (GDAP-69). Default: allow.'),
  customControl: flag('Guests meet a custom control (B2B-28). Default: false.'),
  registrationPolicy: flag(
    'The MFA registration policy of ID Protection covers guests (B2B-32). Default: false.',
  ),
  signInRisk: flag('A risky sign-in asks for MFA (B2B-35). Default: false.'),
  registrationPrevented: flag('Something keeps guests from registering a method (B2B-36). Default: false.'),
  device: z
    .enum(['none', 'compliant', 'hybridJoined'])
    .optional()
    .describe('The device that guests must come with. Default: none.'),
});
