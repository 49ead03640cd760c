import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS } from '../../../engine/time.ts';
import { ActivationTable } from '../../../models/activation-table.ts';
import { accessNeedsLiveDelegation } from '../../../models/checkers/access-needs-live-delegation.ts';
import { activationWithinPolicy } from '../../../models/checkers/activation-within-policy.ts';
import { globalAdministratorNeverExtends } from '../../../models/checkers/global-administrator-never-extends.ts';
import { CHECKERS } from '../../../models/checkers/index.ts';
import { noEligibilityWithoutPlan } from '../../../models/checkers/no-eligibility-without-plan.ts';
import { EntityColumn } from '../../../models/entity-column.ts';
import { RowNumbers } from '../../../models/row-numbers.ts';
import { place } from '../wiring/tiny-estate.ts';
import { type FabricatedMachine, fabricatedWorld } from './fabricated-world.ts';

const MEMBERSHIP = place('ann', 'eligible');
const estate = { memberships: [MEMBERSHIP] };
const OF_ANN = new ActivationTable(new RowNumbers([MEMBERSHIP.id]));
OF_ANN.add(MEMBERSHIP, 'ann@home', 0);
const TO_ALPHA = new EntityColumn(new RowNumbers(['gdap-alpha']));
TO_ALPHA.set('gdap-alpha', 0);

test('every checker takes part in every run', () => {
  expect(CHECKERS).toEqual([
    accessNeedsLiveDelegation,
    activationWithinPolicy,
    globalAdministratorNeverExtends,
    noEligibilityWithoutPlan,
  ]);
});

describe('access-needs-live-delegation', () => {
  const check = (
    path: 'standing' | 'active' | 'eligible' | 'residual' | 'lost',
    machine: FabricatedMachine,
    kind: 'relationships' | 'dapLinks' = 'relationships',
  ): string | undefined =>
    accessNeedsLiveDelegation.check(
      fabricatedWorld({
        estate,
        entities:
          kind === 'relationships' ? { relationships: TO_ALPHA } : { dapLinks: new Map([['alpha', 0]]) },
        machines: [machine],
        paths: [{ state: path }],
      }),
    );

  test.each(['standing', 'active', 'eligible'] as const)('finds %s access where nothing lives', (state) => {
    expect(check(state, { states: ['expired'] })).toBe(
      `ann@home has ${state} access to alpha without any delegation`,
    );
    expect(check(state, { states: ['none'] }, 'dapLinks')).toContain(state);
  });

  test('allows a token’s rest there, and everything where a relationship or DAP lives', () => {
    expect(check('residual', { states: ['expired'] })).toBeUndefined();
    expect(check('lost', { states: ['expired'] })).toBeUndefined();
    expect(check('standing', { states: ['active'] })).toBeUndefined();
    expect(check('standing', { states: ['dap'] }, 'dapLinks')).toBeUndefined();
  });

  const nothingLives = { states: ['expired'] };
  const found = 'ann@home has standing access to alpha without any delegation';

  /** Ann gets in, and beside a relationship that has ended there is what `parts` brings. */
  const beside = (parts: Partial<Parameters<typeof fabricatedWorld>[0]>): string | undefined =>
    accessNeedsLiveDelegation.check(
      fabricatedWorld({ estate, machines: [nothingLives], paths: [{ state: 'standing' }], ...parts }),
    );

  test('finds access where there is no machine of any delegation', () => {
    expect(beside({})).toBe(found);
  });

  test('allows access by a delegation of Lighthouse until it is gone (LH-5A)', () => {
    const more = {
      lighthouseDelegations: [
        {
          id: 'offer',
          name: 'Azure',
          customerId: 'alpha',
          managingTenantId: 'home',
          subscriptionId: 'azure:alpha',
          status: 'active',
          offer: 'template',
          authorizations: [],
          eligible: [],
        },
      ],
    } as const;
    const delegatedIn = (state: string) =>
      beside({
        more,
        entities: { lighthouseDelegations: new Map([['offer', 0]]) },
        machines: [{ states: [state] }],
      });
    expect([delegatedIn('active'), delegatedIn('deleting')]).toEqual([undefined, undefined]);
    expect([delegatedIn('offered'), delegatedIn('removed')]).toEqual([found, found]);
    expect(beside({ more })).toBe(found);
  });

  const visitor = { id: 'ann@alpha', personId: 'ann', tenantId: 'alpha', kind: 'guest' } as const;
  const ANN = { id: 'ann@home', personId: 'ann', tenantId: 'home', kind: 'member' } as const;
  const visiting = (
    entities: Parameters<typeof fabricatedWorld>[0]['entities'] = {},
    machine: FabricatedMachine = nothingLives,
  ) => beside({ more: { accounts: [ANN, visitor] }, entities, machines: [machine] });

  test('allows access by an account of one’s own, as long as the object is there', () => {
    expect(visiting()).toBeUndefined();
    const invited = { guests: new Map([['ann@alpha', 0]]) };
    expect(visiting(invited, { states: ['present'] })).toBeUndefined();
    expect(visiting(invited, { states: ['deleted'] })).toBe(found);
    const synced = { syncJobs: new Map([['ann@alpha', 0]]) };
    expect(visiting(synced, { states: [], context: { object: 'present' } })).toBeUndefined();
    expect(visiting(synced, { states: [], context: { object: 'softDeleted' } })).toBe(found);
  });

  test('asks for no delegation where people are at home, nor to a tenant that is no customer', () => {
    const own = { ...visitor, kind: 'member' } as const;
    expect(beside({ more: { accounts: [own] } })).toBeUndefined();
  });
});

describe('activation-within-policy', () => {
  const check = (activeHours: number, maxHours: number, states = ['active']): string | undefined =>
    activationWithinPolicy.check(
      fabricatedWorld({
        estate,
        entities: { activations: OF_ANN },
        machines: [
          {
            states,
            context: {
              activeSeconds: activeHours * HOUR_SECONDS,
              maxActivationSeconds: maxHours * HOUR_SECONDS,
            },
          },
        ],
      }),
    );

  test('finds an activation longer than its policy', () => {
    expect(check(9, 8)).toBe('the activation of ann@home runs 32400 s, its policy allows 28800 s');
  });

  test('finds one longer than a day, whatever the policy says', () => {
    expect(check(25, 48)).toBeDefined();
  });

  test('allows the maximum, and looks only at what runs', () => {
    expect(check(8, 8)).toBeUndefined();
    expect(check(24, 48)).toBeUndefined();
    expect(check(9, 8, ['idle'])).toBeUndefined();
  });
});

describe('global-administrator-never-extends', () => {
  const check = (hasGlobalAdministrator: boolean, extensions: number): string | undefined =>
    globalAdministratorNeverExtends.check(
      fabricatedWorld({
        estate,
        entities: { relationships: TO_ALPHA },
        machines: [{ states: ['active'], context: { hasGlobalAdministrator, extensions } }],
      }),
    );

  test('finds a relationship with Global Administrator that has extended itself', () => {
    expect(check(true, 1)).toBe('gdap-alpha contains Global Administrator and has extended itself');
  });

  test('allows one that has not, and any without that role', () => {
    expect(check(true, 0)).toBeUndefined();
    expect(check(false, 3)).toBeUndefined();
  });
});

describe('no-eligibility-without-plan', () => {
  const check = (plan: string, activation: string, tenantId = 'home'): string | undefined =>
    noEligibilityWithoutPlan.check(
      fabricatedWorld({
        estate,
        entities: { activations: OF_ANN, plans: new Map([[tenantId, 1]]) },
        machines: [{ states: [activation] }, { states: [plan] }],
      }),
    );

  test.each(['idle', 'pendingApproval', 'provisioning', 'active'])('finds an activation in %s', (state) => {
    expect(check('service.unavailable', state)).toBe(
      'ann@home can still activate ann in admins although the plan is lost',
    );
  });

  test('allows what is gone or has become permanent, what has its plan, and other tenants', () => {
    expect(check('service.unavailable', 'ineligible')).toBeUndefined();
    expect(check('service.unavailable', 'permanent')).toBeUndefined();
    expect(check('service.available', 'idle')).toBeUndefined();
    expect(check('service.unavailable', 'idle', 'elsewhere')).toBeUndefined();
  });
});
