import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { place, tinyEstate } from '../wiring/tiny-estate.ts';

/** Ann's group may activate Contributor over Lighthouse, and holds no Reader for good. */
const WITHOUT_READER: Estate = {
  ...tinyEstate({ memberships: [place('ann', 'active')], relationships: [], accessAssignments: [] }),
  lighthouseDelegations: [
    {
      id: 'lh',
      name: 'Operations',
      customerId: 'alpha',
      managingTenantId: 'home',
      subscriptionId: 'sub',
      status: 'active',
      offer: 'template',
      authorizations: [{ principal: { kind: 'group', id: 'admins' }, role: 'Tag Contributor' }],
      eligible: [
        {
          id: 'lh/contributor',
          delegationId: 'lh',
          principal: { kind: 'group', id: 'admins' },
          role: 'Contributor',
          maxActivationSeconds: 3600,
          requiresMfa: true,
          approverAccountIds: [],
          assignment: 'eligible',
          endsAtSeconds: null,
        },
      ],
    },
  ],
};

function stateOfContributor(readerNeededBy: string, route: 'portal' | 'api') {
  const state = declaredState(WITHOUT_READER, resolveAssumptions({ readerNeededBy }));
  const paths = accessOf(indexEstate(WITHOUT_READER), state, 'ann@home', 'alpha', {
    session: { mfa: true, route },
  });
  return paths.find(({ roles }) => roles.includes('Contributor'))?.state;
}

describe('an eligible role of Lighthouse without a permanent Reader', () => {
  test.each([
    ['portal', 'portal', 'lost'],
    ['portal', 'api', 'eligible'],
    ['by-api-too', 'portal', 'lost'],
    ['by-api-too', 'api', 'lost'],
    ['article', 'api', 'lost'],
  ] as const)('under %s by %s is %s', (reading, route, expected) => {
    expect(stateOfContributor(reading, route)).toBe(expected);
  });

  test('takes the standing roles of its delegation along only as the article reads it', () => {
    const standing = (readerNeededBy: string) =>
      accessOf(
        indexEstate(WITHOUT_READER),
        declaredState(WITHOUT_READER, resolveAssumptions({ readerNeededBy })),
        'ann@home',
        'alpha',
      ).find(({ roles }) => roles.includes('Tag Contributor'))?.state;
    expect(standing('portal')).toBe('standing');
    expect(standing('by-api-too')).toBe('standing');
    expect(standing('article')).toBe('lost');
  });
});
