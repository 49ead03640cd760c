import { didYouMean, oneOf } from '../../schema/did-you-mean.ts';
import type { Complain } from '../complaints.ts';

/** What a name in an event may stand for, and how to say that it stands for nothing. */
export interface NameKind {
  readonly code: string;
  /** `no one customer`, as in “There is no one customer "x".” */
  readonly nothing: string;
}

export const CUSTOMER: NameKind = { code: 'SCN-CUSTOMER', nothing: 'no one customer' };
export const DELEGATION: NameKind = { code: 'SCN-DELEGATION', nothing: 'no delegation' };
export const PERSON: NameKind = { code: 'SCN-WHO', nothing: 'no person' };
export const TENANT: NameKind = { code: 'SCN-TENANT', nothing: 'no one tenant' };
export const GROUP: NameKind = { code: 'SCN-GROUP', nothing: 'no one group' };
export const SERVICE_PRINCIPAL: NameKind = { code: 'SCN-PROGRAM', nothing: 'no service principal' };
export const RELATIONSHIP: NameKind = { code: 'SCN-RELATIONSHIP', nothing: 'no relationship' };
export const REVIEW: NameKind = { code: 'SCN-REVIEW', nothing: 'no one review' };

/** What a sketch's designs build bears names only once it is built. */
const NAMELESS = 'a name out of an estate file; what the designs of a sketch build cannot be named in events';

/** The id behind a name, or undefined after a complaint with what there is and what may have been meant. */
export function idOf(
  name: string,
  ids: ReadonlyMap<string, string>,
  { code, nothing }: NameKind,
  path: readonly PropertyKey[],
  complain: Complain,
): string | undefined {
  const id = ids.get(name);
  if (id !== undefined) return id;
  const names = [...ids.keys()];
  complain('error', code, path, {
    message: `There is ${nothing} "${name}".`,
    expected: names.length === 0 ? NAMELESS : oneOf(names, 8),
    hint: didYouMean(name, names),
  });
  return undefined;
}
