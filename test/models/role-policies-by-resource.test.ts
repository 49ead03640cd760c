import { expect, test } from 'vitest';
import { MANAGEMENT_GROUP } from '../../models/access/role-paths.ts';
import { indexEstate } from '../../models/estate-index.ts';
import type { RoleAssignment, RolePolicy } from '../../models/estate-roles.ts';
import { startingSettings } from '../../models/place-settings.ts';
import { estateOf, staff } from './licensing/estate-of.ts';

const SCOPES = ['sub-1', 'sub-2', MANAGEMENT_GROUP];

function eligible(scope: string): RoleAssignment {
  return {
    id: scope,
    tenantId: 'home',
    system: 'azure-role',
    role: 'Contributor',
    scope,
    principal: { kind: 'account', id: 'ann' },
    assignment: 'eligible',
    endsAtSeconds: null,
  };
}

/** Longest activations on two subscriptions and on the management group above them. */
function longest(policies: readonly (readonly [scope: string | undefined, seconds: number])[]) {
  const rolePolicies = policies.map(
    ([scope, maxActivationSeconds]): RolePolicy => ({
      tenantId: 'home',
      system: 'azure-role',
      role: 'Contributor',
      ...(scope === undefined ? {} : { scope }),
      ...startingSettings('role'),
      maxActivationSeconds,
    }),
  );
  const roleAssignments = SCOPES.map(eligible);
  const index = indexEstate(estateOf({ ...staff(['ann']), roleAssignments, rolePolicies }));
  return roleAssignments.map((place) => index.settingsOf(place).maxActivationSeconds);
}

const start = startingSettings('role').maxActivationSeconds;

test('settings of a role of Azure hold on their resource, and nothing inherits them (PIM-41)', () => {
  expect(longest([['sub-1', 60]])).toEqual([60, start, start]);
  expect(longest([[MANAGEMENT_GROUP, 60]])).toEqual([start, start, 60]);
  expect(
    longest([
      ['sub-1', 60],
      ['sub-2', 120],
    ]),
  ).toEqual([60, 120, start]);
});

test('settings for which no resource is said hold wherever there are no others', () => {
  expect(longest([[undefined, 60]])).toEqual([60, 60, 60]);
  expect(
    longest([
      [undefined, 60],
      ['sub-2', 120],
    ]),
  ).toEqual([60, 120, 60]);
});
