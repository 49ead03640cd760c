import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../scenarios/load/diagnostic.ts';
import { loadScenario } from '../../../scenarios/load/load.ts';
import { places } from '../load/helpers.ts';
import { load, SWEEP, sweepOf } from './helpers.ts';

const SWEPT = SWEEP.slice(0, SWEEP.indexOf('sweep:'));

async function complaints(sweep: string, rest: string = SWEPT): Promise<string> {
  const { value, diagnostics } = await load(`${rest}${sweep}`);
  expect(value === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  return diagnostics.map(formatDiagnostic).join('\n');
}

describe('a sweep', () => {
  it('has a point per combination, the last key fastest, and each is the scenario as if written so', async () => {
    const sweep = await sweepOf();
    expect(sweep.points.map(({ choices }) => choices.join(''))).toEqual(['00', '01', '10', '11']);
    const written = SWEPT.replace('count: 2', 'count: 3').replace(
      'behavior: {',
      'behavior: { approverFooled: 50%,',
    );
    const alone = await loadScenario({ file: 'x.yaml', text: written, readFile: () => '' });
    expect(await sweep.scenarioOf(3)).toEqual(alone.value);
    expect(sweep.points[3]).toMatchObject({ hash: alone.value!.hash, maxReplications: 20, designs: 2 });
  });

  it('leaves the file a scenario that runs as it is written', async () => {
    const read = (text: string) => loadScenario({ file: 'x.yaml', text, readFile: () => '' });
    expect((await read(SWEEP)).value).toEqual((await read(SWEPT)).value);
    expect(places((await read(`${SWEPT}sweep: { horizon.x: [1] }\n`)).diagnostics)).toEqual([
      '11:10 SCN-SWEEP-PATH',
    ]);
  });

  it('reaches into lists, makes blocks that are not there, and takes whole blocks', async () => {
    const sweep = await sweepOf(
      `${SWEPT}sweep: { designs.1.approval: [none, tier1], behavior.renewal.lead: [30 days], events: [[], [{ at: P2D, compromise: { who: tier1 } }]] }\n`,
    );
    const [first, second] = [await sweep.scenarioOf(0), await sweep.scenarioOf(1)];
    expect(first.designs[1]!.pim.approvalTiers).toEqual([]);
    expect(first.behavior.renewal.leadSeconds).toBe(30 * 86_400);
    expect([first.events.length, second.events[0]!.atSeconds]).toEqual([0, 2 * 86_400]);
    expect((await sweep.scenarioOf(2)).designs[1]!.pim.approvalTiers).toEqual(['tier1']);
  });

  it('has another hash with other values, another scenario, seed or number of replications, and no other', async () => {
    const hashes = await Promise.all([
      sweepOf(),
      sweepOf(SWEEP.replace('[2, 3]', '[2, 4]')),
      sweepOf(SWEEP.replace('2 days', '4 days')),
      sweepOf(SWEEP, { seed: 2 }),
      sweepOf(SWEEP, { replications: 32 }),
    ]).then((sweeps) => sweeps.map(({ hash }) => hash));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect((await sweepOf(SWEEP.replace('Small sweep', 'Other name'))).hash).toBe(hashes[0]);
    const changed = await sweepOf(SWEEP, { seed: 2, replications: 32 });
    expect(changed.seed).toBe(2);
    expect(changed.points.map(({ maxReplications }) => maxReplications)).toEqual(Array(4).fill(32));
  });

  it('reads the files it names once, and its bundle holds them', async () => {
    const estate =
      'entwin: estate/1\nasOf: 2026-01-05\ntenants:\n  - { id: msp, name: MSP, role: managing }\n';
    const text = 'name: E\nestate: ./e.yaml\nsweep: { horizon: [1 day, 2 days] }\n';
    const { value, bundle, diagnostics } = await load(text, { './e.yaml': estate });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value?.points.length).toBe(2);
    expect(bundle).toEqual({ file: 'sweep.yaml', text, files: [{ path: './e.yaml', text: estate }] });
  });

  it('reads an estate once, however many points there are', async () => {
    const estate =
      'entwin: estate/1\nasOf: 2026-01-05\ntenants:\n  - { id: msp, name: MSP, role: managing }\n  - { id: one, pod: one }\npeople:\n  - { id: ann, name: Ann, tier: tier1, pods: [one] }\n';
    const text = 'name: E\nestate: ./e.yaml\nsweep: { horizon: [1 day, 2 days] }\n';
    const { value } = await load(text, { './e.yaml': estate });
    const [one, other] = await Promise.all(
      [0, 1].map(async (position) => {
        const { source } = await value!.scenarioOf(position);
        return source.kind === 'estate' ? source.estate.people[0]!.pods : undefined;
      }),
    );
    expect(one).toEqual(['one']);
    // The very same list: what is parsed twice is equal at most.
    expect(other).toBe(one);
  });
});

describe('a sweep that is wrong is told where', () => {
  it('a value that does not fit its key, at the value', async () => {
    const { diagnostics } = await load(`${SWEPT}sweep:\n  sketch.customers.count: [2, -3]\n`);
    expect(places(diagnostics)).toEqual(['12:31 SCN-RANGE']);
    expect(diagnostics[0]!.message).toContain('(At sketch.customers.count: -3.)');
  });

  it('inside a value that is a block', async () => {
    const { diagnostics } = await load(`${SWEPT}sweep:\n  precision: [{ min: 4, max: 4 }, { mn: 4 }]\n`);
    expect(places(diagnostics)).toEqual(['12:37 SCN-UNKNOWN-KEY']);
  });

  it('a key that does not exist, with what was meant', async () => {
    expect(await complaints('sweep:\n  sketch.customers.cuont: [2, 3]\n')).toMatch(
      /^sweep\.yaml:12:3: error SCN-UNKNOWN-KEY The key "cuont" is not known here\.\n[\s\S]*Did you mean "count"\?$/,
    );
    expect(await complaints('sweep:\n  sketch.costumers.count: [2, 3]\n')).toContain(
      'sweep.yaml:12:3: error SCN-UNKNOWN-KEY The key "costumers" is not known here.',
    );
  });

  it('what only a combination breaks, where it stands, with the first point that does', async () => {
    const text = await complaints('sweep:\n  precision.max: [20, 8]\n', SWEPT);
    expect(text).toMatch(
      /^sweep\.yaml:12:23: error SCN-RANGE At least 16 and at most 8 .*\(At precision\.max: 8\.\)/,
    );
  });

  it('what every point gives, once and without a point', async () => {
    const text = await complaints(
      'sweep: { horizon: [1 day, 2 days] }\n',
      SWEPT.replace('exchange-admin', 'exchnage-admin'),
    );
    expect(text.match(/error/g)).toHaveLength(1);
    expect(text).not.toContain('(At ');
  });

  it.each([
    ['sweep: {}', 'SCN-SWEEP-SIZE Nothing is swept.'],
    ['', 'SCN-MISSING "sweep" is missing here.'],
    ['sweep: { seed: [1, 2] }', 'SCN-SWEEP-PATH All points draw the same random numbers'],
    ['sweep: { sweep.a: [1] }', 'SCN-SWEEP-PATH A sweep cannot sweep itself.'],
    ['sweep: { name: [a] }', 'SCN-SWEEP-PATH The name is not part of what is run.'],
    ['sweep: { horizon.days: [1] }', 'SCN-SWEEP-PATH "horizon" holds no keys'],
    ['sweep: { designs.0.approval: [all] }', 'SCN-SWEEP-PATH "designs.0" holds no keys'],
    [
      'sweep: { designs.2.approval: [all] }',
      'SCN-SWEEP-PATH "designs" is a list of 2, and has no place "2".',
    ],
    ['sweep: { designs.x: [dap] }', 'SCN-SWEEP-PATH "designs" is a list of 2, and has no place "x".'],
    [
      'sweep: { behavior: [{}], behavior.patience: [1 h] }',
      'SCN-SWEEP-PATH "behavior.patience" lies inside "behavior"',
    ],
    ['sweep: { horizon: [1 day, 1 day] }', 'SCN-DUPLICATE "horizon" takes the same value twice.'],
    ['sweep: { horizon: [] }', 'SCN-RANGE'],
    ['sweep: { horizon: 1 day }', 'SCN-TYPE'],
    ['sweep: { "a b": [1] }', 'SCN-KEY'],
    ['sweep: { constructor.x: [1] }', 'SCN-FORBIDDEN-KEY The path "constructor.x" is not allowed.'],
    ['sweep: { behavior.__proto__.x: [1] }', 'SCN-FORBIDDEN-KEY'],
    ['sweep: [1]', 'SCN-TYPE'],
    [
      `sweep: { horizon: [${Array.from({ length: 40 }, (_, k) => `${k + 1} days`)}], sketch.customers.count: [${Array.from({ length: 30 }, (_, k) => k + 1)}] }`,
      'SCN-SWEEP-SIZE 40 × 30 values make 1200 points.',
    ],
    [
      `sweep: { ${Array.from({ length: 11 }, (_, k) => `a${k}: [1]`)} }`,
      'SCN-SWEEP-SIZE 11 keys are swept at once.',
    ],
  ])('%s', async (sweep, told) => {
    expect(await complaints(`${sweep}\n`)).toContain(told);
  });

  it('an estate', async () => {
    const { diagnostics } = await load('entwin: estate/1\nasOf: 2026-01-05\ntenants: []\n');
    expect(places(diagnostics)).toEqual(['1:1 SCN-SWEEP-PATH']);
  });

  it('never by an exception, whatever the text', async () => {
    for (const text of [
      '',
      'x',
      '[1]',
      'sweep: *a',
      '{',
      'sweep: null',
      '\u0000',
      'name: a\nsweep: { 0: [1] }',
    ]) {
      expect((await load(text)).diagnostics.length).toBeGreaterThan(0);
    }
  });
});
