import { defineRule, oneFinding, several } from './rule.ts';

export const servicePrincipalBeyondPim = defineRule({
  id: 'TWIN.PIM.012',
  name: 'service-principal-beyond-pim',
  title: 'A program holds a role in a way that PIM does not give',
  severity: 'error',
  fix: 'Give the program an active role with an end, and renew it.',
  factIds: ['PIM-47'],
  find(index) {
    const names = new Map((index.estate.servicePrincipals ?? []).map(({ id, name }) => [id, name]));
    const found = (index.estate.roleAssignments ?? []).filter(
      ({ principal, assignment }) => principal.kind === 'service-principal' && assignment === 'eligible',
    );
    return oneFinding(
      found.map(({ principal: { id } }) => ({ id, name: names.get(id) ?? id })),
      (count) =>
        `${several(count, 'service principal')} ${count === 1 ? 'is' : 'are'} eligible for a role: nobody is there to activate it, and PIM refuses the assignment.`,
    );
  },
});
