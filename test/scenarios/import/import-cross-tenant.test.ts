import { describe, expect, test } from 'vitest';
import { load } from '../load/helpers.ts';
import { bothSides, defaults, partner, partners, scope, trust } from './cross-tenant-samples.ts';
import { definition, MANAGING_ID, OWNER_ID, registration } from './lighthouse-samples.ts';
import { CUSTOMER_ID, importOf, relationship } from './samples.ts';

const OPTIONS = { asOf: '2026-01-05', managingTenant: MANAGING_ID };

function imported(files: Readonly<Record<string, unknown>>) {
  const result = importOf(files, OPTIONS);
  return { ...result, agreement: result.estate?.crossTenantAccess?.[0] };
}

const OFF = {
  resourceTenantId: OWNER_ID,
  homeTenantId: MANAGING_ID,
  mfaTrusted: false,
  deviceTrusted: false,
  redeemsAutomatically: false,
  inboundAllowed: true,
  outboundAllowed: true,
};

describe('cross-tenant access', () => {
  test('becomes an agreement of the customer and the managing tenant', async () => {
    const { agreement, codes, reasons, report, estate, value } = imported(
      bothSides(
        { inboundTrust: trust(true), automaticUserConsentSettings: { inboundAllowed: true } },
        { automaticUserConsentSettings: { outboundAllowed: true } },
      ),
    );
    expect(codes).toEqual([]);
    expect(reasons).toEqual([]);
    expect(report).toMatchObject({ agreements: 1, relationships: 0 });
    expect(agreement).toEqual({ ...OFF, mfaTrusted: true, deviceTrusted: true, redeemsAutomatically: true });
    expect(estate!.tenants.map(({ id, role }) => [id, role])).toEqual([
      [MANAGING_ID, 'managing'],
      [OWNER_ID, 'customer'],
    ]);
    const loaded = await load(value!.text);
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.value!.source).toEqual({ kind: 'estate', estate });
  });

  test('inherits from the default where the organization sets nothing, and from nothing else', () => {
    const inherited = imported(bothSides({}, {}, { inboundTrust: trust(true) }));
    expect(inherited.agreement).toMatchObject({ mfaTrusted: true, deviceTrusted: true });
    const own = imported(bothSides({ inboundTrust: trust(false) }, {}, { inboundTrust: trust(true) }));
    expect(own.agreement).toEqual(OFF);
    expect([...inherited.codes, ...own.codes]).toEqual([]);
  });

  test('is the default where the list of organizations was saved and the managing tenant is not in it', () => {
    const files = bothSides({}, {}, { inboundTrust: trust(true) });
    const key = `${OWNER_ID}/partners.json`;
    const empty = imported({ ...files, [key]: partners([]) });
    expect(empty.agreement!.mfaTrusted).toBe(true);
    expect(empty.codes).toEqual([]);
    const going = { '@odata.nextLink': 'https://graph.microsoft.com/x' };
    const { [key]: _, ...missing } = files;
    for (const some of [missing, { ...files, [key]: partners([partner(CUSTOMER_ID)], going) }]) {
      const result = imported(some);
      expect(result.agreement!.mfaTrusted).toBe(false);
      expect(result.text).toMatch(/note IMP-UNKNOWN .*trust in MFA/);
    }
  });

  test.each<[string, unknown]>([
    ['a missing key', undefined],
    ['a null among claims (B2B-02)', trust(null)],
    ['a claim that was not asked for', {}],
    ['a claim of another type', trust('yes')],
    ['trust of another type', 'yes'],
  ])('%s is told, and never read silently as no', (_name, inboundTrust) => {
    const { agreement, text } = imported(bothSides({ inboundTrust }));
    expect(agreement).toEqual(OFF);
    expect(text).toMatch(
      new RegExp(`${OWNER_ID}/partners.json:\\d+:\\d+: note IMP-UNKNOWN .*trust in MFA, trust in devices`),
    );
  });

  test('values of another type are told with their place', () => {
    const { text } = imported(bothSides({ inboundTrust: trust('yes'), automaticUserConsentSettings: 1 }));
    expect(text.match(/partners\.json:\d+:\d+: warning IMP-TYPE/g)).toHaveLength(4);
    expect(text).toMatch(/true, false or null/);
  });

  test('trust in one kind of device alone is told, and taken as none', () => {
    const { agreement, codes } = imported(bothSides({ inboundTrust: trust(true, true, false) }));
    expect(agreement).toMatchObject({ mfaTrusted: true, deviceTrusted: false });
    expect(codes).toEqual([expect.stringMatching(/ IMP-DEVICE$/)]);
  });
});

describe('automatic redemption', () => {
  const consent = (inboundAllowed: unknown, outboundAllowed: unknown) => ({
    automaticUserConsentSettings: { inboundAllowed, outboundAllowed },
  });

  test.each<[string, object, object, boolean]>([
    ['home outbound and resource inbound', consent(true, null), consent(null, true), true],
    ['one side', consent(true, null), consent(null, false), false],
    ['the other side', consent(null, null), consent(null, true), false],
    ['the directions that do not count', consent(false, true), consent(true, false), false],
  ])('set for %s', (_name, customer, home, redeems) => {
    const { agreement, codes } = imported(bothSides({ ...customer }, { ...home }));
    expect(agreement!.redeemsAutomatically).toBe(redeems);
    expect(codes).toEqual([]);
  });

  test('is told where a side that could grant it was not saved', () => {
    const all = bothSides({ ...consent(true, null) });
    const customerOnly = Object.fromEntries(
      Object.entries(all).filter(([path]) => path.startsWith(OWNER_ID)),
    );
    const { agreement, text } = imported(customerOnly);
    expect(agreement!.redeemsAutomatically).toBe(false);
    expect(text).toMatch(/IMP-UNKNOWN .*who may go there, automatic redemption/);
  });
});

describe('who may come and go', () => {
  test('is blocked by either side', () => {
    const comes = imported(bothSides({ b2bCollaborationInbound: scope('blocked') }));
    expect(comes.agreement).toEqual({ ...OFF, inboundAllowed: false });
    const goes = imported(bothSides({}, { b2bCollaborationOutbound: scope('blocked') }));
    expect(goes.agreement).toEqual({ ...OFF, outboundAllowed: false });
    const byDefault = imported(bothSides({}, {}, { b2bCollaborationInbound: scope('blocked') }));
    expect(byDefault.agreement).toEqual({ ...OFF, inboundAllowed: false });
    expect([...comes.codes, ...goes.codes, ...byDefault.codes]).toEqual([]);
  });

  test('is told where users are named, since an estate holds one answer for all', () => {
    const { agreement, codes } = imported(
      bothSides({ b2bCollaborationInbound: scope('allowed', ['some-group']) }),
    );
    expect(agreement).toEqual(OFF);
    expect(codes).toEqual([expect.stringMatching(/ IMP-SOME$/)]);
  });

  test('is told where Microsoft would refuse the settings, with the fact', () => {
    const disagree = { ...scope('blocked'), applications: scope().applications };
    const result = imported(bothSides({ b2bDirectConnectOutbound: disagree }));
    expect(result.text).toMatch(
      /warning IMP-SCOPE All users are blocked, and not all applications \(B2B-05\)/,
    );
    const named = imported(bothSides({}, {}, { b2bCollaborationInbound: scope('allowed', ['g']) }));
    expect(named.text).toMatch(/default\.json:\d+:\d+: warning IMP-SCOPE The default names users/);
  });

  test.each<[unknown]>([[7], [{}], [{ ...scope(), applications: null }], [scope('maybe')]])(
    '%j says nothing, and that is told',
    (b2bCollaborationInbound) => {
      const { agreement, text } = imported(bothSides({ b2bCollaborationInbound }));
      expect(agreement!.inboundAllowed).toBe(true);
      expect(text).toMatch(/warning IMP-TYPE/);
      expect(text).toMatch(/IMP-UNKNOWN .*who may come/);
    },
  );
});

describe('whose settings they are', () => {
  test('a path says, also one that holds the partner’s id', () => {
    const files = {
      [`${OWNER_ID}/default.json`]: defaults(),
      [`${OWNER_ID}/partner-${MANAGING_ID}.json`]: partner(MANAGING_ID, { inboundTrust: trust(true) }),
    };
    expect(imported(files).agreement!.mfaTrusted).toBe(true);
  });

  test('without a path, without a managing tenant, and about others they are left out', () => {
    const beside = { 'r.json': relationship() };
    expect(imported({ ...beside, 'default.json': defaults() }).reasons.join()).toMatch(
      /nothing says whose settings/,
    );
    const untold = importOf({ ...beside, ...bothSides() }, { asOf: OPTIONS.asOf });
    expect(untold.reasons).toHaveLength(4);
    expect(untold.reasons.join()).toMatch(/nothing says which tenant manages/);
    expect(untold.estate!.crossTenantAccess).toBeUndefined();
    const others = imported({
      ...beside,
      [`${OWNER_ID}/partners.json`]: partners([partner(MANAGING_ID), partner('someone'), partner(7)]),
      [`${MANAGING_ID}/partners.json`]: partners([partner('stranger'), partner(CUSTOMER_ID)]),
      'sync.json': { tenantId: OWNER_ID, displayName: 'Omega', userSyncInbound: { isSyncAllowed: true } },
    });
    expect(others.reasons.map((reason) => reason.replace(/^.*\d ([a-z ]+:)/, '$1'))).toEqual(
      expect.arrayContaining([
        'partner setting: it is about another organization than the managing tenant',
        'partner setting: it names no organization',
        'partner setting: it is about a tenant that is none of the customers',
        'identity synchronization: an estate tells it by its accounts, with origin: synchronized',
      ]),
    );
    expect(others.estate!.crossTenantAccess!.map(({ resourceTenantId }) => resourceTenantId)).toEqual([
      CUSTOMER_ID,
      OWNER_ID,
    ]);
  });

  test('the managing tenant is known from delegations too', () => {
    const files = {
      ...bothSides({ inboundTrust: trust(true) }),
      'd.json': definition(),
      'a.json': registration(),
    };
    const { estate } = importOf(files, { asOf: OPTIONS.asOf });
    expect(estate!.crossTenantAccess).toEqual([{ ...OFF, mfaTrusted: true, deviceTrusted: true }]);
    expect(estate!.tenants[1]!.name).toBe('Omega');
  });

  test('templates of settings set nothing', () => {
    const template = {
      '@odata.context':
        'https://graph.microsoft.com/v1.0/$metadata#policies/crossTenantAccessPolicy/templates/multiTenantOrganizationPartnerConfiguration/$entity',
      inboundTrust: null,
    };
    const { reasons } = imported({ 'r.json': relationship(), [`${OWNER_ID}/t.json`]: template });
    expect(reasons.join()).toMatch(/1 object: it is none of the objects/);
  });
});
