import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import type { Estate } from '../../../models/estate.ts';
import { defaultSignInPolicy } from '../../../models/estate-cross-tenant.ts';
import type { GuestEvent, ScenarioEvent } from '../../../models/events.ts';
import { HELPDESK_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import {
  place,
  policy,
  QUIET,
  relationship,
  run,
  runEstate,
  TIRELESS,
  theft,
  tinyEstate,
} from './tiny-estate.ts';

describe('activations', () => {
  test('are counted once per eight hours of somebody who always needs access', () => {
    const { acts } = run(
      { memberships: [place('ann', 'eligible')] },
      { behavior: TIRELESS, horizonSeconds: 47 * HOUR_SECONDS },
    );
    expect(acts.activation).toBe(6);
    expect(acts.approval).toBe(0);
  });

  test('are none where access stands, and a thief’s are no toil', () => {
    const standing = run({ memberships: [place('ann', 'active')] }, { behavior: TIRELESS });
    expect(standing.acts.activation).toBe(0);
    const stolen = run({ memberships: [place('ann', 'eligible')] }, { events: [theft('ann')] });
    expect(stolen.metrics['blast.tenants']).toBe(1);
    expect(stolen.acts.activation).toBe(0);
  });

  test('count what is refused as well: it took its minutes', () => {
    const asked: ScenarioEvent = {
      kind: 'attempt',
      atSeconds: HOUR_SECONDS,
      operation: { kind: 'activate', personId: 'ann', groupId: 'admins', access: 'member', seconds: null },
    };
    const twice = [asked, { ...asked, atSeconds: HOUR_SECONDS + 60 }];
    const { acts, observations } = run({ memberships: [place('ann', 'eligible')] }, { events: twice });
    expect(observations['running-activation-cannot-be-extended']?.count).toBe(1);
    expect(acts.activation).toBe(2);
  });
});

test.each([0, 1])('an answer is an approval, whatever it says (share denied: %i)', (approverDenies) => {
  const { acts } = run(
    {
      memberships: [place('ann', 'eligible')],
      policies: [policy({ approverAccountIds: ['bob@home', 'cid@home'] })],
      standIns: ['cid'],
    },
    { behavior: { ...TIRELESS, approverDenies }, horizonSeconds: 20 * HOUR_SECONDS },
  );
  expect(acts.approval).toBeGreaterThan(0);
  // Only the first of two answers counts, and the last request may still be open.
  expect(acts.activation - acts.approval).toBeOneOf([0, 1]);
});

test('renewals are those of the metric', () => {
  const { acts, metrics } = run(
    {
      memberships: [place('ann', 'active')],
      relationships: [relationship('alpha', { endsAtSeconds: 5 * DAY_SECONDS })],
    },
    { behavior: { ...QUIET, renewal: { ...QUIET.renewal, leadSeconds: DAY_SECONDS } } },
  );
  expect([acts.renewal, metrics['gdap.renewals']]).toEqual([1, 1]);
});

describe('registrations made again', () => {
  const guest = (does: GuestEvent['does'], day: number): GuestEvent => {
    return { kind: 'guest', atSeconds: day * DAY_SECONDS, personId: 'ann', does };
  };

  function visiting(customers: readonly string[]): Estate {
    const estate = tinyEstate({ memberships: [], customers, relationships: [], accessAssignments: [] });
    return {
      ...estate,
      accounts: [
        ...estate.accounts,
        ...customers.map((id) => {
          return { id: `ann@${id}`, personId: 'ann', tenantId: id, kind: 'guest' as const };
        }),
      ],
      roleAssignments: customers.map((id) => ({
        id: `ann helps ${id}`,
        tenantId: id,
        system: 'entra-role' as const,
        role: HELPDESK_ADMINISTRATOR,
        scope: '/',
        principal: { kind: 'account' as const, id: `ann@${id}` },
        assignment: 'active' as const,
        endsAtSeconds: null,
      })),
      signInPolicies: customers.map((id) => ({ ...defaultSignInPolicy(id), demands: 'mfa' as const })),
    };
  }

  const again = (events: readonly ScenarioEvent[], customers = ['alpha', 'bravo', 'charlie']) =>
    runEstate(visiting(customers), { behavior: TIRELESS, events }).acts.reregistration;

  test.each([
    ['nothing happens', [], 0],
    ['the phone is lost', [guest('lose-phone', 5)], 3],
    ['it is found again', [guest('lose-phone', 5), guest('find-phone', 6)], 0],
    ['customers reset what was lost', [guest('lose-phone', 5), guest('reset-mfa', 6)], 3],
    ['customers reset what works', [guest('reset-mfa', 5)], 3],
    ['it is lost twice', [guest('lose-phone', 4), guest('reset-mfa', 5), guest('lose-phone', 8)], 6],
  ])('where %s', (_, events, times) => {
    expect(again(events)).toBe(times);
  });
});

test('a review takes a decision on everybody it looks at, each time', () => {
  const estate = tinyEstate({ memberships: [place('ann', 'eligible'), place('bob', 'eligible')] });
  const { acts } = runEstate({
    ...estate,
    licenses: [
      {
        id: 'license',
        tenantId: 'home',
        product: 'entra-id-p2',
        seats: 9,
        channel: 'direct-annual',
        governance: true,
      },
    ],
    reviews: [
      {
        id: 'review',
        tenantId: 'home',
        name: 'review',
        scopeAccountIds: ['ann@home', 'bob@home'],
        reviewerAccountIds: ['bob@home'],
        kind: 'pim-group',
        groupId: 'admins',
        startsAtSeconds: DAY_SECONDS,
        durationSeconds: DAY_SECONDS,
        ifNobodyAnswers: 'no-change',
        autoApply: true,
      },
    ],
  });
  expect(acts.review).toBe(2);
});

test('an incident is a theft that reaches a customer, however many', () => {
  const customers = ['alpha', 'bravo'];
  const incidents = (assignment: 'active' | 'eligible', needsApproval: boolean) =>
    run(
      {
        memberships: [place('ann', assignment)],
        customers,
        policies: [policy({ approverAccountIds: needsApproval ? ['ann@home'] : null })],
      },
      { events: [theft('ann'), theft('ann', { atSeconds: 4 * DAY_SECONDS })] },
    ).incidents;
  expect(incidents('active', false)).toBe(2);
  expect(incidents('eligible', true)).toBe(0);
});
