import { assign, setup } from 'xstate';
import { compile } from '../../engine/compile/index.ts';
import { type Distribution, sampleSeconds } from '../../engine/distributions.ts';
import { Gauge } from '../../engine/recorders/index.ts';
import { type EntityId, PRIORITY, Simulation } from '../../engine/simulation.ts';
import { type Stream, streamsOf } from '../../engine/streams.ts';

interface Timed {
  readonly stream: Stream;
  readonly duration: Distribution;
}

/** Lets a customer arrive after every gap. */
const source = compile(
  setup({
    types: { context: {} as Timed & { arrivals: number }, input: {} as Timed },
    delays: { gap: ({ context }) => sampleSeconds(context.duration, context.stream) },
    actions: { arrived: () => {}, count: assign({ arrivals: ({ context }) => context.arrivals + 1 }) },
  }).createMachine({
    id: 'source',
    context: ({ input }) => ({ ...input, arrivals: 0 }),
    initial: 'open',
    states: {
      open: { after: { gap: { target: 'open', reenter: true, actions: ['count', 'arrived'] } } },
    },
  }),
);

/** Serves one customer at a time. */
const server = compile(
  setup({
    types: { context: {} as Timed, input: {} as Timed, events: {} as { type: 'serve' } },
    delays: { service: ({ context }) => sampleSeconds(context.duration, context.stream) },
    actions: { finished: () => {} },
  }).createMachine({
    id: 'server',
    context: ({ input }) => input,
    initial: 'idle',
    states: {
      idle: { on: { serve: 'busy' } },
      busy: { after: { service: { target: 'idle', actions: 'finished' } } },
    },
  }),
);

export interface QueueOptions {
  readonly seed: number;
  readonly replication: number;
  readonly servers: number;
  readonly meanGapSeconds: number;
  readonly meanServiceSeconds: number;
  readonly warmUpSeconds: number;
  readonly measuredSeconds: number;
}

export interface QueueOutcome {
  readonly arrivals: number;
  readonly meanWaiting: number;
  readonly meanBusy: number;
  readonly meanWaitSeconds: number;
  readonly events: number;
}

/** Runs one queue: customers wait in line while all servers are busy. */
export function runQueue(options: QueueOptions): QueueOutcome {
  const streams = streamsOf(options.seed, options.replication);
  const timed = (name: string, mean: number): Timed => ({
    stream: streams.stream(name, 'duration'),
    duration: { kind: 'exponential', mean },
  });
  const line: number[] = [];
  const idle: EntityId[] = [];
  let waiting = new Gauge();
  let busy = new Gauge();
  let waits = { count: 0, seconds: 0 };

  const startServing = (arrivedAt: number) => {
    waits.count++;
    waits.seconds += simulation.now - arrivedAt;
    busy.add(1, simulation.now);
    simulation.send(idle.shift()!, { type: 'serve' });
  };
  const simulation = new Simulation({
    horizonSeconds: options.warmUpSeconds + options.measuredSeconds,
    onEffect: (effect, entity) => {
      if (effect === 'arrived') {
        if (idle.length > 0) return startServing(simulation.now);
        line.push(simulation.now);
        return waiting.add(1, simulation.now);
      }
      idle.push(entity);
      busy.add(-1, simulation.now);
      if (line.length === 0) return;
      waiting.add(-1, simulation.now);
      startServing(line.shift()!);
    },
  });
  simulation.scheduleCall(options.warmUpSeconds, PRIORITY.scenario, () => {
    waiting = new Gauge(waiting.current, simulation.now);
    busy = new Gauge(busy.current, simulation.now);
    waits = { count: 0, seconds: 0 };
  });
  const gate = simulation.addEntity(source, timed('source', options.meanGapSeconds), 'source');
  for (let index = 0; index < options.servers; index++) {
    const name = `server ${index}`;
    idle.push(simulation.addEntity(server, timed(name, options.meanServiceSeconds), name));
  }
  simulation.run();
  return {
    arrivals: simulation.contextOf(gate).arrivals as number,
    meanWaiting: waiting.mean(simulation.now),
    meanBusy: busy.mean(simulation.now),
    meanWaitSeconds: waits.seconds / waits.count,
    events: simulation.eventCount,
  };
}

/** What theory says about the same queue in the long run (Erlang's C formula). */
export function erlangC(servers: number, meanGapSeconds: number, meanServiceSeconds: number) {
  const offered = meanServiceSeconds / meanGapSeconds;
  let term = 1;
  let sum = 1;
  for (let n = 1; n < servers; n++) {
    term *= offered / n;
    sum += term;
  }
  const full = (term * offered) / servers / (1 - offered / servers);
  const probabilityOfWaiting = full / (sum + full);
  const meanWaiting = (probabilityOfWaiting * offered) / (servers - offered);
  return { meanBusy: offered, meanWaiting, meanWaitSeconds: meanWaiting * meanGapSeconds };
}
