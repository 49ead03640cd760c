import { defineFact } from './fact.ts';

/*
 * List prices in US cents. Third parties read them off Microsoft's page; a scenario may bring its own.
 */

export const P1_LIST_PRICE = defineFact({
  id: 'PIM-103',
  statement: 'List price of Entra ID P1 on an annual commitment.',
  value: 700,
  unit: 'USD cents/seat/month',
  source:
    'third party, two readings of microsoft.com pricing (2026-09-06, 2026-09-20): api-evangelist/azure-ad, api-evangelist/microsoft-entra',
  date: '2026-09-20',
  confidence: 'T',
  alternatives: [
    {
      name: 'before-2026',
      value: 600,
      statement: 'The price before the rise of 2026.',
      source: 'third party, pages of spring 2026',
    },
  ],
});

export const P2_LIST_PRICE = defineFact({
  id: 'PIM-104',
  statement:
    'List price of Entra ID P2 on an annual commitment; it rose from 9 dollars between about May and September 2026.',
  value: 1000,
  unit: 'USD cents/seat/month',
  source:
    'third party, two readings of microsoft.com pricing (2026-09-06, 2026-09-20): api-evangelist/azure-ad, api-evangelist/microsoft-entra',
  date: '2026-09-20',
  confidence: 'T',
  alternatives: [
    {
      name: 'before-2026',
      value: 900,
      statement: 'The price before the rise of 2026.',
      source: 'third party, pages of spring 2026',
    },
  ],
});

export const ID_GOVERNANCE_LIST_PRICE = defineFact({
  id: 'PIM-105',
  statement: 'List price of Entra ID Governance, on top of P1 or P2.',
  value: 700,
  unit: 'USD cents/seat/month',
  source:
    'third party, two readings of microsoft.com pricing (2026-09-06, 2026-09-20): api-evangelist/azure-ad, api-evangelist/microsoft-entra',
  date: '2026-09-20',
  confidence: 'T',
});

export const ENTRA_SUITE_LIST_PRICE = defineFact({
  id: 'PIM-106',
  statement: 'List price of the Entra Suite, on top of P1.',
  value: 1200,
  unit: 'USD cents/seat/month',
  source:
    'third party, two readings of microsoft.com pricing (2026-09-06, 2026-09-20): api-evangelist/azure-ad, api-evangelist/microsoft-entra',
  date: '2026-09-20',
  confidence: 'T',
});

export const WORKLOAD_ID_LIST_PRICE = defineFact({
  id: 'PIM-107',
  statement: 'List price of Workload ID, per service principal instead of per person.',
  value: 300,
  unit: 'USD cents/workload identity/month',
  source:
    'third party, two readings of microsoft.com pricing (2026-09-06, 2026-09-20): api-evangelist/azure-ad, api-evangelist/microsoft-entra',
  date: '2026-09-20',
  confidence: 'T',
});

export const INTERNET_OR_PRIVATE_ACCESS_LIST_PRICE = defineFact({
  id: 'PIM-108',
  statement: 'List price of Internet Access or Private Access, each.',
  value: 500,
  unit: 'USD cents/seat/month',
  source:
    'third party, two readings of microsoft.com pricing (2026-09-06, 2026-09-20): api-evangelist/azure-ad, api-evangelist/microsoft-entra',
  date: '2026-09-20',
  confidence: 'T',
});

export const MICROSOFT_365_LIST_PRICES = defineFact({
  id: 'PIM-109',
  statement: 'List prices of Microsoft 365 E5, E3 and F3 since 1 July 2026.',
  value: { e5: 6000, e3: 3900, f3: 1000 },
  unit: 'USD cents/seat/month',
  source: 'third party: npifinancial.com',
  date: '2026-09-22',
  confidence: 'T',
});

export const E7_AND_BUSINESS_LIST_PRICES = defineFact({
  id: 'PIM-110',
  statement: 'List prices of Microsoft 365 E7 and of Business Premium.',
  value: { e7: 9900, businessPremium: 2200 },
  unit: 'USD cents/seat/month',
  source: 'third party: samexpert.com; lasvegasitservices.com',
  date: '2026-09-22',
  confidence: 'T',
});

export const GOVERNED_GUEST_PRICE = defineFact({
  id: 'PIM-111',
  statement: 'Price of a guest with an action of ID Governance.',
  value: 75,
  unit: 'USD cents/guest/month',
  source: 'techcommunity.microsoft.com blog 3575579',
  date: '2026-09-22',
  confidence: 'C',
});
