import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS, type Seconds } from '../../../engine/time.ts';
import type { Behavior } from '../../../models/behavior.ts';
import type { Estate, Membership, Workload } from '../../../models/estate.ts';
import {
  GDAP_WORKLOAD_DELAY,
  LIGHTHOUSE_EFFECT_DELAY,
  PIM_APPROVAL_TIMEOUT,
  PIM_DIRECTORY_LAG,
  PIM_MIN_REQUEST,
} from '../../../models/facts/index.ts';
import type { Recording } from '../../../models/recorder.ts';
import { activate, begin, recorded, runUntil } from './live-world.ts';
import {
  assigned,
  place,
  policy,
  relationship,
  TIRELESS,
  type TinyRun,
  theft,
  tinyEstate,
} from './tiny-estate.ts';

/** Ann needs access a few times a day, and has time to wait for it. */
const NOW_AND_THEN: Behavior = {
  ...TIRELESS,
  activationsPerEngineerPerDay: { kind: 'constant', value: 6 },
};
const ELIGIBLE = place('ann', 'eligible');

/** Alpha is served through the group `admins`, for work on one workload. */
function estate(
  memberships: readonly Membership[],
  workload: Workload = 'entra',
  maxActivationSeconds: Seconds = 8 * HOUR_SECONDS,
  change: Partial<Estate> = {},
): Estate {
  const tiny = tinyEstate({
    memberships,
    groups: ['admins', 'inner', 'others'],
    policies: ['admins', 'inner', 'others'].map((groupId) => policy({ groupId, maxActivationSeconds })),
  });
  return { ...tiny, needs: tiny.needs.map((need) => ({ ...need, workload })), ...change };
}

function worked(whole: Estate, behavior: Partial<Behavior> = {}, options: TinyRun = {}): Recording {
  const horizonSeconds = 3 * DAY_SECONDS;
  const world = begin(whole, { behavior: { ...NOW_AND_THEN, ...behavior }, horizonSeconds, ...options });
  world.sim.run();
  return recorded(world);
}

const waited = ({ metrics }: Recording) => metrics['access.minutesToAccess']! * MINUTE_SECONDS;
const { direct, slow } = GDAP_WORKLOAD_DELAY.value;

describe('work that needs access', () => {
  test('waits for nothing where access stands', () => {
    const recording = worked(estate([place('ann', 'active')]));
    expect(waited(recording)).toBe(0);
    expect(recording.metrics['access.failed']).toBe(0);
    expect(recording.acts.activation).toBe(0);
  });

  test('is never found by whoever serves nobody', () => {
    const recording = worked(estate([place('bob', 'active')], 'entra', 1, { needs: [] }));
    expect([recording.metrics['access.failed'], recording.metrics['access.minutesToAccess']]).toEqual([
      0,
      undefined,
    ]);
  });

  test('waits after an activation until the workload has noticed, by the table of workloads (GDAP-114)', () => {
    // Half-hour activations, so that each piece of work has one of its own.
    const most = 30 * MINUTE_SECONDS;
    const entra = worked(estate([ELIGIBLE], 'entra', most));
    expect(waited(entra)).toBeGreaterThan(PIM_DIRECTORY_LAG.value.lowSeconds + direct.lowSeconds);
    expect(waited(entra)).toBeLessThan(PIM_DIRECTORY_LAG.value.highSeconds + direct.highSeconds);
    expect(entra.observations).toEqual({});
    // A uniform draw from the range, which several draws come close to.
    const long = worked(estate([ELIGIBLE], 'entra', most), {
      activationsPerEngineerPerDay: { kind: 'constant', value: 20 },
    });
    expect(waited(long)).toBeGreaterThan(0.3 * direct.highSeconds);
    expect(waited(long)).toBeLessThan(0.8 * direct.highSeconds);
  });

  test('waits longer where the workload reads groups late, and the record says so', () => {
    const few = { activationsPerEngineerPerDay: { kind: 'constant', value: 2 } } as const;
    for (const workload of ['exchange', 'sharepoint', 'purview'] as const) {
      const late = worked(estate([ELIGIBLE], workload, 3 * HOUR_SECONDS), few);
      expect(waited(late)).toBeGreaterThan(slow.lowSeconds);
      expect(waited(late)).toBeLessThan(slow.highSeconds + PIM_DIRECTORY_LAG.value.highSeconds);
      expect(late.observations['exchange-propagation']?.count).toBeGreaterThan(0);
      const assumptions = { workloadDelay: 'article' };
      const article = worked(estate([ELIGIBLE], workload, 3 * HOUR_SECONDS), few, { assumptions });
      expect(waited(article)).toBeLessThan(direct.highSeconds + PIM_DIRECTORY_LAG.value.highSeconds);
      expect(article.observations).toEqual({});
    }
  });

  test('fails where the activation has run out before the workload noticed', () => {
    const recording = worked(estate([ELIGIBLE], 'exchange', 5 * MINUTE_SECONDS));
    expect(recording.failures['workload-too-slow']).toBeGreaterThan(0);
    expect(recording.metrics['access.minutesToAccess']).toBeUndefined();
  });

  test('is asked for by activating as little as possible', () => {
    const nested = (assignment: Membership['assignment']) =>
      place('inner', assignment, { id: `inner ${assignment}`, member: { kind: 'group', id: 'inner' } });
    const twoSteps = [place('ann', 'eligible', { groupId: 'inner' }), nested('eligible')];
    const count = (memberships: readonly Membership[]) => {
      const recording = worked(estate(memberships, 'entra', 30 * MINUTE_SECONDS));
      expect(recording.metrics['access.failed']).toBe(0);
      return recording.acts.activation;
    };
    const one = count([ELIGIBLE]);
    expect(count(twoSteps)).toBe(2 * one);
    expect(count([...twoSteps, ELIGIBLE])).toBe(one);
    expect(count([ELIGIBLE, ...twoSteps])).toBe(one);
    // What stands goes before what has to be activated.
    expect(count([ELIGIBLE, place('ann', 'active', { id: 'standing' })])).toBe(0);
  });

  test('goes the way that asks nobody, where there are two', () => {
    const asked = policy({ groupId: 'others', approverAccountIds: ['bob@home'] });
    const recording = worked({
      ...estate([place('ann', 'eligible', { groupId: 'others' }), ELIGIBLE]),
      policies: [policy(), asked],
      accessAssignments: [assigned('alpha', 'others'), assigned('alpha')],
    });
    expect(recording.acts.approval).toBe(0);
    expect(recording.metrics['access.failed']).toBe(0);
  });
});

describe('an engineer who waits', () => {
  const APPROVED: Partial<Estate> = { policies: [policy({ approverAccountIds: ['bob@home'] })] };
  const approved = estate([ELIGIBLE], 'entra', 1, APPROVED);
  const never = { kind: 'constant', value: 100 * DAY_SECONDS } as const;

  test('for an approval gives up, and takes the request back', () => {
    const behavior = { patienceSeconds: HOUR_SECONDS, approverResponse: never };
    const recording = worked(approved, behavior);
    expect(recording.failures['gave-up-waiting']).toBeGreaterThan(0);
    expect(recording.failures['approval-timeout']).toBe(0);
    const world = begin(approved, {
      behavior: {
        ...NOW_AND_THEN,
        ...behavior,
        activationsPerEngineerPerDay: { kind: 'constant', value: 2 },
      },
    });
    const state = () => world.state.place('ann@home', ELIGIBLE);
    runUntil(world, () => state() === 'pending', MINUTE_SECONDS);
    world.sim.run(world.sim.now + HOUR_SECONDS - 2 * MINUTE_SECONDS);
    expect(state()).toBe('pending');
    world.sim.run(world.sim.now + 3 * MINUTE_SECONDS);
    expect(state()).toBe('eligible');
  });

  test('for a workload gives up without taking anything back', () => {
    const recording = worked(estate([ELIGIBLE], 'exchange', 3 * HOUR_SECONDS), {
      patienceSeconds: MINUTE_SECONDS,
    });
    expect(recording.failures['workload-too-slow']).toBeGreaterThan(0);
    expect(recording.failures['gave-up-waiting']).toBe(0);
  });

  test('for nobody who answers hears so after a day (PIM-37)', () => {
    const recording = worked(approved, { patienceSeconds: 3 * DAY_SECONDS, approverResponse: never });
    expect(recording.failures['approval-timeout']).toBeGreaterThan(0);
    const early = worked(
      approved,
      { approverResponse: never },
      { horizonSeconds: PIM_APPROVAL_TIMEOUT.value },
    );
    expect(early.failures['approval-timeout']).toBe(0);
  });

  test('for an approval when the plan is lost loses the place (PIM-93)', () => {
    const p2: Estate['licenses'][number] = {
      id: 'p2',
      tenantId: 'home',
      product: 'entra-id-p2',
      seats: 9,
      channel: 'direct-monthly',
    };
    const lapse = { kind: 'lapse', atSeconds: DAY_SECONDS, license: 'p2', tenantId: 'home' } as const;
    const failures = (events: readonly (typeof lapse)[]) =>
      worked(
        { ...approved, licenses: [p2] },
        { approverResponse: never, patienceSeconds: 3 * DAY_SECONDS },
        { events, assumptions: { pimLossAt: 'expired' } },
      ).failures['p2-lapse-removes-eligibilities'];
    expect(failures([])).toBe(0);
    expect(failures([lapse])).toBeGreaterThan(0);
  });
});

describe('a request that PIM refuses', () => {
  test('is a piece of work that fails by that name', () => {
    const tooShort = { requestedActivationSeconds: PIM_MIN_REQUEST.value - 1 };
    const recording = worked(estate([ELIGIBLE]), tooShort);
    expect(recording.failures['request-refused']).toBeGreaterThan(0);
    expect(recording.failures['request-refused']).toBe(recording.metrics['access.failed']);
  });
});

describe('an activation for a customer whose relationship has ended', () => {
  const ended = estate([ELIGIBLE], 'entra', HOUR_SECONDS, {
    relationships: [relationship('alpha', { status: 'expired', endsAtSeconds: -DAY_SECONDS })],
  });
  const acts = (whole: Estate, gdapExpiryActivation?: string) => {
    const assumptions = gdapExpiryActivation === undefined ? {} : { gdapExpiryActivation };
    const { acts: counted, failures } = worked(whole, {}, { assumptions });
    return [counted.activation > 0, failures['relationship-expired'] > 0];
  };

  test('succeeds and yields nothing, unless it is taken to be refused (GDAP-87)', () => {
    expect(acts(ended)).toEqual([true, true]);
    expect(acts(ended, 'article')).toEqual([false, true]);
  });

  test('is not tried for what is broken elsewhere', () => {
    const broken = estate([ELIGIBLE], 'entra', HOUR_SECONDS, {
      accessAssignments: [assigned('alpha', 'admins', 'error')],
    });
    expect(acts(broken)).toEqual([false, false]);
    expect(acts({ ...ended, memberships: [place('ann', 'active')] })).toEqual([false, true]);
  });
});

describe('a role of Azure', () => {
  const byLighthouse = (eligible: boolean): Estate => {
    const admins = { kind: 'group', id: 'admins' } as const;
    const whole = estate([place('ann', 'active')], 'azure', 1, { relationships: [], accessAssignments: [] });
    return {
      ...whole,
      needs: whole.needs.map((need) => ({ ...need, role: 'Contributor' })),
      lighthouseDelegations: [
        {
          id: 'lh',
          name: 'Operations',
          customerId: 'alpha',
          managingTenantId: 'home',
          subscriptionId: 'sub',
          status: 'active',
          offer: 'template',
          authorizations: [{ principal: admins, role: eligible ? 'Reader' : 'Contributor' }],
          eligible: eligible
            ? [
                {
                  id: 'entry',
                  delegationId: 'lh',
                  principal: admins,
                  role: 'Contributor',
                  maxActivationSeconds: 30 * MINUTE_SECONDS,
                  requiresMfa: true,
                  approverAccountIds: [],
                  assignment: 'eligible',
                  endsAtSeconds: null,
                },
              ]
            : [],
        },
      ],
    };
  };

  test('through Lighthouse waits for Azure to notice, and for no workload beyond that (LH-69)', () => {
    expect(waited(worked(byLighthouse(false)))).toBe(0);
    const recording = worked(byLighthouse(true), {
      activationsPerEngineerPerDay: { kind: 'constant', value: 20 },
    });
    expect(recording.metrics['access.failed']).toBe(0);
    const world = begin(byLighthouse(true), {});
    const lag = world.sim.contextOf(
      world.entities.activations.of(world.index.places.get('entry')!, 'ann@home')!,
    );
    const most = (lag.provisioningSeconds as number) + (lag.effectSeconds as number);
    expect(most).toBeLessThanOrEqual(PIM_DIRECTORY_LAG.value.highSeconds + LIGHTHOUSE_EFFECT_DELAY.value);
    // Who comes while the role is still active waits for nothing.
    expect(waited(recording)).toBeGreaterThan(most / 4);
    expect(waited(recording)).toBeLessThanOrEqual(most);
  });

  test('on behalf of the partner is looked for where the directory gives as much', () => {
    const whole = estate([place('ann', 'active')], 'azure', 1, {
      azureSubscriptions: [
        { id: 'sub', tenantId: 'alpha', agreement: 'csp-azure-plan', ownerGroupId: 'admins' },
      ],
    });
    const recording = worked({
      ...whole,
      needs: whole.needs.map((need) => ({ ...need, role: 'Contributor' })),
    });
    expect(recording.metrics['access.failed']).toBe(0);
    expect(waited(recording)).toBe(0);
  });
});

test('a piece of work takes a minute at least and a day at most', () => {
  const lasts = (seconds: number): Seconds => {
    const world = begin(estate([place('ann', 'active')]), {
      behavior: {
        ...NOW_AND_THEN,
        activationsPerEngineerPerDay: { kind: 'constant', value: 0.2 },
        workSeconds: { kind: 'constant', value: seconds },
      },
      horizonSeconds: 60 * DAY_SECONDS,
    });
    const works = () => world.sim.isIn(world.entities.engineers.get('ann@home')!, 'working');
    const since = runUntil(world, works, 10);
    return runUntil(world, () => !works(), 10) - since;
  };
  const seconds = [0, 2 * MINUTE_SECONDS, HOUR_SECONDS, 2 * DAY_SECONDS].map(lasts);
  // Looked at every ten seconds.
  const expected = [MINUTE_SECONDS, 2 * MINUTE_SECONDS, HOUR_SECONDS, DAY_SECONDS];
  expect(seconds.map((each, rank) => Math.abs(each - expected[rank]!) <= 10)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

describe('an engineer', () => {
  test('does one piece of work at a time, and the others wait', () => {
    const horizonSeconds = 3 * DAY_SECONDS;
    const behavior: Behavior = {
      ...NOW_AND_THEN,
      activationsPerEngineerPerDay: { kind: 'constant', value: 50 },
      workSeconds: { kind: 'constant', value: DAY_SECONDS },
    };
    // Each takes a day, and what is activated for it has run out when the next begins.
    const { acts } = worked(estate([ELIGIBLE]), behavior, { horizonSeconds });
    expect(acts.activation).toBe(3);
  });

  test('who stands is not kept waiting by what reads groups late, and it does not show (GDAP-114)', () => {
    const recording = worked(estate([place('ann', 'active')], 'exchange'));
    expect(waited(recording)).toBe(0);
    expect(recording.observations).toEqual({});
  });

  test('waits for a late workload half of its range on average (GDAP-114)', () => {
    const recording = worked(
      estate([ELIGIBLE], 'exchange', 3 * HOUR_SECONDS),
      { activationsPerEngineerPerDay: { kind: 'constant', value: 0.1 } },
      { horizonSeconds: 10_000 * DAY_SECONDS },
    );
    const middle = (slow.lowSeconds + slow.highSeconds) / 2;
    const spread = slow.highSeconds - slow.lowSeconds;
    expect(Math.abs(waited(recording) - middle)).toBeLessThan(spread / 50);
  });

  test('counts the steps that are still to be taken, not the length of the way', () => {
    const groups = ['admins', 'inner', 'middle', 'others'];
    const asked = { approverAccountIds: ['bob@home'], maxActivationSeconds: 30 * MINUTE_SECONDS };
    const tiny = tinyEstate({
      memberships: [
        // Two steps, one after the other.
        place('ann', 'eligible', { groupId: 'others' }),
        place('others', 'eligible', { id: 'two', member: { kind: 'group', id: 'others' } }),
        // One step at the end of a longer way.
        place('ann', 'active', { groupId: 'inner' }),
        place('inner', 'active', { id: 'stands', groupId: 'middle', member: { kind: 'group', id: 'inner' } }),
        place('middle', 'eligible', { id: 'one', member: { kind: 'group', id: 'middle' } }),
      ],
      groups,
      policies: groups.map((groupId) => policy({ groupId, ...asked })),
    });
    const recording = worked(tiny);
    expect(recording.metrics['access.failed']).toBe(0);
    expect(recording.acts.approval).toBe(recording.acts.activation);
    const world = begin(tiny, { behavior: NOW_AND_THEN });
    const at = (id: string) => world.state.place('ann@home', world.index.places.get(id)!);
    runUntil(world, () => at('one') === 'pending', 10);
    expect(at('ann in others')).toBe('eligible');
  });

  test('hears nothing of what becomes of another request of the same account', () => {
    const asked = { approverAccountIds: [] };
    const elsewhere = place('ann', 'eligible', { groupId: 'others' });
    const tiny = tinyEstate({
      memberships: [ELIGIBLE, elsewhere],
      groups: ['admins', 'others'],
      policies: ['admins', 'others'].map((groupId) => policy({ groupId, ...asked })),
    });
    const world = begin(tiny, { behavior: NOW_AND_THEN });
    const at = (id: string) => world.state.place('ann@home', world.index.places.get(id)!);
    runUntil(world, () => at(ELIGIBLE.id) === 'pending', MINUTE_SECONDS);
    activate(world, 'ann@home', elsewhere.id);
    world.sim.run(world.sim.now + MINUTE_SECONDS);
    expect(at(elsewhere.id)).toBe('pending');
    const request = world.entities.activations.of(elsewhere, 'ann@home')!;
    world.sim.send(request, { type: 'DENY', byRequestor: false });
    world.sim.run(world.sim.now + MINUTE_SECONDS);
    expect([at(elsewhere.id), at(ELIGIBLE.id)]).toEqual(['eligible', 'pending']);
    expect(recorded(world).metrics['access.failed']).toBe(0);
  });
});

describe('two engineers who wait for late workloads at once', () => {
  test('each get in when their own is ready', () => {
    const tiny = estate([ELIGIBLE, place('bob', 'eligible')], 'exchange', 3 * HOUR_SECONDS);
    const people = tiny.people.map((person) => ({ ...person, tier: 'tier1', pods: ['pod'] }));
    const { metrics, failures } = worked(
      { ...tiny, people },
      { activationsPerEngineerPerDay: { kind: 'constant', value: 20 } },
    );
    expect(metrics['access.failed']).toBe(0);
    expect(failures['workload-too-slow']).toBe(0);
    expect(metrics['access.minutesToAccess']! * MINUTE_SECONDS).toBeGreaterThan(slow.lowSeconds / 4);
  });
});

describe('work that is handed over', () => {
  const TWO = ['alpha', 'bravo'];
  /** Ann, who serves Alpha, is shut out at once for an hour or more, or has no way in; Bob serves as told. */
  const left = (bobServes: readonly string[], annsFailure: 'disabled' | 'no way in') => {
    const tiny = tinyEstate({
      customers: TWO,
      memberships: [...(annsFailure === 'disabled' ? [place('ann', 'active')] : []), place('bob', 'active')],
    });
    const atOnce = { kind: 'constant', value: 0 } as const;
    const { failures } = worked(
      {
        ...tiny,
        tenants: tiny.tenants.map((tenant) =>
          tenant.id === 'home' ? tenant : { ...tenant, pod: tenant.id },
        ),
        people: tiny.people.map((person) => ({
          ...person,
          tier: 'tier1',
          pods: person.id === 'ann' ? ['alpha'] : bobServes,
        })),
      },
      { handsOver: true, activationsPerEngineerPerDay: { kind: 'constant', value: 100 } },
      annsFailure === 'disabled'
        ? {
            events: [theft('ann', { atSeconds: 1, detectedAfter: atOnce, respondedAfter: atOnce })],
            horizonSeconds: HOUR_SECONDS * 12,
            assumptions: { attackerToken: 'full-lifetime' },
          }
        : {},
    );
    return failures;
  };

  test('goes to who serves the same customer, and to nobody else', () => {
    expect(left(['alpha'], 'disabled')['account-disabled']).toBe(0);
    expect(left(['bravo'], 'disabled')['account-disabled']).toBeGreaterThan(0);
  });

  test('is what fails because the account is disabled, and nothing that fails otherwise', () => {
    expect(Object.values(left(['alpha'], 'no way in')).some((count) => count > 0)).toBe(true);
  });
});
