import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { build } from '../../../scenarios/build.ts';
import type { DesignKind, Sketch } from '../../../scenarios/scenario.ts';
import { licensesOf } from '../../../scenarios/summarize/licenses.ts';
import { arbitrarySketch } from '../designs/arbitrary-sketch.ts';
import { smallScenario } from '../small-scenario.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 2_000 : 100;

/** What one tenant needs, seat by seat. */
interface Needed {
  readonly p2: number;
  readonly p1: number;
}

const NOTHING: Needed = { p2: 0, p1: 0 };

/** Heads of a sketch, counted by hand: of everybody who works, and of everybody who has to say yes to them. */
interface Heads {
  readonly engineers: number;
  readonly approvers: number;
  /** Of each customer's own people. */
  readonly admins: number;
  readonly ownApprovers: number;
}

interface ClosedForm {
  readonly managing: (heads: Heads, sketch: Sketch) => Needed;
  readonly eachCustomer: (heads: Heads, sketch: Sketch) => Needed;
}

const nowhere: ClosedForm = { managing: () => NOTHING, eachCustomer: () => NOTHING };

/** PIM of the managing tenant: each person once, whatever the number of customers (PIM-76, PIM-92, GDAP-111). */
const atHome: ClosedForm = {
  managing: ({ engineers, approvers }) => ({ p2: engineers + approvers, p1: 0 }),
  eachCustomer: () => NOTHING,
};

/** Guests take no seat, and PIM needs a plan to run for them (PIM-87, PIM-89). */
const onePlan = ({ engineers }: Heads): Needed => ({ p2: engineers > 0 ? 1 : 0, p1: 0 });

const FORMS: Readonly<Record<DesignKind, ClosedForm>> = {
  dap: nowhere,
  'gdap-standing': nowhere,
  'lighthouse-standing': nowhere,
  'gdap-pim': atHome,
  'lighthouse-eligible': atHome,
  'b2b-pim': { managing: () => NOTHING, eachCustomer: onePlan },
  // Whoever is synchronized needs P1 at home (B2B-50), and as a member P2 at every customer (PIM-84, PIM-89).
  'sync-pim': {
    managing: ({ engineers, approvers }) => ({ p2: 0, p1: engineers + approvers }),
    eachCustomer: (heads, { crossTenant }) =>
      crossTenant.userType === 'guest' ? onePlan(heads) : { p2: heads.engineers + heads.approvers, p1: 0 },
  },
  'own-pim': {
    managing: () => NOTHING,
    eachCustomer: ({ admins, ownApprovers }) => ({ p2: admins + ownApprovers, p1: 0 }),
  },
};

/** Whoever only reads holds Reader for good under Lighthouse, and has nothing to activate (LH-10). */
const activated: Readonly<Partial<Record<DesignKind, (need: string) => boolean>>> = {
  'lighthouse-eligible': (need) => need !== 'azure-reader',
};

/** Only tiers with a need that the design serves have anything to be eligible for. */
function headsOf(sketch: Sketch, kind: DesignKind, estate: Estate): Heads {
  const unserved = new Set((estate.unserved ?? []).map(({ needId }) => needId));
  const served = new Set(
    estate.needs.filter(({ id }) => !unserved.has(id)).map(({ id }) => id.split('/')[1]),
  );
  const { managing, customers, pim } = sketch;
  const wants = customers.needs.filter(({ need }) => served.has(need) && activated[kind]?.(need) !== false);
  const tiers = new Set(wants.flatMap((want) => want.tiers));
  const asksSomebody = pim.approvalTiers.some((tier) => tiers.has(tier));
  return {
    engineers: managing.engineers
      .filter(({ tier }) => tiers.has(tier))
      .reduce((sum, { count }) => sum + count, 0),
    approvers: asksSomebody ? managing.approvers : 0,
    admins: wants.length > 0 ? customers.admins : 0,
    ownApprovers: asksSomebody ? customers.approvers : 0,
  };
}

describe.each(Object.entries(FORMS) as [DesignKind, ClosedForm][])('%s', (kind, form) => {
  test('needs in every tenant what can be counted by hand', () => {
    fc.assert(
      fc.property(arbitrarySketch(), (sketch) => {
        const estate = build(smallScenario({}, sketch), { name: kind, kinds: [kind], pim: {} });
        const heads = headsOf(sketch, kind, estate);
        const found = new Map<string, { p2: number; p1: number }>();
        for (const { tenantId, sku, seatsNeeded } of licensesOf(indexEstate(estate), resolveAssumptions())) {
          const needed = found.get(tenantId) ?? { p2: 0, p1: 0 };
          found.set(tenantId, needed);
          if (sku === 'AAD_PREMIUM_P2') needed.p2 += seatsNeeded;
          else if (sku === 'AAD_PREMIUM') needed.p1 += seatsNeeded;
          else expect(seatsNeeded).toBe(0);
        }
        for (const { id, role } of estate.tenants) {
          const expected =
            role === 'managing' ? form.managing(heads, sketch) : form.eachCustomer(heads, sketch);
          expect(found.get(id), id).toEqual(expected);
        }
      }),
      { numRuns },
    );
  });
});
