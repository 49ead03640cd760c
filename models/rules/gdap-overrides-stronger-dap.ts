import type { AccessPath } from '../access/access-path.ts';
import { isEffective } from '../access/access-path.ts';
import { GLOBAL_ADMINISTRATOR } from '../facts/index.ts';
import { judgeByClass } from '../licensing/judge-by-class.ts';
import { namedCustomers } from './customers.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const gdapOverridesStrongerDap = defineRule({
  id: 'TWIN.GDAP.005',
  name: 'gdap-overrides-stronger-dap',
  title: 'GDAP hides a stronger DAP role',
  severity: 'warning',
  fix: 'Put every role the work needs into the GDAP relationship; do not count on DAP to fill the gap.',
  factIds: ['E2'],
  find(index) {
    const judge = judgeByClass(index);
    const customers = index.estate.dapLinks
      .map((link) => link.customerId)
      .filter((customerId) => judge(customerId).some(({ paths }) => losesByPrecedence(paths)));
    return oneFinding(
      namedCustomers(index, customers),
      (count) =>
        `At ${several(count, 'customer')} people hold fewer roles than DAP would give them: GDAP in effect wins, even where it is weaker.`,
    );
  },
});

/** True where precedence is all that stands before a DAP role which GDAP does not give as well. */
function losesByPrecedence(paths: readonly AccessPath[]): boolean {
  const held = new Set(
    paths.filter((path) => path.model === 'gdap' && isEffective(path)).flatMap((path) => path.roles),
  );
  if (held.has(GLOBAL_ADMINISTRATOR)) return false;
  return paths.some(
    (path) =>
      path.roles.some((role) => !held.has(role)) &&
      path.links.some((link) => link.kind === 'precedence') &&
      path.links.every((link) => link.kind === 'precedence' || link.state === 'standing'),
  );
}
