import { loadScenario } from '../../scenarios/load/load.ts';
import { shareBlueprints } from '../../scenarios/run/blueprints.ts';
import { bounds } from '../../scenarios/run/bounds.ts';
import { type Known, repeatScenario, summarizeRun } from '../../scenarios/run/run.ts';
import type { KnownDesigns, Pause } from '../../scenarios/run/run-in-parts.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Answer, Ask } from './messages.ts';
import { nextTurn } from './next-turn.ts';
import { isTold } from './telling.ts';

/*
 * The thread that reads and simulates, so that the page never waits. It stays warm between two runs: compiling the
 * models takes longer than a small run. While it simulates it listens again and again whether something newer is wanted.
 */

const FILE = 'scenario.yaml';

/** A first replication that takes longer than this is told of before its last design is done, */
const EARLY_MS = 15;

/** and again once it has taken so many times as long: the first designs may have nothing that a view shows. */
const AGAIN_AFTER = 1.5;

/** How long it simulates without listening. */
const DEAF_MS = 4;

let running: AbortController | undefined;

/** What was simulated last: where the next one differs in behavior only, its estates are used again. */
let latest: Scenario | undefined;

const answer = (message: Answer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if (data.kind === 'write') {
    void write(data);
    return;
  }
  running?.abort();
  if (data.kind === 'run') void run(data);
  else answer({ kind: 'stopped', id: data.id });
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
  const began = performance.now();
  try {
    const { value, diagnostics } = await read(text);
    // Somebody may have gone on typing meanwhile.
    await nextTurn();
    if (own.signal.aborted) return;
    answer({ kind: 'read', id, diagnostics, scenario: value });
    if (value === undefined) return;
    await simulate(id, most === undefined ? value : withFewer(value, most), own, began);
  } catch (error) {
    if (!own.signal.aborted) answer({ kind: 'failed', id, message: messageOf(error) });
  }
}

async function simulate(id: number, scenario: Scenario, own: AbortController, began: number): Promise<void> {
  if (latest !== undefined) shareBlueprints(latest, scenario);
  latest = scenario;
  const { maximum } = bounds(scenario);
  let tellFromMs = EARLY_MS;
  const onDesigns = async ({ count, soFar }: KnownDesigns): Promise<void> => {
    await listen(own);
    const takenMs = performance.now() - began;
    if (takenMs < tellFromMs) return;
    tellFromMs = takenMs * AGAIN_AFTER;
    answer({ kind: 'known', id, result: await soFar(), maximum, done: false, designs: count });
  };
  const onKnown = async ({ count, soFar }: Known): Promise<void> => {
    await listen(own);
    if (!isTold(count) || count >= maximum) return;
    answer({ kind: 'known', id, result: await soFar(), maximum, done: false });
  };
  const run = await repeatScenario(scenario, {
    signal: own.signal,
    onKnown,
    onDesigns,
    pause: pauseFor(own),
  });
  if (own.signal.aborted) return;
  const result = await summarizeRun(scenario, run);
  answer({ kind: 'known', id, result, maximum, done: true });
}

/** Hears what has come meanwhile, and gives up when nobody wants this run any more. */
async function listen({ signal }: AbortController): Promise<void> {
  await nextTurn();
  signal.throwIfAborted();
}

/** Listens within replications as well: a long one must not keep the next question waiting. */
function pauseFor(own: AbortController): Pause {
  let heardAt = performance.now();
  return () => {
    if (performance.now() - heardAt < DEAF_MS) return undefined;
    return listen(own).then(() => {
      heardAt = performance.now();
    });
  };
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
