import type { InboundTrust } from '../../models/policies/effective-trust.ts';
import { visibleValue } from '../load/visible-text.ts';
import { LONGEST_ID } from '../schema/estate-fields.ts';
import type { SettingsDraft, Written } from './cross-tenant-draft.ts';
import type { FoundObject, JsonPath } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';
import { field, type GraphObject, isObject, textField } from './graph-values.ts';
import { contentOf } from './read-fields.ts';
import { readScopes } from './read-scope.ts';
import { tenantOfPath } from './tenant-of-path.ts';

const HINT = 'put the tenant’s id into the name of the file or its folder, as in ID/partners.json';

/**
 * Reads the default of cross-tenant access, or the settings for one organization. Graph does not say whose they are,
 * so the file's path must. Undefined after saying why it was left out.
 */
export function readSettings(found: FoundObject, file: GraphFile): SettingsDraft | undefined {
  const { object, path, kind } = found;
  const partnerId = kind === 'partner setting' ? textField(object, 'tenantId')?.toLowerCase() : undefined;
  if (kind === 'partner setting' && (partnerId === undefined || partnerId.length > LONGEST_ID)) {
    file.skip(kind, path, 'it names no organization');
    return undefined;
  }
  const tenantId = tenantOfPath(file.path, partnerId === undefined ? [] : [partnerId]);
  if (tenantId === undefined) {
    file.skip(kind, path, `nothing says whose settings these are; ${HINT}`, partnerId);
    return undefined;
  }
  const scopes = readScopes(found, file);
  const consent = readPart(object, 'automaticUserConsentSettings', path, file);
  const consentPath = [...path, 'automaticUserConsentSettings'];
  const redeems = (key: string): Written<boolean> =>
    consent ? readFlag(consent, key, consentPath, file) : consent;
  return {
    id: partnerId === undefined ? tenantId : `${tenantId}/${partnerId}`,
    file,
    path,
    content: contentOf(object),
    changedAt: undefined,
    graphStatus: undefined,
    tenantId,
    partnerId,
    inboundTrust: readTrust(object, path, file),
    inbound: scopes.inbound,
    outbound: scopes.outbound,
    redeemsInbound: redeems('inboundAllowed'),
    redeemsOutbound: redeems('outboundAllowed'),
  };
}

function readTrust(object: GraphObject, path: JsonPath, file: GraphFile): Written<InboundTrust> {
  const trust = readPart(object, 'inboundTrust', path, file);
  if (!trust) return trust;
  const claim = (key: string) => {
    const value = readFlag(trust, key, [...path, 'inboundTrust'], file);
    return value === undefined ? {} : { [key]: value };
  };
  return {
    ...claim('isMfaAccepted'),
    ...claim('isCompliantDeviceAccepted'),
    ...claim('isHybridAzureADJoinedDeviceAccepted'),
  };
}

/** A block of keys. What is neither that nor null is told, and not known. */
function readPart(object: GraphObject, key: string, path: JsonPath, file: GraphFile): Written<GraphObject> {
  const value = field(object, key);
  if (value === undefined || value === null || isObject(value)) return value;
  return tellOdd(key, value, 'a block of keys, or null', path, file);
}

function readFlag(object: GraphObject, key: string, path: JsonPath, file: GraphFile): Written<boolean> {
  const value = field(object, key);
  if (value === undefined || value === null || typeof value === 'boolean') return value;
  return tellOdd(key, value, 'true, false or null', path, file);
}

function tellOdd(key: string, value: unknown, expected: string, path: JsonPath, file: GraphFile): undefined {
  file.tell('warning', 'IMP-TYPE', [...path, key], {
    message: `${key} is ${visibleValue(value, 60)}; it is taken as not known.`,
    expected,
  });
  return undefined;
}
