import type { DefinitionDraft, RegistrationDraft } from './lighthouse-draft.ts';
import { tenantOfPath } from './tenant-of-path.ts';

/** An assignment of Lighthouse with its definition, and the customer whose subscription it delegates. */
export interface AttachedDelegation {
  readonly registration: RegistrationDraft;
  readonly definition: DefinitionDraft;
  readonly customerId: string;
  readonly customerName: string | undefined;
}

/**
 * Finds the definition of every assignment, and the customer's tenant: the one the definition names, or the one in the
 * name of the file or its folder. Where neither says it, a tenant named after the subscription stands for it.
 */
export function attachDefinitions(
  registrations: readonly RegistrationDraft[],
  definitions: readonly DefinitionDraft[],
  managing: string | undefined,
): readonly AttachedDelegation[] {
  const byId = new Map(definitions.map((definition) => [definition.id.toLowerCase(), definition]));
  const assigned = new Set<string>();
  const owners = new Map<string, string>();
  const attached = registrations.flatMap((registration): AttachedDelegation | readonly [] => {
    const { file, path, id, definitionId, subscriptionId } = registration;
    const skip = (reason: string): readonly [] => {
      file.skip('registration assignment', path, reason, id);
      return [];
    };
    const definition = byId.get(definitionId.toLowerCase());
    if (definition === undefined) return skip('its registration definition is not among those read');
    assigned.add(definitionId.toLowerCase());
    if (definition.managingTenantId.toLowerCase() !== managing?.toLowerCase())
      return skip('it delegates to another managing tenant');
    const named = definition.customerId ?? tenantInPath(registration) ?? tenantInPath(definition);
    const owner = owners.get(subscriptionId.toLowerCase());
    const customerId = owner ?? named ?? `customer-of-${subscriptionId}`;
    if (customerId.toLowerCase() === managing.toLowerCase())
      return skip('the managing tenant is the subscription’s own (LH-05)');
    owners.set(subscriptionId.toLowerCase(), customerId);
    if (owner !== undefined && named !== undefined && named.toLowerCase() !== owner.toLowerCase()) {
      file.tell('warning', 'IMP-CUSTOMER', path, {
        message: 'Two tenants are named as the owner of this subscription; the first is taken.',
      });
    } else if (owner === undefined && named === undefined) {
      file.tell('note', 'IMP-CUSTOMER', path, {
        message: 'Nothing says whose subscription this is; a tenant named after it stands for the customer.',
        hint: 'Put the customer’s tenant id into the name of the file or its folder.',
      });
    }
    const isNamed = definition.customerId?.toLowerCase() === customerId.toLowerCase();
    return {
      registration,
      definition,
      customerId,
      customerName: isNamed ? definition.customerName : undefined,
    };
  });
  for (const { id, file, path } of definitions) {
    if (assigned.has(id.toLowerCase())) continue;
    file.skip(
      'registration definition',
      path,
      'no assignment of it was read, and alone it delegates nothing (LH-01)',
      id,
    );
  }
  return attached;
}

/** A subscription's id in a name is no tenant's. */
function tenantInPath({ file, id }: RegistrationDraft | DefinitionDraft): string | undefined {
  const tenant = tenantOfPath(file.path);
  return tenant === undefined || id.toLowerCase().includes(tenant) ? undefined : tenant;
}
