import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import {
  type AccessReviewSettings,
  accessReviewFindings,
} from '../../../models/policies/access-review-settings.ts';
import { isTaken } from '../../../models/policies/policy-finding.ts';
import { said } from './said.ts';

const REVIEW: AccessReviewSettings = {
  kind: 'entra-role',
  frequency: 'quarterly',
  durationSeconds: 25 * DAY_SECONDS,
  guestAction: 'remove',
  hasFallbackReviewer: true,
  onSilence: 'no-change',
  autoApply: true,
  reviewed: 2,
  plan: 'p2',
  outOfReach: [],
  heldThroughGroups: false,
  externalMembers: 0,
};
const OF_GROUP: Partial<AccessReviewSettings> = { kind: 'pim-group', plan: 'governance' };

const saidOf = (parts: Partial<AccessReviewSettings>) => said(accessReviewFindings({ ...REVIEW, ...parts }));

describe('the settings of a review', () => {
  test('without fault give no finding, with P2 for roles and ID Governance for PIM groups', () => {
    expect(saidOf({})).toEqual([]);
    expect(saidOf(OF_GROUP)).toEqual([]);
  });

  test.each<[Partial<AccessReviewSettings>, string[]]>([
    [{ frequency: 'monthly', durationSeconds: 27 * DAY_SECONDS }, []],
    [{ frequency: 'monthly', durationSeconds: 28 * DAY_SECONDS }, ['refuse overlaps PIM-118']],
    [{ guestAction: 'block-then-delete' }, ['refuse no-choice-for-guests PIM-123']],
    [{ kind: 'guests', guestAction: 'block-then-delete' }, []],
    [{ ...OF_GROUP, hasFallbackReviewer: false }, ['refuse fallback-reviewer-missing PIM-126']],
    [{ plan: 'none' }, ['refuse plan-missing PIM-80']],
    [{ kind: 'pim-group', plan: 'p2' }, ['refuse plan-missing PIM-80']],
    [{ kind: undefined, plan: 'none', guestAction: 'block-then-delete' }, []],
    [{ inactiveSeconds: 731 * DAY_SECONDS }, ['refuse looks-back-too-far PIM-122']],
    [{ onSilence: 'remove' }, ['danger silence-strips PIM-121 PIM-120']],
    [{ onSilence: 'recommendation' }, ['danger silence-recommends PIM-121 PIM-120']],
    [{ onSilence: 'remove', reviewed: 0 }, []],
    [{ onSilence: 'approve' }, ['note silence-approves PIM-120']],
    [{ onSilence: 'remove', autoApply: false }, ['note applied-by-hand PIM-121']],
    [{ outOfReach: ['nested-group-access', 'nested-group-access'] }, ['danger not-applied PIM-125']],
    [{ kind: 'azure-role', heldThroughGroups: true }, ['danger stays-in-group PIM-125']],
    [{ heldThroughGroups: true }, ['danger whole-group PIM-125']],
    [{ kind: 'application', heldThroughGroups: true }, []],
    [{ kind: 'guests', externalMembers: 2 }, ['danger members-escape B2B-72']],
    [{ kind: 'group', externalMembers: 2 }, []],
  ])('%j: %j', (parts, rules) => {
    expect(saidOf(parts)).toEqual(rules);
  });

  test('that strip or miss people are taken all the same', () => {
    const settings = fc.record({
      onSilence: fc.constantFrom('no-change', 'remove', 'approve', 'recommendation'),
      autoApply: fc.boolean(),
      heldThroughGroups: fc.boolean(),
      outOfReach: fc.subarray(['synchronized-group', 'mail-enabled-group'] as const),
    });
    fc.assert(
      fc.property(settings, (parts) => {
        const findings = accessReviewFindings({ ...REVIEW, ...parts });
        expect(isTaken(findings)).toBe(true);
        const strips = parts.autoApply && ['remove', 'recommendation'].includes(parts.onSilence);
        expect(findings.some(({ rule }) => rule.startsWith('silence-') && rule !== 'silence-approves')).toBe(
          strips,
        );
        expect(findings.filter(({ rule }) => rule === 'not-applied').length).toBe(parts.outOfReach.length);
      }),
    );
  });
});
