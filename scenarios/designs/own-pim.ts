import type { Account, Person } from '../../models/estate.ts';
import type { RoleAssignment, RolePolicy } from '../../models/estate-roles.ts';
import type { Sketch } from '../scenario.ts';
import { type Base, numbered } from './base.ts';
import type { Design, DesignInput } from './design.ts';
import { roleHere, settingsOfPim } from './roles-in-tenant.ts';

/** The tier of customers' own administrators, which no engineer can be in. */
export const OWN_TIER = 'own-admin';

/**
 * The customers do it themselves: their own administrators are eligible by PIM for the roles in their own tenant, and
 * ours have no access. Where the work of one of a role's tiers needs an approval, so does the role.
 */
export const ownPim: Design = (input) => {
  const { base, sketch } = input;
  if (base.wants.length === 0) return {};
  const admins = peopleOf(base, sketch.customers.admins, OWN_TIER, { tier: OWN_TIER, ownTenant: true });
  const approvers = peopleOf(base, sketch.customers.approvers, 'own-approver', {});
  const people = [...admins, ...approvers];
  return {
    people: people.map(({ person }) => person),
    accounts: people.map(
      ({ person: { id }, customerId }): Account => ({
        id,
        personId: id,
        tenantId: customerId,
        kind: 'member',
      }),
    ),
    roleAssignments: admins.flatMap(({ person, customerId }) =>
      base.wants.map(
        (want): RoleAssignment => ({
          ...roleHere(base, customerId, want),
          id: `${person.id}/${want.need}`,
          principal: { kind: 'account', id: person.id },
          assignment: 'eligible',
        }),
      ),
    ),
    rolePolicies: base.customers.flatMap(({ id }) => {
      const here = approvers.filter(({ customerId }) => customerId === id).map(({ person }) => person.id);
      return policiesOf(input, id, here);
    }),
  };
};

interface Resident {
  readonly person: Person;
  readonly customerId: string;
}

function peopleOf(
  base: Base,
  count: Sketch['customers']['admins'],
  role: string,
  traits: Partial<Person>,
): Resident[] {
  return base.customers.flatMap(({ id, name }) =>
    numbered(count, role).map((rank) => ({
      customerId: id,
      person: { id: `${rank}@${id}`, name: `${name} ${rank.replaceAll('-', ' ')}`, ...traits },
    })),
  );
}

/** One policy per role of the tenant, in Azure per role and resource (PIM-41); a role that two needs share asks for the stricter. */
function policiesOf(
  { base, pim }: DesignInput,
  customerId: string,
  approverIds: readonly string[],
): RolePolicy[] {
  const policies = new Map<string, RolePolicy>();
  for (const want of base.wants) {
    const { tenantId, system, role, scope } = roleHere(base, customerId, want);
    const asked = want.tiers.some((tier) => pim.approvalTiers.includes(tier));
    const key = `${system} ${role} ${scope}`;
    if (policies.has(key) && !asked) continue;
    policies.set(key, {
      tenantId,
      system,
      role,
      ...(system === 'azure-role' ? { scope } : {}),
      ...settingsOfPim(pim, asked ? approverIds : null),
    });
  }
  return [...policies.values()];
}
