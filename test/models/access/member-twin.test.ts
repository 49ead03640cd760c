import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import { defaultSignInPolicy } from '../../../models/estate-cross-tenant.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { GLOBAL_READER, HELPDESK_ADMINISTRATOR } from '../../../models/facts/index.ts';
import { guestObjectShadowsDelegation } from '../../../models/rules/guest-object-shadows-delegation.ts';
import { assigned, place, relationship, tinyEstate } from '../wiring/tiny-estate.ts';

/** Ann works at the customer through GDAP, and has another account there. */
function twin(kind: 'member' | 'guest' | 'external-member') {
  const tiny = tinyEstate({
    memberships: [place('ann', 'active')],
    relationships: [relationship('alpha')],
    accessAssignments: [assigned('alpha')],
  });
  const { personId } = tiny.accounts.find(({ id }) => id === 'ann@home')!;
  return {
    ...tiny,
    accounts: [...tiny.accounts, { id: 'ann@alpha', personId, tenantId: 'alpha', kind }],
    roleAssignments: [
      {
        id: 'reader',
        tenantId: 'alpha',
        system: 'entra-role' as const,
        role: GLOBAL_READER,
        scope: '/',
        principal: { kind: 'account' as const, id: 'ann@alpha' },
        assignment: 'active' as const,
        endsAtSeconds: null,
      },
    ],
    signInPolicies: [{ ...defaultSignInPolicy('alpha'), blocksGuests: true }],
  };
}

function pathsAt(kind: Parameters<typeof twin>[0], answers = true) {
  const estate = twin(kind);
  const session = { mfa: true, answers };
  return accessOf(indexEstate(estate), declaredState(estate), 'ann@home', 'alpha', { session }).map(
    ({ model, roles, state }) => [model, ...roles, state],
  );
}

describe('another account of the same person in the customer', () => {
  test('that the customer made for itself shadows nothing and is no guest (B2B-70)', () => {
    expect(pathsAt('member')).toEqual([
      ['gdap', HELPDESK_ADMINISTRATOR, 'standing'],
      ['own', GLOBAL_READER, 'standing'],
    ]);
  });

  test('that the customer made for itself is not opened by a stolen session of the first', () => {
    expect(pathsAt('member', false)).toEqual([
      ['gdap', HELPDESK_ADMINISTRATOR, 'standing'],
      ['own', GLOBAL_READER, 'lost'],
    ]);
  });

  test.each(['guest', 'external-member'] as const)(
    'as %s shadows, and is kept out as such (GDAP-50)',
    (kind) => {
      expect(pathsAt(kind)).toEqual([
        ['gdap', HELPDESK_ADMINISTRATOR, 'lost'],
        ['guest', GLOBAL_READER, 'lost'],
      ]);
    },
  );

  test('TWIN.GDAP.008 finds those from outside only', () => {
    const found = (kind: Parameters<typeof twin>[0]) =>
      guestObjectShadowsDelegation.find(indexEstate(twin(kind)), resolveAssumptions()).length;
    expect([found('member'), found('guest'), found('external-member')]).toEqual([0, 1, 1]);
  });
});
