import type { Distribution } from '../engine/distributions.ts';
import type { Seconds } from '../engine/time.ts';
import type { Behavior } from '../models/behavior.ts';
import type { Estate, LicenseSubscription, Workload } from '../models/estate.ts';
import type { ScenarioEvent } from '../models/events.ts';
import type { Rates } from './costs/rates.ts';

/** A scenario after reading: every default filled in, every duration in seconds, nothing left to doubt. */
export interface Scenario {
  readonly name: string;
  readonly description: string;
  /** ISO 8601 date-time, UTC, of second 0. */
  readonly start: string;
  readonly horizonSeconds: Seconds;
  readonly seed: number;
  readonly source: SketchSource | EstateSource;
  readonly designs: readonly DesignChoice[];
  readonly behavior: Behavior;
  readonly events: readonly ScenarioEvent[];
  /** Formulas that must hold, as written, with their place for messages. */
  readonly expect: readonly string[];
  /** Assumption id to the chosen alternative's name. */
  readonly assumptions: Readonly<Record<string, string>>;
  readonly precision: Precision;
  /** Findings that somebody accepts for a time: the scenario's own first, then those of its estate file. */
  readonly waivers: readonly Waiver[];
  /** What time, outages and thefts cost; absent where nobody says. */
  readonly rates?: Rates;
  /** SHA-256 of the normalized scenario, hex, without name, description and comments. */
  readonly hash: string;
}

/** The outside of a company, from which designs build an estate. */
export interface SketchSource {
  readonly kind: 'sketch';
  readonly sketch: Sketch;
}

/** An estate that exists: imported, or written by hand. */
export interface EstateSource {
  readonly kind: 'estate';
  readonly estate: Estate;
}

/** A product that somebody owns, of a sketch. */
export type SketchLicense = Pick<LicenseSubscription, 'product' | 'seats' | 'channel'>;

export interface Sketch {
  readonly managing: {
    readonly name: string;
    /** Tier name to head count, in the order written. */
    readonly engineers: readonly { readonly tier: string; readonly count: number }[];
    /** People who approve and hold nothing eligible. */
    readonly approvers: number;
    /** Customers are divided evenly into so many pods; groups are cut along them (GDAP-48). */
    readonly pods: number;
    /** Tier name to the number of pods one engineer of that tier serves. */
    readonly podsPerEngineer: Readonly<Record<string, number>>;
    readonly p2: {
      readonly seats: number;
      /** The scenario does not say how many seats are owned. */
      readonly assumed?: true;
      readonly channel: LicenseSubscription['channel'];
    };
    /** Products owned beside it. */
    readonly licenses?: readonly SketchLicense[];
  };
  readonly customers: {
    readonly names: readonly string[];
    readonly needs: readonly SketchNeed[];
    readonly azure: 'csp-azure-plan' | 'enterprise-agreement' | 'none';
    /** Administrators and approvers of each customer's own, where the customer does the work (`own-pim`). */
    readonly admins: number;
    readonly approvers: number;
    /** P2 of each customer, for designs whose PIM runs there; `null`: as many seats as are needed. */
    readonly p2: { readonly seats: number | null; readonly channel: LicenseSubscription['channel'] };
    /** Products each of them owns beside it. */
    readonly licenses?: readonly SketchLicense[];
  };
  readonly crossTenant: CrossTenantSketch;
  readonly gdap: {
    readonly termSeconds: Seconds;
    /** Time left on each customer's relationship when the scenario starts. */
    readonly endsAfter: Distribution;
    /** Shares of relationships, 0 to 1. */
    readonly autoExtend: number;
    readonly globalAdministrator: number;
  };
  readonly pim: PimSketch;
}

/** What customers have agreed about our people's accounts in their tenants. */
export interface CrossTenantSketch {
  /** They accept MFA done at home (B2B-13). */
  readonly mfaTrust: boolean;
  /** What synchronization makes of a person (B2B-60). */
  readonly userType: 'member' | 'guest';
  /** Their Conditional Access asks people from outside for MFA. */
  readonly demandsMfa: boolean;
}

export interface SketchNeed {
  /** Key of the catalog of needs, such as `exchange-admin`. */
  readonly need: string;
  readonly tiers: readonly string[];
}

export interface PimSketch {
  readonly maxActivationSeconds: Seconds;
  readonly mfa: boolean;
  readonly authenticationContext: boolean;
  /** Tiers whose activations somebody must approve. */
  readonly approvalTiers: readonly string[];
  /** One PIM group per tier, per tier and pod, or per tier and customer. */
  readonly groupsPer: 'tier' | 'pod' | 'customer';
}

export type DesignKind =
  | 'dap'
  | 'gdap-standing'
  | 'gdap-pim'
  | 'lighthouse-standing'
  | 'lighthouse-eligible'
  | 'b2b-pim'
  | 'sync-pim'
  | 'own-pim';

/** One design to compare: a name, what it is made of, and where it departs from the sketch. */
export interface DesignChoice {
  readonly name: string;
  readonly kinds: readonly (DesignKind | 'as-is')[];
  readonly pim: Partial<PimSketch>;
  /** With `as-is`: an estate of its own, to compare with the scenario's. */
  readonly estate?: Estate;
  readonly crossTenant?: Partial<CrossTenantSketch>;
  /** Workloads a part is restricted to, by its kind; a part that is not named here does all it can. */
  readonly only?: Readonly<Partial<Record<DesignKind, readonly Workload[]>>>;
}

export interface Precision {
  /** Metric whose interval decides when to stop. */
  readonly metric: string;
  /** Wanted half-width of the 95 % interval in the metric's own unit, for every design. */
  readonly halfWidth: number;
  readonly minReplications: number;
  readonly maxReplications: number;
}

/** A finding that somebody accepts, for a reason and for a time. */
export interface Waiver {
  readonly ruleId: string;
  /** Id or name of the thing it is about; null for everything the rule finds. */
  readonly subject: string | null;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds, such as 2026-12-31. */
  readonly expires: string;
}
