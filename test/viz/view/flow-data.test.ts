import { describe, expect, it } from 'vitest';
import { flowFinding } from '../../../viz/findings/flow-finding.ts';
import { flowPaths, GATHERED } from '../../../viz/view/flow-data.ts';
import { flowLayout } from '../../../viz/view/flow-layout.ts';
import { licenseRows, rowSentence } from '../../../viz/view/license-rows.ts';
import { sampleLicenses } from '../sample-licenses.ts';

const licenses = sampleLicenses();
const seats = licenses.reduce((sum, { seatsNeeded }) => sum + seatsNeeded, 0);

describe('ways of seats', () => {
  it('hold every seat once, whatever is gathered', () => {
    for (const paths of [flowPaths(licenses), flowPaths(licenses, GATHERED)]) {
      expect(paths.reduce((sum, { heads }) => sum + heads.length, 0)).toBe(seats);
      expect(new Set(paths.flatMap(({ heads }) => heads)).size).toBe(seats);
    }
  });

  it('name all causes of a seat, and gather people by tier where they are many', () => {
    const paths = flowPaths(licenses);
    expect(paths.map(({ places }) => places.join(' / '))).toContain(
      'tier1 / eligible member, reviewer / Contoso MSP / P2',
    );
    expect(flowFinding('gdap-pim', paths)).toContain('16 of 23 seats under gdap-pim, all in ');
  });

  it('are drawn as high as their seats in every column, and no two names overlap', () => {
    const { nodes, bands } = flowLayout(flowPaths(licenses), { most: 230, pitch: 20 });
    for (const column of [0, 1, 2, 3]) {
      const own = nodes.filter((node) => node.column === column).sort((a, b) => a.top - b.top);
      expect(own.reduce((sum, node) => sum + node.seats, 0)).toBe(seats);
      own.slice(1).forEach((node, index) => {
        const before = own[index]!;
        expect(node.top + node.height / 2 - before.top - before.height / 2).toBeGreaterThanOrEqual(19.9);
      });
    }
    for (const column of [0, 1, 2]) {
      const sum = bands.filter((band) => band.column === column).reduce((all, { height }) => all + height, 0);
      expect(sum).toBeCloseTo(230);
    }
  });
});

describe('rows of tenants', () => {
  it('say what is short', () => {
    const [first] = licenseRows(licenses);
    expect(rowSentence(first!)).toMatch(/: 23 needed, 20 owned, 3 short, 20 by habit$/);
  });

  it('share one where tenants are many and alike', () => {
    const alike = licenses[1]!;
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...alike, tenantId: `customer-${index}` }));
    const rows = licenseRows([licenses[0]!, ...many]);
    expect(rows.map(({ name }) => name)).toEqual([licenses[0]!.tenantName, '10,000 customer tenants, each']);
  });
});
