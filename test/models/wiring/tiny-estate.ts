import { parseInstant } from '../../../engine/calendar.ts';
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import { type Assumptions, resolveAssumptions } from '../../../models/assumptions.ts';
import type { Plan } from '../../../models/begin-run.ts';
import type { Behavior } from '../../../models/behavior.ts';
import type {
  AccessAssignment,
  Estate,
  GdapRelationship,
  Membership,
  PimPolicy,
} from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { LighthouseDelegation } from '../../../models/estate-lighthouse.ts';
import type { RoleAssignment } from '../../../models/estate-roles.ts';
import type { CompromiseEvent, ScenarioEvent } from '../../../models/events.ts';
import { HELPDESK_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import type { Recording } from '../../../models/recorder.ts';
import { simulate } from '../../../models/simulate.ts';

/** People who work round the clock, always need something, and answer after a minute; nobody renews anything. */
export const TIRELESS: Behavior = {
  activationsPerEngineerPerDay: { kind: 'constant', value: 200 },
  workSeconds: { kind: 'constant', value: MINUTE_SECONDS },
  requestedActivationSeconds: null,
  patienceSeconds: 2 * DAY_SECONDS,
  approverResponse: { kind: 'constant', value: MINUTE_SECONDS },
  approverDenies: 0,
  approverFooled: 1,
  workingHours: 'always',
  renewal: {
    leadSeconds: null,
    forgotten: 0,
    customerApproval: { kind: 'constant', value: HOUR_SECONDS },
    noticeAfterLapse: { kind: 'constant', value: 1000 * DAY_SECONDS },
  },
};

/** The same people on holiday: only what the events bring happens. */
export const QUIET: Behavior = {
  ...TIRELESS,
  activationsPerEngineerPerDay: { kind: 'constant', value: 0 },
};

/** A place of one of the people, whose account is named after them, in a group. */
export function place(
  person: string,
  assignment: Membership['assignment'],
  change: Partial<Membership> = {},
): Membership {
  const groupId = change.groupId ?? 'admins';
  return {
    id: `${person} in ${groupId}`,
    groupId,
    member: { kind: 'account', id: `${person}@home` },
    access: 'member',
    assignment,
    endsAtSeconds: null,
    ...change,
  };
}

export function relationship(customerId: string, change: Partial<GdapRelationship> = {}): GdapRelationship {
  return {
    id: `gdap-${customerId}`,
    name: `gdap-${customerId}`,
    customerId,
    status: 'active',
    termSeconds: 730 * DAY_SECONDS,
    autoExtend: false,
    roles: [HELPDESK_ADMINISTRATOR],
    activatedAtSeconds: -DAY_SECONDS,
    endsAtSeconds: 700 * DAY_SECONDS,
    ...change,
  };
}

/** Ann stands in a role of Alpha, where she has an account. */
export const ANN_HELPS_ALPHA: RoleAssignment = {
  id: 'ann helps alpha',
  tenantId: 'alpha',
  system: 'entra-role',
  role: HELPDESK_ADMINISTRATOR,
  scope: '/',
  principal: { kind: 'account', id: 'ann@alpha' },
  assignment: 'active',
  endsAtSeconds: null,
};

export function assigned(
  customerId: string,
  groupId = 'admins',
  status: AccessAssignment['status'] = 'active',
): AccessAssignment {
  return {
    id: `gdap-${customerId}/${groupId}`,
    relationshipId: `gdap-${customerId}`,
    groupId,
    roles: [HELPDESK_ADMINISTRATOR],
    status,
  };
}

export function policy(change: Partial<PimPolicy> = {}): PimPolicy {
  return {
    groupId: 'admins',
    access: 'member',
    maxActivationSeconds: 8 * HOUR_SECONDS,
    requires: { mfa: true, justification: true, ticket: false, authenticationContext: false },
    approverAccountIds: null,
    ...change,
  };
}

/** What is special about an estate; `customers` and `groups` are ids. */
/** A subscription of Alpha's, delegated to whoever is named. */
export function lighthouseOfAlpha(
  named: Pick<LighthouseDelegation, 'authorizations' | 'eligible'>,
): Pick<Estate, 'azureSubscriptions' | 'lighthouseDelegations'> {
  return {
    azureSubscriptions: [
      { id: 'azure', tenantId: 'alpha', agreement: 'enterprise-agreement', ownerGroupId: null },
    ],
    lighthouseDelegations: [
      {
        id: 'offer',
        name: 'offer',
        customerId: 'alpha',
        managingTenantId: 'home',
        subscriptionId: 'azure',
        status: 'active',
        offer: 'template',
        ...named,
      },
    ],
  };
}

export interface TinyEstate {
  readonly memberships: readonly Membership[];
  readonly customers?: readonly string[];
  readonly groups?: readonly string[];
  readonly policies?: readonly PimPolicy[];
  readonly relationships?: readonly GdapRelationship[];
  readonly accessAssignments?: readonly AccessAssignment[];
  readonly standIns?: readonly string[];
}

/** Ann and Bob at home, who serve everybody, and one customer whom the group `admins` helps, unless told otherwise. */
export function tinyEstate(tiny: TinyEstate): Estate {
  const customers = tiny.customers ?? ['alpha'];
  const standIns = tiny.standIns ?? [];
  return {
    tenants: [
      { id: 'home', name: 'Home', role: 'managing' },
      ...customers.map((id) => ({ id, name: id, role: 'customer' as const, pod: 'pod' })),
    ],
    people: ['ann', 'bob', ...standIns].map((id) => ({
      id,
      name: id,
      ...(standIns.includes(id)
        ? { standIn: true }
        : // Only Ann has a desk, so that every failure is hers.
          { tier: id === 'ann' ? 'tier1' : 'tier2', pods: id === 'ann' ? ['pod'] : [] }),
    })),
    accounts: ['ann', 'bob', ...standIns].map((id) => ({
      id: `${id}@home`,
      personId: id,
      tenantId: 'home',
      kind: 'member',
    })),
    groups: (tiny.groups ?? ['admins']).map((id) => ({
      id,
      tenantId: 'home',
      name: id,
      kind: 'security',
      membership: 'assigned',
      roleAssignable: true,
    })),
    memberships: tiny.memberships,
    policies: tiny.policies ?? [policy()],
    dapLinks: [],
    relationships: tiny.relationships ?? customers.map((id) => relationship(id)),
    accessAssignments: tiny.accessAssignments ?? customers.map((id) => assigned(id)),
    azureSubscriptions: [],
    licenses: [],
    licensesUnknown: true,
    needs: customers.map((customerId) => ({
      id: `help ${customerId}`,
      customerId,
      workload: 'entra',
      role: HELPDESK_ADMINISTRATOR,
      tiers: ['tier1'],
    })),
    unserved: [],
  };
}

/** Somebody's session is stolen; found and answered at constant times. */
export function theft(who: string, change: Partial<CompromiseEvent> = {}): CompromiseEvent {
  return {
    kind: 'compromise',
    atSeconds: DAY_SECONDS,
    who,
    with: 'stolen-session',
    detectedAfter: { kind: 'constant', value: 4 * HOUR_SECONDS },
    respondedAfter: { kind: 'constant', value: 0 },
    ...change,
  };
}

export interface TinyRun {
  readonly behavior?: Behavior;
  readonly events?: readonly ScenarioEvent[];
  /** Names of alternatives, by assumption. */
  readonly assumptions?: Readonly<Partial<Record<keyof Assumptions, string>>>;
  readonly horizonSeconds?: number;
  readonly replication?: number;
}

/** What runs of an estate are made of; they start on a Monday. */
export function tinyPlan(estate: Estate, options: TinyRun = {}): Plan {
  return {
    index: indexEstate(estate),
    constants: {},
    behavior: options.behavior ?? QUIET,
    events: options.events ?? [],
    assumptions: resolveAssumptions(options.assumptions as Record<string, string> | undefined),
    startEpochSeconds: parseInstant('2026-01-05T00:00:00Z')!,
    horizonSeconds: options.horizonSeconds ?? 10 * DAY_SECONDS,
  };
}

/** One run of a tiny estate; an invariant that breaks on the way is nobody's expectation. */
export function run(tiny: TinyEstate, options: TinyRun = {}): Recording {
  return runEstate(tinyEstate(tiny), options);
}

/** The same with an estate of one's own. */
export function runEstate(estate: Estate, options: TinyRun = {}): Recording {
  const recording = simulate(tinyPlan(estate, options), 1, options.replication ?? 0);
  if (recording.violations.length > 0) throw new Error(JSON.stringify(recording.violations));
  return recording;
}
