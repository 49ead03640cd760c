/**
 * Places on a path that somebody must activate, or has. A path of GDAP, as most are, knows them; of others the links tell.
 * A property test holds that the links of a path of GDAP tell the same.
 */
import type { EstateIndex } from '../estate-index.ts';
import type { Place } from '../places.ts';
import type { AccessPath } from './access-path.ts';
import { GdapPath } from './gdap-path.ts';
import { isWaiting, type JudgedPlace } from './membership-links.ts';

const isActivated = ({ reached }: JudgedPlace): boolean => reached === 'active';

/** How many activations are missing to power. */
export function missingActivations(path: AccessPath): number {
  return path instanceof GdapPath
    ? path.membershipsWhere(isWaiting).length
    : path.links.filter(isWaiting).length;
}

/** The first place on the path that must be activated; undefined where there is none, or none that can be. */
export function placeToActivate({ places }: EstateIndex, path: AccessPath): Place | undefined {
  if (path instanceof GdapPath) return path.membershipsWhere(isWaiting)[0];
  const link = path.links.find(isWaiting);
  return link && places.get(link.subject);
}

/** Those whose activation gives what the path gives, in its order. */
export function activatedPlaces({ places }: EstateIndex, path: AccessPath): readonly Place[] {
  if (path instanceof GdapPath) return path.membershipsWhere(isActivated);
  return path.links
    .filter(({ kind, state }) => kind === 'activation' && state === 'active')
    .flatMap(({ subject }) => places.get(subject) ?? []);
}
