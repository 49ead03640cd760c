import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Account, Estate } from '../../../models/estate.ts';
import { defaultCrossTenantAccess } from '../../../models/estate-cross-tenant.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { ScenarioEvent } from '../../../models/events.ts';
import { stateAt } from '../../../models/state-at.ts';
import { QUIET, runEstate, tinyEstate } from './tiny-estate.ts';

/** Ann has an account at Alpha, made in one way or the other. */
function visiting(change: Partial<Account>, rest: Partial<Estate> = {}): Estate {
  const estate = tinyEstate({ memberships: [], relationships: [], accessAssignments: [] });
  return {
    ...estate,
    accounts: [
      ...estate.accounts,
      { id: 'ann@alpha', personId: 'ann', tenantId: 'alpha', kind: 'external-member', ...change },
    ],
    ...rest,
  };
}

const SYNCHRONIZED = { origin: 'synchronized' as const };
const INVITED = { origin: 'invited' as const };

function stateAfter(estate: Estate, events: readonly ScenarioEvent[]) {
  const { state } = stateAt(
    {
      index: indexEstate(estate),
      constants: {},
      behavior: QUIET,
      events,
      assumptions: resolveAssumptions(),
      startEpochSeconds: 0,
      horizonSeconds: 10 * DAY_SECONDS,
    },
    1,
    0,
    5 * DAY_SECONDS,
  );
  return { enabled: state.accountEnabled('ann@alpha'), presence: state.presence('ann@alpha') };
}

const guest = (does: 'disable-object' | 'delete-object'): ScenarioEvent => ({
  kind: 'guest',
  atSeconds: DAY_SECONDS,
  personId: 'ann',
  does,
});
const sync = (
  does: 'change-at-home' | 'leave-company' | 'leave-scope' | 'cut-job',
  atSeconds = DAY_SECONDS + HOUR_SECONDS,
): ScenarioEvent => ({
  kind: 'sync',
  atSeconds,
  personId: 'ann',
  does,
});

describe('an account that is disabled in the tenant it visits', () => {
  test.each([SYNCHRONIZED, INVITED])('is disabled, whoever made it: $origin', (origin) => {
    expect(stateAfter(visiting(origin), [guest('disable-object')]).enabled).toBe(false);
    expect(stateAfter(visiting(origin), [guest('delete-object')]).presence).toBe('absent');
  });

  test('is enabled again by the next change at home, if synchronization keeps it (B2B-62, B2B-89)', () => {
    const events = [guest('disable-object'), sync('change-at-home')];
    expect(stateAfter(visiting(SYNCHRONIZED), events).enabled).toBe(true);
    expect(stateAfter(visiting(INVITED), events).enabled).toBe(false);
  });
});

describe('somebody who leaves the company and the scope of the job', () => {
  const leaves = [sync('leave-company'), sync('leave-scope')];
  const spared = {
    crossTenantAccess: [{ ...defaultCrossTenantAccess('alpha', 'home'), syncDeletes: false }],
  };

  test('is deleted by the next cycle, unless the job deletes nobody (B2B-63, B2B-67)', () => {
    expect(stateAfter(visiting(SYNCHRONIZED), leaves).presence).toBe('absent');
    expect(stateAfter(visiting(SYNCHRONIZED, spared), leaves).presence).toBe('accepted');
  });

  test('and is left over only then', () => {
    const shown = (estate: Estate) => runEstate(estate, { events: leaves }).observations;
    expect(shown(visiting(SYNCHRONIZED, spared))).toHaveProperty('user-never-deprovisioned');
    expect(shown(visiting(SYNCHRONIZED))).not.toHaveProperty('user-never-deprovisioned');
  });

  test('is no way in once the job has disabled the account there, although the object stays (B2B-63, B2B-64)', () => {
    const events = [sync('leave-company'), sync('leave-scope', 3 * DAY_SECONDS)];
    expect(stateAfter(visiting(SYNCHRONIZED), events)).toEqual({ enabled: false, presence: 'accepted' });
    expect(runEstate(visiting(SYNCHRONIZED), { events }).observations).not.toHaveProperty(
      'user-never-deprovisioned',
    );
    const cutAfter = [sync('leave-company'), sync('cut-job', 3 * DAY_SECONDS)];
    expect(runEstate(visiting(SYNCHRONIZED), { events: cutAfter }).observations).not.toHaveProperty(
      'user-never-deprovisioned',
    );
  });

  test.each([
    ['before', [sync('cut-job'), sync('leave-company', 3 * DAY_SECONDS)]],
    ['at once', [sync('leave-company'), sync('cut-job')]],
  ])('stays enabled where the job was cut %s (B2B-66)', (_, events) => {
    expect(stateAfter(visiting(SYNCHRONIZED), events)).toEqual({ enabled: true, presence: 'accepted' });
    expect(
      runEstate(visiting(SYNCHRONIZED), { events }).observations['user-never-deprovisioned']?.count,
    ).toBe(1);
  });
});

test('what a tenant revokes ends sessions of its own people, and none of a guest (B2B-85)', () => {
  const revoked: ScenarioEvent = {
    kind: 'guest',
    atSeconds: DAY_SECONDS,
    personId: 'ann',
    does: 'revoke-sessions',
    tenantId: 'alpha',
  };
  const MODE = 'revoking-a-guests-sessions-does-nothing';
  const shown = (estate: Estate, event: ScenarioEvent) =>
    runEstate(estate, { events: [event] }).observations[MODE];
  expect(shown(visiting({ kind: 'guest' }), revoked)).toEqual({ count: 1, firstAtSeconds: DAY_SECONDS });
  expect(shown(visiting({ kind: 'member' }), revoked)).toBeUndefined();
  expect(shown(visiting({ kind: 'guest' }), { ...revoked, tenantId: 'home' })).toBeUndefined();
});
