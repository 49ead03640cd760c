import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Result } from '../../scenarios/result.ts';
import { folderWith, startCli } from './spawn-cli.ts';

const GIBIBYTE = 1024 ** 3;

/** A sketch with so many customers, an engineer for twenty of them, over two years in which every relationship ends. */
const LARGE = `name: Large
horizon: 730 days
sketch:
  managing:
    engineers: { tier1: 1200, tier2: 600, tier3: 200 }
    approvers: 3
    pods: 1000
    podsPerEngineer: { tier1: 1, tier2: 2, tier3: 2 }
  customers:
    count: 40000
    needs:
      - helpdesk-admin
      - { need: exchange-admin, tiers: [tier2, tier3] }
      - { need: intune-admin, tiers: [tier2, tier3] }
      - { need: azure-contributor, tiers: [tier3] }
  gdap: { endsAfter: 120 days to 730 days }
  pim: { approval: [tier2, tier3], groupsPer: customer }
designs: [gdap-pim]
behavior: { activationsPerEngineerPerDay: 2 to 5 }
events:
  - { at: P20DT10H, compromise: { who: tier2, with: stolen-session } }
`;

let folder: string;
beforeAll(() => {
  folder = folderWith({ 'large.yaml': LARGE });
});
afterAll(() => rmSync(folder, { recursive: true }));

it.runIf(process.platform === 'linux')(
  '40,000 customers over two years run in one process under 2 GiB',
  async () => {
    const [child, ending] = startCli(
      ['run', 'large.yaml', '--workers', '1', '--replications', '1', '--json'],
      { cwd: folder },
    );
    let peak = 0;
    const look = setInterval(() => {
      peak = Math.max(peak, peakBytesOf(child.pid!));
    }, 1000);
    const { code, stdout } = await ending;
    clearInterval(look);
    expect(code).toBe(0);
    expect(Result.parse(JSON.parse(stdout)).designs[0]!.violations).toEqual([]);
    expect(peak).toBeGreaterThan(GIBIBYTE / 4);
    expect(peak).toBeLessThan(2 * GIBIBYTE);
  },
);

/** What the process has held at most, as Linux counts it; 0 when it is gone. */
function peakBytesOf(pid: number): number {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kibibytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
