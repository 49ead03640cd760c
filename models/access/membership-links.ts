import type { EstateIndex, MembershipChain } from '../estate-index.ts';
import { isLighthouseEligibility, isMembership, isOfProgram, type Place } from '../places.ts';
import type { AccessLink, LinkKind, PathState } from './access-path.ts';
import type { PlaceState, TwinState } from './twin-state.ts';
import { isStronger } from './weakest.ts';

interface LinkTemplate {
  readonly kind: LinkKind;
  readonly state: PathState;
  readonly factId?: string;
  readonly why?: string;
}

const HELD: LinkTemplate = { kind: 'eligibility', state: 'standing' };

/**
 * `gated` is an eligible place somebody must approve, `withoutPlan` one in a tenant whose PIM does not work, and
 * `ofProgram` one that nobody is there to activate.
 */
type JudgedState = PlaceState | 'gated' | 'withoutPlan' | 'ofProgram';

/** What each state of a place means for access. */
const LINKS: Readonly<Record<JudgedState, readonly LinkTemplate[]>> = {
  standing: [{ kind: 'membership', state: 'standing' }],
  permanent: [
    {
      kind: 'membership',
      state: 'standing',
      factId: 'PIM-93',
      why: 'losing the PIM plan made this time-bound place permanent',
    },
  ],
  active: [HELD, { kind: 'activation', state: 'active', factId: 'PIM-05' }],
  provisioning: [
    HELD,
    { kind: 'activation', state: 'eligible', factId: 'PIM-65', why: 'granted, seconds away' },
  ],
  eligible: [HELD, { kind: 'activation', state: 'eligible', factId: 'PIM-27', why: 'one activation away' }],
  gated: [
    HELD,
    { kind: 'approval', state: 'gated', factId: 'PIM-34', why: 'an approver must say yes first' },
  ],
  pending: [HELD, { kind: 'approval', state: 'gated', factId: 'PIM-34', why: 'waits for an approver' }],
  ended: [{ kind: 'eligibility', state: 'lost', factId: 'PIM-42', why: 'the assignment has ended' }],
  removed: [
    {
      kind: 'eligibility',
      state: 'lost',
      factId: 'PIM-93',
      why: 'losing the PIM plan removed this eligibility',
    },
  ],
  withoutPlan: [
    {
      kind: 'eligibility',
      state: 'lost',
      factId: 'PIM-75',
      why: 'the tenant owns no plan with PIM, and nothing can be activated without one',
    },
  ],
  ofProgram: [
    {
      kind: 'eligibility',
      state: 'lost',
      factId: 'PIM-47',
      why: 'a service principal is never eligible, since nobody is there to activate',
    },
  ],
  reviewedAway: [
    {
      kind: 'eligibility',
      state: 'lost',
      factId: 'PIM-121',
      why: 'an access review that nobody answered has taken this place',
    },
  ],
};

/** The facts behind the same states of an eligible authorization of Lighthouse. */
const LIGHTHOUSE_FACTS: Readonly<Record<JudgedState, string>> = {
  standing: 'LH-07',
  permanent: 'LH-72',
  active: 'LH-18',
  provisioning: 'LH-69',
  eligible: 'LH-18',
  gated: 'LH-13',
  pending: 'LH-62',
  ended: 'LH-6B',
  removed: 'LH-72',
  withoutPlan: 'LH-70',
  ofProgram: 'LH-15',
  reviewedAway: 'PIM-121',
};

/** The links from an account into a group, one or two for each membership of the chain. */
export function membershipLinks(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  chain: MembershipChain,
): AccessLink[] {
  const links: AccessLink[] = [];
  addMembershipLinks(links, index, state, accountId, chain);
  return links;
}

/** The same, put behind links that are there already: the judge is asked for every piece of work. */
export function addMembershipLinks(
  links: AccessLink[],
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  chain: MembershipChain,
): void {
  for (const membership of chain.memberships) {
    const { groupId } = membership;
    addPlaceLinks(links, index, state, accountId, membership, index.groups.get(groupId)?.name ?? groupId);
  }
}

/** One or two links for a place of any kind, as far as the account has come with it. */
export function placeLinks(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  place: Place,
  name: string,
): AccessLink[] {
  const links: AccessLink[] = [];
  addPlaceLinks(links, index, state, accountId, place, name);
  return links;
}

function addPlaceLinks(
  links: AccessLink[],
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  place: Place,
  name: string,
): void {
  const reached = stateOf(index, state, accountId, place);
  const inGroup = isMembership(place);
  const subject = place.id;
  for (const template of LINKS[reached]) {
    const kind = template.kind === 'membership' && !inGroup ? 'role' : template.kind;
    const { state: reachedState, why } = template;
    if (template.factId === undefined) {
      links.push({ kind, subject, name, state: reachedState });
      continue;
    }
    const factId = isLighthouseEligibility(place) ? LIGHTHOUSE_FACTS[reached] : template.factId;
    links.push(
      why === undefined
        ? { kind, subject, name, state: reachedState, factId }
        : { kind, subject, name, state: reachedState, factId, why },
    );
  }
}

/** The state of the weakest of those links, without making them. */
export function chainState(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  chain: MembershipChain,
): PathState {
  let weakest: PathState = 'standing';
  for (const membership of chain.memberships) {
    for (const template of LINKS[stateOf(index, state, accountId, membership)]) {
      if (isStronger(weakest, template.state)) weakest = template.state;
    }
  }
  return weakest;
}

function stateOf(index: EstateIndex, state: TwinState, accountId: string, place: Place): JudgedState {
  if (place.assignment === 'eligible' && isOfProgram(place)) return 'ofProgram';
  const reached = state.place(accountId, place);
  if (reached !== 'eligible' && reached !== 'removed') return reached;
  // PIM-75, LH-70
  if (index.lacksPlan(index.pimTenantOf(place))) return 'withoutPlan';
  if (reached === 'removed') return reached;
  return index.settingsOf(place).approverAccountIds === null ? 'eligible' : 'gated';
}
