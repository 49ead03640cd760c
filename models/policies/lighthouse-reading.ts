import type { Assumptions } from '../assumptions.ts';

/** The open questions about a definition, under the names of the assumptions, so that a run can hand over its answers. */
export type DelegationReading = Partial<
  Pick<Assumptions, 'delegatedRoles' | 'guestPrincipals' | 'readerNeededBy' | 'lighthouseLongestActivation'>
>;
