import { LIGHTHOUSE_GUEST_PRINCIPALS } from '../facts/index.ts';
import { isGuid, isPlaceholder } from './lighthouse-definition.ts';
import type { DelegationFinding } from './lighthouse-finding.ts';
import type { DelegationReading } from './lighthouse-reading.ts';

/** What the object behind a principal id is, where the caller knows: `Group(Security)`, `User`, `ServicePrincipal` … */
export type PrincipalTypes = ReadonlyMap<string, string>;

export type PrincipalUse = 'permanent' | 'eligible' | 'approver';

/** Types by id in lower case, as ids are compared. */
export function principalTypesOf(given: Readonly<Record<string, string>>): PrincipalTypes {
  return new Map(Object.entries(given).map(([id, type]) => [id.toLowerCase(), type]));
}

interface Obstacle extends Omit<DelegationFinding, 'path'> {
  readonly type: string;
  readonly uses: readonly PrincipalUse[];
}

const EVERYWHERE: readonly PrincipalUse[] = ['permanent', 'eligible', 'approver'];

const OBSTACLES: readonly Obstacle[] = [
  {
    type: 'Application',
    uses: EVERYWHERE,
    level: 'refuse',
    fact: 'LH-06',
    message: 'This is the id of an application; its service principal has another.',
  },
  {
    type: 'Group(Microsoft365)',
    uses: ['permanent', 'eligible'],
    level: 'refuse',
    fact: 'LH-08',
    message: 'Only security groups can be authorized, no Microsoft 365 group.',
  },
  {
    type: 'Group(Microsoft365)',
    uses: ['approver'],
    level: 'warn',
    fact: 'LH-08',
    message:
      'Groups of a delegation are security groups; no text speaks of a Microsoft 365 group as approver.',
  },
  {
    type: 'ServicePrincipal',
    uses: ['eligible'],
    level: 'refuse',
    fact: 'LH-15',
    message: 'A service principal cannot activate a role.',
  },
  {
    type: 'ServicePrincipal',
    uses: ['approver'],
    level: 'refuse',
    fact: 'LH-14',
    message: 'A service principal cannot approve.',
  },
  {
    type: 'User(Guest)',
    uses: EVERYWHERE,
    level: 'warn',
    fact: 'LH-24',
    message: 'Whether a guest of the managing tenant works here, no text says.',
  },
];

/** Judges one principal id, and the object behind it where its type is known (LH-06 to LH-08, LH-14, LH-15, LH-24). */
export function principalFindings(
  principalId: string,
  use: PrincipalUse,
  types: PrincipalTypes,
  path: string,
  { guestPrincipals = LIGHTHOUSE_GUEST_PRINCIPALS.value }: DelegationReading = {},
): readonly DelegationFinding[] {
  if (!isGuid(principalId)) {
    return [{ level: 'refuse', fact: 'LH-06', message: `${principalId} is no GUID.`, path }];
  }
  if (isPlaceholder(principalId)) {
    return [
      { level: 'note', fact: 'LH-06', message: 'The zero GUID is a placeholder for an id of yours.', path },
    ];
  }
  const type = types.get(principalId.toLowerCase());
  return OBSTACLES.filter((obstacle) => obstacle.type === type && obstacle.uses.includes(use)).map(
    ({ level, fact, message }) => ({
      level: fact === LIGHTHOUSE_GUEST_PRINCIPALS.id && guestPrincipals === 'refused' ? 'refuse' : level,
      fact,
      message,
      path,
    }),
  );
}
