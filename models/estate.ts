import type { Seconds } from '../engine/time.ts';
import type { Automation } from './estate-automation.ts';
import type { CrossTenantAccess, SignInPolicy } from './estate-cross-tenant.ts';
import type { LighthouseDelegation } from './estate-lighthouse.ts';
import type { AccessReview } from './estate-reviews.ts';
import type { ActivationSettings, RoleAssignment, RolePolicy, ServicePrincipal } from './estate-roles.ts';
import type { ProductId } from './licensing/products.ts';

/**
 * The estate: the whole twin as plain data. Times are seconds since the scenario's start and may be
 * negative for what happened before it; `null` as an end means "never ends".
 */
export interface Estate {
  readonly tenants: readonly Tenant[];
  readonly people: readonly Person[];
  readonly accounts: readonly Account[];
  readonly groups: readonly Group[];
  readonly memberships: readonly Membership[];
  readonly policies: readonly PimPolicy[];
  readonly dapLinks: readonly DapLink[];
  readonly relationships: readonly GdapRelationship[];
  readonly accessAssignments: readonly AccessAssignment[];
  readonly azureSubscriptions: readonly AzureSubscription[];
  readonly licenses: readonly LicenseSubscription[];
  /** Nobody has said which licenses there are: then no tenant is known to lack a plan with PIM. Otherwise the list is complete. */
  readonly licensesUnknown?: true;
  /** Nobody has said what customers own; whatever a design puts into their tenants is taken for granted there. */
  readonly customerLicensesUnknown?: true;
  /** Access reviews, where the estate knows any. */
  readonly reviews?: readonly AccessReview[];
  /** Programs that call PIM, where the estate knows any. */
  readonly automations?: readonly Automation[];
  /** Roles given in the tenant where they work, without a delegation; absent: none. */
  readonly roleAssignments?: readonly RoleAssignment[];
  readonly rolePolicies?: readonly RolePolicy[];
  readonly servicePrincipals?: readonly ServicePrincipal[];
  readonly lighthouseDelegations?: readonly LighthouseDelegation[];
  /** What two tenants have agreed about each other's people; where nothing is said, Microsoft's default (B2B-01). */
  readonly crossTenantAccess?: readonly CrossTenantAccess[];
  /** What a tenant asks of people who sign in from outside; where nothing is said, nothing. */
  readonly signInPolicies?: readonly SignInPolicy[];
  readonly needs: readonly Need[];
  readonly unserved: readonly UnservedNeed[];
}

/** One Entra directory and its role in the estate. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly role: 'managing' | 'customer' | 'resource' | 'home';
  /** The share of the customers this one belongs to; engineers serve pods. */
  readonly pod?: string;
}

/** One human. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly tier?: string;
  /** True for whoever is in a group whose members are not known; no head to count. */
  readonly standIn?: boolean;
  /** Pods the person works for; people without pods do no daily work. */
  readonly pods?: readonly string[];
  /** Administers the tenant the account lives in, and no other: a customer's own administrator. */
  readonly ownTenant?: boolean;
  /** Signs in from places that ID Protection finds risky (B2B-35). Default: false. */
  readonly riskySignIns?: boolean;
  /** False for whoever cannot do MFA at home, so that trust in it helps nothing (B2B-13). Default: true. */
  readonly mfaAtHome?: boolean;
  /** Changes the settings of PIM, such as policies and assignments; whether that needs a seat is disputed (PIM-78). */
  readonly configuresPim?: boolean;
}

/** One identity of a human in one tenant. */
export interface Account {
  readonly id: string;
  readonly personId: string;
  readonly tenantId: string;
  readonly kind: 'member' | 'guest' | 'external-member';
  /** How an account from outside came to be there; invited unless said. */
  readonly origin?: 'invited' | 'synchronized';
  /** Whether an invitation was redeemed; redeemed unless said (B2B-20). */
  readonly redemption?: 'pending' | 'accepted';
  /** Whether the person has an MFA method in this tenant, for accounts from outside; none unless said (B2B-17). */
  readonly mfaRegistered?: boolean;
}

export interface Group {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly kind: 'security' | 'microsoft365';
  readonly membership: 'assigned' | 'dynamic' | 'synced';
  readonly roleAssignable: boolean;
  /** The two groups legacy delegation hangs on (GDAP-91). */
  readonly wellKnown?: 'AdminAgents' | 'HelpdeskAgents';
}

/** A place in a group: of an account, or of another group (nesting counts, GDAP-46). */
export interface Membership {
  readonly id: string;
  readonly groupId: string;
  readonly member: { readonly kind: 'account' | 'group'; readonly id: string };
  readonly access: 'member' | 'owner';
  /** `active` holds without asking; `eligible` must be activated in PIM first. */
  readonly assignment: 'active' | 'eligible';
  readonly endsAtSeconds: Seconds | null;
}

/** PIM settings of one group and one kind of access (PIM-41, PIM-54). */
export interface PimPolicy extends ActivationSettings {
  readonly groupId: string;
  readonly access: 'member' | 'owner';
}

export interface DapLink {
  readonly customerId: string;
  readonly status: 'dap' | 'none';
}

/** The states of `delegatedAdminRelationshipStatus`, and `gone` for an object nobody sees any more (T3, T6, T17). */
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
export type RelationshipStatus = (typeof RELATIONSHIP_STATUSES)[number];

export interface GdapRelationship {
  readonly id: string;
  readonly name: string;
  readonly customerId: string;
  readonly status: RelationshipStatus;
  readonly termSeconds: Seconds;
  readonly autoExtend: boolean;
  /** Role template ids. */
  readonly roles: readonly string[];
  /** When the partner drafted it, where the source tells; a pending request cannot be older (GDAP-32). */
  readonly createdAtSeconds?: Seconds;
  readonly activatedAtSeconds: Seconds | null;
  readonly endsAtSeconds: Seconds | null;
}

export const ASSIGNMENT_STATUSES = ['pending', 'active', 'deleting', 'deleted', 'error'] as const;
export type AccessAssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];

export interface AccessAssignment {
  readonly id: string;
  readonly relationshipId: string;
  readonly groupId: string;
  readonly roles: readonly string[];
  readonly status: AccessAssignmentStatus;
}

/** An Azure subscription of a customer, and the foreign principal that owns it, if any (GDAP-100, GDAP-104). */
export interface AzureSubscription {
  readonly id: string;
  readonly tenantId: string;
  readonly agreement: 'csp-azure-plan' | 'enterprise-agreement';
  readonly ownerGroupId: string | null;
  /** What keeps its resources from deletion: a lock of the customer, or a deny assignment of Azure's; nothing unless said (LH-47). */
  readonly protection?: 'lock' | 'deny-assignment';
}

export interface LicenseSubscription {
  readonly id: string;
  readonly tenantId: string;
  /** What was bought; `entra-id-p2` is P2 by itself. */
  readonly product: ProductId;
  readonly seats: number;
  /** Nobody said that it is owned: a design runs on as many seats as it needs, and so does an estate that tells of no licenses. */
  readonly assumed?: true;
  readonly channel:
    | 'direct-monthly'
    | 'direct-annual'
    | 'direct-multi-year'
    | 'volume-enterprise'
    | 'volume-open';
  /** ID Governance stands beside it, for the same seats (PIM-105); not unless said. */
  readonly governance?: boolean;
}

/** What somebody must be able to do, on a workload, in a tenant. */
export interface Need {
  readonly id: string;
  readonly customerId: string;
  readonly workload: Workload;
  /** Role template id for Entra and Microsoft 365; the Azure role's name for Azure. */
  readonly role: string;
  readonly tiers: readonly string[];
}

/** `azure` is the control plane of a subscription; data and management groups are beyond some models (LH-33, LH-42). */
export type Workload =
  | 'entra'
  | 'exchange'
  | 'sharepoint'
  | 'purview'
  | 'intune'
  | 'teams'
  | 'azure'
  | 'azure-data'
  | 'azure-management-group';

/** A need the design cannot serve, with the fact that forbids it. */
export interface UnservedNeed {
  readonly needId: string;
  readonly factId: string;
  readonly why: string;
}
