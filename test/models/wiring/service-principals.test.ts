import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../engine/calendar.ts';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import { accessOf } from '../../../models/access/access-of.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { RoleAssignment } from '../../../models/estate-roles.ts';
import type { ScenarioEvent } from '../../../models/events.ts';
import { GLOBAL_READER, USER_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import { stateAt } from '../../../models/state-at.ts';
import { lighthouseOfAlpha, place, QUIET, runEstate, tinyEstate } from './tiny-estate.ts';

/** A program of Alpha, with a role there up to day 5. */
function automated(role: Partial<RoleAssignment> = {}, change: Partial<Estate> = {}): Estate {
  return {
    ...tinyEstate({ memberships: [] }),
    servicePrincipals: [{ id: 'backup', tenantId: 'alpha', name: 'Backup' }],
    roleAssignments: [
      {
        id: 'backup/users',
        tenantId: 'alpha',
        system: 'entra-role',
        role: USER_ADMINISTRATOR,
        scope: '/',
        principal: { kind: 'service-principal', id: 'backup' },
        assignment: 'active',
        endsAtSeconds: 5 * DAY_SECONDS,
        ...role,
      },
    ],
    ...change,
  };
}

const LICENSE = {
  id: 'p2',
  tenantId: 'alpha',
  product: 'entra-id-p2',
  seats: 1,
  channel: 'volume-enterprise',
} as const;
const LAPSE: ScenarioEvent = { kind: 'lapse', atSeconds: DAY_SECONDS, license: 'p2', tenantId: 'alpha' };

/** What the judge says of the program in Alpha on a day. */
function onDay(day: number, estate: Estate, events: readonly ScenarioEvent[] = [], readings = {}) {
  const plan = {
    index: indexEstate(estate),
    constants: {},
    behavior: QUIET,
    events,
    assumptions: resolveAssumptions(readings),
    startEpochSeconds: parseInstant('2026-01-05T00:00:00Z')!,
    horizonSeconds: 200 * DAY_SECONDS,
  };
  return stateAt(plan, 1, 0, day * DAY_SECONDS)
    .judge('backup', 'alpha')
    .map(({ state, links }) => `${state} ${links.at(-1)!.factId ?? ''}`);
}

/** A program of ours, which a delegation of Alpha names; it holds nothing else. */
const DELEGATED: Partial<Estate> = {
  servicePrincipals: [{ id: 'backup', tenantId: 'home', name: 'Backup' }],
  roleAssignments: [],
  ...lighthouseOfAlpha({
    authorizations: [{ principal: { kind: 'service-principal', id: 'backup' }, role: 'Contributor' }],
    eligible: [],
  }),
};

describe('the standing access of programs', () => {
  const HOURS = 24 * 10;
  const hours = (estate: Estate, events: readonly ScenarioEvent[] = []) => {
    const { metrics } = runEstate(estate, { events, horizonSeconds: HOURS * HOUR_SECONDS });
    return [metrics['access.programHours'], metrics['access.standingHours']];
  };

  test('is counted apart from that of people, up to its end', () => {
    expect(hours(automated({ endsAtSeconds: null }))).toEqual([HOURS, 0]);
    expect(hours(automated())).toEqual([5 * 24, 0]);
    const memberships = [place('ann', 'active')];
    expect(hours(automated({}, { memberships }))).toEqual([5 * 24, HOURS]);
  });

  test('is none of a program that may never activate, or only reads', () => {
    expect(hours(automated({ assignment: 'eligible', endsAtSeconds: null }))).toEqual([0, 0]);
    expect(hours(automated({ role: GLOBAL_READER }))).toEqual([0, 0]);
  });

  const REMOVED: ScenarioEvent = {
    kind: 'lighthouse',
    atSeconds: 4 * DAY_SECONDS,
    delegationId: 'offer',
    does: 'customer-removes',
  };

  test('lasts as long as the delegation of Lighthouse that names the program (LH-15)', () => {
    expect(hours(automated({}, DELEGATED))).toEqual([HOURS, 0]);
    const [hoursOfProgram] = hours(automated({}, DELEGATED), [REMOVED]);
    expect(hoursOfProgram).toBeGreaterThan(4 * 24);
    expect(hoursOfProgram).toBeLessThan(4 * 24 + 1);
  });

  test('serves nobody: a customer that only a program reached does not go without us when it is gone', () => {
    const { metrics } = runEstate(automated({}, DELEGATED), { events: [REMOVED] });
    expect(metrics['gdap.outageHours']).toBe(0);
  });

  test('is not told of where no program is', () => {
    expect(hours(tinyEstate({ memberships: [] }))).toEqual([undefined, 0]);
  });
});

describe('a service principal with an active place (PIM-47)', () => {
  test('holds it up to its end, and no longer', () => {
    expect(onDay(4, automated())).toEqual(['standing ']);
    expect(onDay(6, automated())).toEqual(['lost PIM-42']);
  });

  test('keeps it for good when the plan is lost before, and nobody is told (PIM-93)', () => {
    const licensed = automated({ endsAtSeconds: 150 * DAY_SECONDS }, { licenses: [LICENSE] });
    expect(onDay(160, licensed)).toEqual(['lost PIM-42']);
    expect(onDay(160, licensed, [LAPSE])).toEqual(['standing PIM-93']);
    expect(onDay(160, licensed, [LAPSE], { pimLossEffects: 'article' })).toEqual(['lost PIM-42']);
    const { observations } = runEstate(licensed, { events: [LAPSE], horizonSeconds: 140 * DAY_SECONDS });
    expect(observations['p2-lapse-makes-time-bound-permanent']?.count).toBe(1);
  });

  test('has no end where there never was a plan', () => {
    const { licensesUnknown: _, ...known } = automated();
    expect(onDay(6, known)).toEqual(['standing PIM-93']);
    expect(onDay(6, known, [], { pimLossEffects: 'article' })).toEqual(['lost PIM-42']);
  });

  test('works in its own tenant only, and is nobody who has the same id', () => {
    const estate = automated();
    const judge = (of: Estate, id: string, tenantId: string) =>
      accessOf(indexEstate(of), declaredState(of), id, tenantId).length;
    expect([judge(estate, 'backup', 'alpha'), judge(estate, 'backup', 'home')]).toEqual([1, 0]);
    const [ann] = estate.accounts;
    const namesake = { ...ann!, id: 'backup', tenantId: 'alpha' };
    expect(judge({ ...estate, accounts: [...estate.accounts, namesake] }, 'backup', 'alpha')).toBe(0);
  });

  test('can never activate an eligible one', () => {
    const [path, ...more] = onDay(1, automated({ assignment: 'eligible', endsAtSeconds: null }));
    expect([path, more]).toEqual(['lost PIM-47', []]);
  });

  test('is reached through Lighthouse where a delegation names it (LH-15)', () => {
    expect(onDay(1, automated({}, DELEGATED))).toEqual(['standing LH-5D']);
  });
});
