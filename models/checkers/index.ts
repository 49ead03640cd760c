import type { Checker } from '../../engine/checkers.ts';
import type { World } from '../world.ts';
import { accessNeedsLiveDelegation } from './access-needs-live-delegation.ts';
import { activationWithinPolicy } from './activation-within-policy.ts';
import { globalAdministratorNeverExtends } from './global-administrator-never-extends.ts';
import { noEligibilityWithoutPlan } from './no-eligibility-without-plan.ts';

/** What must hold in every run, whatever the scenario; each is one file. */
export const CHECKERS: readonly Checker<World>[] = [
  accessNeedsLiveDelegation,
  activationWithinPolicy,
  globalAdministratorNeverExtends,
  noEligibilityWithoutPlan,
];
