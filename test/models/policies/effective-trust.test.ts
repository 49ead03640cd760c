import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveTrust, type InboundTrust } from '../../../models/policies/effective-trust.ts';

const ON: InboundTrust = {
  isMfaAccepted: true,
  isCompliantDeviceAccepted: true,
  isHybridAzureADJoinedDeviceAccepted: true,
};
const OFF: InboundTrust = {
  isMfaAccepted: false,
  isCompliantDeviceAccepted: false,
  isHybridAzureADJoinedDeviceAccepted: false,
};

describe('effective trust', () => {
  test.each([
    ['no entry: the default', { inboundTrust: ON }, undefined, 'accepted', 'default'],
    ['a null entry inherits', { inboundTrust: ON }, { inboundTrust: null }, 'accepted', 'default'],
    ['an entry of its own wins', { inboundTrust: ON }, { inboundTrust: OFF }, 'not-accepted', 'organization'],
    ['in either way', { inboundTrust: OFF }, { inboundTrust: ON }, 'accepted', 'organization'],
    ['a missing key is unknown', { inboundTrust: ON }, {}, 'unknown', 'unknown'],
    ['a missing default is unknown', {}, undefined, 'unknown', 'unknown'],
    ['it does not hide an entry', {}, { inboundTrust: ON }, 'accepted', 'organization'],
    [
      'an untouched default trusts nobody',
      { inboundTrust: null },
      undefined,
      'not-accepted',
      'service-default',
    ],
  ] as const)('%s', (_, defaults, organization, mfa, from) => {
    expect(effectiveTrust(defaults, organization)).toMatchObject({ mfa, from });
  });

  test('the three claims are told apart', () => {
    const trust = effectiveTrust({ inboundTrust: OFF }, { inboundTrust: { ...OFF, isMfaAccepted: true } });
    expect(trust).toMatchObject({
      mfa: 'accepted',
      compliantDevice: 'not-accepted',
      hybridJoinedDevice: 'not-accepted',
      factId: 'B2B-02',
    });
    expect(
      effectiveTrust({ inboundTrust: { ...OFF, isCompliantDeviceAccepted: true } }, { inboundTrust: null }),
    ).toMatchObject({ mfa: 'not-accepted', compliantDevice: 'accepted', hybridJoinedDevice: 'not-accepted' });
  });

  test.each([
    ['unknown', 'unknown'],
    ['inherits', 'accepted'],
    ['not-accepted', 'not-accepted'],
  ] as const)('a null among the claims, read as %s', (reading, mfa) => {
    const entry = { inboundTrust: { ...OFF, isMfaAccepted: null } };
    expect(effectiveTrust({ inboundTrust: ON }, entry, reading).mfa).toBe(mfa);
  });

  test('a claim that was not read is unknown under every reading', () => {
    const { isMfaAccepted: _, ...rest } = OFF;
    for (const reading of ['unknown', 'inherits', 'not-accepted'] as const) {
      expect(effectiveTrust({ inboundTrust: ON }, { inboundTrust: rest }, reading).mfa).toBe('unknown');
    }
    expect(effectiveTrust({ inboundTrust: rest }).mfa).toBe('unknown');
  });

  test('deleting an entry is the same as an entry that inherits, whatever the default (B2B-03)', () => {
    const claim = fc.option(fc.boolean());
    const trust = fc.option(
      fc.record({
        isMfaAccepted: claim,
        isCompliantDeviceAccepted: claim,
        isHybridAzureADJoinedDeviceAccepted: claim,
      }),
    );
    fc.assert(
      fc.property(trust, (inboundTrust) => {
        const defaults = { inboundTrust };
        expect(effectiveTrust(defaults, { inboundTrust: null })).toEqual(effectiveTrust(defaults));
      }),
    );
  });
});
