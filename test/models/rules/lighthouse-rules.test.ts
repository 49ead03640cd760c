import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { checkEstate } from '../../../models/rules/index.ts';
import { group, place } from '../licensing/estate-of.ts';
import { delegated, delegation, eligibility, RED_LIGHTHOUSE } from './red-lighthouse.ts';

function findings(ruleId: string, estate: Estate) {
  return checkEstate(indexEstate(estate), resolveAssumptions()).filter((found) => found.ruleId === ruleId);
}

const red = (ruleId: string) => RED_LIGHTHOUSE[ruleId]!;

describe('rules on Azure Lighthouse', () => {
  test('say nothing of a delegation with a reader, one policy and a way out', () => {
    expect(checkEstate(indexEstate(delegated()), resolveAssumptions())).toEqual([]);
  });

  test('look only at what gives access or soon will', () => {
    for (const ruleId of Object.keys(RED_LIGHTHOUSE)) {
      const estate = red(ruleId);
      const asStatus = (status: 'offered' | 'removed' | 'provisioning' | 'updateAvailable') =>
        findings(ruleId, {
          ...estate,
          lighthouseDelegations: estate.lighthouseDelegations!.map((each) => ({ ...each, status })),
        });
      expect([ruleId, asStatus('offered'), asStatus('removed')]).toEqual([ruleId, [], []]);
      expect(asStatus('provisioning')).toHaveLength(1);
      expect(asStatus('updateAvailable')).toHaveLength(1);
    }
  });

  test('TWIN.LH.001 wants the very principal: a reader group with the same people does not do (LH-21)', () => {
    const twins = [place('ann', 'readers', 'active'), place('bob', 'readers', 'active')];
    const base = red('TWIN.LH.001');
    const estate = {
      ...base,
      groups: [...base.groups, group('readers')],
      memberships: [...base.memberships, ...twins],
      lighthouseDelegations: [
        delegation({
          authorizations: [{ principal: { kind: 'group' as const, id: 'readers' }, role: 'Reader' }],
        }),
      ],
    };
    expect(findings('TWIN.LH.001', estate)).toHaveLength(1);
  });

  test('TWIN.LH.002 names each obstacle with its fact, once', () => {
    const [finding] = findings('TWIN.LH.002', red('TWIN.LH.002'));
    expect(finding?.message).toMatch(
      /Locks Contributor holds restricted actions: .*\(LH-35\); Owner .*\(LH-31\)\.$/,
    );
  });

  test('TWIN.LH.002 lets User Access Administrator stand for good, not after an activation (LH-31, LH-32)', () => {
    const role = 'User Access Administrator';
    const principal = { kind: 'group' as const, id: 'team' };
    const standing = delegation({ authorizations: [...delegation().authorizations, { principal, role }] });
    expect(findings('TWIN.LH.002', delegated([standing]))).toEqual([]);
    const activated = delegation({ eligible: [eligibility({ role })] });
    expect(findings('TWIN.LH.002', delegated([activated]))).toHaveLength(1);
  });

  test('TWIN.LH.003 compares approvers in whatever order they stand, and unlike roles not at all', () => {
    const other = (parts: Parameters<typeof eligibility>[0]) =>
      delegated([delegation({ eligible: [eligibility(), eligibility({ id: 'other', ...parts })] })]);
    expect(findings('TWIN.LH.003', other({ approverAccountIds: ['dan', 'cat'] }))).toEqual([]);
    expect(findings('TWIN.LH.003', other({ role: 'Monitoring Contributor', requiresMfa: false }))).toEqual(
      [],
    );
    expect(findings('TWIN.LH.003', other({ requiresMfa: false }))).toHaveLength(1);
  });

  test('TWIN.LH.006 takes half an hour to eight hours, and ten approvers', () => {
    const lasting = (maxActivationSeconds: number) =>
      findings('TWIN.LH.006', delegated([delegation({ eligible: [eligibility({ maxActivationSeconds })] })]));
    expect([lasting(1800), lasting(8 * 3600)]).toEqual([[], []]);
    expect([lasting(1799), lasting(8 * 3600 + 1)].map((found) => found.length)).toEqual([1, 1]);
    const [entry] = red('TWIN.LH.006').lighthouseDelegations![0]!.eligible;
    const approverAccountIds = entry!.approverAccountIds.slice(1);
    const ten = delegation({ eligible: [eligibility({ approverAccountIds })] });
    expect(findings('TWIN.LH.006', { ...red('TWIN.LH.006'), lighthouseDelegations: [ten] })).toEqual([]);
  });

  test('TWIN.LH.007 does not mind two approvers, nor one who is not eligible', () => {
    const by = (...approverAccountIds: string[]) =>
      findings('TWIN.LH.007', delegated([delegation({ eligible: [eligibility({ approverAccountIds })] })]));
    expect([by('ann', 'bob'), by('cat'), by()]).toEqual([[], [], []]);
    expect(by('bob', 'nobody-known')).toHaveLength(1);
  });

  test('TWIN.LH.008 is content with one way out per subscription', () => {
    const second = delegation({ id: 'second', authorizations: [], eligible: [] });
    expect(findings('TWIN.LH.008', delegated([delegation(), second]))).toEqual([]);
    const elsewhere = { ...second, subscriptionId: 'azure:other' };
    expect(findings('TWIN.LH.008', delegated([delegation(), elsewhere]))[0]?.subjects).toEqual([
      { id: 'second', name: 'Azure (acme)' },
    ]);
  });

  test('TWIN.LH.009 and TWIN.LH.010 ask for one subscription and one managing tenant', () => {
    for (const ruleId of ['TWIN.LH.009', 'TWIN.LH.010']) {
      const [first, other] = red(ruleId).lighthouseDelegations!;
      expect(findings(ruleId, red(ruleId))[0]?.subjects).toHaveLength(2);
      for (const change of [{ subscriptionId: 'azure:other' }, { managingTenantId: 'another' }]) {
        expect(findings(ruleId, delegated([first!, { ...other!, ...change }]))).toEqual([]);
      }
    }
  });

  test('TWIN.LH.009 minds the same role only, TWIN.LH.010 another name only', () => {
    expect(findings('TWIN.LH.009', red('TWIN.LH.010'))).toEqual([]);
    expect(findings('TWIN.LH.010', red('TWIN.LH.009'))).toEqual([]);
  });
});
