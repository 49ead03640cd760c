import type { Workload } from '../estate.ts';
import { AZURE_DELEGATION_DELETE_ROLE_NAME } from '../facts/azure-roles.ts';
import { isReadOnlyRole } from '../facts/roles.ts';

/**
 * How far an access path is from giving power now.
 * `standing` and `active` give it; `residual` is an issued token that outlives its reason;
 * `eligible` is one activation away, `gated` one approval away; `lost` is broken; `unknown` is undocumented.
 */
export type PathState = 'standing' | 'active' | 'residual' | 'eligible' | 'gated' | 'lost' | 'unknown';

export type LinkKind =
  | 'account'
  | 'sign-in'
  | 'conditional-access'
  | 'guest-object'
  | 'eligibility'
  | 'approval'
  | 'activation'
  | 'membership'
  | 'group'
  | 'dap'
  | 'precedence'
  | 'relationship'
  | 'access-assignment'
  | 'delegation'
  | 'authorization'
  | 'reader'
  | 'role'
  | 'azure-subscription'
  | 'owner-assignment'
  | 'token';

/** One link of the chain from an account to an effect in a tenant. */
export interface AccessLink {
  readonly kind: LinkKind;
  /** Id of the thing the link stands for. */
  readonly subject: string;
  readonly name: string;
  readonly state: PathState;
  /** The fact that makes the link hold or fail, where one does. */
  readonly factId?: string;
  /** Why it is not simply `standing`, in one short sentence. */
  readonly why?: string;
}

/** One chain from an account to roles in a tenant. Its state is that of its weakest link. */
export interface AccessPath {
  readonly model: 'dap' | 'gdap' | 'azure-admin-on-behalf-of' | 'lighthouse' | 'guest' | 'own' | 'token';
  /** The account that was asked about. */
  readonly accountId: string;
  /** The account that holds the places on the path: the same one, or the person's account in the tenant. */
  readonly holderId: string;
  readonly tenantId: string;
  /** `any` for directory roles, which serve all of Entra and Microsoft 365. */
  readonly workload: Workload | 'any';
  /** Role template ids, or names of Azure roles. */
  readonly roles: readonly string[];
  readonly state: PathState;
  readonly links: readonly AccessLink[];
}

/** The path as plain data, to be kept or sent to another thread: some paths put their links into words when asked. */
export function plainPath(path: AccessPath): AccessPath {
  const { model, accountId, holderId, tenantId, workload, roles, state, links } = path;
  return { model, accountId, holderId, tenantId, workload, roles, state, links };
}

/** True when the path gives power at this instant. */
export function isEffective(path: AccessPath): boolean {
  return path.state === 'standing' || path.state === 'active' || path.state === 'residual';
}

/** True where the path only gives the delegation itself up, which serves nobody (LH-52). */
export function onlyLeaves({ roles }: AccessPath): boolean {
  return roles.length > 0 && roles.every((role) => role === AZURE_DELEGATION_DELETE_ROLE_NAME);
}

/**
 * True where every role of the path only reads, or only gives the delegation itself up (LH-52), so that whoever gets it
 * changes nothing of the customer's. A token may hold anything.
 */
export function onlyReads(path: AccessPath): boolean {
  return (
    path.roles.length > 0 &&
    path.roles.every((role) => isReadOnlyRole(role) || role === AZURE_DELEGATION_DELETE_ROLE_NAME)
  );
}
