import type { Seconds } from '../engine/time.ts';
import type { ContextPolicy } from './policies/activation-check.ts';

/** What PIM asks of whoever activates a place, of any kind (PIM-26). */
export interface ActivationSettings {
  readonly maxActivationSeconds: Seconds;
  readonly requires: {
    readonly mfa: boolean;
    readonly justification: boolean;
    readonly ticket: boolean;
    /** A Conditional Access authentication context that needs a fresh, stronger sign-in (PIM-28). */
    readonly authenticationContext: boolean;
  };
  /** Conditional Access policies that target that context; one that is on for everybody unless told (PIM-29). */
  readonly contextPolicies?: readonly ContextPolicy[];
  /** `null`: nobody is asked. An empty list can be approved by nobody, but for Entra roles by those of PIM-35. */
  readonly approverAccountIds: readonly string[] | null;
}

/** The two systems of roles PIM manages beside groups (PIM-47). */
export type RoleSystem = 'entra-role' | 'azure-role';

/** An account, a group or a program of the tenant that holds something. */
export interface Principal {
  readonly kind: 'account' | 'group' | 'service-principal';
  readonly id: string;
}

/** A directory role, or a role on an Azure subscription, given in the tenant where it works. */
export interface RoleAssignment {
  readonly id: string;
  readonly tenantId: string;
  readonly system: RoleSystem;
  /** Role template id for Entra; the Azure role's name for Azure. */
  readonly role: string;
  /** `/` for the whole directory; the id of an Azure subscription, or `management-group`. */
  readonly scope: string;
  readonly principal: Principal;
  /** `active` holds without asking; `eligible` must be activated in PIM first. */
  readonly assignment: 'active' | 'eligible';
  readonly endsAtSeconds: Seconds | null;
}

/** PIM settings of one role: per role in the directory, per role and resource in Azure (PIM-41). */
export interface RolePolicy extends ActivationSettings {
  readonly tenantId: string;
  readonly system: RoleSystem;
  readonly role: string;
  /**
   * The one resource a role of Azure has these settings on, which nothing below it inherits; where it is not said,
   * every resource of the tenant that has no settings of its own.
   */
  readonly scope?: string;
}

/** A program with an identity of its own; PIM gives it active places with an end, and no others (PIM-47). */
export interface ServicePrincipal {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
}
