import { expect, test } from 'vitest';
import { loadScenario } from '../../../scenarios/load/load.ts';
import { dashboardLink } from '../../../scenarios/share/dashboard-link.ts';
import { wholeText } from '../../../scenarios/share/whole-text.ts';

const ESTATE = `entwin: estate/1
asOf: 2026-02-03
tenants:
  - { id: msp, name: Northwind MSP, role: managing }
  - { id: a, name: Alpine Ski, role: customer }
people:
  - { id: ann, tier: tier1 }
`;
const SKETCH = `# Kept.
name: Two # and this
sketch:
  managing: { engineers: { tier1: 2 } }
  customers: { count: 2, needs: [helpdesk-admin] }
designs: [dap]
`;

const noFiles = () => Promise.reject(new Error('no other file is there'));

test('a text that holds everything stays as it is', async () => {
  expect(await wholeText({ text: SKETCH, readFile: noFiles })).toBe(SKETCH);
  expect(await wholeText({ text: ESTATE, readFile: noFiles }, { seed: 7, replications: 3 })).toBe(ESTATE);
});

test('what was asked for beside it stands in it', async () => {
  const whole = await wholeText({ text: SKETCH, readFile: noFiles }, { seed: 7, replications: 30 });
  expect(whole).toContain('# Kept.\nname: Two # and this\n');
  const { value } = await loadScenario({ file: 'a', text: whole!, readFile: noFiles });
  expect(value).toMatchObject({ seed: 7, precision: { minReplications: 30, maxReplications: 30 } });
  const one = await wholeText({ text: SKETCH, readFile: noFiles }, { replications: 1 });
  expect((await loadScenario({ file: 'a', text: one!, readFile: noFiles })).value?.precision).toMatchObject({
    minReplications: 2,
    maxReplications: 2,
  });
});

test('estates of other files come into it, and it says the same without them', async () => {
  const text =
    'name: Known\nestate: ./now.yaml\ndesigns:\n  - as-is\n  - { design: as-is, name: later, estate: later.yaml }\n';
  const files: Readonly<Record<string, string>> = {
    './now.yaml': ESTATE,
    'later.yaml': ESTATE.replace('tier1', 'tier2'),
  };
  const readFile = (path: string) => files[path]!;
  const whole = await wholeText({ text: Buffer.from(text), readFile });
  const [apart, together] = await Promise.all([
    loadScenario({ file: 'a', text, readFile }),
    loadScenario({ file: 'a', text: whole!, readFile: noFiles }),
  ]);
  expect(together.diagnostics).toEqual([]);
  expect(together.value).toEqual(apart.value);
});

test('an estate that is too large to stand in a scenario is left to its file', async () => {
  const large = `${ESTATE}# ${'x'.repeat(5_000_000)}\n`;
  expect(await wholeText({ text: 'estate: a.yaml\n', readFile: () => large })).toBeUndefined();
});

test('a link leads to the file beside a report, unless it would be too long to open', () => {
  expect(dashboardLink(SKETCH)).toMatch(/^dashboard\.html#v1\.[\w-]+$/);
  expect(dashboardLink('x'.repeat(2_000_000))).toBeUndefined();
});
