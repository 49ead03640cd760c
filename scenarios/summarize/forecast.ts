import { formatDate, parseInstant } from '../../engine/calendar.ts';
import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import type { GdapRelationship } from '../../models/estate.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import { GDAP_PENDING_LIFETIME, roleName } from '../../models/facts/index.ts';
import { groupMembers } from '../../models/licensing/group-members.ts';
import type { Recording } from '../../models/recorder.ts';
import { graphStatusOf } from '../graph-status.ts';
import type { Forecast } from '../result.ts';
import { reasonOfStop } from './calendar.ts';
import { mailNotices } from './mail-notices.ts';
import { hadEnded, type RelationshipFate, relationshipFates } from './relationship-fates.ts';
import { grantsOf, rolesLost } from './relationship-roles.ts';

/** One line of the forecast before the words every line shares are added. */
type Line = Pick<Forecast, 'kind' | 'day' | 'roles' | 'what' | 'why' | 'factIds'>;

/**
 * What becomes of an estate that exists if nobody acts: which customer loses which roles on which day, what extends
 * itself, what cannot and why, what gives nothing, what has ended. By date; renewals of the run are left out, since
 * somebody would have to ask for them and a customer to consent (GDAP-84).
 */
export function forecastOf(
  index: EstateIndex,
  recording: Recording,
  {
    startIso,
    horizonSeconds,
    extensionSeconds,
  }: { readonly startIso: string; readonly horizonSeconds: Seconds; readonly extensionSeconds?: Seconds },
): Forecast[] {
  const fates = relationshipFates(index.relationships.values(), recording, extensionSeconds);
  const membersOf = groupMembers(index.estate);
  const byCustomer = new Map<string, RelationshipFate[]>();
  for (const fate of fates) {
    const { customerId } = fate.relationship;
    const known = byCustomer.get(customerId);
    if (known) known.push(fate);
    else byCustomer.set(customerId, [fate]);
  }
  const start = parseInstant(startIso)!;
  return fates
    .flatMap((fate) => {
      const { relationship } = fate;
      const siblings = byCustomer.get(relationship.customerId)!;
      const lines = linesOf(index, membersOf, fate, siblings, horizonSeconds / DAY_SECONDS, start);
      return lines.map(
        (line): Forecast => ({
          date: formatDate(start + Math.round(line.day * DAY_SECONDS)) ?? startIso,
          tenantId: relationship.customerId,
          tenantName: index.tenants.get(relationship.customerId)?.name ?? relationship.customerId,
          relationshipId: relationship.id,
          relationshipName: relationship.name,
          ...line,
        }),
      );
    })
    .sort(
      (a, b) =>
        a.day - b.day ||
        compare(a.tenantId, b.tenantId) ||
        compare(a.relationshipId, b.relationshipId) ||
        compare(b.kind, a.kind),
    );
}

function linesOf(
  index: EstateIndex,
  membersOf: (groupId: string) => ReadonlySet<string>,
  fate: RelationshipFate,
  siblings: readonly RelationshipFate[],
  horizonDay: number,
  start: Seconds,
): Line[] {
  const { relationship, stoppedDay, endDay } = fate;
  if (relationship.status === 'gone') return [];
  if (hadEnded(relationship)) return [alreadyEnded(fate, Math.min(0, endDay ?? 0))];
  if (graphStatusOf(relationship) !== undefined) return [unknownStatus(relationship)];
  if (relationship.status === 'created' || relationship.status === 'approvalPending') {
    return [notApproved(relationship)];
  }
  // An export older than its relationships' ends: the run finds them over at second 0.
  if (stoppedDay === 0 && endDay !== null && endDay < 0) return [alreadyEnded(fate, endDay)];
  const lines = [
    ...givesNothing(index, relationship),
    ...fate.extensionDays.map((day) => extendsItself(day, fate)),
  ];
  if (stoppedDay !== null && stoppedDay <= horizonDay) {
    lines.push(...losesAccess(index, membersOf, fate, siblings, stoppedDay, start));
    if (fate.stoppedBy === 'term' && fate.globalAdministrator)
      lines.push(cannotExtend(stoppedDay, relationship));
  }
  return lines;
}

function alreadyEnded({ relationship }: RelationshipFate, day: number): Line {
  return {
    kind: 'already-ended',
    day,
    roles: names(relationship.roles),
    what: 'It has ended and gives nothing any more',
    why: 'An ended relationship cannot be restored: it takes a new request, a new consent and new assignments.',
    factIds: ['GDAP-84'],
  };
}

function notApproved(relationship: GdapRelationship): Line {
  const days = GDAP_PENDING_LIFETIME.value / DAY_SECONDS;
  const sent = relationship.status === 'approvalPending';
  return {
    kind: 'gives-nothing',
    day: 0,
    roles: names(relationship.roles),
    what: sent ? 'It waits for the customer’s approval' : 'It was never sent to the customer',
    why: sent
      ? `Only a Global Administrator of the customer can approve; after ${days} days the request is gone.`
      : 'A draft gives no access before it is locked, sent and approved.',
    factIds: sent ? ['GDAP-31', 'GDAP-32'] : ['T4'],
  };
}

/** Taken to give no access, since nothing more is known; that it is a draft would be made up. */
function unknownStatus(relationship: GdapRelationship): Line {
  return {
    kind: 'gives-nothing',
    day: 0,
    roles: names(relationship.roles),
    what: `Microsoft Graph calls its status “${graphStatusOf(relationship)}”`,
    why: 'This version does not know that status, and takes it to give no access.',
    factIds: [],
  };
}

function givesNothing(index: EstateIndex, relationship: GdapRelationship): Line[] {
  const grants = grantsOf(index, relationship);
  const given = new Set(grants.filter(({ dead }) => dead === null).flatMap(({ roles }) => roles));
  const nobody =
    relationship.status === 'active'
      ? 'It is active and gives nobody anything'
      : 'It will give nobody anything when it is active';
  const dead = grants.filter((grant) => grant.dead && grant.roles.some((role) => !given.has(role)));
  if (grants.length === 0) {
    return [
      {
        kind: 'gives-nothing',
        day: 0,
        roles: names(relationship.roles),
        what: nobody,
        why: 'No group is assigned any of its roles.',
        factIds: ['GDAP-36'],
      },
    ];
  }
  if (dead.length === 0) return [];
  const reasons = [...new Set(dead.map((grant) => grant.dead!.why))].sort();
  const roles = names(dead.flatMap((grant) => grant.roles.filter((role) => !given.has(role))));
  return [
    {
      kind: 'gives-nothing',
      day: 0,
      roles,
      what: given.size === 0 ? nobody : `Nobody gets ${list(roles)} through it`,
      why: `${capitalized(list(reasons))}.`,
      factIds: [...new Set(dead.map((grant) => grant.dead!.factId))].sort(),
    },
  ];
}

function extendsItself(day: number, { extensionSeconds }: RelationshipFate): Line {
  return {
    kind: 'extends-itself',
    day,
    roles: [],
    what: `It extends itself by ${extensionSeconds / DAY_SECONDS} days`,
    why: 'It happens on the end date itself, needs no consent and keeps roles and assignments.',
    factIds: ['GDAP-04', 'GDAP-09'],
  };
}

function cannotExtend(day: number, { autoExtend }: GdapRelationship): Line {
  return {
    kind: 'cannot-extend',
    day,
    roles: [],
    what: 'It cannot extend itself',
    why: autoExtend
      ? 'It contains Global Administrator; once that role is removed from it, which works until this day, it can.'
      : 'It contains Global Administrator; once that role is removed from it and automatic extension is switched on, which both work until this day, it can.',
    factIds: autoExtend ? ['GDAP-06', 'GDAP-07'] : ['GDAP-03', 'GDAP-06', 'GDAP-07', 'GDAP-08'],
  };
}

/** GDAP hides DAP only from people who have a GDAP role (E2, E3, E4). */
const DAP_TAKES_OVER =
  'there is no grace and no way back to it, but DAP takes over again: Admin agents without another GDAP role are Global Administrator, Helpdesk agents Helpdesk Administrator';

/** Nothing where other relationships that live on cover every role (GDAP-86). */
function losesAccess(
  index: EstateIndex,
  membersOf: (groupId: string) => ReadonlySet<string>,
  fate: RelationshipFate,
  siblings: readonly RelationshipFate[],
  day: number,
  start: Seconds,
): Line[] {
  const others = siblings
    .filter(({ relationship, stoppedDay }) => {
      const lives = stoppedDay === null || stoppedDay > day;
      return relationship.status === 'active' && lives && relationship.id !== fate.relationship.id;
    })
    .map(({ relationship }) => relationship);
  const { lost, kept } = rolesLost(index, membersOf, fate.relationship, others);
  if (lost.length === 0) return [];
  const roles = names(lost);
  const { why, factIds } = reasonOfStop(fate);
  const mails = mailNotices(fate, day, start);
  const { customerId } = fate.relationship;
  const dap = index.estate.dapLinks.some((link) => link.customerId === customerId && link.status === 'dap');
  const stays = kept.length === 0 ? '' : `; ${list(names(kept))} stays through another relationship`;
  return [
    {
      kind: 'loses-access',
      day,
      roles,
      what: `${list(roles)} ${roles.length === 1 ? 'is' : 'are'} gone${stays}`,
      why: `${capitalized(why)}; ${dap ? DAP_TAKES_OVER : 'there is no grace and no way back'}. ${mails.words}`.trimEnd(),
      factIds: [
        ...factIds,
        'GDAP-83',
        'GDAP-84',
        ...(kept.length === 0 ? [] : ['GDAP-86']),
        ...(dap ? ['E3', 'E4'] : []),
        ...mails.factIds,
      ],
    },
  ];
}

function names(roles: readonly string[]): string[] {
  return [...new Set(roles.map(roleName))].sort();
}

/** `a`, `a and b`, `a, b and c`. */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
