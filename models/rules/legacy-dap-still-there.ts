import { namedCustomers } from './customers.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const legacyDapStillThere = defineRule({
  id: 'TWIN.GDAP.004',
  name: 'legacy-dap-still-there',
  title: 'Legacy DAP is still there',
  severity: 'error',
  fix: 'Bring GDAP into effect first, for Azure as well, and test it. Then remove DAP.',
  factIds: ['GDAP-91', 'GDAP-97'],
  find(index) {
    const customers = index.estate.dapLinks.filter((link) => link.status === 'dap').map((l) => l.customerId);
    return oneFinding(
      namedCustomers(index, customers),
      (count) =>
        `${several(count, 'customer')} still ${count === 1 ? 'has' : 'have'} legacy DAP: every Admin agent is Global Administrator there, every Helpdesk agent Helpdesk Administrator, without end.`,
    );
  },
});
