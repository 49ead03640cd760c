import { beforeAll, describe, expect, it } from 'vitest';
import { Result } from '../../../scenarios/result.ts';
import { runScenario } from '../../../scenarios/run/run.ts';
import { embedResult } from '../../../scenarios/writers/embed-result.ts';
import { exitCodeOf, FORMATS } from '../../../scenarios/writers/index.ts';
import { smallScenario } from '../small-scenario.ts';

const OPEN = '<script type="application/json" id="entwin-result">';
const BESIDE = '<script type="application/json" id="entwin-beside">null</script>';
const TEMPLATE = `<body>${OPEN}null</script>${BESIDE}</body>`;

/** A result as the simulation makes it, not as a test imagines it. */
let result: Result;
beforeAll(async () => {
  result = await runScenario(
    smallScenario({ expect: ['blast.tenants.mean(gdap-pim) <= blast.tenants.mean(dap)'] }),
  );
});

describe('a result of the simulation', () => {
  it('fits the schema', () => {
    expect(Result.parse(result)).toEqual(result);
  });

  it.each(FORMATS.flatMap((format) => [false, true].map((full) => [format.name, full, format] as const)))(
    'can be written as %s, full: %s',
    (_, full, format) => {
      const { output, exitCode } = format.write(result, { full, template: TEMPLATE });
      const text = String(output);
      expect(text).toContain(result.scenario.name);
      for (const { id } of result.designs) expect(text).toContain(id);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(exitCode).toBe(exitCodeOf(result));
    },
  );

  it('stays the same in the report', () => {
    const page = embedResult(TEMPLATE, result);
    expect(JSON.parse(page.slice(page.indexOf(OPEN) + OPEN.length).split('</script>')[0]!)).toEqual(result);
  });

  it('counts seats and money once, the same for each tenant and in all', () => {
    for (const { id, metrics, licenses } of result.designs) {
      const mean = (metric: string) => metrics.find((each) => each.id === metric)?.mean;
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
      expect(mean('license.p2.seats'), id).toBe(sum(licenses.map((tenant) => tenant.seatsNeeded)));
      expect(mean('license.costPerMonth'), id).toBeCloseTo(
        sum(licenses.map((tenant) => tenant.costPerMonthMinor)) / 100,
        6,
      );
    }
    // Nothing times nothing would agree too.
    expect(
      result.designs.some(({ licenses }) => licenses.some((tenant) => tenant.costPerMonthMinor > 0)),
    ).toBe(true);
  });

  it('is about a metric it has, and holds every fact it cites', () => {
    const metrics = result.designs.flatMap((design) => design.metrics.map(({ id }) => id));
    expect(metrics).toContain(result.mainMetric);
    const held = new Set(result.facts.map(({ id }) => id));
    const cited = [...JSON.stringify(result).matchAll(/"factIds?":(\[[^\]]*\]|"[^"]*")/g)].flatMap(
      ([, ids]) => [JSON.parse(ids!)].flat() as string[],
    );
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter((id) => !held.has(id))).toEqual([]);
  });
});
