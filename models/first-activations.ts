import { activationInput } from './activation-input.ts';
import { Alike } from './alike.ts';
import type { Plan } from './begin-run.ts';
import type { PimActivationInput } from './machines/pim-activation-vocabulary.ts';
import { oncePerPlan } from './once-per-plan.ts';
import { isLighthouseEligibility } from './places.ts';
import type { Subject } from './world.ts';

/** The activations with which every run of a plan begins, in the order in which it makes them. */
export interface FirstActivations {
  readonly subjects: readonly ActivationSubject[];
  /** One per subject; none for places of Lighthouse, whose input is drawn. Those that are alike are one object. */
  readonly inputs: readonly (PimActivationInput | undefined)[];
}

export type ActivationSubject = Extract<Subject, { readonly kind: 'activation' }>;

/** One activation per account and eligible place; a group that is eligible gives one to each of its people (PIM-53). */
export const firstActivations = oncePerPlan(findActivations);

function findActivations(plan: Plan): FirstActivations {
  const { index } = plan;
  const subjects = index.estate.accounts.flatMap(({ id: accountId }) =>
    index
      .eligiblePlacesOf(accountId)
      .map((place): ActivationSubject => ({ kind: 'activation', accountId, place })),
  );
  const alike = new Alike<PimActivationInput>();
  const inputs = subjects.map(({ place }) =>
    isLighthouseEligibility(place) ? undefined : alike.firstLike(activationInput(plan, place, 0)),
  );
  return { subjects, inputs };
}
