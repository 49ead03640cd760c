import type { AzureSubscription, Need } from '../estate.ts';
import { AZURE_USER_ACCESS_ADMINISTRATOR, azureRoleIdOfName } from '../facts/index.ts';
import { roleObstacles } from './lighthouse-roles.ts';

/** A way to get at a tenant. In `in-tenant` the roles are given where they work, to an account of the tenant. */
export type AccessModel = 'dap' | 'gdap' | 'lighthouse-standing' | 'lighthouse-eligible' | 'in-tenant';

/** Why a model cannot serve a need: the fact that forbids it, and the reason in one clause. */
export interface DesignLimit {
  readonly factId: string;
  readonly why: string;
}

/** What a limit depends on beside the model: the need, and the subscription it would be served on, if there is one. */
export interface LimitQuestion {
  readonly need: Pick<Need, 'workload' | 'role'>;
  readonly subscription?: Pick<AzureSubscription, 'agreement'> | undefined;
}

/**
 * The limit of a model a need runs into; undefined where the model serves it. The one place that says so: designs build
 * what is left, and a property over random sketches holds it against the judge of access.
 *
 * @example unservedBy('lighthouse-eligible', { need: { workload: 'azure', role: 'Owner' }, subscription })?.factId // 'LH-31'
 */
export function unservedBy(model: AccessModel, question: LimitQuestion): DesignLimit | undefined {
  switch (model) {
    case 'dap':
    case 'gdap':
      return limitOfPartner(question);
    case 'lighthouse-standing':
    case 'lighthouse-eligible':
      return limitOfLighthouse(model, question);
    default:
      return limitInTenant(question);
  }
}

/** Delegated directory roles reach everything but Azure; there the partner owns the subscriptions it sold (GDAP-100). */
function limitOfPartner({ need, subscription }: LimitQuestion): DesignLimit | undefined {
  switch (need.workload) {
    case 'azure':
    case 'azure-data':
      if (subscription === undefined) {
        return {
          factId: 'GDAP-101',
          why: 'the customer has no Azure plan subscription through the partner',
        };
      }
      if (subscription.agreement === 'csp-azure-plan') return undefined;
      return {
        factId: 'GDAP-25',
        why: 'subscriptions under an enterprise agreement are not reachable through the partner’s delegation',
      };
    case 'azure-management-group':
      return {
        factId: 'GDAP-100',
        why: 'the partner owns subscriptions, and nothing above them',
      };
    default:
      return undefined;
  }
}

function limitOfLighthouse(
  model: 'lighthouse-standing' | 'lighthouse-eligible',
  { need: { workload, role }, subscription }: LimitQuestion,
): DesignLimit | undefined {
  switch (workload) {
    case 'azure':
      break;
    case 'azure-data':
      return { factId: 'LH-33', why: 'roles with data actions cannot be delegated through Lighthouse' };
    case 'azure-management-group':
      return {
        factId: 'LH-40',
        why: 'Lighthouse delegates subscriptions and resource groups, not management groups',
      };
    default:
      return {
        factId: 'LH-46',
        why: 'Lighthouse delegates requests to Azure Resource Manager and no others',
      };
  }
  if (subscription === undefined) {
    return { factId: 'LH-01', why: 'the customer has no subscription that could be delegated' };
  }
  const id = azureRoleIdOfName(role) ?? role;
  const [obstacle] = roleObstacles(id, model === 'lighthouse-eligible' ? 'eligible' : 'permanent');
  if (obstacle !== undefined) return { factId: obstacle.fact, why: withoutStop(obstacle.message) };
  if (id !== AZURE_USER_ACCESS_ADMINISTRATOR) return undefined;
  return {
    factId: 'LH-32',
    why: 'through Lighthouse the role gives others to managed identities, and to nobody else',
  };
}

/** PIM gives every role of the directory and of Azure, those of Azure on a resource each (PIM-41). */
function limitInTenant({ need, subscription }: LimitQuestion): DesignLimit | undefined {
  if (!need.workload.startsWith('azure') || subscription !== undefined) return undefined;
  return {
    factId: 'PIM-41',
    why: 'PIM keeps a role of Azure resource by resource, and the customer has no Azure subscription',
  };
}

function withoutStop(message: string): string {
  return message.replace(/\.$/, '');
}
