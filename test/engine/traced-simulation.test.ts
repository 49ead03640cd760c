import { describe, expect, test } from 'vitest';
import { raise, setup } from 'xstate';
import { compile } from '../../engine/compile/index.ts';
import { PRIORITY, Simulation } from '../../engine/simulation.ts';
import { TracedSimulation } from '../../engine/traced-simulation.ts';
import { fakeMachine } from './fake-machine.ts';

/** Rings for ten seconds after each press. */
const bell = fakeMachine({
  id: 'bell',
  states: {
    quiet: { on: { press: { target: 'ringing', effects: ['rings'] } } },
    ringing: { on: { press: {} }, after: { delaySeconds: () => 10, target: 'quiet', effects: ['falls'] } },
  },
});

/** Who hears the bell; nothing moves it. */
const dog = fakeMachine({ id: 'dog', states: { asleep: { on: { hear: { effects: ['barks'] } } } } });

const EFFECTS = Array.from({ length: 40 }, (_, number) => `effect ${number}`);

/** Three timers at once, one of them with a computed event; forty effects at once, then two of which the first has a high number. */
const crowd = setup({
  actions: { ...Object.fromEntries(EFFECTS.map((effect) => [effect, () => {}])) },
}).createMachine({
  id: 'crowd',
  type: 'parallel',
  states: {
    right: { entry: [...EFFECTS, raise(() => ({ type: 'late' }), { id: 'late', delay: 4 })] },
    left: {
      initial: 'on',
      states: {
        on: { after: { 1: 'off' } },
        off: { entry: 'effect 2', on: { again: 'on' } },
      },
    },
    middle: {
      initial: 'on',
      states: {
        on: { after: { 2: 'off' } },
        off: { entry: ['effect 35', 'effect 3'], on: { again: 'on' } },
      },
    },
  },
});

/** A crowd that begins again when all is over, and the effects of each of its steps as they came. */
function manyAtOnce() {
  const effects: string[][] = [];
  const sim = new TracedSimulation({
    horizonSeconds: 4,
    onTransition: () => effects.push([]),
    onEffect: (effect) => effects.at(-1)!.push(effect),
  });
  sim.addEntity(compile(crowd));
  sim.schedule(2, PRIORITY.behavior, 0, { type: 'again' });
  sim.run();
  return { steps: sim.steps, effects };
}

type Loop = typeof Simulation;

/** A bell that is pressed by hand and by a plan; a dog that hears it, now and once more later; pups that bark adds. */
function morning(Kind: Loop) {
  const heard: string[] = [];
  const sim: Simulation = new Kind({
    horizonSeconds: 100,
    onEffect: (effect, entity) => {
      heard.push(`${sim.now} ${effect} ${entity}`);
      if (effect === 'rings') {
        sim.send(1, { type: 'hear' });
        sim.scheduleCall(sim.now + 5, PRIORITY.behavior, () => sim.send(1, { type: 'hear' }));
      }
      if (effect === 'falls') sim.schedule(sim.now + 2, PRIORITY.behavior, 0, { type: 'press' });
      if (effect === 'barks' && sim.entityCount === 2) sim.addEntity(dog);
    },
  });
  sim.addEntity(bell);
  sim.addEntity(dog);
  sim.schedule(1, PRIORITY.scenario, 0, { type: 'press' });
  sim.run(20);
  return { sim, heard };
}

const traced = () => morning(TracedSimulation as unknown as Loop);

describe('a traced run', () => {
  test('knows of each event what led to it', () => {
    const { steps } = traced().sim as TracedSimulation;
    expect(
      steps.map(({ atSeconds, entity, event, trigger, cause }) =>
        [atSeconds, entity, event.type, trigger, cause].join(' '),
      ),
    ).toEqual([
      '0 0 xstate.init start -1',
      '0 1 xstate.init start -1',
      '1 0 press scenario -1',
      '1 1 hear effect 2',
      '1 2 xstate.init start 3',
      '6 1 hear behavior 2',
      `11 0 ${steps[6]!.event.type} timer 2`,
      '13 0 press behavior 6',
      '13 1 hear effect 7',
      '18 1 hear behavior 7',
    ]);
    expect(steps[6]!.effects).toEqual(['falls']);
    expect(steps[2]!).toMatchObject({ effects: ['rings'] });
  });

  test('is the plain run', () => {
    const [plain, logged] = [morning(Simulation), traced()];
    expect(logged.heard).toEqual(plain.heard);
    expect(logged.sim.counts).toEqual(plain.sim.counts);
  });

  test('knows what the wiring was handling also after it has added somebody', () => {
    const sim: TracedSimulation = new TracedSimulation({
      horizonSeconds: 10,
      onEffect: (effect) => {
        if (effect === 'rings') sim.send(sim.addEntity(dog), { type: 'hear' });
      },
    });
    sim.addEntity(bell);
    sim.schedule(1, PRIORITY.scenario, 0, { type: 'press' });
    sim.run();
    expect(sim.steps.map(({ event, cause }) => `${event.type} ${cause}`)).toEqual([
      'xstate.init -1',
      'press -1',
      'xstate.init 1',
      'hear 1',
    ]);
  });

  test('logs an event of the same name as often as it comes, each with its own cause', () => {
    const shared = { type: 'press' };
    const sim = new TracedSimulation({ horizonSeconds: 10 });
    sim.addEntity(bell);
    sim.schedule(1, PRIORITY.scenario, 0, shared);
    sim.schedule(1, PRIORITY.behavior, 0, shared);
    sim.run();
    expect(sim.steps.slice(1).map(({ trigger, before, after }) => [trigger, before === after])).toEqual([
      ['scenario', false],
      ['behavior', true],
    ]);
  });

  test('knows the times of steps that are seconds, and of steps that are days apart', () => {
    const times = [0, 126, 253, 381, 100_000, 100_000, 100_127];
    const sim = new TracedSimulation({ horizonSeconds: 200_000 });
    sim.addEntity(dog);
    for (const at of times) sim.schedule(at, PRIORITY.behavior, 0, { type: 'hear' });
    sim.run();
    expect(sim.steps.slice(1).map(({ atSeconds }) => atSeconds)).toEqual(times);
    expect(sim.steps.slice(1).every(({ effects }) => effects.join() === 'barks')).toBe(true);
  });

  test('knows all effects of a step in order, and for each timer the step that armed it last', () => {
    const { steps, effects } = manyAtOnce();
    expect(steps.map(({ effects }) => effects)).toEqual(effects);
    expect(
      steps.map(({ atSeconds, event, trigger, cause }) => [atSeconds, event.type, trigger, cause].join(' ')),
    ).toEqual([
      '0 xstate.init start -1',
      '1 xstate.after.1.crowd.left.on timer 0',
      '2 xstate.after.2.crowd.middle.on timer 0',
      '2 again behavior -1',
      '3 xstate.after.1.crowd.left.on timer 3',
      '4 late timer 0',
      '4 xstate.after.2.crowd.middle.on timer 3',
    ]);
  });

  test('holds more steps than a chunk has room for', () => {
    const [rounds, pair] = [20_000, 2];
    const sim = new TracedSimulation({ horizonSeconds: rounds });
    sim.addEntity(bell);
    sim.addEntity(dog);
    const ring = () => {
      for (let entity = 0; entity < pair; entity++) sim.send(entity, { type: 'hear' });
      if (sim.now < rounds) sim.scheduleCall(sim.now + 1, PRIORITY.behavior, ring);
    };
    sim.scheduleCall(1, PRIORITY.scenario, ring);
    sim.run();
    const { steps } = sim;
    expect(steps).toHaveLength(pair + rounds * pair);
    expect(steps.every(({ entity }, step) => entity === step % pair)).toBe(true);
    expect(steps.at(-1)).toMatchObject({
      atSeconds: rounds,
      effects: ['barks'],
      trigger: 'behavior',
      cause: -1,
    });
  });
});
