import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import type { RelationshipStatus } from '../../models/estate.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import type { Recording } from '../../models/recorder.ts';
import type { CalendarRow } from '../result.ts';
import { hadEnded, type RelationshipFate, relationshipFates } from './relationship-fates.ts';
import { type RenewalPlan, renewalFromDay } from './renewal-due.ts';

/** A request shows an end date in Microsoft's samples, but has no term yet (GDAP-16). */
const NEVER_IN_FORCE: readonly RelationshipStatus[] = ['created', 'approvalPending', 'gone'];

/**
 * Every relationship that has or had a term, renewals included, as replication 0 saw it, by end date. Days count from the scenario's
 * start. An outage of a customer stands once, in the row of the relationship whose end began it.
 */
export function calendarOf(
  index: EstateIndex,
  recording: Recording,
  {
    horizonSeconds,
    extensionSeconds,
    renewal,
  }: {
    readonly horizonSeconds: Seconds;
    readonly extensionSeconds?: Seconds;
    readonly renewal: RenewalPlan;
  },
): CalendarRow[] {
  const horizonDay = horizonSeconds / DAY_SECONDS;
  const relationships = [...index.relationships.values(), ...recording.successors];
  const fates = relationshipFates(relationships, recording, extensionSeconds).filter(
    (fate): fate is RelationshipFate & { readonly endDay: number } =>
      fate.endDay !== null && !NEVER_IN_FORCE.includes(fate.relationship.status),
  );
  const outages = outagesByRelationship(fates, recording.outages);
  return fates
    .map((fate): CalendarRow => {
      const { relationship, endDay } = fate;
      const own = outages.get(relationship.id) ?? [];
      const renewalDay = renewalFromDay(fate, endDay, renewal);
      return {
        relationshipId: relationship.id,
        name: relationship.name,
        tenantId: relationship.customerId,
        fromDay:
          relationship.activatedAtSeconds === null
            ? endDay - relationship.termSeconds / DAY_SECONDS
            : relationship.activatedAtSeconds / DAY_SECONDS,
        endDay,
        ...(renewalDay === undefined ? {} : { renewalFromDay: renewalDay }),
        autoExtend: relationship.autoExtend,
        globalAdministrator: fate.globalAdministrator,
        extensionDays: [...fate.extensionDays],
        stoppedDay: hadEnded(relationship) ? Math.min(0, endDay) : fate.stoppedDay,
        outages: own,
        ...fateInWords(fate, endDay, own, horizonDay),
      };
    })
    .sort((a, b) => a.endDay - b.endDay || (a.relationshipId < b.relationshipId ? -1 : 1));
}

type Outage = CalendarRow['outages'][number];

/** Gives each outage to the customer's relationship that stopped last before it, or else to the first one. */
function outagesByRelationship(
  fates: readonly RelationshipFate[],
  outages: Recording['outages'],
): ReadonlyMap<string, Outage[]> {
  const byRelationship = new Map<string, Outage[]>();
  const byCustomer = new Map<string, RelationshipFate[]>();
  for (const fate of fates) {
    const { customerId } = fate.relationship;
    const known = byCustomer.get(customerId);
    if (known) known.push(fate);
    else byCustomer.set(customerId, [fate]);
  }
  for (const [customerId, spans] of Object.entries(outages)) {
    const candidates = byCustomer.get(customerId);
    if (!candidates) continue;
    for (const [fromDay, toDay] of spans) {
      const { id } = causeOf(candidates, fromDay).relationship;
      const known = byRelationship.get(id);
      if (known) known.push({ fromDay, toDay });
      else byRelationship.set(id, [{ fromDay, toDay }]);
    }
  }
  return byRelationship;
}

function causeOf(candidates: readonly RelationshipFate[], outageDay: number): RelationshipFate {
  const rank = (fate: RelationshipFate) =>
    fate.stoppedDay === null || fate.stoppedDay > outageDay ? Number.NEGATIVE_INFINITY : fate.stoppedDay;
  return [...candidates].sort(
    (a, b) => rank(b) - rank(a) || (a.relationship.id < b.relationship.id ? -1 : 1),
  )[0]!;
}

type Fate = Pick<CalendarRow, 'fate' | 'factIds'>;

function fateInWords(
  fate: RelationshipFate,
  endDay: number,
  outages: readonly Outage[],
  horizonDay: number,
): Fate {
  if (hadEnded(fate.relationship)) {
    return { fate: 'Had ended before the first day, and cannot be restored.', factIds: ['GDAP-84'] };
  }
  if (fate.stoppedDay !== null) return stopped(fate, fate.stoppedDay, outages, horizonDay);
  if (fate.extensionDays.length > 0) return extended(fate);
  return pending(fate, endDay);
}

function stopped(
  fate: RelationshipFate,
  stoppedDay: number,
  outages: readonly Outage[],
  horizonDay: number,
): Fate {
  const { why, factIds } = reasonOfStop(fate);
  const gap = outages.find((outage) => outage.fromDay >= stoppedDay);
  const then = !gap
    ? 'the customer stays within reach all the same'
    : gap.toDay >= horizonDay
      ? 'nobody reaches the customer from then on'
      : `nobody reaches the customer for ${days(gap.toDay - gap.fromDay)}`;
  return { fate: `Ends on day ${day(stoppedDay)}: ${why}; ${then}.`, factIds: [...factIds, 'GDAP-84'] };
}

/** Why it stopped, as a clause. */
export function reasonOfStop(fate: RelationshipFate): {
  readonly why: string;
  readonly factIds: readonly string[];
} {
  if (fate.stoppedBy === 'somebody') return { why: 'somebody ends it before its term', factIds: ['T14'] };
  if (fate.globalAdministrator) {
    return { why: 'Global Administrator in it keeps it from extending itself', factIds: ['GDAP-06'] };
  }
  if (fate.relationship.autoExtend) {
    return { why: 'no term is extended under the chosen assumption gdapTermCap', factIds: ['GDAP-05'] };
  }
  return { why: 'it is not set to extend itself', factIds: ['GDAP-03'] };
}

function extended({ extensionDays, extensionSeconds }: RelationshipFate): Fate {
  const [first] = extensionDays;
  const again = extensionDays.length - 1;
  const times = again === 0 ? '' : again === 1 ? ', and once more' : `, and ${again} more times`;
  return {
    fate: `Extends itself by ${extensionSeconds / DAY_SECONDS} days on day ${day(first!)}${times}.`,
    factIds: ['GDAP-03', 'GDAP-04', 'GDAP-05'],
  };
}

/** Nothing happens to it within the horizon. */
function pending({ globalAdministrator, relationship }: RelationshipFate, endDay: number): Fate {
  if (globalAdministrator) {
    return {
      fate: `Will end on day ${day(endDay)}, after this run: Global Administrator keeps it from extending itself.`,
      factIds: ['GDAP-06'],
    };
  }
  return relationship.autoExtend
    ? { fate: `Will extend itself on day ${day(endDay)}, after this run.`, factIds: ['GDAP-04'] }
    : { fate: `Will end on day ${day(endDay)}, after this run.`, factIds: ['GDAP-84'] };
}

function day(value: number): string {
  return String(Math.floor(value));
}

function days(value: number): string {
  if (value < 1) return 'less than a day';
  const whole = Math.round(value);
  return `${whole} day${whole === 1 ? '' : 's'}`;
}
