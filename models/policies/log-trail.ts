import type { Seconds } from '../../engine/time.ts';
import {
  GDAP_AUDIT_EVENTS,
  GDAP_SIGN_IN_TYPE,
  LIGHTHOUSE_ACTIVITY_LOG,
  LIGHTHOUSE_CUSTOMER_LOG,
  LIGHTHOUSE_DELEGATION_LOG,
} from '../facts/index.ts';

/** How the provider gets in. */
export type ProviderWay = 'gdap' | 'lighthouse';
/** What somebody may want to find in a log afterward. */
export type TracedAct = 'sign-in' | 'work-in-azure' | 'activation' | 'delegation-change';
export type LogSide = 'customer' | 'provider';

/** One place where an act can be found, and what it says there. */
export interface LogTrace {
  readonly way: ProviderWay;
  readonly act: TracedAct;
  readonly side: LogSide;
  readonly log: string;
  /** Whom the entry names: the person, or the partner only; undefined where it is not documented. */
  readonly names?: 'person' | 'partner';
  /** What marks the entry, as the log spells it. */
  readonly marks: readonly string[];
  /** How far back it shows; undefined where nothing is documented. */
  readonly shownSeconds?: Seconds;
  readonly factIds: readonly string[];
}

/** Every documented trace. What is not here leaves none on that side, as far as Microsoft says. */
const TRACES: readonly LogTrace[] = [
  {
    way: 'gdap',
    act: 'sign-in',
    side: 'customer',
    log: 'sign-in log',
    names: 'partner',
    marks: [GDAP_SIGN_IN_TYPE.value],
    factIds: ['GDAP-65'],
  },
  {
    way: 'gdap',
    act: 'sign-in',
    side: 'provider',
    log: 'sign-in log',
    marks: [GDAP_SIGN_IN_TYPE.value],
    factIds: ['GDAP-65'],
  },
  {
    way: 'gdap',
    act: 'work-in-azure',
    side: 'customer',
    log: 'activity log',
    names: 'partner',
    marks: [],
    factIds: ['GDAP-64'],
  },
  {
    way: 'gdap',
    act: 'activation',
    side: 'provider',
    log: 'audit log of PIM',
    marks: [],
    factIds: ['GDAP-67'],
  },
  {
    way: 'gdap',
    act: 'delegation-change',
    side: 'provider',
    log: 'activity log of Partner Center',
    marks: GDAP_AUDIT_EVENTS.value,
    factIds: ['GDAP-66'],
  },
  {
    way: 'lighthouse',
    act: 'work-in-azure',
    side: 'customer',
    log: 'activity log',
    names: 'person',
    marks: [],
    shownSeconds: LIGHTHOUSE_ACTIVITY_LOG.value,
    factIds: ['LH-80'],
  },
  {
    way: 'lighthouse',
    act: 'work-in-azure',
    side: 'provider',
    log: 'activity log of the subscription, with Reader on it',
    names: 'person',
    marks: [],
    shownSeconds: LIGHTHOUSE_ACTIVITY_LOG.value,
    factIds: ['LH-81', 'LH-80'],
  },
  {
    way: 'lighthouse',
    act: 'activation',
    side: 'provider',
    log: 'audit log of PIM',
    marks: [],
    factIds: ['LH-85'],
  },
  {
    way: 'lighthouse',
    act: 'activation',
    side: 'customer',
    log: 'activity log',
    names: 'person',
    marks: [],
    shownSeconds: LIGHTHOUSE_ACTIVITY_LOG.value,
    factIds: ['LH-85', 'LH-80'],
  },
  {
    way: 'lighthouse',
    act: 'delegation-change',
    side: 'provider',
    log: 'activity log of the tenant',
    marks: [LIGHTHOUSE_DELEGATION_LOG.value.added, LIGHTHOUSE_DELEGATION_LOG.value.removed],
    factIds: ['LH-83'],
  },
  {
    way: 'lighthouse',
    act: 'delegation-change',
    side: 'customer',
    log: 'activity log',
    marks: [LIGHTHOUSE_CUSTOMER_LOG.value],
    factIds: ['LH-84'],
  },
];

/**
 * Where an act of the provider can be found: GDAP-64 to GDAP-67, LH-80 to LH-85. An empty answer means that this side
 * sees nothing of it, as the customer does of activations in front of GDAP.
 */
export function tracesOf(way: ProviderWay, act: TracedAct, side: LogSide): readonly LogTrace[] {
  return TRACES.filter((trace) => trace.way === way && trace.act === act && trace.side === side);
}

/** Whether a trace still shows; without a documented age it is taken to. */
export function isStillShown(trace: LogTrace, ageSeconds: Seconds): boolean {
  return trace.shownSeconds === undefined || ageSeconds <= trace.shownSeconds;
}
