import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../engine/time.ts';
import { resolveAssumptions } from '../../models/assumptions.ts';
import { AZURE_CONTRIBUTOR, AZURE_DELEGATION_DELETE_ROLE, AZURE_READER } from '../../models/facts/index.ts';
import {
  activeAssignmentMachine,
  gdapRelationshipMachine,
  type RelationshipInput,
} from '../../models/machines/index.ts';
import { decideCrossTenantSignIn } from '../../models/policies/cross-tenant-sign-in.ts';
import { judgeDelegation } from '../../models/policies/lighthouse-guards.ts';
import { failedLighthouseRules } from '../../models/policies/lighthouse-request.ts';
import { ordinarySignIn, type SignIn } from '../../models/policies/sign-in.ts';
import { runMachine } from './machines/run-machine.ts';

/*
 * Machines and policies take the answers to open questions as inputs. Here each is given another answer than the
 * default, and what it makes of the same case must be another.
 */

const TEAM = 'b7e1c6d2-0001-4c19-9a64-2d0f8e7b1c01';
const OTHER = 'b7e1c6d2-0002-4c19-9a64-2d0f8e7b1c02';

const findings = (
  overrides: Record<string, string>,
  { reader = OTHER, duration = 'PT4H' }: { readonly reader?: string | null; readonly duration?: string } = {},
) =>
  judgeDelegation(
    {
      apiVersion: '2022-10-01',
      customerTenantId: 'b7e1c6d2-1111-4a4a-8b8b-5e5e5e5e5e01',
      principalTypes: { [TEAM]: 'User(Guest)' },
      properties: {
        managedByTenantId: 'b7e1c6d2-2222-4a4a-8b8b-5e5e5e5e5e02',
        authorizations: [
          {
            principalId: reader ?? OTHER,
            principalIdDisplayName: 'Readers',
            roleDefinitionId: reader === null ? AZURE_DELEGATION_DELETE_ROLE : AZURE_READER,
          },
        ],
        eligibleAuthorizations: [
          {
            principalId: TEAM,
            principalIdDisplayName: 'Team',
            roleDefinitionId: AZURE_CONTRIBUTOR,
            justInTimeAccessPolicy: { multiFactorAuthProvider: 'Azure', maximumActivationDuration: duration },
          },
        ],
      },
    },
    resolveAssumptions(overrides),
  ).findings.map(({ fact, level }) => `${fact} ${level}`);

describe('a Lighthouse definition', () => {
  test('with a guest in it is doubtful, or refused (LH-24)', () => {
    expect(findings({})).toContain('LH-24 warn');
    expect(findings({ guestPrincipals: 'refused' })).toContain('LH-24 refuse');
  });

  test('that allows a day is refused, but as the article has it (LH-12)', () => {
    expect(findings({}, { duration: 'PT24H' })).toContain('LH-12 refuse');
    expect(findings({ lighthouseLongestActivation: 'article' }, { duration: 'PT24H' })).not.toContain(
      'LH-12 refuse',
    );
  });

  test('needs a reader per principal, or one for the whole delegation (LH-20)', () => {
    expect(findings({})).toContain('LH-20 warn');
    const article = { readerNeededBy: 'article' };
    expect(findings(article).filter((each) => each.startsWith('LH-20'))).toEqual([]);
    expect(findings(article, { reader: null })).toContain('LH-20 refuse');
  });
});

describe('a Lighthouse activation', () => {
  const day = 24 * HOUR_SECONDS;
  const failed = (changes: Partial<Parameters<typeof failedLighthouseRules>[2]>) =>
    failedLighthouseRules(
      { route: 'portal', mfaSatisfied: true, isUser: true, requestedSeconds: day },
      { maxActivationSeconds: day, requiresMfa: true, requiresApproval: false, permanentReader: false },
      { eligible: true, planAvailable: true, twin: 'none', readerNeededBy: 'portal', ...changes },
    );

  test('lasts eight hours at most and needs a reader; the article has a day, and asks the delegation instead', () => {
    expect(failed({})).toEqual(['PermanentReaderRule', 'ExpirationRule']);
    expect(failed({ longestActivationSeconds: day })).toEqual(['PermanentReaderRule']);
    expect(failed({ readerNeededBy: 'delegation' })).toEqual(['ExpirationRule']);
  });
});

describe('a sign-in', () => {
  const decide = (kind: 'b2b' | 'gdap', changes: Partial<SignIn>) => {
    const question = {
      kind,
      idp: 'entra',
      req: 'none',
      trust: true,
      homeDone: true,
      homeCan: true,
      resReg: true,
      canReg: true,
      idpReg: false,
      custom: false,
      risk: false,
    } as const;
    return decideCrossTenantSignIn({ ...ordinarySignIn({ ...question, ...changes }), ...changes }).rule;
  };

  test('of a registered guest is locked out only if the registration policy hits everybody (B2B-33)', () => {
    const clash: Partial<SignIn> = { idpReg: true, req: 'mfa' };
    expect(decide('b2b', clash)).toBe('R15');
    expect(decide('b2b', { ...clash, registrationAgainstTrust: 'everybody' })).toBe('R18');
  });

  test('of a partner with a device passes without device trust only if such claims are always trusted (B2B-45)', () => {
    const device: Partial<SignIn> = { device: 'compliant', deviceClaim: true };
    expect(decide('gdap', device)).toBe('R10');
    expect(decide('gdap', { ...device, gdapDeviceTrust: 'always-trusted' })).not.toBe('R10');
    expect(decide('b2b', { ...device, gdapDeviceTrust: 'always-trusted' })).toBe('R10');
  });
});

test('a time-bound place becomes permanent when the plan is lost, or keeps its end as the article has it (PIM-93)', () => {
  const afterLoss = (name: string) => {
    const { pimLossEffects } = resolveAssumptions({ pimLossEffects: name });
    const run = runMachine(activeAssignmentMachine, { secondsToEnd: DAY_SECONDS, pimLossEffects });
    const effects = [...run.send({ type: 'PLAN_LOST' }), ...run.wait(2 * DAY_SECONDS)];
    return [run.state, ...effects.map((effect) => effect.name)];
  };
  expect(afterLoss('microsoft')).toEqual(['permanent', 'becamePermanent']);
  expect(afterLoss('article')).toEqual(['ended', 'assignmentEnded']);
});

describe('a relationship', () => {
  const input: RelationshipInput = {
    status: 'approvalPending',
    termSeconds: 100 * DAY_SECONDS,
    secondsToEnd: null,
    autoExtend: true,
    hasGlobalAdministrator: false,
    provisioningSeconds: 60,
    deprovisioningSeconds: 0,
  };

  /** Seconds from the approval to the first extension, and from there to the second. */
  const extensions = (changes: Partial<RelationshipInput>): readonly number[] => {
    const run = runMachine(gdapRelationshipMachine, { ...input, ...changes });
    run.send({
      type: 'APPROVE',
      byGlobalAdministrator: true,
      linkUsed: false,
      sinceCreationSeconds: 10 * DAY_SECONDS,
    });
    const found = run.wait(1_000 * DAY_SECONDS).filter(({ name }) => name === 'relationshipExtended');
    const times = found.map((effect) => effect.atSeconds);
    return [times[0]!, times[1]! - times[0]!];
  };

  test('counts its term from the activation, or from the draft (GDAP-16)', () => {
    expect(extensions({})[0]).toBe(100 * DAY_SECONDS + 60);
    expect(extensions({ endDate: 'created-plus-term' })[0]).toBe(90 * DAY_SECONDS);
  });

  test('extends itself by 180 days, or by half a year (GDAP-03)', () => {
    const { gdapExtension } = resolveAssumptions({ gdapExtension: 'article' });
    expect(extensions({})[1]).toBe(180 * DAY_SECONDS);
    expect(extensions({ extensionSeconds: gdapExtension })[1]).toBe(182.5 * DAY_SECONDS);
  });
});
