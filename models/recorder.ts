import { Gauge } from '../engine/recorders/gauge.ts';
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS, type Seconds } from '../engine/time.ts';
import type { AccessPath, PathState } from './access/access-path.ts';
import { isEffective, onlyReads, plainPath } from './access/access-path.ts';
import { isStronger } from './access/weakest.ts';
import { ACTS, type ActId } from './acts.ts';
import type { GdapRelationship } from './estate.ts';
import { FAILURE_MODES, type FailureModeId } from './failure-modes/index.ts';
import { LapseLog, type LapsesOfCustomer } from './lapse-log.ts';
import { type MetricId, REACH_MARKS_MINUTES } from './metrics.ts';
import { NO_FATES, packFates, type TenantFate, type TenantFates } from './tenant-fates.ts';
import type { Fall } from './wiring/theft.ts';

/** One relationship's life in this run, in days since the start. */
export interface RelationshipLife {
  readonly relationshipId: string;
  readonly extensionDays: readonly number[];
  readonly stoppedDay: number | null;
}

/** How often a failure mode was seen in a run, and when first. */
export interface Observation {
  readonly count: number;
  readonly firstAtSeconds: Seconds;
}

/** What one run leaves behind: plain numbers, ready to cross a thread. */
export interface Recording {
  readonly replication: number;
  readonly metrics: Readonly<Partial<Record<MetricId, number>>>;
  readonly failures: Readonly<Record<FailureModeId, number>>;
  /** Failure modes the run has shown, pieces of work that failed included. */
  readonly observations: Readonly<Partial<Record<FailureModeId, Observation>>>;
  /** How often people had to do what the way of access asks of them. */
  readonly acts: Readonly<Record<ActId, number>>;
  /** Thefts by which at least one customer was reached. */
  readonly incidents: number;
  /** Tenants reached by each mark, then by containment; empty without a compromise. */
  readonly reach: readonly number[];
  /** From the first theft to its containment, or to the horizon where `contained` is false. */
  readonly containmentMinutes: number;
  readonly contained: boolean;
  /** Steps `[minute, tenants]` of the first theft. */
  readonly reachSteps: readonly (readonly [number, number])[];
  /** What became of each customer in the first theft; of none without one. */
  readonly fates: TenantFates;
  /** The chain by which the first tenant fell, or failed to. Only of replication 0. */
  readonly firstPath: AccessPath | null;
  /** Only of replication 0. */
  readonly lives: readonly RelationshipLife[];
  /** Relationships that renewals made, from the day they were active. Only of replication 0. */
  readonly successors: readonly GdapRelationship[];
  /** Outages per customer in days. Only of replication 0. */
  readonly outages: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  readonly violations: readonly {
    readonly checker: string;
    readonly message: string;
    readonly atSeconds: Seconds;
  }[];
  readonly events: number;
}

/** Collects while a run goes on; memory grows with customers and relationships, never with events. */
export class Recorder {
  private readonly now: () => Seconds;
  private readonly customers: readonly string[];
  private readonly standingPairs = new Gauge();
  private standingPrograms: Gauge | undefined;
  private readonly customersWithoutUs = new Gauge();
  private readonly hostile = new Gauge();
  private readonly failures = Object.fromEntries(FAILURE_MODES.map((mode) => [mode.id, 0])) as Record<
    FailureModeId,
    number
  >;
  private readonly observations = new Map<FailureModeId, Observation>();
  private waits = 0;
  private waitedMinutes = 0;
  private lapses = 0;
  private readonly lapseLog = new LapseLog();
  private renewals = 0;
  private readonly acts = Object.fromEntries(ACTS.map(({ id }) => [id, 0])) as Record<ActId, number>;
  private readonly thieves = new Map<string, number>();
  private readonly reached = new Set<string>();
  private readonly incidents = new Set<string>();
  private firstTheft: string | null = null;
  private theftAt: Seconds = 0;
  private containedAt: Seconds | null = null;
  /** Customers the first theft has reached. */
  private fallen = 0;
  private readonly fates = new Map<string, TenantFate>();
  private readonly steps: [number, number][] = [];
  private path: AccessPath | null = null;
  private readonly extensions = new Map<string, number[]>();
  private readonly stops = new Map<string, number>();
  private readonly successors: GdapRelationship[] = [];
  private readonly outageDays = new Map<string, [number, number][]>();
  private readonly outageSince = new Map<string, Seconds>();

  constructor(customers: readonly string[], now: () => Seconds) {
    this.customers = customers;
    this.now = now;
  }

  accessHad(waitedMinutes: number): void {
    this.waits++;
    this.waitedMinutes += waitedMinutes;
  }

  accessFailed(mode: FailureModeId): void {
    this.failures[mode]++;
    this.observed(mode);
  }

  /** A failure mode shows itself, whether or not somebody was at work. */
  observed(mode: FailureModeId): void {
    const before = this.observations.get(mode);
    this.observations.set(mode, {
      count: (before?.count ?? 0) + 1,
      firstAtSeconds: before?.firstAtSeconds ?? this.now(),
    });
  }

  /** Somebody has done one of the acts; a negative number takes back what turned out to be needless. */
  did(act: ActId, times = 1): void {
    this.acts[act] += times;
  }

  standing(pairs: number): void {
    this.standingPairs.set(pairs, this.now());
  }

  /** Pairs of program and customer; never told where there are no programs. */
  programsStanding(pairs: number): void {
    this.standingPrograms ??= new Gauge();
    this.standingPrograms.set(pairs, this.now());
  }

  lapsed(customerId: string): void {
    this.lapses++;
    this.lapseLog.began(customerId);
  }

  /** A successor stands where there was a lapse. */
  lapseEnded(customerId: string): void {
    this.lapseLog.ended(customerId);
  }

  /** The lapses of every customer that had any, up to the horizon. */
  lapsesOfCustomers(until: Seconds): readonly LapsesOfCustomer[] {
    return this.lapseLog.upTo(until);
  }

  renewalAsked(): void {
    this.renewals++;
    this.did('renewal');
  }

  successorBegan(relationship: GdapRelationship): void {
    this.successors.push(relationship);
  }

  relationshipExtended(relationshipId: string): void {
    const days = this.extensions.get(relationshipId) ?? [];
    days.push(this.now() / DAY_SECONDS);
    this.extensions.set(relationshipId, days);
  }

  relationshipStopped(relationshipId: string): void {
    this.stops.set(relationshipId, this.now() / DAY_SECONDS);
  }

  /** A customer nobody of us can reach any more, or can again. */
  outage(customerId: string, out: boolean): void {
    this.lapseLog.outage(customerId, out, this.now());
    const since = this.outageSince.get(customerId);
    if (out && since === undefined) this.outageSince.set(customerId, this.now());
    if (!out && since !== undefined) {
      this.closeOutage(customerId, since);
      this.outageSince.delete(customerId);
    }
    this.customersWithoutUs.set(this.outageSince.size, this.now());
  }

  theftBegan(theft: string): void {
    if (this.firstTheft !== null) return;
    this.firstTheft = theft;
    this.theftAt = this.now();
    this.steps.push([0, 0]);
  }

  /** What stands between the thief and each customer at the moment of the theft. */
  barriers(theft: string, barrierOf: (customerId: string) => PathState): void {
    if (theft !== this.firstTheft) return;
    for (const customerId of this.customers) {
      if (this.fates.has(customerId)) continue;
      const barrier = barrierOf(customerId);
      const how = barrier === 'eligible' || barrier === 'gated' ? barrier : 'lost';
      this.fates.set(customerId, { fellAfterSeconds: -1, how });
    }
  }

  tenantFell(theft: string, customerId: string, how: Fall): void {
    this.reached.add(customerId);
    this.incidents.add(theft);
    // The picture of reach is the first theft's own, whoever else was there before.
    if (theft !== this.firstTheft || (this.fates.get(customerId)?.fellAfterSeconds ?? -1) >= 0) return;
    this.fallen++;
    const fellAfterSeconds = this.now() - this.theftAt;
    this.fates.set(customerId, { fellAfterSeconds, how });
    const minute = fellAfterSeconds / MINUTE_SECONDS;
    const last = this.steps.at(-1);
    if (last && last[0] === minute) last[1] = this.fallen;
    else this.steps.push([minute, this.fallen]);
  }

  /**
   * Keeps the chain that got furthest at the first customer that shows one. One that only reads is no reach, however
   * open it stands, and is kept only where there is no other.
   */
  firstPath(
    theft: string,
    customers: readonly string[],
    pathsOf: (customerId: string) => readonly AccessPath[],
  ): void {
    if (theft !== this.firstTheft || this.path) return;
    let best: AccessPath | null = null;
    let reading: AccessPath | null = null;
    for (const customerId of customers) {
      for (const path of pathsOf(customerId)) {
        if (onlyReads(path)) {
          if (!reading || isStronger(path.state, reading.state)) reading = path;
          continue;
        }
        if (!best || isStronger(path.state, best.state)) best = path;
        if (isEffective(path)) {
          this.path = path;
          return;
        }
      }
    }
    this.path = best ?? reading;
  }

  /** A thief holds a customer; several may hold the same one. */
  thiefInside(customerId: string): void {
    const thieves = this.thieves.get(customerId) ?? 0;
    this.thieves.set(customerId, thieves + 1);
    if (thieves === 0) this.hostile.add(1, this.now());
  }

  thiefGone(customerId: string): void {
    const thieves = this.thieves.get(customerId) ?? 0;
    this.thieves.set(customerId, thieves - 1);
    if (thieves === 1) this.hostile.add(-1, this.now());
  }

  theftEnded(theft: string): void {
    if (theft !== this.firstTheft) return;
    this.containedAt = this.now();
  }

  /** Closes the books at the horizon. */
  finish(
    replication: number,
    until: Seconds,
    constants: Readonly<Partial<Record<MetricId, number>>>,
    rest: Pick<Recording, 'violations' | 'events'>,
  ): Recording {
    for (const [customerId, since] of this.outageSince) this.closeOutage(customerId, since);
    const failed = Object.values(this.failures).reduce((sum, count) => sum + count, 0);
    const containmentSeconds = (this.containedAt ?? until) - this.theftAt;
    const fates = this.customers.map(
      (id) => this.fates.get(id) ?? { fellAfterSeconds: -1, how: 'lost' as const },
    );
    const metrics: Partial<Record<MetricId, number>> = {
      ...constants,
      'access.standingHours': this.standingPairs.integralSeconds(until) / HOUR_SECONDS,
      'access.failed': failed,
      'gdap.outageHours': this.customersWithoutUs.integralSeconds(until) / HOUR_SECONDS,
      'gdap.lapses': this.lapses,
      'gdap.renewals': this.renewals,
    };
    if (this.standingPrograms !== undefined) {
      metrics['access.programHours'] = this.standingPrograms.integralSeconds(until) / HOUR_SECONDS;
    }
    if (this.waits > 0) metrics['access.minutesToAccess'] = this.waitedMinutes / this.waits;
    if (this.firstTheft !== null) {
      metrics['blast.tenants'] = this.reached.size;
      metrics['blast.adminTenantHours'] = this.hostile.integralSeconds(until) / HOUR_SECONDS;
    }
    return {
      replication,
      metrics,
      failures: this.failures,
      observations: Object.fromEntries(this.observations),
      acts: { ...this.acts, registration: constants['mfa.registrations'] ?? 0 },
      incidents: this.incidents.size,
      reach: this.firstTheft === null ? [] : reachAtMarks(fates),
      contained: this.firstTheft === null || this.containedAt !== null,
      containmentMinutes: this.firstTheft === null ? 0 : containmentSeconds / MINUTE_SECONDS,
      reachSteps: this.steps,
      fates: this.firstTheft === null ? NO_FATES : packFates(fates),
      firstPath: replication === 0 && this.path ? plainPath(this.path) : null,
      lives: replication === 0 ? this.livesSoFar() : [],
      successors: replication === 0 ? this.successors : [],
      outages: replication === 0 ? Object.fromEntries(this.outageDays) : {},
      ...rest,
    };
  }

  private livesSoFar(): RelationshipLife[] {
    const ids = new Set([...this.extensions.keys(), ...this.stops.keys()]);
    return [...ids].map((relationshipId) => ({
      relationshipId,
      extensionDays: this.extensions.get(relationshipId) ?? [],
      stoppedDay: this.stops.get(relationshipId) ?? null,
    }));
  }

  private closeOutage(customerId: string, since: Seconds): void {
    const days = this.outageDays.get(customerId) ?? [];
    days.push([since / DAY_SECONDS, this.now() / DAY_SECONDS]);
    this.outageDays.set(customerId, days);
  }
}

function reachAtMarks(fates: readonly TenantFate[]): number[] {
  const fallen = fates.map((fate) => fate.fellAfterSeconds).filter((seconds) => seconds >= 0);
  const marks = REACH_MARKS_MINUTES.map(
    (minute) => fallen.filter((seconds) => seconds <= minute * MINUTE_SECONDS).length,
  );
  return [...marks, fallen.length];
}
