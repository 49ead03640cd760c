import type { EstateIndex, MembershipChain } from '../estate-index.ts';
import { isLighthouseEligibility, isMembership, isOfProgram, type Place } from '../places.ts';
import type { AccessLink, LinkKind, PathState } from './access-path.ts';
import type { PlaceState, TwinState } from './twin-state.ts';
import { weakest } from './weakest.ts';

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

/** What was judged of a place: one object for each state, shared by all places in it. */
export interface JudgedPlace {
  readonly reached: JudgedState;
  /** That of the weakest of its links. */
  readonly state: PathState;
  readonly links: readonly LinkTemplate[];
  /** Itself: nearly every chain is one membership. */
  readonly alone: readonly JudgedPlace[];
}

const JUDGED = Object.fromEntries(
  Object.entries(LINKS).map(([reached, links]) => [reached, judgedAs(reached as JudgedState, links)]),
) as Readonly<Record<JudgedState, JudgedPlace>>;

function judgedAs(reached: JudgedState, links: readonly LinkTemplate[]): JudgedPlace {
  const alone: JudgedPlace[] = [];
  const judged = { reached, state: weakest(links), links, alone };
  alone.push(judged);
  return judged;
}

/** An activation, or the answer to a request for one, stands between the account and the place; or the same of a link. */
export function isWaiting({ state }: { readonly state: PathState }): boolean {
  return state === 'eligible' || state === 'gated';
}

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
  addChainLinks(links, index, chain, judgedChain(index, state, accountId, chain));
  return links;
}

/** The same links of a chain that was judged before, put behind links that are there already. */
export function addChainLinks(
  links: AccessLink[],
  { groups }: Pick<EstateIndex, 'groups'>,
  { memberships }: MembershipChain,
  judged: readonly JudgedPlace[],
): void {
  for (const [position, membership] of memberships.entries()) {
    const { groupId } = membership;
    addPlaceLinks(links, membership, groups.get(groupId)?.name ?? groupId, judged[position]!);
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
  addPlaceLinks(links, place, name, judgedPlace(index, state, accountId, place));
  return links;
}

function addPlaceLinks(links: AccessLink[], place: Place, name: string, judged: JudgedPlace): void {
  const inGroup = isMembership(place);
  const subject = place.id;
  for (const template of judged.links) {
    const kind = template.kind === 'membership' && !inGroup ? 'role' : template.kind;
    const { state: reachedState, why } = template;
    if (template.factId === undefined) {
      links.push({ kind, subject, name, state: reachedState });
      continue;
    }
    const factId = isLighthouseEligibility(place) ? LIGHTHOUSE_FACTS[judged.reached] : template.factId;
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
  return stateOfChain(judgedChain(index, state, accountId, chain));
}

/** The same of a chain that was judged before. */
export function stateOfChain(judged: readonly JudgedPlace[]): PathState {
  return judged.length === 1 ? judged[0]!.state : weakest(judged);
}

/** How far the account has come with each membership of the chain, in its order. */
export function judgedChain(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  { memberships, row }: MembershipChain,
): readonly JudgedPlace[] {
  return row >= 0
    ? judgedPlace(index, state, accountId, memberships[0]!, row).alone
    : memberships.map((membership) => judgedPlace(index, state, accountId, membership));
}

function judgedPlace(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  place: Place,
  row?: number,
): JudgedPlace {
  return JUDGED[reachedState(index, state, accountId, place, row)];
}

function reachedState(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  place: Place,
  row: number | undefined,
): JudgedState {
  // A place with a number is in a group, and no program's.
  if (row === undefined && place.assignment === 'eligible' && isOfProgram(place)) return 'ofProgram';
  const reached = state.place(accountId, place, row);
  if (reached !== 'eligible' && reached !== 'removed') return reached;
  const answer = index.answerTo(place, row);
  return reached === 'eligible' || answer === 'withoutPlan' ? answer : reached;
}
