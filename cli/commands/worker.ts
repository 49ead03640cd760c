import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { MOST_WORKERS, wholeNumber } from '../numbers-asked.ts';
import { say } from '../terminal.ts';

interface WorkerCommandOptions {
  readonly redis: string;
  readonly workers?: number;
}

const EXAMPLES = `Examples:
  entwin worker --redis redis://10.0.0.5:6379
  ENTWIN_REDIS_PASSWORD=… entwin worker --redis rediss://queue.example.com:6380 --workers 8
`;

/** `entwin worker`: runs batches of sweeps that other machines put into a queue, until somebody stops it. */
export function addWorkerCommand(program: Command): void {
  program
    .command('worker')
    .summary('run batches of sweeps from a queue on Redis')
    .description(
      'Takes batches that "entwin sweep --redis" puts into a queue, runs them and answers, until it is stopped. It opens a connection to that Redis and to nothing else.',
    )
    .requiredOption('--redis <url>', 'redis://host:port, or rediss://user:password@host:port with TLS')
    .option('--workers <number>', 'threads to use', wholeNumber(1, MOST_WORKERS))
    .addHelpText('before', EXAMPLES)
    .action(async (options: WorkerCommandOptions) => {
      process.exitCode = await serve(options);
    });
}

async function serve({ redis, workers }: WorkerCommandOptions): Promise<number> {
  const [{ openConsumer }, { createSweepPool }, { defaultWorkers }] = await Promise.all([
    import('../queue/batch-consumer.ts'),
    import('../sweep/pool.ts'),
    import('../workers.ts'),
  ]);
  const count = workers ?? defaultWorkers();
  const pool = createSweepPool(count);
  const consumer = await openConsumer(redis, pool, count, say);
  say(`Waiting for batches at ${consumer.place}, ${count} at a time. Ctrl-C ends it.`);
  const ended = await new Promise<'stopped' | 'lost'>((resolve) => {
    let asked = false;
    const stop = () => {
      // Whoever asks twice means it; what is under way goes to another worker.
      if (asked) process.exit(EXIT.stopped);
      asked = true;
      say('Finishing the batches under way; Ctrl-C again leaves them to others.');
      resolve('stopped');
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    consumer.lost.addEventListener('abort', () => resolve('lost'));
  });
  if (ended === 'lost') {
    say(`Redis at ${consumer.place} is gone.`);
    process.exit(EXIT.stopped);
  }
  await consumer.finish();
  await pool.close();
  return EXIT.fine;
}
