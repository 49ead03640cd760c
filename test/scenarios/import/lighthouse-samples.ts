export const READER = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
export const CONTRIBUTOR = 'b24988ac-6180-42a0-ab88-20f7382dd24c';
export const MANAGING_ID = '99999999-9999-4999-8999-000000000001';
export const OWNER_ID = '22222222-bbbb-4bbb-8bbb-000000000007';
export const SUBSCRIPTION_ID = '55555555-eeee-4eee-8eee-000000000001';
export const OPERATORS_ID = '66666666-ffff-4fff-8fff-000000000001';
export const APPROVER_ID = '66666666-ffff-4fff-8fff-000000000002';

type Json = Record<string, unknown>;

const PROVIDER = 'providers/Microsoft.ManagedServices';
const NAME = '77777777-0000-4000-8000-000000000001';

export const DEFINITION_ID = `/subscriptions/${SUBSCRIPTION_ID}/${PROVIDER}/registrationDefinitions/${NAME}`;
export const DELEGATION_ID = `/subscriptions/${SUBSCRIPTION_ID}/${PROVIDER}/registrationAssignments/${NAME}`;

/** A definition as Azure Resource Manager writes one, with changes of its properties and of itself. */
export function definition(properties: Json = {}, changes: Json = {}): Json {
  return {
    id: DEFINITION_ID,
    name: NAME,
    type: 'Microsoft.ManagedServices/registrationDefinitions',
    properties: {
      registrationDefinitionName: 'Night watch',
      managedByTenantId: MANAGING_ID,
      manageeTenantId: OWNER_ID,
      manageeTenantName: 'Omega',
      provisioningState: 'Succeeded',
      authorizations: [
        { principalId: OPERATORS_ID, principalIdDisplayName: 'Operators', roleDefinitionId: READER },
      ],
      eligibleAuthorizations: [
        {
          principalId: OPERATORS_ID,
          roleDefinitionId: CONTRIBUTOR.toUpperCase(),
          justInTimeAccessPolicy: {
            multiFactorAuthProvider: 'Azure',
            maximumActivationDuration: 'PT4H',
            managedByTenantApprovers: [{ principalId: APPROVER_ID, principalIdDisplayName: 'Lead' }],
          },
        },
      ],
      ...properties,
    },
    ...changes,
  };
}

/** An assignment of that definition. */
export function registration(properties: Json = {}, changes: Json = {}): Json {
  return {
    id: DELEGATION_ID,
    name: NAME,
    type: 'microsoft.managedservices/registrationassignments',
    properties: { registrationDefinitionId: DEFINITION_ID, provisioningState: 'Succeeded', ...properties },
    ...changes,
  };
}
