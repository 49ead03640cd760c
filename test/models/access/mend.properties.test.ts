import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import type { LinkKind } from '../../../models/access/access-path.ts';
import { carriersOf } from '../../../models/access/carriers.ts';
import { MENDING_FACT_IDS, mendOf } from '../../../models/access/mend.ts';
import { serves } from '../../../models/access/serves.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { facts } from '../../../models/facts/index.ts';
import { EXCHANGE_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';
import { arbitraryState } from '../arbitrary-state.ts';
import { withOddments, withOtherPlaces } from './arbitrary-oddments.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 10_000 : 150;

const worlds = arbitraryEstate({ reviews: false })
  .chain(withOddments)
  .chain((estate) =>
    arbitraryState(estate)
      .chain(withOtherPlaces)
      .map((state) => ({ estate, state, index: indexEstate(estate) })),
  );
const sessions = fc.record({
  mfa: fc.boolean(),
  answers: fc.boolean(),
  route: fc.constantFrom('portal', 'api'),
});

describe('what mends a link', () => {
  test('is said of every link that fails or waits, whoever asks, and of no other; every fact exists', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(worlds, sessions, ({ estate, state, index }, session) => {
        for (const { id: accountId } of estate.accounts) {
          for (const { id: tenantId } of estate.tenants) {
            for (const { links } of accessOf(index, state, accountId, tenantId, { session })) {
              for (const link of links) {
                const holds = ['standing', 'active', 'residual'].includes(link.state);
                const mend = mendOf(link);
                if (holds) expect(mend).toBeUndefined();
                else expect(mend).toMatch(/^[A-Z].{8,}\.$/);
                if (link.factId !== undefined) expect(facts.has(link.factId), link.factId).toBe(true);
                seen.add(`${link.kind} ${link.state}`);
              }
            }
          }
        }
      }),
      { numRuns },
    );
    // The estates must be odd enough for the property to say something.
    for (const met of [
      'eligibility lost',
      'activation eligible',
      'approval gated',
      'relationship lost',
      'access-assignment lost',
      'guest-object lost',
      'conditional-access lost',
      'sign-in lost',
      'delegation lost',
      'reader lost',
      'precedence lost',
      'token residual',
    ]) {
      expect(seen).toContain(met);
    }
  });

  test('hangs on facts that exist, and asks for nothing measured', () => {
    expect(MENDING_FACT_IDS.filter((id) => !facts.has(id))).toEqual([]);
  });
});

describe('the fact of a link', () => {
  const mend = (kind: LinkKind, factId?: string) =>
    mendOf({ kind, subject: 's', name: 'n', state: 'lost', ...(factId === undefined ? {} : { factId }) });

  test.each<[LinkKind, string, RegExp]>([
    ['sign-in', 'R02', /inbound/],
    ['sign-in', 'R01', /outbound/],
    ['eligibility', 'PIM-93', /plan/],
    ['relationship', 'T5', /approve/],
    ['group', 'GDAP-44', /exists/],
  ])('tells more than %s alone: %s', (kind, factId, told) => {
    expect(mend(kind, factId)).toMatch(told);
    expect(mend(kind)).not.toBe(mend(kind, factId));
  });

  test('tells nothing more where no sentence hangs on it', () => {
    expect(mend('sign-in', 'B2B-80')).toBe(mend('sign-in'));
    expect(mend('membership', 'R02')).toBe(mend('membership'));
  });
});

test('where no path serves, every model that could has a reason, and each fact of it exists', () => {
  fc.assert(
    fc.property(
      worlds,
      fc.constantFrom('exchange', 'azure', 'anything'),
      ({ estate, state, index }, asked) => {
        const wanted =
          asked === 'anything'
            ? undefined
            : asked === 'azure'
              ? { workload: 'azure' as const, role: 'Contributor' }
              : { workload: 'exchange' as const, role: EXCHANGE_ADMINISTRATOR };
        for (const { id: accountId } of estate.accounts) {
          for (const tenant of estate.tenants) {
            const paths = accessOf(index, state, accountId, tenant.id);
            if (paths.some((path) => wanted === undefined || serves(path, wanted))) continue;
            const carriers = carriersOf(index, state, accountId, tenant.id, wanted);
            expect(carriers.length).toBeGreaterThan(0);
            for (const { why, factId } of carriers) {
              expect(why).not.toMatch(/undefined/);
              if (factId !== undefined) expect(facts.has(factId), factId).toBe(true);
            }
          }
        }
      },
    ),
    { numRuns },
  );
});
