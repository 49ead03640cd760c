import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import {
  GLOBAL_ADMINISTRATOR,
  PRIVILEGED_ROLE_ADMINISTRATOR,
  USER_ADMINISTRATOR,
} from '../../../models/facts/index.ts';
import {
  type AccessReviewSettings,
  accessReviewFindings,
} from '../../../models/policies/access-review-settings.ts';
import { isTaken } from '../../../models/policies/policy-finding.ts';

const REVIEW: AccessReviewSettings = {
  kind: 'entra-role',
  frequency: 'quarterly',
  durationSeconds: 25 * DAY_SECONDS,
  guestAction: 'remove',
  hasFallbackReviewer: true,
  onSilence: 'no-change',
  autoApply: true,
  stages: 1,
  reviewers: 'selected-users',
  owners: { active: 1, eligible: 1 },
  creatorRoleIds: [PRIVILEGED_ROLE_ADMINISTRATOR],
  plan: 'p2',
  hasWorkloadIdPremium: false,
  reviewsServicePrincipals: false,
  usesAffiliation: false,
  outOfReach: [],
  heldThroughGroups: false,
  externalMembers: 0,
};
const OF_GROUP: Partial<AccessReviewSettings> = { kind: 'pim-group', plan: 'governance' };

const rulesOf = (parts: Partial<AccessReviewSettings>) =>
  accessReviewFindings({ ...REVIEW, ...parts }).map(({ rule }) => rule);

describe('the settings of a review', () => {
  test('without fault give no finding, with P2 for roles and ID Governance for PIM groups', () => {
    expect(rulesOf({})).toEqual([]);
    expect(rulesOf(OF_GROUP)).toEqual([]);
  });

  test.each<[Partial<AccessReviewSettings>, string[]]>([
    [{ frequency: 'monthly', durationSeconds: 27 * DAY_SECONDS }, []],
    [{ frequency: 'monthly', durationSeconds: 28 * DAY_SECONDS }, ['overlaps']],
    [{ guestAction: 'block-then-delete' }, ['no-choice-for-guests']],
    [{ kind: 'guests', guestAction: 'block-then-delete' }, []],
    [{ ...OF_GROUP, hasFallbackReviewer: false }, ['fallback-reviewer-missing']],
    [{ stages: 3 }, []],
    [{ stages: 4 }, ['too-many-stages']],
    [{ stages: 2, frequency: 'weekly', durationSeconds: 8 * DAY_SECONDS }, ['overlaps', 'stages-overlap']],
    [{ plan: 'none' }, ['plan-missing']],
    [{ kind: 'pim-group', plan: 'p2' }, ['plan-missing']],
    [{ inactiveSeconds: 60 * DAY_SECONDS }, ['plan-missing']],
    [{ inactiveSeconds: 60 * DAY_SECONDS, plan: 'governance' }, []],
    [{ inactiveSeconds: 731 * DAY_SECONDS, plan: 'governance' }, ['looks-back-too-far']],
    [{ usesAffiliation: true }, ['plan-missing']],
    [{ reviewsServicePrincipals: true }, ['workload-plan-missing']],
    [{ reviewsServicePrincipals: true, hasWorkloadIdPremium: true }, []],
    [{ ...OF_GROUP, creatorRoleIds: [USER_ADMINISTRATOR] }, ['creator-without-role']],
    [{ ...OF_GROUP, creatorRoleIds: [USER_ADMINISTRATOR, GLOBAL_ADMINISTRATOR] }, []],
    [{ creatorRoleIds: [USER_ADMINISTRATOR] }, []],
    [{ ...OF_GROUP, reviewers: 'owners', owners: { active: 0, eligible: 3 } }, ['no-active-owner']],
    [{ ...OF_GROUP, reviewers: 'manager', owners: { active: 0, eligible: 3 } }, []],
    [{ onSilence: 'remove' }, ['silence-strips']],
    [{ onSilence: 'recommendation' }, ['silence-strips']],
    [{ onSilence: 'approve' }, ['silence-approves']],
    [{ onSilence: 'remove', autoApply: false }, ['applied-by-hand']],
    [{ outOfReach: ['nested-group-access', 'nested-group-access'] }, ['not-applied']],
    [{ kind: 'azure-role', heldThroughGroups: true }, ['stays-in-group']],
    [{ heldThroughGroups: true }, ['whole-group']],
    [{ kind: 'application', heldThroughGroups: true }, []],
    [{ kind: 'guests', externalMembers: 2 }, ['members-escape']],
    [{ kind: 'group', externalMembers: 2 }, []],
  ])('%j: %j', (parts, rules) => {
    expect(rulesOf(parts)).toEqual(rules);
  });

  test('that strip or miss people are taken all the same', () => {
    const settings = fc.record({
      onSilence: fc.constantFrom('no-change', 'remove', 'approve', 'recommendation'),
      autoApply: fc.boolean(),
      heldThroughGroups: fc.boolean(),
      reviewers: fc.constantFrom('selected-users', 'self', 'manager', 'owners'),
      outOfReach: fc.subarray(['synchronized-group', 'mail-enabled-group'] as const),
    });
    fc.assert(
      fc.property(settings, (parts) => {
        const findings = accessReviewFindings({ ...REVIEW, ...parts });
        expect(isTaken(findings)).toBe(true);
        const strips = parts.autoApply && ['remove', 'recommendation'].includes(parts.onSilence);
        expect(findings.some(({ rule }) => rule === 'silence-strips')).toBe(strips);
        expect(findings.filter(({ rule }) => rule === 'not-applied').length).toBe(parts.outOfReach.length);
      }),
    );
  });
});
