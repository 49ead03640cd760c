import { z } from 'zod';
import { NEED_KEYS } from '../../models/needs.ts';
import { Automation } from './automations-schema.ts';
import { CrossTenantAccess, SignInPolicy } from './cross-tenant-schema.ts';
import { date } from './dates.ts';
import { id, LONGEST_ID, label, list, MOST_ENTRIES } from './estate-fields.ts';
import { AccessAssignment, Dap, Relationship } from './gdap-schema.ts';
import { License } from './licenses-schema.ts';
import { LighthouseDelegation } from './lighthouse-schema.ts';
import { TierName } from './names.ts';
import { Account, Group, Membership, Person, Tenant } from './people-schema.ts';
import { Policy, RoleAssignment, RolePolicy, ServicePrincipal } from './pim-schema.ts';
import { Review } from './reviews-schema.ts';
import { WaiversFile } from './waivers-schema.ts';

export const ESTATE_FORMAT = 'estate/1';

const WORKLOADS = [
  'entra',
  'exchange',
  'sharepoint',
  'purview',
  'intune',
  'teams',
  'azure',
  'azure-data',
  'azure-management-group',
] as const;

const AzureSubscription = z.strictObject({
  id: id('Id of the subscription.'),
  tenant: id('The customer tenant.'),
  agreement: z.enum(['csp-azure-plan', 'enterprise-agreement']).describe('Agreement it was bought under.'),
  ownerGroup: id('Group of the managing tenant that owns it as a foreign principal.').optional(),
  protection: z
    .enum(['lock', 'deny-assignment'])
    .optional()
    .describe(
      'What keeps its resources from being deleted: a lock of the customer, or a deny assignment, which only Azure itself makes (LH-47). Default: nothing.',
    ),
});

const Need = z.strictObject({
  id: id('Default: made of customer and need.').optional(),
  customer: id('The customer tenant.'),
  need: z.enum(NEED_KEYS).optional().describe('What must be possible, from the catalog of needs.'),
  workload: z.enum(WORKLOADS).optional().describe('Or the workload,'),
  role: z
    .string()
    .min(1)
    .max(LONGEST_ID)
    .optional()
    .describe('and the role: a template id, or the name of an Azure role.'),
  tiers: z.array(TierName).max(50).optional().describe('The tiers that do this work. Default: all.'),
});

/** An estate file as written: the twin as it is, imported or by hand. */
export const EstateFile = z
  .strictObject({
    entwin: z.literal(ESTATE_FORMAT, { error: () => ESTATE_FORMAT }).describe('Says what this file is.'),
    name: label('What the estate is called.'),
    asOf: date('When it was like this.'),
    tenants: z
      .array(Tenant)
      .min(1)
      .max(MOST_ENTRIES)
      .describe('Tenants: one that manages, and the customers.'),
    people: list(Person, 'Humans.'),
    accounts: list(
      Account,
      'Their accounts. Default: one member account each in the managing tenant, with the same id.',
    ),
    groups: list(Group, 'Groups.'),
    memberships: list(Membership, 'Who is in which group, or may be.'),
    policies: list(Policy, 'PIM settings of groups.'),
    servicePrincipals: list(ServicePrincipal, 'Programs with an identity of their own.'),
    roleAssignments: list(
      RoleAssignment,
      'Roles given in the tenant where they work, in the directory or in Azure.',
    ),
    rolePolicies: list(RolePolicy, 'PIM settings of roles.'),
    dap: list(Dap, 'Customers with legacy DAP.'),
    relationships: list(Relationship, 'GDAP relationships.'),
    accessAssignments: list(AccessAssignment, 'Which group has which roles in which relationship.'),
    azureSubscriptions: list(AzureSubscription, 'Azure subscriptions of customers.'),
    lighthouseDelegations: list(LighthouseDelegation, 'Delegations of Azure Lighthouse.'),
    crossTenantAccess: list(
      CrossTenantAccess,
      'What two tenants have agreed about people who visit. Default: what holds without an agreement (B2B-01).',
    ),
    signInPolicies: list(SignInPolicy, 'What tenants ask of people from outside. Default: nothing.'),
    licenses: list(License, 'Subscriptions of P2 and of products that hold plans.'),
    reviews: list(Review, 'Access reviews, for the seats and the access they take.'),
    automations: list(Automation, 'Programs that call PIM.'),
    needs: list(Need, 'What somebody must be able to do, and where.'),
    waivers: WaiversFile.optional(),
  })
  .meta({ title: 'Entwin estate' })
  .describe('An estate for Entwin: tenants, people, groups, roles and delegations as they are.');

export type EstateFile = z.infer<typeof EstateFile>;

/** One entry of a list of the file. */
export type EstateEntry<K extends keyof EstateFile> =
  NonNullable<EstateFile[K]> extends readonly (infer E)[] ? E : never;

/** An estate written into a scenario: it need not say what it is, and is as of the scenario's start. */
export const EstateBlock = EstateFile.partial({ entwin: true, asOf: true }).describe(
  'An estate written here instead of in a file of its own.',
);

/** The relative path of an estate file, or the estate itself. */
export const EstateChoice = z.union([z.string().min(1).max(1_000), EstateBlock], {
  error: () => 'the path of an estate file, such as ./estate.yaml, or an estate',
});

export type EstateChoice = z.infer<typeof EstateChoice>;
