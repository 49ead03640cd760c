import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../engine/calendar.ts';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import { load } from '../load/helpers.ts';
import {
  ACTIVE_PLACES,
  ACTIVE_ROLES,
  ANN,
  BEN,
  ELIGIBLE_PLACES,
  ELIGIBLE_ROLES,
  listOf,
  POLICY_ASSIGNMENTS,
  POLICY_ID,
  place,
  policyLink,
  role,
  rolePolicyLink,
  rules,
  TEAM,
} from './pim-samples.ts';
import {
  assignment,
  assignmentPage,
  CUSTOMER_ID,
  EXCHANGE,
  GROUP_ID,
  importOf,
  RELATIONSHIP_ID,
  relationship,
  relationshipPage,
} from './samples.ts';

const AS_OF = { asOf: '2026-01-01' };
const GDAP = {
  'r.json': relationshipPage([relationship()]),
  'a.json': assignmentPage(RELATIONSHIP_ID, [assignment()]),
};
/** What stands beside the answers of a test: nobody is active, unless it says who. */
const SAVED = {
  ...GDAP,
  'active-places.json': listOf(ACTIVE_PLACES, []),
  'active-roles.json': listOf(ACTIVE_ROLES, []),
};
const PEOPLE = listOf('users', [
  { id: ANN, displayName: 'Ann' },
  { id: BEN, displayName: 'Ben' },
]);

/** Places as they come out, without what is told of their ids. */
function placesOf(files: Readonly<Record<string, unknown>>) {
  const { estate, reasons, codes } = importOf({ ...SAVED, 'u.json': PEOPLE, ...files }, AS_OF);
  return {
    memberships: estate?.memberships.map(({ id: _, ...rest }) => rest),
    roles: estate?.roleAssignments?.map(({ id: _, ...rest }) => rest),
    rolePolicies: estate?.rolePolicies,
    reasons,
    codes,
  };
}

test('an eligible place, its policy and its approver become what the estate runs on', async () => {
  const files = {
    ...SAVED,
    'u.json': PEOPLE,
    'p.json': listOf(ELIGIBLE_PLACES, [place()]),
    's.json': listOf(POLICY_ASSIGNMENTS, [policyLink()]),
  };
  const { estate, codes, reasons, report, value } = importOf(files, AS_OF);
  expect([codes, reasons]).toEqual([[], []]);
  expect(estate!.memberships).toEqual([
    {
      id: `group/${GROUP_ID}/member/${ANN}/eligible`,
      groupId: GROUP_ID,
      member: { kind: 'account', id: ANN },
      access: 'member',
      assignment: 'eligible',
      endsAtSeconds: 151 * DAY_SECONDS + 8 * HOUR_SECONDS,
    },
  ]);
  expect(estate!.policies).toEqual([
    {
      groupId: GROUP_ID,
      access: 'member',
      maxActivationSeconds: 4 * HOUR_SECONDS,
      requires: { mfa: true, justification: false, ticket: true, authenticationContext: false },
      approverAccountIds: [BEN],
    },
  ]);
  expect(estate!.people.map(({ name }) => name)).toEqual(['Ann', 'Ben']);
  expect(report).toMatchObject({ places: 1, policies: 1 });
  const loaded = await load(value!.text);
  expect(loaded.diagnostics).toEqual([]);
  expect(loaded.value!.source).toEqual({ kind: 'estate', estate });
});

test('a role of the managing tenant, and what is asked for it', () => {
  const { estate, codes, reasons } = importOf(
    {
      ...SAVED,
      'u.json': PEOPLE,
      'p.json': listOf(ELIGIBLE_ROLES, [
        role({}, { type: 'afterDuration', duration: 'P365D' }),
        role({ id: 'forever', principalId: BEN }),
      ]),
      's.json': listOf(POLICY_ASSIGNMENTS, [rolePolicyLink()]),
    },
    AS_OF,
  );
  expect([codes, reasons]).toEqual([[], []]);
  expect(estate!.roleAssignments).toMatchObject([
    { system: 'entra-role', role: EXCHANGE, scope: '/', principal: { id: ANN }, assignment: 'eligible' },
    { principal: { id: BEN }, endsAtSeconds: null },
  ]);
  // The first began on 1 June 2025 and lasts a year.
  expect(estate!.roleAssignments![0]!.endsAtSeconds).toBe(151 * DAY_SECONDS + 8 * HOUR_SECONDS);
  expect(estate!.rolePolicies).toMatchObject([{ role: EXCHANGE, approverAccountIds: [BEN] }]);
});

describe('a place', () => {
  test('is active or eligible by its list, its type, or what it has', () => {
    const active = { assignmentType: 'Assigned' };
    const bare = placesOf({ 'p.json': [place(), place({ principalId: BEN, ...active })] });
    const listed = placesOf({
      'e.json': listOf(ELIGIBLE_PLACES, [place()]),
      'a2.json': listOf(ACTIVE_PLACES, [place({ principalId: BEN, ...active })]),
    });
    expect(bare.memberships!.map((each) => [each.member.id, each.assignment])).toEqual([
      [ANN, 'eligible'],
      [BEN, 'active'],
    ]);
    expect(listed.memberships).toEqual(bare.memberships);
    const typed = placesOf({
      'p.json': [
        role({ '@odata.type': '#microsoft.graph.unifiedRoleAssignmentSchedule', ...active }),
        role({ '@odata.type': '#microsoft.graph.unifiedRoleEligibilitySchedule', principalId: BEN }),
      ],
    });
    expect(typed.roles!.map((each) => [each.principal.id, each.assignment])).toEqual([
      [ANN, 'active'],
      [BEN, 'eligible'],
    ]);
  });

  test('is what its list says where $select has cut off how it came to be', () => {
    const { assignmentType: _, ...cut } = place({ assignmentType: 'Assigned' });
    const { memberships } = placesOf({ 'p.json': listOf(ACTIVE_PLACES, [cut]) });
    expect(memberships).toMatchObject([{ assignment: 'active' }]);
    const { roles } = placesOf({ 'p.json': listOf(ACTIVE_ROLES, [role()]) });
    expect(roles).toMatchObject([{ assignment: 'active' }]);
  });

  test.each<[duration: string, end: string]>([
    ['P9M', '2026-03-01T08:00:00Z'],
    ['P1Y6M', '2026-12-01T08:00:00Z'],
    ['P365D', '2026-06-01T08:00:00Z'],
  ])('of %s ends by the calendar', (duration, end) => {
    const { roles, codes } = placesOf({ 'p.json': role({}, { type: 'afterDuration', duration }) });
    expect(codes).toEqual([]);
    expect(roles![0]!.endsAtSeconds).toBe(parseInstant(end)! - parseInstant('2026-01-01')!);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a length beyond every calendar', { expiration: { type: 'afterDuration', duration: 'P999999999999D' } }],
    ['a length past 2200', { expiration: { type: 'afterDuration', duration: 'P300Y' } }],
    ['a length that is none', { expiration: { type: 'afterDuration', duration: 'a year' } }],
    ['no length', { expiration: { type: 'afterDuration', duration: null } }],
    ['no start', { startDateTime: null, expiration: { type: 'afterDuration', duration: 'P1Y' } }],
    ['no date', { expiration: { type: 'afterDateTime', endDateTime: null } }],
  ])('that should end and has %s is told', (_, changes) => {
    const scheduleInfo = { startDateTime: '2025-06-01T08:00:00Z', ...changes };
    const { roles, codes } = placesOf({ 'p.json': role({ scheduleInfo }) });
    expect(roles).toMatchObject([{ endsAtSeconds: null }]);
    expect(codes).toEqual([expect.stringContaining('IMP-TERM')]);
  });

  test('is one, whether its schedule, its instance or both were saved', () => {
    const schedule = listOf('identityGovernance/privilegedAccess/group/eligibilitySchedules', [
      {
        ...place({ id: 's', startDateTime: undefined, endDateTime: undefined }),
        status: 'Provisioned',
        scheduleInfo: {
          startDateTime: '2025-06-01T08:00:00.8Z',
          expiration: { type: 'afterDateTime', endDateTime: '2026-06-01T08:00:00Z', duration: null },
        },
      },
    ]);
    const instance = listOf(ELIGIBLE_PLACES, [place()]);
    const one = placesOf({ 's.json': schedule });
    expect(one.memberships).toHaveLength(1);
    expect(placesOf({ 'i.json': instance }).memberships).toEqual(one.memberships);
    const both = placesOf({ 's.json': schedule, 'i.json': instance });
    expect([both.memberships, both.codes]).toEqual([one.memberships, []]);
  });

  test('of somebody whom no list tells is a person’s, with a note; expanded, it says who', () => {
    const unknown = importOf({ ...SAVED, 'p.json': listOf(ELIGIBLE_PLACES, [place()]) }, AS_OF);
    expect(unknown.codes).toEqual(['p.json:9:22 IMP-PRINCIPAL']);
    expect(unknown.estate!.people).toEqual([{ id: ANN, name: ANN }]);
    const principal = { '@odata.type': '#microsoft.graph.user', id: ANN, displayName: 'Ann' };
    const group = { id: GROUP_ID, displayName: 'Exchange team', isAssignableToRole: true, groupTypes: [] };
    const expanded = importOf(
      { ...SAVED, 'p.json': listOf(ELIGIBLE_PLACES, [place({ principal, group })]) },
      AS_OF,
    );
    expect(expanded.codes).toEqual([]);
    expect(expanded.estate!.people).toEqual([{ id: ANN, name: 'Ann' }]);
    expect(expanded.estate!.groups).toMatchObject([{ name: 'Exchange team', roleAssignable: true }]);
  });

  test('of somebody whom no list tells is noted once, however many there are', () => {
    const two = [place(), place({ accessId: 'owner' }), place({ principalId: BEN })];
    const { codes } = importOf({ ...SAVED, 'p.json': two, 'o.json': role() }, AS_OF);
    expect(codes.map((code) => code.split(' ')[1])).toEqual(['IMP-PRINCIPAL', 'IMP-PRINCIPAL']);
  });

  test.each<[kind: string, user: Record<string, unknown>]>([
    ['guest', { userType: 'Guest' }],
    ['guest', { userPrincipalName: 'ann_fabrikam.com#EXT#@contoso.onmicrosoft.com' }],
    ['external-member', { userType: 'Member', userPrincipalName: 'ann_x.com#ext#@y.onmicrosoft.com' }],
    ['member', { userType: 'Member', userPrincipalName: 'ann@contoso.com' }],
    ['member', { userPrincipalName: 'ann@contoso.com' }],
  ])('of a %s is one', (kind, user) => {
    const users = listOf('users', [{ id: ANN, displayName: 'Ann', ...user }]);
    const principal = { '@odata.type': '#microsoft.graph.user', id: ANN, displayName: 'Ann' };
    // An expanded principal says less than the list of users, whichever is read last.
    for (const path of ['a.json', 'z.json']) {
      const files = { ...SAVED, [path]: users, 'p.json': place({ principal }) };
      expect(importOf(files, AS_OF).estate!.accounts).toMatchObject([{ id: ANN, kind }]);
    }
  });

  test('may be a group’s, in a group that carries nothing yet', () => {
    const { memberships, codes } = placesOf({
      'g.json': listOf('groups', [{ id: TEAM, displayName: 'Team', groupTypes: [] }]),
      'p.json': listOf(ELIGIBLE_PLACES, [place({ principalId: TEAM, endDateTime: null })]),
    });
    expect(codes).toEqual([]);
    expect(memberships).toMatchObject([{ groupId: GROUP_ID, member: { kind: 'group', id: TEAM } }]);
  });

  test('in a group of which nothing is known is told, and the group taken for what may hold it', () => {
    const OTHER_TEAM = '33333333-cccc-4ccc-8ccc-000000000003';
    const files = {
      ...SAVED,
      'u.json': PEOPLE,
      'p.json': [place({ groupId: TEAM }), place({ groupId: TEAM, principalId: BEN })],
    };
    const groupsOf = (all: Readonly<Record<string, unknown>>) => {
      const { estate, codes } = importOf(all, AS_OF);
      const groups = estate!.groups.map(({ id, roleAssignable }) => [id, roleAssignable]);
      return { told: codes.map((code) => code.split(' ')[1]), groups };
    };
    expect(groupsOf(files)).toEqual({
      told: ['IMP-PRINCIPAL'],
      groups: [
        [GROUP_ID, false],
        [TEAM, true],
      ],
    });
    // Entra refuses an active group in a role-assignable one (PIM-53), and an eligible one it does not.
    const inner = place({ groupId: OTHER_TEAM, principalId: TEAM, assignmentType: 'Assigned' });
    const nested = groupsOf({ ...files, 'q.json': [inner] });
    expect(nested.told).toEqual(['IMP-PRINCIPAL', 'IMP-PRINCIPAL']);
    expect(nested.groups.at(-1)).toEqual([OTHER_TEAM, false]);
    const { assignmentType: _, ...eligible } = inner;
    expect(groupsOf({ ...files, 'q.json': [eligible] }).groups.at(-1)).toEqual([OTHER_TEAM, true]);
    const known = listOf('groups', [{ id: TEAM, displayName: 'Team', isAssignableToRole: false }]);
    expect(groupsOf({ ...files, 'g.json': known })).toEqual({
      told: [],
      groups: [
        [GROUP_ID, false],
        [TEAM, false],
      ],
    });
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      'an activation',
      { assignmentType: 'Activated' },
      'active place: it is an activation, which ends by itself',
    ],
    ['one by way of a group', { memberType: 'Group' }, 'eligible place: it comes by way of a group'],
    ['one inherited', { memberType: 'Inherited' }, 'eligible place: it is inherited'],
    ['one that was revoked', { status: 'Revoked' }, 'eligible place: its status is not Provisioned'],
    ['one that is over', { endDateTime: '2025-12-31T00:00:00Z' }, 'eligible place: it has ended'],
    ['one that begins later', { startDateTime: '2026-01-02T00:00:00Z' }, 'eligible place: it begins after'],
    [
      'one of nobody',
      { principalId: '00000000-0000-0000-0000-000000000000' },
      'eligible place: it names nobody',
    ],
    ['one in no group', { groupId: 'x' }, 'eligible place: it names no group'],
    ['one of the group in itself', { principalId: GROUP_ID }, 'eligible place: it is the group’s own'],
  ])('that is %s is left out, and said', (_, changes, reason) => {
    const { memberships, reasons } = placesOf({ 'p.json': place(changes) });
    expect(memberships).toEqual([]);
    expect(reasons.join('\n')).toContain(reason);
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      'a part of the directory',
      { directoryScopeId: '/administrativeUnits/x' },
      'works in a part of the directory',
    ],
    ['no role by an id', { roleDefinitionId: 'x' }, 'names no role by its template id'],
  ])('in %s is left out, and said', (_, changes, reason) => {
    const { roles, reasons } = placesOf({ 'p.json': role(changes) });
    expect(roles).toBeUndefined();
    expect(reasons.join('\n')).toContain(reason);
  });

  test('of a program is active in a role, and nowhere else', () => {
    const program = listOf('servicePrincipals', [{ id: TEAM, displayName: 'Bot' }]);
    const { roles, memberships, reasons } = placesOf({
      's.json': program,
      'a1.json': listOf(ACTIVE_ROLES, [role({ principalId: TEAM, assignmentType: 'Assigned' })]),
      'e.json': listOf(ELIGIBLE_ROLES, [role({ principalId: TEAM })]),
      'p.json': place({ principalId: TEAM }),
    });
    expect(roles).toMatchObject([
      { principal: { kind: 'service-principal', id: TEAM }, assignment: 'active' },
    ]);
    expect(memberships).toEqual([]);
    expect(reasons.join('\n')).toMatch(/cannot be eligible \(PIM-47\)/);
    expect(reasons.join('\n')).toMatch(/an estate has none in groups/);
  });

  test('of a customer’s tenant is not taken for one of the managing tenant', () => {
    const files = {
      [`${CUSTOMER_ID}/p.json`]: place(),
      [`${CUSTOMER_ID}/s.json`]: rolePolicyLink(),
      'p.json': role(),
    };
    const { memberships, roles, rolePolicies, reasons } = placesOf(files);
    expect([memberships, roles?.length, rolePolicies]).toEqual([[], 1, undefined]);
    expect(reasons.length).toBe(3);
    expect(reasons.join('\n')).toContain('only PIM of the managing tenant is read');
  });

  test('saved twice with different ends is told', () => {
    const later = place({ endDateTime: '2026-09-01T08:00:00Z', startDateTime: '2025-07-01T08:00:00Z' });
    const { memberships, codes } = placesOf({ 'p.json': [place(), later] });
    expect(memberships).toHaveLength(1);
    expect(codes).toEqual([expect.stringContaining('IMP-DIFFERS')]);
  });
});

describe('what PIM asks', () => {
  const settings = (files: Readonly<Record<string, unknown>>) => {
    const { estate, reasons, codes } = importOf({ ...SAVED, 'u.json': PEOPLE, ...files }, AS_OF);
    return { policy: estate!.policies[0], reasons, codes };
  };

  test('is what a group starts with where the answer lacks a rule (PIM-26)', () => {
    const { policy } = settings({ 's.json': policyLink({}, { rules: rules().slice(0, 2) }) });
    expect(policy).toMatchObject({
      maxActivationSeconds: 4 * HOUR_SECONDS,
      requires: { mfa: false, justification: true, ticket: false, authenticationContext: false },
      approverAccountIds: null,
    });
  });

  test('is nobody’s approval where none is required, and a context where one is on', () => {
    const changed = rules({
      Approval_EndUser_Assignment: { setting: { isApprovalRequired: false, approvalStages: [] } },
      AuthenticationContext_EndUser_Assignment: { isEnabled: true, claimValue: 'c1' },
    });
    const { policy } = settings({ 's.json': policyLink({}, { rules: changed }) });
    expect(policy).toMatchObject({ requires: { authenticationContext: true }, approverAccountIds: null });
  });

  test('keeps to the bounds of PIM, and an approver without an id is told', () => {
    const changed = rules({
      Expiration_EndUser_Assignment: { maximumDuration: 'PT30M' },
      Approval_EndUser_Assignment: {
        setting: { isApprovalRequired: true, approvalStages: [{ primaryApprovers: [{}] }] },
      },
    });
    const { policy, codes } = settings({ 's.json': policyLink({}, { rules: changed }) });
    expect(policy).toMatchObject({ maxActivationSeconds: HOUR_SECONDS, approverAccountIds: [] });
    expect(codes.map((code) => code.split(' ')[1])).toEqual(['IMP-TERM', 'IMP-APPROVERS']);
  });

  test('is asked of as many approvers as an estate holds, and more are told', () => {
    const primaryApprovers = Array.from({ length: 1_001 }, (_, at) => ({
      userId: `88888888-aaaa-4aaa-8aaa-${String(at).padStart(12, '0')}`,
    }));
    const setting = { isApprovalRequired: true, approvalStages: [{ primaryApprovers }] };
    const changed = rules({ Approval_EndUser_Assignment: { setting } });
    const { estate, text } = importOf({ ...SAVED, 's.json': policyLink({}, { rules: changed }) }, AS_OF);
    expect(estate!.policies[0]!.approverAccountIds).toHaveLength(1_000);
    expect(text).toContain('There are 1001 approvers; the first 1000 are taken.');
  });

  test('is read from the effective rules where the others are empty', () => {
    const { policy } = settings({ 's.json': policyLink({}, { rules: [], effectiveRules: rules() }) });
    expect(policy).toEqual(settings({ 's.json': policyLink() }).policy);
  });

  test('is all the estate is of, in its own words, where nobody has a place', () => {
    const { value } = importOf({ ...SAVED, 's.json': policyLink() }, AS_OF);
    expect(value!.text).toContain('# An estate for Entwin, imported from answers of Microsoft Graph.\n');
    expect(value!.text).toContain('do not say who is in the groups, or which licenses there are');
    expect(value!.text).not.toContain('what PIM asks');
  });

  test('comes in two lists, or in one', () => {
    const { policy: inside, ...link } = policyLink() as { policy: Record<string, unknown> };
    const apart = settings({
      's.json': listOf(POLICY_ASSIGNMENTS, [link]),
      'v.json': listOf('policies/roleManagementPolicies', [inside]),
    });
    expect(apart.policy).toEqual(settings({ 's.json': policyLink() }).policy);
    expect(apart.reasons).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['without rules', policyLink({}, { rules: undefined }), 'saved without its rules'],
    ['about a role nobody has', rolePolicyLink(), 'in which nobody has a place'],
    ['that nothing links', (policyLink() as { policy: unknown }).policy, 'no policy assignment says'],
    [
      'in rules alone',
      listOf(`policies/roleManagementPolicies('${POLICY_ID}')/rules`, rules()),
      'of which policy',
    ],
  ])('in a policy %s is left out, and said', (_, file, reason) => {
    const { policy, reasons } = settings({ 's.json': file });
    expect(policy).toBeUndefined();
    expect(reasons.join('\n')).toContain(reason);
  });
});

test('eligible places without an answer about active ones are told, and with an empty one are not', () => {
  const told = (files: Readonly<Record<string, unknown>>) =>
    importOf({ ...GDAP, ...files }, AS_OF).diagnostics.filter(({ code }) => code === 'IMP-NO-ACTIVE').length;
  const eligible = {
    'p.json': listOf(ELIGIBLE_PLACES, [place()]),
    'o.json': listOf(ELIGIBLE_ROLES, [role()]),
  };
  expect(told(eligible)).toBe(2);
  expect(told({ ...eligible, 'a2.json': listOf(ACTIVE_PLACES, []) })).toBe(1);
  const active = listOf(ACTIVE_ROLES, [role({ assignmentType: 'Assigned' })]);
  expect(told({ ...eligible, 'a2.json': listOf(ACTIVE_PLACES, []), 'a3.json': active })).toBe(0);
});

describe('of places that are left out', () => {
  const days = (files: Readonly<Record<string, unknown>>, options = {}) => {
    const { codes, report, value } = importOf(files, options);
    return {
      codes: codes.map((code) => code.split(' ').at(-1)),
      asOf: report.asOf,
      isMade: value !== undefined,
    };
  };
  const later = '2030-01-01T00:00:00Z';
  const scheduled = role({
    createdDateTime: undefined,
    scheduleInfo: { startDateTime: later, expiration: { type: 'noExpiration' } },
  });

  test('those of a customer neither make an estate nor tell its day, nor ask for active ones', () => {
    const theirs = { [`${CUSTOMER_ID}/p.json`]: listOf(ELIGIBLE_PLACES, [place({ startDateTime: later })]) };
    const told = days({ ...GDAP, ...theirs });
    expect(told).toEqual({ codes: ['IMP-AS-OF'], asOf: '2025-01-03T08:00:00Z', isMade: true });
  });

  test('those that are over make no estate', () => {
    const over = listOf(ELIGIBLE_PLACES, [place({ endDateTime: '2025-12-01' })]);
    const told = days({ 'p.json': over }, AS_OF);
    expect(told).toEqual({ codes: ['IMP-NOTHING'], asOf: '2026-01-01T00:00:00Z', isMade: false });
  });

  test('those that begin later are no change, with a day and without', () => {
    const files = { ...SAVED, 'u.json': PEOPLE, 'o.json': listOf(ELIGIBLE_ROLES, [scheduled]) };
    expect(days(files)).toMatchObject({ codes: ['IMP-AS-OF'], asOf: '2025-01-03T08:00:00Z' });
    expect(days(files, AS_OF)).toMatchObject({ codes: [], isMade: true });
    const instance = { ...SAVED, 'o.json': place({ startDateTime: later }) };
    expect(days(instance, AS_OF)).toMatchObject({ codes: [] });
  });

  test('an active one that is over shows that active ones were saved', () => {
    const over = role({ assignmentType: 'Assigned', endDateTime: '2025-12-01', scheduleInfo: undefined });
    const files = { ...GDAP, 'u.json': PEOPLE, 'o.json': [role(), over] };
    expect(days(files, AS_OF).codes).toEqual([]);
    expect(days({ ...files, 'o.json': [role()] }, AS_OF).codes).toEqual(['IMP-NO-ACTIVE']);
  });
});

test('requests are history, whatever they asked for', () => {
  const request = { ...role(), action: 'selfActivate' };
  const { roles, reasons } = placesOf({
    'q.json': listOf('roleManagement/directory/roleAssignmentScheduleRequests', [request]),
  });
  expect(roles).toBeUndefined();
  expect(reasons).toEqual([
    'q.json:4 1 request: requests are history; relationships and schedules show their outcome',
  ]);
});
