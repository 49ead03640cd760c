import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RareResult } from '../../scenarios/rare/rare-result.ts';
import { AT_ONCE_MILLISECONDS, interrupted } from './interrupted.ts';
import { folderWith, runCli } from './spawn-cli.ts';

const RARE = `name: Small and careful
horizon: 40 days
sketch:
  managing: { engineers: { tier1: 1 }, approvers: 1 }
  customers: { count: 2, needs: [exchange-admin] }
  gdap: { endsAfter: 35 days }
designs: [gdap-standing]
behavior:
  activationsPerEngineerPerDay: 0
  renewal: { forgotten: 0.05%, customerApproval: 1 day }
`;

let folder: string;
beforeAll(() => {
  folder = folderWith({
    'rare.yaml': RARE,
    'wrong.yaml': RARE.replace('forgotten: 0.05%', 'forgotten: 5'),
    // One replication alone takes minutes.
    'slow.yaml': RARE.replace('40 days', '7000 days')
      .replace('tier1: 1', 'tier1: 900')
      .replace('PerDay: 0', 'PerDay: 9'),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('rare', () => {
  it('says how likely it is, with the same bytes on one, two and three workers', async () => {
    const json = async (...args: string[]) => {
      const { code, stdout, stderr } = await runCli(['rare', 'rare.yaml', '--json', ...args], {
        cwd: folder,
      });
      expect([code, stderr]).toEqual([0, '']);
      return stdout;
    };
    const [one, two, three] = await Promise.all(['1', '2', '3'].map((count) => json('--workers', count)));
    expect(two).toBe(one);
    expect(three).toBe(one);
    const { designs } = RareResult.parse(JSON.parse(one!));
    const { low, high } = designs[0]!.probability;
    expect([low < 0.001, high > 0.001]).toEqual([true, true]);
  });

  it('writes every format, and takes a customer, a length and a seed', async () => {
    const options = [
      '--customer',
      'customer 002',
      '--longer-than',
      '1 hour',
      '--seed',
      '7',
      '--replications',
      '3',
    ];
    const places = ['-f', 'json,md,csv,text', '--out', 'out/', '--full'];
    const { code, stderr } = await runCli(['rare', 'rare.yaml', ...options, ...places], { cwd: folder });
    const endings = ['json', 'md', 'csv', 'txt'];
    expect([code, stderr]).toEqual([0, endings.map((ending) => `Wrote out/rare.${ending}\n`).join('')]);
    const result = RareResult.parse(JSON.parse(readFileSync(join(folder, 'out/rare.json'), 'utf8')));
    expect([result.seed, result.replications.count, result.question.longerThanSeconds]).toEqual([7, 3, 3600]);
    expect(readFileSync(join(folder, 'out/rare.txt'), 'utf8')).toMatch(
      /^Rare: Small and careful\nHow likely is it that customer 002 goes without us/,
    );
  });

  it.each([
    [['rare.yaml', '--event', 'lapze'], 'There is no event "lapze".', 'Did you mean "lapse"?'],
    [['rare.yaml', '--customer', 'Customer 02'], 'There is no tenant "Customer 02".', 'Did you mean'],
    [['rare.yaml', '--longer-than', '41 days'], 'No outage can last longer', ''],
    [['rare.yaml', '--event', 'lapse', '--longer-than', '1 day'], 'a lapse has no length', ''],
    [['wrong.yaml'], 'wrong.yaml:10:25: error SCN-', ''],
  ])('refuses %j', async (args, message, hint) => {
    const { code, stdout, stderr } = await runCli(['rare', ...args], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect(stderr).not.toContain('mistake.');
  });

  it('shows what is known on Ctrl-C', async () => {
    const { code, stdout, stderr } = await interrupted(
      ['rare', 'rare.yaml', '--replications', '90000', '--json'],
      folder,
      2500,
      (ended) => ended.stdout !== '',
    );
    const { stoppedBy, count } = RareResult.parse(JSON.parse(stdout)).replications;
    expect([code, stoppedBy]).toEqual([3, 'user']);
    expect(stderr).toBe(`Stopped after ${count} replications; this is what they say.\n`);
  });

  it('tells on Ctrl-C where the first replication is, if it takes long', async () => {
    const told =
      /^Stopped in the first replications, gdap-standing on 20\d\d-\d\d-\d\d; until they are whole/;
    const { code, stdout, stderr, tookMilliseconds } = await interrupted(
      ['rare', 'slow.yaml'],
      folder,
      3000,
      (ended) => told.test(ended.stderr) && !ended.stderr.includes('2026-01-05'),
    );
    expect(stderr).toMatch(told);
    expect([code, stdout]).toEqual([3, '']);
    expect(tookMilliseconds).toBeLessThan(AT_ONCE_MILLISECONDS);
  });
});
