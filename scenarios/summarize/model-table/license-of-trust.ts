import { tenantsWithTrust } from '../../../models/licensing/trust-tenants.ts';
import { count } from '../../writers/numbers.ts';
import { joined, type ModelQuestion } from './model-row.ts';

/** What tenants need that trust others, or redeem invitations for their people. */
export const licenseOfTrust: ModelQuestion = {
  id: 'license-of-trust',
  about: 'license',
  question: 'P1 or P2 for trust and automatic redemption?',
  answer({ index, licenses }) {
    const customers = [...tenantsWithTrust(index).keys()].filter(
      (id) => index.tenants.get(id)?.role === 'customer',
    );
    const needing = (sku: string) =>
      new Set(
        licenses.filter((row) => row.sku === sku && row.seatsNeeded > 0).map(({ tenantId }) => tenantId),
      );
    const [withP2, withP1] = [needing('AAD_PREMIUM_P2'), needing('AAD_PREMIUM')];
    const byP2 = customers.filter((id) => withP2.has(id)).length;
    const byP1 = customers.filter((id) => !withP2.has(id) && withP1.has(id)).length;
    const said = (those: number, words: string) =>
      those === 0 ? null : { text: `in ${count(those, 'customer')}, ${words}`, factIds: ['B2B-53'] };
    return joined(
      [
        said(byP2, 'by the P2 they need anyway'),
        said(byP1, 'by the P1 they need anyway'),
        said(customers.length - byP2 - byP1, 'which need it for this'),
      ],
      'no',
    );
  },
};
