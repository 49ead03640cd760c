import type { Estate } from '../../../models/estate.ts';
import { estateOf, group, ids, place, policyOf, staff } from './estate-of.ts';

/** Microsoft's worked examples, built as estates. */
export const EXAMPLES: Readonly<Record<string, Estate>> = {
  // 10 administrators, 5 of them eligible, and 2 people who configure PIM.
  'PIM-77a': (() => {
    const administrators = ids('admin', 10);
    const configurers = ids('configurer', 2);
    const { people, accounts } = staff([...administrators, ...configurers]);
    return estateOf({
      people: people.map((person) => ({ ...person, configuresPim: configurers.includes(person.id) })),
      accounts,
      groups: [group('admins')],
      memberships: administrators.map((id, rank) => place(id, 'admins', rank < 5 ? 'eligible' : 'active')),
    });
  })(),
  // 25 administrators, 14 of them through PIM, and 3 others who approve.
  'PIM-77b': (() => {
    const administrators = ids('admin', 25);
    const approvers = ids('approver', 3);
    return estateOf({
      ...staff([...administrators, ...approvers]),
      groups: [group('admins')],
      memberships: administrators.map((id, rank) => place(id, 'admins', rank < 14 ? 'eligible' : 'active')),
      policies: [policyOf('admins', { approverAccountIds: approvers })],
    });
  })(),
  // 42 of 50 through PIM, 5 approvers; their managers review monthly, 6 of whom hold nothing in PIM.
  'PIM-77c': (() => {
    const administrators = ids('admin', 50);
    const approvers = ids('approver', 5);
    const managers = ids('manager', 6);
    return estateOf({
      ...staff([...administrators, ...approvers, ...managers]),
      groups: [group('admins')],
      memberships: administrators.map((id, rank) => place(id, 'admins', rank < 42 ? 'eligible' : 'active')),
      policies: [policyOf('admins', { approverAccountIds: approvers })],
      reviews: [
        {
          id: 'monthly',
          tenantId: 'home',
          name: 'Monthly review',
          scopeAccountIds: administrators.slice(0, 42),
          reviewerAccountIds: [...managers, administrators[0]!],
        },
      ],
    });
  })(),
  'PIM-128a': reviewOf(75, 1),
  'PIM-128b': reviewOf(500, 3),
  'PIM-128c': reviewOf(500, 'self'),
  'PIM-128d': reviewOf(50, 'self'),
  'PIM-128e': reviewOf(6, 'self'),
};

function reviewOf(members: number, reviewers: number | 'self'): Estate {
  const scope = ids('member', members);
  const owners = reviewers === 'self' ? [] : ids('owner', reviewers);
  return estateOf({
    ...staff([...scope, ...owners]),
    reviews: [
      {
        id: 'review',
        tenantId: 'home',
        name: 'Review',
        scopeAccountIds: scope,
        reviewerAccountIds: reviewers === 'self' ? scope : owners,
      },
    ],
  });
}

/** How many seats Microsoft counts in each. */
export const SEATS_OF_EXAMPLES: Readonly<Record<string, number>> = {
  'PIM-77a': 5,
  'PIM-77b': 17,
  'PIM-77c': 53,
  'PIM-128a': 76,
  'PIM-128b': 503,
  'PIM-128c': 500,
  'PIM-128d': 50,
  'PIM-128e': 6,
};
