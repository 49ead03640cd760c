import { expect, test } from 'vitest';
import { complaintsAbout, load } from './helpers.ts';

const SCENARIO = `name: Review
estate:
  tenants: [{ id: msp, role: managing }]
  people: [{ id: ann }, { id: lea }]
  groups: [{ id: team }]
  memberships: [{ group: team, account: ann }]
  reviews:
    - { id: january, name: January, group: team, scope: [ann], reviewers: [lea] }
designs: [as-is]
events:
  - { at: P1D, review: { review: January, does: deny, who: ann } }
`;

test('names in an event of a review become ids, and nobody named is everybody', async () => {
  const decided = { kind: 'review', atSeconds: 86_400, reviewId: 'january', does: 'deny' };
  const { value } = await load(SCENARIO);
  expect(value?.events).toEqual([{ ...decided, personId: 'ann' }]);
  const everybody = await load(SCENARIO.replace(', who: ann', ''));
  expect(everybody.value?.events).toEqual([decided]);
});

test('a review or a person that is not there is told with what may have been meant', async () => {
  const complaints = await complaintsAbout(
    SCENARIO.replace('review: January', 'review: Januray').replace('who: ann', 'who: anna'),
  );
  expect(complaints).toMatch(/no one review "Januray"[\s\S]*January/);
  expect(complaints).toMatch(/no person "anna"[\s\S]*ann/);
});

test('only a decision is about somebody', async () => {
  expect(await complaintsAbout(SCENARIO.replace('does: deny', 'does: stop'))).toMatch(/stopped as a whole/);
});
