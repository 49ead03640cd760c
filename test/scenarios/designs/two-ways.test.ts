import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blueprintOf } from '../../../scenarios/run/blueprint.ts';
import type { DesignChoice, DesignKind, Sketch } from '../../../scenarios/scenario.ts';
import { load } from '../load/helpers.ts';
import { smallScenario } from '../small-scenario.ts';
import { arbitrarySketch } from './arbitrary-sketch.ts';

const AZURE = ['azure', 'azure-data', 'azure-management-group'] as const;
const REST = ['exchange', 'sharepoint', 'purview', 'intune', 'teams', 'entra'] as const;

function divided(kinds: readonly DesignKind[]): DesignChoice {
  return {
    name: kinds.join(' + '),
    kinds,
    pim: {},
    only: { 'gdap-standing': [...AZURE], 'gdap-pim': [...REST] },
  };
}

const builtOf = (sketch: Sketch, choice: DesignChoice) =>
  blueprintOf(smallScenario({ designs: [choice] }, sketch), choice);

test('two kinds of GDAP that divide the work both do it, whichever is named first', () => {
  fc.assert(
    fc.property(arbitrarySketch(), (sketch) => {
      const [one, other] = [
        builtOf(sketch, divided(['gdap-standing', 'gdap-pim'])),
        builtOf(sketch, divided(['gdap-pim', 'gdap-standing'])),
      ];
      expect(one.constants).toEqual(other.constants);
      const pimAlone = builtOf(sketch, { name: 'gdap-pim', kinds: ['gdap-pim'], pim: {} });
      const asksRest = sketch.customers.needs.some(({ need }) => !need.startsWith('azure-'));
      if (asksRest) expect(one.constants['license.p2.seats']).toBeGreaterThan(0);
      expect(one.constants['license.p2.seats']).toBeLessThanOrEqual(pimAlone.constants['license.p2.seats']!);
      const asked = new Set(pimAlone.index.estate.relationships.flatMap(({ roles }) => roles));
      const held = new Set(one.index.estate.relationships.flatMap(({ roles }) => roles));
      expect(held).toEqual(asked);
      for (const { relationshipId, groupId, roles } of one.index.estate.accessAssignments) {
        expect(one.index.groups.get(groupId)).toBeDefined();
        expect(one.index.relationships.get(relationshipId)!.roles).toEqual(
          expect.arrayContaining([...roles]),
        );
      }
    }),
    { numRuns: process.env.ENTWIN_LONG === '1' ? 1_000 : 100 },
  );
});

const text = (design: string) => `name: Office
sketch:
  managing: { engineers: { tier1: 2 } }
  customers: { count: 2, needs: [exchange-admin, azure-reader] }
designs: ["${design}"]
`;

test.each([
  ['gdap-standing + gdap-pim', /Both gdap-standing and gdap-pim are asked for the need "exchange-admin"/],
  ['gdap-pim[entra, m365, azure] + gdap-standing[azure]', /"azure-reader"/],
  ['lighthouse-standing + lighthouse-eligible + gdap-pim[m365]', /Both lighthouse-standing/],
  ['b2b-pim[azure] + sync-pim[m365, entra]', /Nobody has two accounts/],
])('what two parts would make twice is refused: %s', async (design, message) => {
  const { diagnostics } = await load(text(design));
  expect(diagnostics.map(({ code }) => code)).toContain('SCN-DESIGN');
  expect(diagnostics.map(({ message: words }) => words).join('\n')).toMatch(message);
});

test.each([
  'gdap-standing[azure] + gdap-pim[m365, entra]',
  'gdap-pim + lighthouse-eligible',
  'b2b-pim[m365] + own-pim[azure]',
])('what divides the work is not: %s', async (design) => {
  expect((await load(text(design))).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});
