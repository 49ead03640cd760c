import { distributionQuantile, shareBelow } from '../engine/distributions.ts';
import type { DecisiveDraw } from '../engine/tilt.ts';
import type { Seconds } from '../engine/time.ts';
import type { Assumptions } from './assumptions.ts';
import type { Plan } from './begin-run.ts';
import type { GdapRelationship } from './estate.ts';
import { GDAP_PENDING_LIFETIME } from './facts/index.ts';
import { GLOBAL_ADMINISTRATOR } from './facts/roles.ts';

/*
 * With which random numbers lapses begin. For every round of every relationship the wiring draws two numbers of its
 * customer's stream: whether the end is forgotten, and how long the customer takes to consent. Nothing here changes
 * a run; what is named too much or too little makes an estimate noisier, never wrong.
 */

/** The purpose of a customer's stream from which rounds of renewals are drawn. */
export const RENEWAL_STREAM = 'renewal';
const DRAWS_PER_ROUND = 2;

/** So many rounds of one relationship are looked at; a term short enough for more makes no lapse rare. */
const MOST_ROUNDS = 64;
/** Nearly all new relationships and assignments work within so much of their delay. */
const NEARLY_ALL = 0.9999;

/** What extends itself is left to itself, by nobody with Global Administrator in it (GDAP-06). */
export function extendsItself(
  relationship: Pick<GdapRelationship, 'autoExtend' | 'roles'>,
  { gdapTermCap }: Pick<Assumptions, 'gdapTermCap'>,
): boolean {
  return (
    gdapTermCap !== 'no-extension' &&
    relationship.autoExtend &&
    !relationship.roles.includes(GLOBAL_ADMINISTRATOR)
  );
}

/** One round: when it is drawn, and how much time there is to ask and to consent. */
interface Round {
  readonly drawnAt: Seconds;
  readonly available: Seconds;
  /** Its end is past what is asked about, or never comes. */
  readonly harmless: boolean;
}

/**
 * The draws of renewals that can make a relationship lapse before `untilSeconds`, with the ranges in which they do: the
 * end is forgotten, or the customer's consent comes too late. Consents that come within minutes of the end count as too
 * late, since the successor takes a while to work; an invitation lives 90 days (GDAP-32).
 */
export function lapseDraws(
  { index, behavior, assumptions }: Pick<Plan, 'index' | 'behavior' | 'assumptions'>,
  untilSeconds: Seconds,
  customerId?: string,
): readonly DecisiveDraw[] {
  const { renewal } = behavior;
  const { typicalSeconds, p95Seconds } = assumptions.gdapProvisioningDelay;
  const provisioning = { kind: 'lognormal', median: typicalSeconds, p95: p95Seconds } as const;
  // A relationship first, then its assignments.
  const toWork = 2 * distributionQuantile(provisioning, NEARLY_ALL);
  const lines = new Map<string, GdapRelationship[]>();
  for (const relationship of index.estate.relationships) {
    const { customerId: owner } = relationship;
    if (customerId !== undefined && owner !== customerId) continue;
    if (renews(relationship)) lines.set(owner, [...(lines.get(owner) ?? []), relationship]);
  }
  return [...lines].flatMap(([entityName, relationships]) => {
    const rounds = relationships.map((relationship) => roundsOf(relationship));
    const first = rounds.flatMap(([round], at) => (relationships[at]!.status === 'active' ? round! : []));
    const rest = rounds.flat().filter((round) => !first.includes(round));
    // Those that run are drawn at once, in the order of the estate; everything else when its turn comes.
    const inOrder = [...first, ...rest.sort((a, b) => a.drawnAt - b.drawnAt)];
    return inOrder
      .flatMap((round, at) => rangesOf(round).map((range) => ({ ...range, at })))
      .map(
        ({ at, ofRound, low, high }): DecisiveDraw => ({
          entityName,
          purpose: RENEWAL_STREAM,
          position: DRAWS_PER_ROUND * at + ofRound,
          low,
          high,
        }),
      );
  });

  function roundsOf(relationship: GdapRelationship): readonly Round[] {
    const lead = renewal.leadSeconds ?? 0;
    const leftToItself = extendsItself(relationship, assumptions);
    const consent = distributionQuantile(renewal.customerApproval, 0.5);
    const rounds: Round[] = [];
    let drawnAt = 0;
    let earliestEnd = relationship.endsAtSeconds ?? relationship.termSeconds;
    let end = earliestEnd;
    while (rounds.length < MOST_ROUNDS && (rounds.length === 0 || earliestEnd <= untilSeconds)) {
      const asked = Math.max(drawnAt, end - lead);
      rounds.push({ drawnAt, available: end - asked, harmless: leftToItself || earliestEnd > untilSeconds });
      // It is never asked for again.
      if (leftToItself) break;
      drawnAt = asked + consent + toWork;
      earliestEnd = asked + relationship.termSeconds;
      end = drawnAt + relationship.termSeconds;
    }
    return rounds;
  }

  function rangesOf({ available, harmless }: Round): { ofRound: number; low: number; high: number }[] {
    if (harmless) return [];
    // Nobody tracks the end, so whatever is drawn it comes.
    if (renewal.leadSeconds === null) return [{ ofRound: 0, low: 0, high: 1 }];
    const inTime = Math.min(available - toWork, GDAP_PENDING_LIFETIME.value);
    return [
      { ofRound: 0, low: 0, high: renewal.forgotten },
      { ofRound: 1, low: shareBelow(renewal.customerApproval, inTime), high: 1 },
    ].filter(({ low, high }) => low < high);
  }
}

/** Has an end, or will have one once the customer consents. */
function renews({ status, endsAtSeconds }: GdapRelationship): boolean {
  if (status === 'active') return endsAtSeconds !== null;
  return status === 'approvalPending' || status === 'approved' || status === 'activating';
}
