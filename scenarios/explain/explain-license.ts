import { type Assumptions, resolveAssumptions } from '../../models/assumptions.ts';
import type { Person, Tenant } from '../../models/estate.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import { GOVERNED_GUEST_PRICE } from '../../models/facts/index.ts';
import { governedAsGuest } from '../../models/licensing/governed-guests.ts';
import { type HeadsByPlan, headsByPlan } from '../../models/licensing/heads-by-plan.ts';
import { NEEDED_PLANS } from '../../models/licensing/plan-cover.ts';
import { type SeatHead, seatsOf, type TenantSeats } from '../../models/licensing/seats.ts';
import type { Place } from '../../models/places.ts';
import { citedFactsOf } from '../summarize/cited-facts-of.ts';
import { headsCounted } from '../summarize/licenses.ts';
import { count } from '../writers/numbers.ts';
import type { ExplainedPlan, ExplainedSeat, LicenseExplanation } from './explanation.ts';

/** The part of an explanation that the estate decides. */
export type LicenseAnswer = Pick<LicenseExplanation, 'verdict' | 'tenants' | 'facts'>;

/** How one scenario counts, and how it would count with the default readings. */
interface Counts {
  readonly index: EstateIndex;
  readonly assumptions: Assumptions;
  readonly heads: (tenant: Tenant) => readonly SeatHead[];
  readonly usualHeads: (tenant: Tenant) => readonly SeatHead[];
  readonly pimIn: ReadonlyMap<string, TenantSeats>;
  /** Who is spared a seat in a tenant by one at home. */
  readonly isCovered: (person: Person, tenant: Tenant) => boolean;
  readonly byPlan: (tenantId: string, withPim: readonly SeatHead[]) => HeadsByPlan;
}

/** Every cause of one person's seat of P2, tenant by tenant, or why none is needed there; of other plans; and what bills a guest. */
export function explainLicense(
  index: EstateIndex,
  assumptions: Assumptions,
  person: Person,
  tenant: Tenant | undefined,
): LicenseAnswer {
  const usual = resolveAssumptions({});
  const chosen = seatsOf(index, assumptions);
  const usually = seatsOf(index, usual);
  const counts: Counts = {
    index,
    assumptions,
    heads: headsCounted(index, assumptions, chosen),
    usualHeads: headsCounted(index, usual, usually),
    byPlan: headsByPlan(index, assumptions),
    pimIn: new Map(usually.map((seats) => [seats.tenantId, seats])),
    isCovered: ({ id }, { id: tenantId }) =>
      chosen.some((seats) => seats.tenantId === tenantId && seats.coveredPersonIds.includes(id)),
  };
  const asked = tenant === undefined ? index.estate.tenants : [tenant];
  const tenants = asked.map((each) => seatOf(counts, person, each));
  return {
    verdict: verdictOf(tenants),
    tenants,
    facts: citedFactsOf(
      tenants.flatMap(({ reasons, factId, alsoNeeded = [], governed = [] }) => [
        factId,
        ...(governed.length > 0 ? [GOVERNED_GUEST_PRICE.id] : []),
        ...[...reasons, ...governed, ...alsoNeeded.flatMap((plan) => plan.reasons)].map(
          (reason) => reason.factId,
        ),
      ]),
    ),
  };
}

function seatOf(counts: Counts, person: Person, tenant: Tenant): ExplainedSeat {
  const isPerson = ({ personId }: SeatHead) => personId === person.id;
  const withPim = counts.heads(tenant);
  const others = plansBeside(counts.byPlan(tenant.id, withPim), isPerson);
  const about = { tenantId: tenant.id, tenantName: tenant.name };
  const governed = [...governedAsGuest(counts.index, counts.assumptions, person.id, tenant.id)];
  const also = {
    ...(others.length === 0 ? {} : { alsoNeeded: others }),
    ...(governed.length === 0 ? {} : { governed }),
  };
  const reasons = withPim.filter(isPerson).flatMap((head) => head.reasons);
  if (reasons.length > 0) return { ...about, seat: 'needed', reasons, ...also };
  const usual = counts.usualHeads(tenant).find(isPerson);
  const [why, factId] = counts.isCovered(person, tenant)
    ? [COVERED, 'PIM-89']
    : usual === undefined
      ? whyNone(counts, person, tenant)
      : [LEFT_OUT, usual.reasons[0]!.factId];
  return {
    ...about,
    seat: why === METERED ? 'metered' : 'none',
    reasons: [],
    why,
    factId,
    ...also,
  };
}

/** What a person needs of plans other than P2; programs take Workload ID, and are no people. */
function plansBeside(byPlan: HeadsByPlan, isPerson: (head: SeatHead) => boolean): ExplainedPlan[] {
  return NEEDED_PLANS.filter((plan) => plan !== 'AAD_PREMIUM_P2' && plan !== 'workload-id').flatMap((sku) => {
    const reasons = byPlan[sku].filter(isPerson).flatMap((head) => head.reasons);
    return reasons.length === 0 ? [] : [{ sku, reasons }];
  });
}

const LEFT_OUT = 'every cause of a seat here is left out by the readings this scenario chooses';
const COVERED = 'an external member here, covered by a seat at home by the reading this scenario chooses';
const METERED = 'a guest here, billed by monthly activity and not by seat';

function whyNone(
  { index, assumptions, pimIn }: Counts,
  person: Person,
  { id, role }: Tenant,
): readonly [why: string, factId: string] {
  const seats = pimIn.get(id);
  const places = placesIn(index, person, id);
  if (seats === undefined) {
    return role === 'customer'
      ? ['PIM keeps nobody here; it runs where the groups are', 'GDAP-111']
      : ['PIM keeps nobody in this tenant', 'PIM-84'];
  }
  if (seats.meteredPersonIds.includes(person.id)) return [METERED, 'PIM-89'];
  if (person.configuresPim === true && !assumptions.configuringNeedsSeat) {
    return ['only configures PIM here, which by the reading chosen needs no seat', 'PIM-78'];
  }
  if (places.length > 0 && places.every(isOver)) {
    return ['has only places here that have ended before the start', 'PIM-76'];
  }
  return places.length > 0
    ? ['has only standing places here, and those need no seat', 'PIM-77']
    : ['is neither eligible nor time-bound here, approves nothing, and is in no review', 'PIM-76'];
}

/** All places of a person that the PIM of one tenant could keep: in groups, roles, eligible authorizations. */
function placesIn(index: EstateIndex, person: Person, tenantId: string): readonly Place[] {
  const places = index.estate.accounts
    .filter(({ personId }) => personId === person.id)
    .flatMap(({ id }): readonly Place[] => [
      ...index.chainsOf(id).map((chain) => chain.memberships.at(-1)!),
      ...index.rolesOf(id).map(({ role }) => role),
      ...index.eligiblePlacesOf(id),
    ]);
  return [...new Set(places)].filter((place) => index.pimTenantOf(place) === tenantId);
}

function isOver({ endsAtSeconds }: Place): boolean {
  return endsAtSeconds !== null && endsAtSeconds <= 0;
}

function verdictOf(tenants: readonly ExplainedSeat[]): LicenseExplanation['verdict'] {
  const needed = tenants.filter(({ seat }) => seat === 'needed');
  if (needed.length > 0) {
    const where = needed.length === 1 ? needed[0]!.tenantName : count(needed.length, 'tenant');
    return { needsSeat: true, words: `Yes, a seat in ${where}.` };
  }
  const [only] = tenants;
  const where =
    tenants.length === 1 ? `in ${only!.tenantName}` : `in any of ${count(tenants.length, 'tenant')}`;
  const metered = tenants.some(({ seat, governed }) => seat === 'metered' || governed !== undefined);
  return {
    needsSeat: false,
    words: metered ? `No seat ${where}, but billing by monthly activity.` : `No, not ${where}.`,
  };
}
