import { z } from 'zod';
import { azureRoleId } from '../facts/index.ts';
import type { DelegationFinding } from './lighthouse-finding.ts';

/*
 * The properties of a registration definition as Azure Resource Manager takes them. Further keys are left alone, and
 * null means the same as absent.
 */

const principal = z.looseObject({ principalId: z.string(), principalIdDisplayName: z.string().nullish() });

const authorization = principal.extend({
  roleDefinitionId: z.string(),
  delegatedRoleDefinitionIds: z.array(z.string()).nullish(),
});

const accessPolicy = z.looseObject({
  multiFactorAuthProvider: z.string(),
  maximumActivationDuration: z.string().nullish(),
  managedByTenantApprovers: z.array(principal).nullish(),
});

const plan = z.looseObject({
  name: z.string(),
  publisher: z.string(),
  product: z.string(),
  version: z.string(),
});

const definitionProperties = z.looseObject({
  managedByTenantId: z.string(),
  registrationDefinitionName: z.string().nullish(),
  description: z.string().nullish(),
  authorizations: z.array(authorization),
  eligibleAuthorizations: z
    .array(authorization.extend({ justInTimeAccessPolicy: accessPolicy.nullish() }))
    .nullish(),
  plan: plan.nullish(),
});

export type DefinitionProperties = z.infer<typeof definitionProperties>;
export type Authorization = z.infer<typeof authorization>;
export type EligibleAuthorization = NonNullable<DefinitionProperties['eligibleAuthorizations']>[number];
export type AccessPolicyAsWritten = z.infer<typeof accessPolicy>;

/** Reads the properties, or says what is wrong with their shape (LH-02, LH-0A, LH-11). */
export function readDefinition(
  properties: unknown,
):
  | { readonly properties: DefinitionProperties; readonly findings?: never }
  | { readonly properties?: never; readonly findings: readonly DelegationFinding[] } {
  const read = definitionProperties.safeParse(properties);
  if (read.success) return { properties: read.data };
  return {
    findings: read.error.issues.map((issue) => ({
      level: 'refuse',
      fact: factOf(issue.path),
      message: `This has not the shape a registration definition needs: ${issue.message}.`,
      path: pathOf('properties', ...issue.path),
    })),
  };
}

function factOf(path: readonly PropertyKey[]): string {
  if (path.includes('justInTimeAccessPolicy')) return 'LH-11';
  return path.length > 1 && path[0] !== 'plan' ? 'LH-0A' : 'LH-02';
}

/** `properties.authorizations[0].roleDefinitionId` */
export function pathOf(start: string, ...steps: readonly PropertyKey[]): string {
  return steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}.${String(step)}`),
    start,
  );
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ZERO_GUID = '00000000-0000-0000-0000-000000000000';

export function isGuid(text: string): boolean {
  return GUID.test(text);
}

/** Samples put the zero GUID where an id of one's own belongs; two of them are not the same principal. */
export function isPlaceholder(principalId: string): boolean {
  return principalId === ZERO_GUID;
}

/** True when both texts name the same principal, of which placeholders name none (LH-21). */
export function isSamePrincipal(one: string, other: string): boolean {
  return !isPlaceholder(one) && one.toLowerCase() === other.toLowerCase();
}

/** What a grant is about: one principal, one role. Delegations that share a key can take each other's access (LH-53). */
export function grantKey(entry: Pick<Authorization, 'principalId' | 'roleDefinitionId'>): string {
  return `${entry.principalId.toLowerCase()}|${azureRoleId(entry.roleDefinitionId)}`;
}
