/** What every result leaves out, in words for the person who must decide on it. */
export const NOT_MODELED: readonly string[] = [
  'Azure Lighthouse, B2B guests, cross-tenant sync and customers’ own PIM: designs that are not built yet.',
  'Conditional Access of customers, and what else may stop or slow a sign-in besides MFA at home.',
  'A thief who moves on: from one account to others, to service principals, or who leaves back doors.',
  'An approver who reports a strange request; it is refused or let through, and nothing follows.',
  'Administrators who add standing access when PIM is gone or in their way.',
  'Work that outlasts its activation, and engineers who deactivate early.',
  'Prices other than the list price of P2, and what toil, outages and incidents cost.',
];
