import { count } from '../../writers/numbers.ts';
import { joined, type ModelQuestion } from './model-row.ts';

/** What tenants need that trust the MFA of others, or redeem invitations for their people. */
export const licenseOfTrust: ModelQuestion = {
  id: 'license-of-trust',
  about: 'license',
  question: 'P1 or P2 for trust and automatic redemption?',
  answer({ index, licenses }) {
    const { estate, tenants } = index;
    const settings = (estate.crossTenantAccess ?? []).filter(
      ({ mfaTrusted, redeemsAutomatically }) => mfaTrusted || redeemsAutomatically,
    );
    const customers = new Set(
      settings
        .map(({ resourceTenantId }) => resourceTenantId)
        .filter((id) => tenants.get(id)?.role === 'customer'),
    );
    const bought = new Set(
      licenses.filter(({ seatsNeeded }) => seatsNeeded > 0).map(({ tenantId }) => tenantId),
    );
    const covered = [...customers].filter((id) => bought.has(id)).length;
    const bare = customers.size - covered;
    return joined(
      [
        covered === 0
          ? null
          : { text: `in ${count(covered, 'customer')}, by the P2 they need anyway`, factIds: ['B2B-53'] },
        bare === 0
          ? null
          : { text: `in ${count(bare, 'customer')}, which need it for this`, factIds: ['B2B-53'] },
      ],
      'no',
    );
  },
};
