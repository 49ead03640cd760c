import { z } from 'zod';
import { PIM_DEFAULT_ACTIVATION } from '../../models/facts/pim.ts';
import { BUILT_IN_ROLES } from '../../models/facts/roles.ts';
import { NEED_KEYS } from '../../models/needs.ts';
import { date } from './dates.ts';
import { didYouMean } from './did-you-mean.ts';

import { MOST_SEATS } from './limits.ts';
import { TierName } from './names.ts';
import { type Reading, readAs, reading, wrong } from './problem.ts';
import { CHANNELS, gdapTerm, maxActivation } from './sketch-schema.ts';
import { WaiversFile } from './waivers-schema.ts';

export const ESTATE_FORMAT = 'estate/1';

/** Entries of one list. */
const MOST_ENTRIES = 1_000_000;
export const LONGEST_ID = 200;
export const LONGEST_ESTATE_NAME = 1_000;
const MOST_ROLES = 500;

const ACCESS = ['member', 'owner'] as const;
export const RELATIONSHIP_STATUSES = [
  'created',
  'approvalPending',
  'approved',
  'activating',
  'active',
  'expiring',
  'expired',
  'terminationRequested',
  'terminating',
  'terminated',
  'gone',
] as const;
export const ASSIGNMENT_STATUSES = ['pending', 'active', 'deleting', 'deleted', 'error'] as const;
export const WORKLOADS = ['entra', 'exchange', 'sharepoint', 'purview', 'intune', 'teams', 'azure'] as const;

const TEXT = 'text; put it in quotes if it looks like a number, a date or a yes or no';

function id(description: string) {
  return z
    .string({ error: () => TEXT })
    .min(1)
    .max(LONGEST_ID)
    .describe(description);
}

function label(description: string) {
  return z
    .string({ error: () => TEXT })
    .max(LONGEST_ESTATE_NAME)
    .optional()
    .describe(description);
}

function list<E extends z.ZodType>(entry: E, description: string) {
  return z.array(entry).max(MOST_ENTRIES).optional().describe(description);
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ROLE_IDS: ReadonlyMap<string, string> = new Map(
  Object.entries(BUILT_IN_ROLES).map(([templateId, role]) => [role.name.toLowerCase(), templateId]),
);

/** Reads a role by its template id, or by the display name of a role the twin knows. */
export function readRole(text: string): Reading<string> {
  const written = text.trim();
  if (GUID.test(written)) return readAs(written.toLowerCase());
  const templateId = ROLE_IDS.get(written.toLowerCase());
  if (templateId !== undefined) return readAs(templateId);
  return wrong({
    code: 'SCN-ROLE',
    message: `"${written.slice(0, 60)}" is not a role the twin knows by name.`,
    expected: 'a role template id, or a name such as Exchange Administrator',
    hint: didYouMean(
      written,
      Object.values(BUILT_IN_ROLES).map((role) => role.name),
    ),
  });
}

const Roles = z
  .array(z.string({ error: () => 'a role template id, or the name of a role' }).transform(reading(readRole)))
  .max(MOST_ROLES)
  .describe('Role template ids, or names such as Exchange Administrator.');

const Tenant = z.strictObject({
  id: id('Id, as the other lists use it.'),
  name: label('Name to show. Default: the id.'),
  role: z.enum(['managing', 'customer', 'resource', 'home']).optional().describe('Default: customer.'),
  pod: id('The share of the customers it belongs to.').optional(),
});

const Person = z.strictObject({
  id: id('Id of the human.'),
  name: label('Name to show. Default: the id.'),
  tier: TierName.optional().describe('Tier of the engineer.'),
  pods: z.array(id('A pod.')).max(10_000).optional().describe('Pods the engineer works for.'),
  configuresPim: z
    .boolean()
    .optional()
    .describe(
      'Sets PIM up and holds nothing in it; whether that takes a seat is disputed (PIM-78). Default: false.',
    ),
});

const Account = z.strictObject({
  id: id('Id of the account.'),
  person: id('The human behind it.'),
  tenant: id('Where it lives. Default: the managing tenant.').optional(),
  kind: z.enum(['member', 'guest', 'external-member']).optional().describe('Default: member.'),
});

const Group = z.strictObject({
  id: id('Id of the group.'),
  name: label('Name to show. Default: the id.'),
  tenant: id('Where it lives. Default: the managing tenant.').optional(),
  kind: z.enum(['security', 'microsoft365']).optional().describe('Default: security.'),
  membership: z.enum(['assigned', 'dynamic', 'synced']).optional().describe('Default: assigned.'),
  roleAssignable: z.boolean().optional().describe('Default: false.'),
  wellKnown: z.enum(['AdminAgents', 'HelpdeskAgents']).optional().describe('The groups legacy DAP hangs on.'),
});

const Membership = z.strictObject({
  id: id('Default: made of group and member.').optional(),
  group: id('The group.'),
  account: id('The account that is in it.').optional(),
  memberGroup: id('Or the group that is in it.').optional(),
  access: z.enum(ACCESS).optional().describe('Default: member.'),
  assignment: z.enum(['active', 'eligible']).optional().describe('Default: active.'),
  ends: date('When it ends; never if left out.').optional(),
});

const Policy = z.strictObject({
  group: id('The group.'),
  access: z.enum(ACCESS).optional().describe('Default: member.'),
  maxActivation: maxActivation('Longest activation. Default: 8 hours.').optional(),
  mfa: z.boolean().optional().describe('Default: false, as groups start (PIM-26).'),
  justification: z.boolean().optional().describe('Default: true, as groups start (PIM-26).'),
  ticket: z.boolean().optional().describe('Default: false.'),
  authenticationContext: z.boolean().optional().describe('Default: false.'),
  approvers: z
    .union([z.literal('none'), z.array(id('An account.')).max(10_000)], {
      error: () => '"none", or a list of accounts',
    })
    .optional()
    .describe('Accounts that approve; "none" if nobody is asked. Default: none.'),
});

const Relationship = z.strictObject({
  id: id('Id of the relationship.'),
  name: label('Name to show. Default: the id.'),
  customer: id('The customer tenant.'),
  status: z.enum(RELATIONSHIP_STATUSES).optional().describe('Default: active.'),
  graphStatus: z
    .string()
    .max(LONGEST_ID)
    .optional()
    .describe('What Graph called the status, where the twin has no word for it.'),
  term: gdapTerm('Term.'),
  autoExtend: z.boolean().optional().describe('Extends itself by 180 days. Default: false.'),
  roles: Roles.optional(),
  created: date('When it was drafted.').optional(),
  activated: date('When it became active.').optional(),
  ends: date('When it ends. Default: activated plus term.').optional(),
});

const AccessAssignment = z.strictObject({
  id: id('Id of the assignment.'),
  relationship: id('The relationship.'),
  group: id('The security group of the managing tenant.'),
  status: z.enum(ASSIGNMENT_STATUSES).optional().describe('Default: active.'),
  graphStatus: z
    .string()
    .max(LONGEST_ID)
    .optional()
    .describe('What Graph called the status, where the twin has no word for it.'),
  roles: Roles.optional(),
});

const Dap = z.union(
  [
    id('A customer with legacy DAP.'),
    z.strictObject({
      customer: id('The customer tenant.'),
      status: z.enum(['dap', 'none']).describe('Whether DAP stands.'),
    }),
  ],
  { error: () => 'a customer, or { customer: …, status: dap }' },
);

const AzureSubscription = z.strictObject({
  id: id('Id of the subscription.'),
  tenant: id('The customer tenant.'),
  agreement: z.enum(['csp-azure-plan', 'enterprise-agreement']).describe('Agreement it was bought under.'),
  ownerGroup: id('Group of the managing tenant that owns it as a foreign principal.').optional(),
});

const License = z.strictObject({
  id: id('Default: license, and the tenant.').optional(),
  tenant: id('Default: the managing tenant.').optional(),
  sku: z.literal('AAD_PREMIUM_P2').optional().describe('Default: AAD_PREMIUM_P2.'),
  seats: z.int().min(0).max(MOST_SEATS).describe('Seats owned.'),
  channel: z.enum(CHANNELS).optional().describe('Default: direct-annual.'),
});

const Review = z.strictObject({
  id: id('Id of the access review.'),
  name: label('Name to show. Default: the id.'),
  tenant: id('Where it runs. Default: the managing tenant.').optional(),
  scope: z.array(id('An account.')).max(MOST_ENTRIES).describe('Accounts that are reviewed.'),
  reviewers: z.array(id('An account.')).max(10_000).describe('Accounts that review.'),
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
    dap: list(Dap, 'Customers with legacy DAP.'),
    relationships: list(Relationship, 'GDAP relationships.'),
    accessAssignments: list(AccessAssignment, 'Which group has which roles in which relationship.'),
    azureSubscriptions: list(AzureSubscription, 'Azure subscriptions of customers.'),
    licenses: list(License, 'Subscriptions of P2.'),
    reviews: list(Review, 'Access reviews, for the seats they take.'),
    needs: list(Need, 'What somebody must be able to do, and where.'),
    waivers: WaiversFile.optional(),
  })
  .meta({ title: 'Entwin estate' })
  .describe('An estate for Entwin: tenants, people, groups and GDAP relationships as they are.');

export type EstateFile = z.infer<typeof EstateFile>;

/** An estate written into a scenario: it need not say what it is, and is as of the scenario's start. */
export const EstateBlock = EstateFile.partial({ entwin: true, asOf: true }).describe(
  'An estate written here instead of in a file of its own.',
);

/** The relative path of an estate file, or the estate itself. */
export const EstateChoice = z.union([z.string().min(1).max(1_000), EstateBlock], {
  error: () => 'the path of an estate file, such as ./estate.yaml, or an estate',
});

export type EstateChoice = z.infer<typeof EstateChoice>;

/** Longest activation a policy gets that does not say (PIM-16). */
export const DEFAULT_MAX_ACTIVATION_SECONDS = PIM_DEFAULT_ACTIVATION.value;
