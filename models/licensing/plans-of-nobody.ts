import type { SeatHead, SeatReason, TenantSeats } from './seats.ts';

/** People who use PIM in a tenant and take no seat there (PIM-89). */
export type Unseated = Pick<TenantSeats, 'meteredPersonIds' | 'coveredPersonIds'>;

const FOR_GUESTS: SeatReason = {
  kind: 'plan-for-guests',
  what: 'PIM runs for guests only where a plan is held',
  factId: 'PIM-89',
};

const FOR_MEMBERS: SeatReason = {
  kind: 'plan-for-members',
  what: 'PIM runs for members with seats at home only where a plan is held',
  factId: 'PIM-89',
};

const FOR_GOVERNED_GUESTS: SeatReason = {
  kind: 'plan-for-guests',
  what: 'guests are governed only where ID Governance is held',
  factId: 'PIM-90',
};

const FOR_GOVERNANCE: SeatReason = {
  kind: 'prerequisite',
  what: 'ID Governance',
  factId: 'PIM-79',
};

/** Who has a seat in a tenant anyway, and who or what asks for a plan there without one. */
interface Asked extends Unseated {
  readonly withPim: readonly SeatHead[];
  readonly withP1: readonly SeatHead[];
  readonly governed: readonly SeatHead[];
  readonly hasGovernedGuests: boolean;
  /** The role-assignable groups of the tenant as reasons (PIM-81). */
  readonly roleGroups: readonly SeatReason[];
}

/**
 * The seats of a tenant that are nobody's, one of a plan: the plan has to be there, for people who take no seat of it or for the
 * tenant itself, and nobody's seat brings it. ID Governance for governed guests (PIM-90); P2 for guests and for members
 * with a seat at home, unless ID Governance is needed, which holds PIM (PIM-75, PIM-89); P1 for what ID Governance stands on
 * (PIM-79) and for role-assignable groups, unless P2 is needed, which does what P1 does (PIM-81, PIM-82).
 */
export function plansOfNobody(asked: Asked) {
  const { withPim, withP1, governed, meteredPersonIds, coveredPersonIds } = asked;
  const forGuests = governed.length === 0 && asked.hasGovernedGuests ? [FOR_GOVERNED_GUESTS] : [];
  const isGoverned = governed.length + forGuests.length > 0;
  const forPim =
    withPim.length > 0 || isGoverned
      ? []
      : [
          ...(meteredPersonIds.length > 0 ? [FOR_GUESTS] : []),
          ...(coveredPersonIds.length > 0 ? [FOR_MEMBERS] : []),
        ];
  const hasP1 = withPim.length + withP1.length + forPim.length > 0;
  const forP1 = hasP1 ? [] : [...(isGoverned ? [FOR_GOVERNANCE] : []), ...asked.roleGroups];
  return {
    AAD_PREMIUM_P2: nobodyWith(forPim),
    AAD_PREMIUM: nobodyWith(forP1),
    ENTRA_ID_GOVERNANCE: nobodyWith(forGuests),
  } as const;
}

function nobodyWith(reasons: readonly SeatReason[]): readonly SeatHead[] {
  return reasons.length === 0 ? [] : [{ personId: '', reasons }];
}
