import { loadScenario } from '../../scenarios/load/load.ts';
import { bounds } from '../../scenarios/run/bounds.ts';
import { type Known, runScenario } from '../../scenarios/run/run.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Answer, Ask } from './messages.ts';
import { nextTurn } from './next-turn.ts';
import { isTold } from './telling.ts';

/*
 * The thread that reads and simulates, so that the page never waits. It stays warm between two runs: compiling the
 * models takes longer than a small run. Between two replications it listens whether something newer is wanted.
 */

const FILE = 'scenario.yaml';

let running: AbortController | undefined;

const answer = (message: Answer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if (data.kind === 'write') {
    void write(data);
    return;
  }
  running?.abort();
  if (data.kind === 'run') void run(data);
});

/** Reads a text as the command line does; other files are out of a page's reach. */
function read(text: string) {
  return loadScenario({
    file: FILE,
    text,
    readFile: () =>
      Promise.reject(new Error('a page cannot read other files; put the estate into the scenario')),
  });
}

async function run({ id, text, most }: Extract<Ask, { kind: 'run' }>): Promise<void> {
  const own = new AbortController();
  running = own;
  try {
    const { value, diagnostics } = await read(text);
    // Somebody may have gone on typing meanwhile.
    if (own.signal.aborted) return;
    answer({ kind: 'read', id, diagnostics, scenario: value });
    if (value === undefined) return;
    await simulate(id, most === undefined ? value : withFewer(value, most), own);
  } catch (error) {
    if (!own.signal.aborted) answer({ kind: 'failed', id, message: messageOf(error) });
  }
}

async function simulate(id: number, scenario: Scenario, own: AbortController): Promise<void> {
  const { maximum } = bounds(scenario);
  const onKnown = async ({ count, soFar }: Known): Promise<void> => {
    await nextTurn();
    if (own.signal.aborted || !isTold(count) || count >= maximum) return;
    answer({ kind: 'known', id, result: await soFar(), maximum, done: false });
  };
  const result = await runScenario(scenario, { signal: own.signal, onKnown });
  if (own.signal.aborted) return;
  answer({ kind: 'known', id, result, maximum, done: true });
}

/** The same scenario with few replications, for a small picture. */
function withFewer(scenario: Scenario, most: number): Scenario {
  const { precision } = scenario;
  return { ...scenario, precision: { ...precision, minReplications: most, maxReplications: most } };
}

async function write({ id, format, text, result }: Extract<Ask, { kind: 'write' }>): Promise<void> {
  try {
    const { written } = await import('./written.ts');
    answer({ kind: 'written', id, content: await written(format, result, () => read(text)) });
  } catch (error) {
    answer({ kind: 'failed', id, message: messageOf(error) });
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
