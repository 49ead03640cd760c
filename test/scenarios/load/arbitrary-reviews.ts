import fc from 'fast-check';
import type { Estate } from '../../../models/estate.ts';
import type { Automation } from '../../../models/estate-automation.ts';
import type { AccessReview } from '../../../models/estate-reviews.ts';
import { EXCHANGE_ADMINISTRATOR } from '../../../models/facts/roles.ts';

const DAY = 86_400;

/** The estate with reviews that Entra would take, and programs that call PIM. */
export function withReviews(estate: Estate): fc.Arbitrary<Estate> {
  const tenant = fc.constantFrom(...estate.tenants.map(({ id }) => id));
  const group = fc.constantFrom(...estate.groups.map(({ id }) => id));
  const accounts = fc.subarray(estate.accounts.map(({ id }) => id));
  const shared = {
    tenantId: tenant,
    name: fc.string({ maxLength: 20 }),
    scopeAccountIds: accounts,
    reviewerAccountIds: accounts,
  };
  const settings = {
    scopeServicePrincipalIds: fc.subarray((estate.servicePrincipals ?? []).map(({ id }) => id)),
    durationSeconds: fc.integer({ min: 1, max: 6 * DAY }),
    startsAtSeconds: fc.integer({ min: 0, max: 100 * DAY }),
    ends: fc.oneof(
      fc.record({ atSeconds: fc.integer({ min: 100 * DAY, max: 900 * DAY }) }),
      fc.record({ afterOccurrences: fc.integer({ min: 1, max: 9 }) }),
    ),
    ifNobodyAnswers: fc.constantFrom('no-change', 'remove', 'approve', 'recommendation'),
    autoApply: fc.boolean(),
    frequency: fc.constantFrom('once', 'weekly', 'monthly', 'quarterly', 'semi-annually', 'annually'),
    fallbackReviewerAccountIds: fc.constant([estate.accounts[0]!.id]),
  } as const;
  const needed = Object.keys(shared) as (keyof typeof shared)[];
  const always = [
    ...needed,
    'durationSeconds',
    'kind',
    'role',
    'groupId',
    'fallbackReviewerAccountIds',
  ] as const;
  const review = fc.oneof(
    fc.record(shared),
    fc.record(
      { ...shared, ...settings, kind: fc.constantFrom('group', 'pim-group', 'guests'), groupId: group },
      { requiredKeys: always.filter((key) => key !== 'role') },
    ),
    fc.record(
      { ...shared, ...settings, kind: fc.constant('entra-role'), role: fc.constant(EXCHANGE_ADMINISTRATOR) },
      { requiredKeys: [...needed, 'durationSeconds', 'kind', 'role'] },
    ),
    fc.record(
      { ...shared, ...settings, kind: fc.constant('azure-role'), role: fc.constant('Contributor') },
      { requiredKeys: [...needed, 'durationSeconds', 'kind', 'role'] },
    ),
    fc.record(
      {
        ...shared,
        kind: fc.constant('guests'),
        deniedGuests: fc.constantFrom('remove', 'block-then-delete'),
      },
      { requiredKeys: [...needed, 'kind'] },
    ),
  ) as fc.Arbitrary<Omit<AccessReview, 'id'>>;
  const automation: fc.Arbitrary<Omit<Automation, 'id'>> = fc
    .constantFrom(...estate.accounts)
    .chain(({ id, tenantId }) =>
      fc.record(
        {
          tenantId: fc.constant(tenantId),
          name: fc.string({ maxLength: 20 }),
          iteration: fc.constantFrom(1 as const, 2 as const, 3 as const),
          provider: fc.constantFrom('role' as const, 'group' as const, 'azure' as const),
          does: fc.constantFrom('read' as const, 'adminAssign' as const, 'approveActivation' as const),
          everySeconds: fc.integer({ min: 60, max: 2 * DAY }),
          principal: fc.constant({ kind: 'account' as const, id }),
        },
        { requiredKeys: ['tenantId', 'name', 'iteration', 'provider', 'does', 'everySeconds'] },
      ),
    );
  return fc
    .record({
      reviews: numbered('review', review),
      automations: numbered('program', automation),
      governance: fc.option(fc.boolean(), { nil: undefined }),
    })
    .map(({ governance, ...more }) => ({
      ...estate,
      ...(governance === undefined
        ? {}
        : { licenses: estate.licenses.map((license) => ({ ...license, governance })) }),
      ...Object.fromEntries(Object.entries(more).filter(([, list]) => list.length > 0)),
    }));
}

function numbered<T extends object>(prefix: string, entry: fc.Arbitrary<T>) {
  return fc
    .array(entry, { maxLength: 3 })
    .map((list) => list.map((each, index) => ({ id: `${prefix} ${index}`, ...each })));
}
