import type { GdapRelationship } from '../models/estate.ts';

/** A relationship read from a file that kept what Graph called a status the twin has no word for. */
export interface KeptGraphStatus {
  readonly graphStatus?: string;
}

/** What Graph called the status, where the twin has no word for it; `status` is then only a stand-in that gives no access. */
export function graphStatusOf(relationship: GdapRelationship & KeptGraphStatus): string | undefined {
  return relationship.graphStatus;
}
