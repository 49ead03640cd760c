import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import type { AccessPath, PathState } from '../../../models/access/access-path.ts';
import { membershipLinks } from '../../../models/access/membership-links.ts';
import { nearestChain } from '../../../models/access/nearest-chain.ts';
import type { TwinState } from '../../../models/access/twin-state.ts';
import { strongest, weakest } from '../../../models/access/weakest.ts';
import { type EstateIndex, indexEstate, type MembershipChain } from '../../../models/estate-index.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';
import { arbitraryState } from '../arbitrary-state.ts';

interface Case {
  readonly index: EstateIndex;
  readonly state: TwinState;
  readonly accountId: string;
  readonly groupId: string;
  readonly leg: AccessPath | undefined;
}

/** Every account, every group, and every directory path the account has beside, or none. */
function forAllCases(numRuns: number, check: (each: Case) => void): void {
  const worlds = arbitraryEstate({ reviews: false }).chain((estate) =>
    arbitraryState(estate).map((state) => ({ estate, state, index: indexEstate(estate) })),
  );
  fc.assert(
    fc.property(worlds, ({ estate, state, index }) => {
      for (const { id: accountId } of estate.accounts) {
        const legs = estate.tenants.flatMap(({ id }) =>
          accessOf(index, state, accountId, id).filter(({ model }) => model === 'gdap' || model === 'dap'),
        );
        for (const { id: groupId } of estate.groups) {
          for (const leg of [undefined, ...legs]) check({ index, state, accountId, groupId, leg });
        }
      }
    }),
    { numRuns },
  );
}

const shown = ({ index, state, accountId, groupId, leg }: Case): MembershipChain | undefined =>
  nearestChain(index, state, accountId, groupId, leg);

test('no way would bring more than the one shown, and a broken one is shown only where all are', () => {
  let besideNearer = 0;
  forAllCases(100, (each) => {
    const { index, state, accountId, groupId, leg } = each;
    const linksOf = (chain: MembershipChain) => membershipLinks(index, state, accountId, chain);
    const alone = (chain: MembershipChain): PathState => weakest(linksOf(chain));
    const together = (chain: MembershipChain): PathState =>
      weakest([...linksOf(chain), ...(leg?.links ?? [])]);
    const chains = index.chainsInto(accountId, groupId);
    const chain = shown(each);
    if (chains.length === 0) {
      expect(chain).toBeUndefined();
      return;
    }
    expect(chains).toContain(chain);
    const nearest = strongest(chains.map(alone));
    expect(together(chain!)).toBe(strongest(chains.map(together)));
    expect(alone(chain!) === 'lost').toBe(nearest === 'lost');
    if (leg === undefined) expect(chain).toBe(chains.find((other) => alone(other) === nearest));
    if (alone(chain!) !== nearest) besideNearer++;
  });
  expect(besideNearer, 'cases in which a nearer way brings no more').toBeGreaterThan(0);
});

test('where nothing moves, what is remembered is what looking through all chains finds', () => {
  let differing = 0;
  forAllCases(60, (each) => {
    const moving = { ...each.state, isStill: false };
    const still = { ...each.state, isStill: true };
    const chain = shown({ ...each, state: still });
    expect(shown({ ...each, state: still })).toBe(chain);
    expect(shown({ ...each, state: moving })).toBe(chain);
    if (chain !== shown({ ...each, leg: undefined })) differing++;
  });
  expect(differing, 'cases in which the leg decides').toBeGreaterThan(0);
});
