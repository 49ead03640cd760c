import type { Estate } from '../../models/estate.ts';
import type { ScenarioEvent } from '../../models/events.ts';
import { carriesPim } from '../../models/licensing/owned-products.ts';
import type { Complain } from './complaints.ts';
import type { PlacedEvent } from './idle-license-events.ts';

/** What the designs of a scenario are made of: their kinds, and the estates that exist. */
export interface Stage {
  readonly kinds: readonly string[];
  readonly estates: readonly Estate[];
}

/** What an event needs to happen to somebody or something. */
interface Demand {
  /** A kind of design that builds it. */
  readonly kind: RegExp;
  readonly inEstate: (estate: Estate) => boolean;
  /** What is missing where neither has it. */
  readonly missing: string;
}

const RELATIONSHIPS: Demand = {
  kind: /^gdap/,
  inEstate: ({ relationships }) => relationships.length > 0,
  missing: 'no design has a GDAP relationship',
};

const DEMANDS: Readonly<Partial<Record<ScenarioEvent['kind'], Demand>>> = {
  'remove-dap': {
    kind: /^dap$/,
    inEstate: ({ dapLinks }) => dapLinks.some(({ status }) => status === 'dap'),
    missing: 'no design has DAP',
  },
  'end-relationship': RELATIONSHIPS,
  'request-relationship': RELATIONSHIPS,
  'approve-relationship': RELATIONSHIPS,
  lighthouse: {
    kind: /^lighthouse/,
    inEstate: ({ lighthouseDelegations = [] }) => lighthouseDelegations.length > 0,
    missing: 'nothing is delegated through Azure Lighthouse',
  },
  guest: {
    kind: /^(b2b|sync)/,
    inEstate: ({ accounts }) => accounts.some(({ kind }) => kind !== 'member'),
    missing: 'nobody comes from outside',
  },
  sync: {
    kind: /^sync/,
    inEstate: ({ accounts }) => accounts.some(({ origin }) => origin === 'synchronized'),
    missing: 'nobody is synchronized',
  },
  lapse: {
    kind: /pim|eligible/,
    inEstate: ({ licenses }) => licenses.some(carriesPim),
    missing: 'no design uses PIM',
  },
};

/** Warns of events that can happen to nothing in any design, and of people for whom they come too late. */
export function warnOfIdleEvents(events: readonly PlacedEvent[], stage: Stage, complain: Complain): void {
  const gone = new Set<string>();
  for (const { event, index } of events) {
    const warn = (message: string, hint: string) =>
      complain('warning', 'SCN-NO-EFFECT', ['events', index], { message, hint }, 'key');
    const demand = DEMANDS[event.kind];
    if (demand !== undefined && !isMet(demand, stage)) {
      warn(
        `This changes nothing: ${demand.missing}.`,
        'Leave the event out, or add a design it can happen to.',
      );
    }
    if (event.kind !== 'leave' && event.kind !== 'move') continue;
    if (gone.has(event.personId)) {
      warn(
        `"${event.personId}" has left by then; this changes nothing.`,
        'Leave the event out, or name somebody else.',
      );
    }
    if (event.kind === 'leave') gone.add(event.personId);
  }
}

function isMet({ kind, inEstate }: Demand, { kinds, estates }: Stage): boolean {
  return kinds.some((each) => kind.test(each)) || estates.some(inEstate);
}
