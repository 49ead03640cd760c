import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../engine/calendar.ts';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { DAP_INACTIVE_AFTER, GLOBAL_ADMINISTRATOR, GLOBAL_READER } from '../../../models/facts/index.ts';
import {
  isInactiveDap,
  ledTransition,
  reachesGlobalAdministrator,
} from '../../../models/policies/dap-retirement.ts';
import { type ApprovalAttempt, approvalFindings } from '../../../models/policies/gdap-approval.ts';
import { partnerCenterWithoutMfa } from '../../../models/policies/partner-center-mfa.ts';
import { said } from './said.ts';

describe('a DAP link', () => {
  test('is inactive after more than 90 days, after 60 as one may read it, and if it was never used', () => {
    const [sixty] = DAP_INACTIVE_AFTER.alternatives!;
    expect(isInactiveDap(90 * DAY_SECONDS + 1)).toBe(true);
    expect(isInactiveDap(90 * DAY_SECONDS)).toBe(false);
    expect(isInactiveDap(60 * DAY_SECONDS + 1, sixty!.value)).toBe(true);
    expect(isInactiveDap(null)).toBe(true);
  });

  test('was replaced by a year with nine roles, one of which grants the others', () => {
    const { roleIds, relationshipEndsAtSeconds, dapRemovedAtSeconds } = ledTransition(1000);
    expect(new Set(roleIds).size).toBe(9);
    expect(roleIds).not.toContain(GLOBAL_ADMINISTRATOR);
    expect(reachesGlobalAdministrator(roleIds)).toBe(true);
    expect(relationshipEndsAtSeconds).toBe(1000 + 365 * DAY_SECONDS);
    expect(dapRemovedAtSeconds).toBe(1000 + 30 * DAY_SECONDS);
  });

  test('harmless roles reach nothing', () => {
    expect(reachesGlobalAdministrator([GLOBAL_READER])).toBe(false);
    expect(reachesGlobalAdministrator([GLOBAL_READER, GLOBAL_ADMINISTRATOR])).toBe(true);
  });
});

describe('an approval', () => {
  const ATTEMPT: ApprovalAttempt = {
    by: 'customer-global-administrator',
    at: parseInstant('2026-01-05')!,
    customerLockedOut: false,
    dapStands: true,
  };
  const early = parseInstant('2023-10-31')!;
  const over = parseInstant('2023-11-01')!;

  test.each<[string, Partial<ApprovalAttempt>, string[]]>([
    ['by a Global Administrator', {}, []],
    ['by somebody else', { by: 'other' }, ['refuse no-global-administrator T5']],
    ['of a customer who is locked out', { customerLockedOut: true }, ['refuse locked-out GDAP-35']],
    ['by the tool in its time', { by: 'bulk-tool', at: early, customerLockedOut: true }, []],
    [
      'by the tool without DAP',
      { by: 'bulk-tool', at: early, dapStands: false },
      ['refuse tool-needs-dap GDAP-34'],
    ],
    ['by the tool on its last day', { by: 'bulk-tool', at: over - 1 }, []],
    ['by the tool in the month it ended', { by: 'bulk-tool', at: over }, ['refuse tool-is-over GDAP-34']],
    ['by the tool today', { by: 'bulk-tool' }, ['refuse tool-is-over GDAP-34']],
  ])('%s', (_, parts, rules) => {
    expect(said(approvalFindings({ ...ATTEMPT, ...parts }))).toEqual(rules);
  });

  test('waits for the end of DAP by an older page only', () => {
    expect(said(approvalFindings(ATTEMPT, true))).toEqual(['refuse dap-first GDAP-33']);
    expect(approvalFindings({ ...ATTEMPT, dapStands: false }, true)).toEqual([]);
  });
});

describe('Partner Center without MFA', () => {
  test.each([
    ['portal', '2025-08-31', 'no'],
    ['portal', '2025-09-01', 'yes'],
    ['api', '2026-06-07', 'no'],
    ['api', '2026-06-08', 'perhaps'],
    ['app-only', '2027-01-01', 'no'],
  ] as const)('%s on %s: %s', (through, day, refused) => {
    expect(partnerCenterWithoutMfa(through, parseInstant(day)!).refused).toBe(refused);
  });

  test('never lets in again whom it refused, and shows a code where it may refuse the API', () => {
    const days = fc.integer({ min: parseInstant('2025-01-01')!, max: parseInstant('2028-01-01')! });
    const rank = { no: 0, perhaps: 1, yes: 2 };
    fc.assert(
      fc.property(fc.constantFrom('portal', 'api'), days, fc.nat(1e7), (through, at, later) => {
        const now = partnerCenterWithoutMfa(through, at);
        expect(rank[partnerCenterWithoutMfa(through, at + later).refused]).toBeGreaterThanOrEqual(
          rank[now.refused],
        );
        expect(now.code).toBe(now.refused === 'perhaps' ? 900421 : undefined);
      }),
    );
  });
});
