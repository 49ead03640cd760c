import { describe, expect, test } from 'vitest';
import type { AccessLink, AccessPath, LinkKind } from '../../../models/access/access-path.ts';
import { failureOf, findFailureMode } from '../../../models/failure-modes/index.ts';

const standing: AccessLink = { kind: 'account', subject: 'ann@home', name: 'ann', state: 'standing' };

const lost = (kind: LinkKind, factId?: string): AccessLink => ({
  kind,
  subject: 'somewhere',
  name: kind,
  state: 'lost',
  ...(factId === undefined ? {} : { factId }),
});

const path = (state: AccessPath['state'], ...links: readonly AccessLink[]): AccessPath => ({
  model: 'gdap',
  accountId: 'ann@home',
  holderId: 'ann@home',
  tenantId: 'acme',
  workload: 'any',
  roles: [],
  state,
  links,
});

const failureAt = (kind: LinkKind, factId?: string) =>
  failureOf([path('lost', standing, lost(kind, factId))]);

describe('the broken link names the failure', () => {
  test.each([
    ['account', 'account-disabled'],
    ['guest-object', 'guest-object-shadows-gdap'],
    ['eligibility', 'eligibility-ended'],
    ['access-assignment', 'no-access-assignment'],
    ['role', 'no-access-assignment'],
    ['group', 'no-access-assignment'],
    ['precedence', 'gdap-weaker-than-the-dap-it-overrides'],
    ['conditional-access', 'customer-conditional-access-blocks-providers'],
    ['azure-subscription', 'azure-agreement-out-of-reach'],
    ['relationship', 'relationship-expired'],
    ['reader', 'lighthouse-reader-also-eligible'],
    ['delegation', 'lighthouse-delegation-removed'],
    ['sign-in', 'sign-in-to-customer-blocked'],
    ['authorization', 'need-not-served'],
  ] as const)('%s: %s', (kind, failure) => {
    expect(failureAt(kind)).toBe(failure);
    expect(failureAt(kind, 'of no failure of its own')).toBe(failure);
  });

  test.each([
    ['eligibility', 'PIM-93', 'p2-lapse-removes-eligibilities'],
    ['eligibility', 'PIM-121', 'review-silence-strips-everyone'],
    ['relationship', 'GDAP-97', 'azure-access-lost-with-dap-removal'],
    ['relationship', 'GDAP-101', 'need-not-served'],
    ['relationship', 'T6', 'request-dead-after-90-days'],
    ['delegation', 'LH-53', 'shared-principal-lost-with-another-delegation'],
    ['delegation', 'LH-55', 'renamed-offer-cuts-access'],
    ['sign-in', 'R18', 'mfa-trust-with-id-protection-blocks-silently'],
    ['sign-in', 'R11a', 'custom-controls-and-trust'],
    ['sign-in', 'R24', 'phishing-resistant-strength-without-trust'],
    ['sign-in', 'R17', 'trust-on-but-home-cannot-do-mfa'],
    ['sign-in', 'R21', 'sign-in-risk-blocks-the-unregistered-guest'],
    ['sign-in', 'B2B-17', 'forty-registrations-and-a-lost-phone'],
  ] as const)('%s by %s: a failure that cites the fact, %s', (kind, factId, failure) => {
    expect(failureAt(kind, factId)).toBe(failure);
    expect(findFailureMode(failure)?.factIds).toContain(factId);
  });

  test('a relationship that never was active has not expired, and one that was ended neither (GDAP-36, GDAP-40)', () => {
    for (const factId of ['T4', 'T5', 'GDAP-36', 'GDAP-40']) {
      expect([factId, failureAt('relationship', factId)]).toEqual([factId, 'relationship-not-active']);
    }
    for (const factId of ['T14', 'T15', 'T16']) {
      expect([factId, failureAt('relationship', factId)]).toEqual([factId, 'relationship-terminated']);
    }
  });

  test('a delegation nobody removed is not called removed: it was not deployed, or gives nothing (LH-38, LH-59)', () => {
    expect(failureAt('delegation', 'LH-59')).toBe('need-not-served');
    expect(failureAt('delegation', 'LH-38')).toBe('need-not-served');
    expect(failureAt('delegation', 'LH-5A')).toBe('lighthouse-delegation-removed');
  });

  test('and where only a permanent Reader is missing, the reader is named (S4)', () => {
    expect(failureAt('delegation', 'S4')).toBe('lighthouse-reader-also-eligible');
  });
});

describe('of several paths', () => {
  test('none at all means that nobody was given the role', () => {
    expect(failureOf([])).toBe('need-not-served');
  });

  test('only the first broken link of each counts', () => {
    expect(failureOf([path('lost', standing, lost('relationship', 'T14'), lost('account'))])).toBe(
      'relationship-terminated',
    );
  });

  test('the one that got furthest speaks, and one that waits has no broken link', () => {
    const gone = path('lost', lost('account'));
    const waiting = path('gated', { ...standing, state: 'gated' });
    expect(failureOf([gone, waiting])).toBe('need-not-served');
    const stillBroken = path('gated', lost('eligibility'));
    expect(failureOf([gone, stillBroken])).toBe('eligibility-ended');
  });

  test('of equals the first speaks', () => {
    expect(failureOf([path('lost', lost('group')), path('lost', lost('account'))])).toBe(
      'no-access-assignment',
    );
  });

  test('but a delegation that stands says what took its grant, before another that is gone (LH-53, LH-5A)', () => {
    const taken = path('lost', lost('delegation', 'LH-53'));
    const removed = path('lost', lost('delegation', 'LH-5A'));
    const ended = path('lost', lost('relationship'));
    expect(failureOf([ended, removed, taken])).toBe('shared-principal-lost-with-another-delegation');
    expect(failureOf([ended, removed])).toBe('relationship-expired');
    expect(failureOf([removed, ended])).toBe('lighthouse-delegation-removed');
  });
});

test('a failure mode is found by its id, and by no other', () => {
  expect(findFailureMode('account-disabled')?.id).toBe('account-disabled');
  expect(findFailureMode('nothing-of-the-kind')).toBeUndefined();
});
