import { expect, test } from 'vitest';
import { parseInstant } from '../../../engine/calendar.ts';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { accessOf } from '../../../models/access/access-of.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { defaultCrossTenantAccess, defaultSignInPolicy } from '../../../models/estate-cross-tenant.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { MFA_REGISTRATION_GRACE } from '../../../models/facts/index.ts';
import { stateAt } from '../../../models/state-at.ts';
import { ANN_HELPS_ALPHA, TIRELESS, tinyEstate } from './tiny-estate.ts';

/** Ann works at Alpha as a guest, day by day, and the registration policy there covers guests. */
function visiting(mfaTrusted: boolean): Estate {
  const estate = tinyEstate({ memberships: [], relationships: [], accessAssignments: [] });
  return {
    ...estate,
    accounts: [...estate.accounts, { id: 'ann@alpha', personId: 'ann', tenantId: 'alpha', kind: 'guest' }],
    roleAssignments: [ANN_HELPS_ALPHA],
    crossTenantAccess: [{ ...defaultCrossTenantAccess('alpha', 'home'), mfaTrusted }],
    signInPolicies: [{ ...defaultSignInPolicy('alpha'), registrationPolicy: true }],
  };
}

function onDay(mfaTrusted: boolean, day: number) {
  const plan = {
    index: indexEstate(visiting(mfaTrusted)),
    constants: {},
    behavior: TIRELESS,
    events: [],
    assumptions: resolveAssumptions(),
    startEpochSeconds: parseInstant('2026-01-05T00:00:00Z')!,
    horizonSeconds: 40 * DAY_SECONDS,
  };
  const { index, state } = stateAt(plan, 1, 0, day * DAY_SECONDS);
  const path = accessOf(index, state, 'ann@home', 'alpha').find(({ model }) => model === 'guest');
  return [path?.state, state.registrationPrompt('ann@alpha'), state.mfaRegistration('ann@alpha')];
}

const GRACE_DAYS = MFA_REGISTRATION_GRACE.value / DAY_SECONDS;

test('the grace of the registration policy begins at the first sign-in (B2B-32)', () => {
  expect(onDay(true, 1)).toEqual(['standing', 'in-grace', 'unregistered']);
  expect(onDay(false, 1)).toEqual(['standing', 'in-grace', 'unregistered']);
});

test('after it, trust in MFA at home ends in a block that says nothing (R18b)', () => {
  expect(onDay(true, GRACE_DAYS + 2)).toEqual(['lost', 'overdue', 'unregistered']);
});

test('after it, whoever is not trusted registers (R19)', () => {
  expect(onDay(false, GRACE_DAYS + 2)).toEqual(['standing', 'never', 'registered']);
});
