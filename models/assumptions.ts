import { CROSS_TENANT_ASSUMPTIONS } from './assumptions/cross-tenant.ts';
import { type AssumptionDefinition, articleChoice, choiceNamed, keysOf } from './assumptions/definition.ts';
import { GDAP_ASSUMPTIONS } from './assumptions/gdap.ts';
import { LIGHTHOUSE_ASSUMPTIONS } from './assumptions/lighthouse.ts';
import { PIM_ASSUMPTIONS } from './assumptions/pim.ts';
import { SEAT_ASSUMPTIONS } from './assumptions/seats.ts';
import { THEFT_ASSUMPTIONS } from './assumptions/theft.ts';

export * from './assumptions/definition.ts';

/**
 * Every question that Microsoft leaves open, or answers in two ways, and that changes what the twin computes.
 * A scenario answers by the question's id or by the id of a fact; every result lists the answers it rests on.
 */
export const ASSUMPTIONS = [
  ...PIM_ASSUMPTIONS,
  ...THEFT_ASSUMPTIONS,
  ...GDAP_ASSUMPTIONS,
  ...SEAT_ASSUMPTIONS,
  ...LIGHTHOUSE_ASSUMPTIONS,
  ...CROSS_TENANT_ASSUMPTIONS,
] as const;

type Definition = (typeof ASSUMPTIONS)[number];
export type AssumptionId = Definition['id'];

/** One chosen value per assumption. */
export type Assumptions = {
  readonly [D in Definition as D['id']]: D['alternatives'][number]['value'];
};

const BY_KEY: ReadonlyMap<string, AssumptionDefinition> = new Map(
  ASSUMPTIONS.flatMap((definition: AssumptionDefinition) =>
    keysOf(definition).map((key) => [key, definition] as const),
  ),
);

/** The assumption of that id, or the one that settles the fact of that id. */
export function findAssumption(key: string): AssumptionDefinition | undefined {
  return BY_KEY.get(key);
}

/** Every key a scenario may use, ids before facts. */
export const ASSUMPTION_KEYS: readonly string[] = [...BY_KEY.keys()];

/**
 * Assumptions whose machines and policies stand, while no run of this version asks them: choosing one is answered with
 * a warning, and no result lists it. Whoever makes code read one takes it off this list; a test compares.
 */
export const NOT_READ_YET: ReadonlySet<string> = new Set<AssumptionId>([
  'nullClaim',
  'gdapDeviceTrust',
  'syncedUserType',
]);

/**
 * Fills in the default of every assumption a scenario does not override.
 * Overrides map assumption ids to names of alternatives; the loader reports unknown ones,
 * here they are ignored.
 */
export function resolveAssumptions(overrides: Readonly<Record<string, string>> = {}): Assumptions {
  const chosen = ASSUMPTIONS.map((definition: AssumptionDefinition) => {
    const choice =
      choiceNamed(definition, overrides[definition.id] ?? definition.default) ??
      choiceNamed(definition, definition.default)!;
    return [definition.id, choice.value] as const;
  });
  return Object.fromEntries(chosen) as Assumptions;
}

/** The article's reading of everything it reads otherwise than Microsoft: id to name of the choice. */
export function articleOverrides(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ASSUMPTIONS.flatMap((definition: AssumptionDefinition) => {
      const choice = articleChoice(definition);
      return choice === undefined ? [] : [[definition.id, choice.name] as const];
    }),
  );
}
