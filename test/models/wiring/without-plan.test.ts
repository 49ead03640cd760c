import { expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { accessOf } from '../../../models/access/access-of.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { mendOf } from '../../../models/access/mend.ts';
import type { Estate, LicenseSubscription } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { lighthouseOfAlpha, place, runEstate, TIRELESS, tinyEstate } from './tiny-estate.ts';

const PLAN: LicenseSubscription = {
  id: 'p2',
  tenantId: 'home',
  product: 'entra-id-p2',
  seats: 1,
  channel: 'direct-annual',
};
const ELIGIBLE = [place('ann', 'eligible')];

/** Somebody has told which licenses there are. */
function knowing(licenses: readonly LicenseSubscription[], memberships = ELIGIBLE): Estate {
  const { licensesUnknown: _, ...estate } = tinyEstate({ memberships });
  return { ...estate, licenses };
}

const failuresOf = (estate: Estate) => {
  const { failures } = runEstate(estate, { behavior: TIRELESS, horizonSeconds: 3 * DAY_SECONDS });
  return {
    withoutPlan: failures['p2-lapse-removes-eligibilities'],
    ended: failures['eligibility-ended'],
  };
};

const pathOf = (estate: Estate) => accessOf(indexEstate(estate), declaredState(estate), 'ann@home', 'alpha');

test('where no plan is owned, what is eligible can never be activated (PIM-75, PIM-89)', () => {
  expect(failuresOf(knowing([])).withoutPlan).toBeGreaterThan(0);
  // Licenses count where PIM runs (PIM-84).
  expect(failuresOf(knowing([{ ...PLAN, tenantId: 'alpha' }])).withoutPlan).toBeGreaterThan(0);
  expect(failuresOf(knowing([{ ...PLAN, product: 'entra-id-p1' }])).withoutPlan).toBeGreaterThan(0);
});

test('one seat is plan enough for PIM to work, and so is not knowing (PIM-78)', () => {
  const governed: LicenseSubscription = { ...PLAN, product: 'entra-id-p1', governance: true };
  expect(failuresOf(knowing([governed])).withoutPlan).toBe(0);
  expect(failuresOf(knowing([PLAN])).withoutPlan).toBe(0);
  expect(failuresOf(tinyEstate({ memberships: ELIGIBLE })).withoutPlan).toBe(0);
});

test('the judge says what is missing, and what mends it', () => {
  const [path] = pathOf(knowing([]));
  const broken = path!.links.find(({ state }) => state === 'lost')!;
  expect(path!.state).toBe('lost');
  expect(broken).toMatchObject({ kind: 'eligibility', factId: 'PIM-75' });
  expect(mendOf(broken)).toBe('Buy a plan with PIM for the tenant, and make the eligible assignment there.');
  expect(pathOf(knowing([PLAN])).map(({ state }) => state)).toEqual(['eligible']);
});

test('the same for Lighthouse, by the plan of the managing tenant (LH-70)', () => {
  const lighthouse = (licenses: readonly LicenseSubscription[]): Estate => ({
    ...knowing(licenses, []),
    relationships: [],
    accessAssignments: [],
    ...lighthouseOfAlpha({
      authorizations: [],
      eligible: [
        {
          id: 'entry',
          delegationId: 'offer',
          principal: { kind: 'account', id: 'ann@home' },
          role: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
          assignment: 'eligible',
          endsAtSeconds: null,
          maxActivationSeconds: 8 * 3600,
          requiresMfa: false,
          approverAccountIds: [],
        },
      ],
    }),
  });
  const factsOf = (estate: Estate) =>
    pathOf(estate).flatMap(({ links }) => links.filter(({ state }) => state === 'lost').map((l) => l.factId));
  expect(factsOf(lighthouse([]))).toContain('LH-70');
  expect(factsOf(lighthouse([PLAN]))).not.toContain('LH-70');
});

test('without a plan a place with an end has none: nothing is left that would end it (PIM-93)', () => {
  const bound = [place('ann', 'active', { endsAtSeconds: DAY_SECONDS })];
  expect(failuresOf(knowing([PLAN], bound)).ended).toBeGreaterThan(0);
  expect(failuresOf(knowing([], bound)).ended).toBe(0);
});
