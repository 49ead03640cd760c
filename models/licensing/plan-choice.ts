import {
  BUNDLES_WITH_P2,
  GOVERNANCE_PREREQUISITE,
  PIM_PLANS,
  PLANS_OF_OTHER_FEATURES,
} from '../facts/index.ts';
import { type ProductId, productOf } from './products.ts';

/** What a tenant wants to do, as far as plans decide it. */
export type PlannedFeature =
  | 'pim'
  | 'reviews-of-roles'
  | 'reviews-of-pim-groups'
  | 'pim-custom-extensions'
  | 'role-assignable-groups'
  | 'internet-access'
  | 'private-access';

/** What of the products a choice is made among: those that are sold for Entra alone. */
export type PlannedProduct = Extract<
  ProductId,
  'entra-id-p1' | 'entra-id-p2' | 'entra-id-governance' | 'entra-suite' | 'internet-access' | 'private-access'
>;

/** Plans that a tenant may hold together; more than one stands for what comes on top. */
export interface PlanOption {
  readonly plans: readonly PlannedProduct[];
  /** List price of what is not owned yet, in US cents per seat and month. */
  readonly usdCentsPerSeatAndMonth: number;
}

/** Names of service plans, as the facts have them, by what is sold. */
const SERVICE_PLANS: Readonly<Partial<Record<PlannedProduct, string>>> = {
  'entra-id-p1': 'AAD_PREMIUM',
  'entra-id-p2': 'AAD_PREMIUM_P2',
  'entra-id-governance': 'ENTRA_ID_GOVERNANCE',
  'entra-suite': 'ENTRA_SUITE',
};

const ALL_PLANS: readonly PlannedProduct[] = [
  'entra-id-p1',
  'entra-id-p2',
  'entra-id-governance',
  'entra-suite',
  'internet-access',
  'private-access',
];

/**
 * Which plans serve a feature: PIM by P2, ID Governance or the Suite (PIM-75); reviews of PIM groups and custom
 * extensions not by P2 (PIM-80, PIM-81); role-assignable groups by P1 and what stands above it (PIM-81); the Suite
 * holds Internet and Private Access (PIM-82).
 */
function serves(plan: PlannedProduct, feature: PlannedFeature): boolean {
  const name = SERVICE_PLANS[plan] ?? plan;
  switch (feature) {
    case 'pim':
    case 'reviews-of-roles':
      return PIM_PLANS.value.some((one) => one === name);
    case 'reviews-of-pim-groups':
    case 'pim-custom-extensions':
      return name === PLANS_OF_OTHER_FEATURES.value.customExtensions || plan === 'entra-suite';
    case 'role-assignable-groups':
      return name === PLANS_OF_OTHER_FEATURES.value.roleAssignableGroups || plan === 'entra-id-p2';
    default:
      return plan === feature || plan === 'entra-suite';
  }
}

/** ID Governance and the Suite do nothing without P1 or P2 beside them (PIM-79). */
function works(plan: PlannedProduct, plans: readonly PlannedProduct[]): boolean {
  if (plan !== 'entra-id-governance' && plan !== 'entra-suite') return true;
  const names = plans.map((one) => SERVICE_PLANS[one] ?? one);
  return GOVERNANCE_PREREQUISITE.value.some((base) => names.includes(base));
}

/**
 * Every smallest set of plans that serves all features, the cheapest first. What the tenant owns costs nothing more;
 * name it by plan, as `planInBundle` tells it.
 *
 * @example planOptions(['pim'])[0] // P2, which is cheaper than P1 with ID Governance
 */
export function planOptions(
  features: readonly PlannedFeature[],
  owned: readonly PlannedProduct[] = [],
): readonly PlanOption[] {
  const isEnough = (plans: readonly PlannedProduct[]) =>
    features.every((feature) => plans.some((plan) => serves(plan, feature) && works(plan, plans)));
  const isSmallest = (plans: readonly PlannedProduct[]) =>
    !plans.some((plan) => !owned.includes(plan) && isEnough(plans.filter((other) => other !== plan)));
  return subsets(ALL_PLANS.filter((plan) => !owned.includes(plan)))
    .map((bought) => [...owned, ...bought])
    .filter((plans) => isEnough(plans) && isSmallest(plans))
    .map((plans) => ({
      plans,
      usdCentsPerSeatAndMonth: plans
        .filter((plan) => !owned.includes(plan))
        .reduce((sum, plan) => sum + productOf(plan).listPrice!.minor, 0),
    }))
    .sort(
      (one, other) =>
        one.usdCentsPerSeatAndMonth - other.usdCentsPerSeatAndMonth || one.plans.length - other.plans.length,
    );
}

/** The Entra plan inside a bundle such as Microsoft 365 E5, or undefined where none is documented (PIM-82). */
export function planInBundle(bundle: string): 'entra-id-p1' | 'entra-id-p2' | undefined {
  if (BUNDLES_WITH_P2.value.p2.some((name) => name === bundle)) return 'entra-id-p2';
  return BUNDLES_WITH_P2.value.p1.some((name) => name === bundle) ? 'entra-id-p1' : undefined;
}

function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  const [first, ...others] = all;
  if (first === undefined) return [[]];
  return subsets(others).flatMap((set) => [set, [first, ...set]]);
}
