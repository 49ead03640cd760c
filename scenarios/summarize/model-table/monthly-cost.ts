import { formatMoney } from '../../writers/numbers.ts';
import type { ModelQuestion } from './model-row.ts';

const PRICE_FACTS: Readonly<Record<string, string>> = {
  AAD_PREMIUM_P2: 'PIM-104',
  AAD_PREMIUM: 'PIM-103',
  ENTRA_ID_GOVERNANCE: 'PIM-105',
  'workload-id': 'PIM-107',
};

/** What the needed seats cost, in all tenants together. */
export const monthlyCost: ModelQuestion = {
  id: 'cost-per-month',
  about: 'license',
  question: 'What do they cost a month, all tenants together?',
  answer({ licenses }) {
    const paid = licenses.filter(({ costPerMonthMinor }) => costPerMonthMinor > 0);
    const minor = paid.reduce((sum, { costPerMonthMinor }) => sum + costPerMonthMinor, 0);
    return {
      text: formatMoney(minor, 'USD'),
      factIds: [...new Set(paid.flatMap(({ sku }) => PRICE_FACTS[sku] ?? []))].sort(),
    };
  },
};
