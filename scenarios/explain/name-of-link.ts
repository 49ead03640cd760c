import type { AccessLink, AccessPath } from '../../models/access/access-path.ts';
import type { EstateIndex } from '../../models/estate-index.ts';

/** The judge names things by what it looked at; people know accounts and assignments by other names. */
export function nameOfLink(
  index: EstateIndex,
  path: Pick<AccessPath, 'holderId' | 'tenantId'>,
  { kind, subject, name }: AccessLink,
): string {
  if (kind === 'account' || kind === 'guest-object') {
    const person = index.people.get(index.accounts.get(subject)?.personId ?? '');
    return (person ?? index.programs.get(subject))?.name ?? name;
  }
  if (kind === 'sign-in') {
    const tenantId = index.accounts.get(subject)?.tenantId;
    return path.holderId === subject
      ? `into ${index.tenants.get(tenantId ?? '')?.name ?? tenantId}`
      : 'at home';
  }
  if (kind !== 'access-assignment') return name;
  const groupId = index
    .relationshipsOf(path.tenantId)
    .flatMap(({ id }) => index.assignmentsOf(id))
    .find(({ id }) => id === subject)?.groupId;
  const group = index.groups.get(groupId ?? '')?.name ?? groupId;
  return group === undefined ? name : `of ${group}`;
}
