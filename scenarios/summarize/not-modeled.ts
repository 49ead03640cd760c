/** What every result leaves out, in words for the person who must decide on it. */
export const NOT_MODELED: readonly string[] = [
  'Conditional Access of customers beyond what they ask of people from outside, and of providers.',
  'A thief who moves on: from one account to others, to service principals, or who leaves back doors.',
  'Harm done by reading: roles that only read count neither as a tenant reached nor as standing access.',
  'An approver who reports a strange request; it is refused or let through, and nothing follows.',
  'Administrators who add standing access when PIM is gone or in their way.',
  'Work that outlasts its activation, and engineers who deactivate early of their own accord.',
  'Break-glass accounts in use, and reviews of access in designs of a sketch.',
  'Prices other than the list prices of P1 and P2, what guests cost by activity, and what toil, outages and incidents cost.',
];
