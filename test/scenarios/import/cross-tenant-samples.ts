import { MANAGING_ID, OWNER_ID } from './lighthouse-samples.ts';

type Json = Record<string, unknown>;

/** One direction of access: who, and to what. */
export function scope(
  access = 'allowed',
  users: readonly string[] = ['AllUsers'],
  apps = ['AllApplications'],
): Json {
  const side = (names: readonly string[], targetType: string) => ({
    accessType: access,
    targets: names.map((target) => ({ target, targetType })),
  });
  return { usersAndGroups: side(users, 'user'), applications: side(apps, 'application') };
}

export function trust(mfa: unknown, compliant: unknown = mfa, hybrid: unknown = compliant): Json {
  return {
    isMfaAccepted: mfa,
    isCompliantDeviceAccepted: compliant,
    isHybridAzureADJoinedDeviceAccepted: hybrid,
  };
}

/** The default of a tenant in which nobody has set anything, with changes. */
export function defaults(changes: Json = {}): Json {
  return {
    isServiceDefault: true,
    inboundTrust: trust(false),
    b2bCollaborationInbound: scope(),
    b2bCollaborationOutbound: scope(),
    b2bDirectConnectInbound: scope('blocked'),
    b2bDirectConnectOutbound: scope('blocked'),
    ...changes,
  };
}

/** Settings for one organization that inherit everything, with changes. */
export function partner(tenantId: unknown, changes: Json = {}): Json {
  return {
    tenantId,
    isServiceProvider: true,
    inboundTrust: null,
    automaticUserConsentSettings: { inboundAllowed: null, outboundAllowed: null },
    b2bCollaborationInbound: null,
    b2bCollaborationOutbound: null,
    b2bDirectConnectInbound: null,
    b2bDirectConnectOutbound: null,
    ...changes,
  };
}

export function partners(value: readonly Json[], changes: Json = {}): Json {
  const context = 'https://graph.microsoft.com/v1.0/$metadata#policies/crossTenantAccessPolicy/partners';
  return { '@odata.context': context, ...changes, value };
}

/** Answers of both tenants: the customer's about the managing tenant, and the managing tenant's about the customer. */
export function bothSides(
  customer: Json = {},
  home: Json = {},
  customerDefaults: Json = {},
): Record<string, Json> {
  return {
    [`${OWNER_ID}/default.json`]: defaults(customerDefaults),
    [`${OWNER_ID}/partners.json`]: partners([partner(MANAGING_ID, customer)]),
    [`${MANAGING_ID}/default.json`]: defaults(),
    [`${MANAGING_ID}/partners.json`]: partners([partner(OWNER_ID, home)]),
  };
}
