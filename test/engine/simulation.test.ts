import { describe, expect, test } from 'vitest';
import { PRIORITY, Simulation } from '../../engine/simulation.ts';
import { fakeMachine } from './fake-machine.ts';

/** Lit for a while after each press; tells everybody when it goes out. */
const lamp = fakeMachine({
  id: 'lamp',
  context: (input) => ({ presses: 0, seconds: (input as number | undefined) ?? 10 }),
  states: {
    dark: {
      on: {
        press: {
          target: 'lit',
          update: (context) => {
            context.presses = (context.presses as number) + 1;
          },
          effects: ['wentOn'],
        },
        fail: { target: 'broken' },
      },
    },
    lit: {
      tags: ['bright'],
      on: { press: {}, fail: { target: 'broken' } },
      after: {
        delaySeconds: (context) => context.seconds as number,
        target: 'dark',
        effects: ['wentOut'],
      },
    },
    broken: { done: true, entry: ['broke'] },
  },
});

/** Passes every knock on, as an effect. */
const door = fakeMachine({ id: 'door', states: { open: { on: { knock: { effects: ['knocked'] } } } } });

describe('time', () => {
  test('a timer fires at its second, and the state is left', () => {
    const simulation = new Simulation({ horizonSeconds: 100 });
    const entity = simulation.addEntity(lamp);
    simulation.schedule(5, PRIORITY.behavior, entity, { type: 'press' });
    simulation.run(14);
    expect([simulation.now, simulation.stateOf(entity)]).toEqual([14, 'lit']);
    simulation.run(15);
    expect([simulation.now, simulation.stateOf(entity)]).toEqual([15, 'dark']);
    simulation.run();
    expect(simulation.now).toBe(100);
    expect(simulation.counts).toEqual({ timers: 1, scheduled: 1, calls: 0, messages: 0, dropped: 0 });
  });

  test('leaving a state disarms its timer', () => {
    const simulation = new Simulation({ horizonSeconds: 100 });
    const entity = simulation.addEntity(lamp);
    simulation.schedule(5, PRIORITY.behavior, entity, { type: 'press' });
    simulation.schedule(8, PRIORITY.behavior, entity, { type: 'fail' });
    simulation.run();
    expect(simulation.stateOf(entity)).toBe('broken');
    expect(simulation.counts.timers).toBe(0);
  });

  test('what lies past the horizon is dropped and counted', () => {
    const simulation = new Simulation({ horizonSeconds: 12 });
    const entity = simulation.addEntity(lamp);
    simulation.schedule(5, PRIORITY.behavior, entity, { type: 'press' });
    expect(simulation.schedule(13, PRIORITY.behavior, entity, { type: 'fail' })).toBe(-1);
    expect(simulation.cancelScheduled(-1)).toBe(false);
    simulation.run();
    expect(simulation.stateOf(entity)).toBe('lit');
    expect(simulation.counts.dropped).toBe(2);
  });

  test('it goes on from where it stopped, and never back', () => {
    const simulation = new Simulation({ horizonSeconds: 100 });
    simulation.run(50);
    expect(() => simulation.run(49)).toThrow('cannot run back');
    expect(() => simulation.schedule(49, 0, 0, { type: 'press' })).toThrow('is over');
    const entity = simulation.addEntity(lamp);
    simulation.schedule(50, PRIORITY.behavior, entity, { type: 'press' });
    simulation.run();
    expect(simulation.contextOf(entity)).toEqual({ presses: 1, seconds: 10 });
  });

  test('within a second: scenario, timers, behavior, observation, whoever was armed first', () => {
    const order: string[] = [];
    const simulation = new Simulation({
      horizonSeconds: 100,
      onEffect: (effect) => order.push(effect),
    });
    const entity = simulation.addEntity(lamp);
    const call = (token: number) => order.push(`call ${token}`);
    simulation.schedule(10, PRIORITY.behavior, entity, { type: 'press' });
    for (const priority of [3, 2, 1, 0] as const) simulation.scheduleCall(20, priority, call, priority);
    simulation.run();
    expect(order).toEqual(['wentOn', 'call 0', 'call 1', 'wentOut', 'call 2', 'call 3']);
  });
});

describe('effects and messages', () => {
  test('an effect finds the entity in its new state', () => {
    const seen: unknown[] = [];
    const simulation = new Simulation({
      horizonSeconds: 100,
      onEffect: (effect, entity, params) => {
        const { presses } = simulation.contextOf(entity);
        seen.push([effect, simulation.stateOf(entity), params, presses]);
      },
    });
    const entity = simulation.addEntity(lamp);
    simulation.send(entity, { type: 'press' });
    simulation.run(0);
    expect(seen).toEqual([['wentOn', 'lit', { type: 'press' }, 1]]);
  });

  test('messages wait for the event under way, come in order, and before the next timer', () => {
    const order: string[] = [];
    const simulation = new Simulation({
      horizonSeconds: 100,
      onEffect: (effect, entity) => {
        order.push(`${simulation.nameOf(entity)} ${effect}`);
        if (effect === 'wentOut') {
          simulation.send(first, { type: 'knock' });
          simulation.send(second, { type: 'knock' });
          expect(simulation.counts.messages).toBe(2);
        }
        if (effect === 'knocked' && entity === first) simulation.send(third, { type: 'knock' });
      },
    });
    const a = simulation.addEntity(lamp, 10, 'a');
    const b = simulation.addEntity(lamp, 10, 'b');
    const first = simulation.addEntity(door, undefined, 'first');
    const second = simulation.addEntity(door, undefined, 'second');
    const third = simulation.addEntity(door, undefined, 'third');
    simulation.send(a, { type: 'press' });
    simulation.run(9);
    expect(simulation.counts.messages).toBe(1);
    simulation.send(b, { type: 'press' });
    simulation.run(10);
    expect(order).toEqual([
      'a wentOn',
      'b wentOn',
      'a wentOut',
      'first knocked',
      'second knocked',
      'third knocked',
    ]);
  });

  test('an entity added while effects are handed out starts at once, its effects come after theirs', () => {
    const order: string[] = [];
    const loud = fakeMachine({ id: 'loud', states: { on: { entry: ['hello'] } } });
    const pair = fakeMachine({ id: 'pair', states: { on: { on: { go: { effects: ['one', 'two'] } } } } });
    const simulation = new Simulation({
      horizonSeconds: 100,
      onEffect: (effect, entity) => {
        order.push(effect);
        if (effect === 'one') expect(simulation.stateOf(simulation.addEntity(loud))).toBe('on');
        expect(simulation.nameOf(entity)).toBe(effect === 'hello' ? 'loud 1' : 'pair 0');
      },
    });
    simulation.send(simulation.addEntity(pair), { type: 'go' });
    simulation.run();
    expect(order).toEqual(['one', 'two', 'hello']);
    expect(simulation.entityCount).toBe(2);
  });

  const FROZEN = Object.freeze({});
  const lit = { entry: ['lit'] };
  const waits = (seconds: number) => ({ after: { delaySeconds: () => seconds, target: 'out' } });
  test.each([
    ['with an object that cannot change', FROZEN, {}, {}, 1],
    ['with an object that can', {}, {}, {}, 2],
    ['with nothing', undefined, {}, {}, 2],
    ['where a copy would lose something', FROZEN, { [Symbol('hidden')]: 1 }, {}, 2],
    ['where copies would share something', FROZEN, { list: [] }, {}, 2],
    ['where the start tells something', FROZEN, {}, lit, 2],
    ['where the start arms a timer', FROZEN, {}, waits(10), 2],
    ['where the start arms a timer past the horizon', FROZEN, {}, waits(1000), 2],
  ])('two that begin alike, %s', (_, input, more, state, starts) => {
    let started = 0;
    const counter = fakeMachine({
      id: 'counter',
      context: () => {
        started++;
        return { ...more, steps: 0 };
      },
      states: {
        on: {
          ...state,
          on: {
            go: {
              update: (context) => {
                context.steps = (context.steps as number) + 1;
              },
            },
          },
        },
        out: {},
      },
    });
    const told: string[] = [];
    const simulation = new Simulation({ horizonSeconds: 100, onEffect: (effect) => told.push(effect) });
    const [first, second] = [simulation.addEntity(counter, input), simulation.addEntity(counter, input)];
    simulation.send(first, { type: 'go' });
    simulation.run();
    expect(started).toBe(starts);
    expect(simulation.contextOf(first).steps).toBe(1);
    expect(simulation.contextOf(second).steps).toBe(0);
    expect(told).toEqual(state === lit ? ['lit', 'lit'] : []);
    expect(simulation.counts.timers + simulation.counts.dropped).toBe('after' in state ? 2 : 0);
  });

  test('transitions are told with both configurations, the start with -1', () => {
    const told: unknown[] = [];
    const simulation = new Simulation({
      horizonSeconds: 100,
      onTransition: (entity, before, after, event) => told.push([entity, before, after, event.type]),
    });
    const entity = simulation.addEntity(lamp);
    for (const type of ['press', 'press', 'nonsense']) simulation.send(entity, { type });
    simulation.run();
    expect(told).toEqual([
      [0, -1, 0, 'xstate.init'],
      [0, 0, 1, 'press'],
      [0, 1, 1, 'press'],
      [0, 1, 1, 'nonsense'],
      [0, 1, 0, 'after.lit'],
    ]);
    expect(simulation.eventCount).toBe(4);
  });

  test('thousands of waiting messages keep their order', () => {
    const order: unknown[] = [];
    const simulation = new Simulation({
      horizonSeconds: 1,
      onEffect: (_effect, _entity, params) => {
        const { n } = params as unknown as { n: number };
        order.push(n);
        if (n < 500) simulation.send(entity, { type: 'knock', n: n + 1000 });
      },
    });
    const entity = simulation.addEntity(door);
    for (let n = 0; n < 1000; n++) simulation.send(entity, { type: 'knock', n });
    simulation.run();
    expect(order).toEqual(Array.from({ length: 1500 }, (_, n) => n));
  });
});

describe('schedules', () => {
  test('can be taken back, once, and only while they wait', () => {
    const simulation = new Simulation({ horizonSeconds: 100 });
    const entity = simulation.addEntity(lamp);
    const id = simulation.schedule(5, PRIORITY.behavior, entity, { type: 'press' });
    expect(simulation.cancelScheduled(id)).toBe(true);
    expect(simulation.cancelScheduled(id)).toBe(false);
    simulation.run(10);
    expect(simulation.stateOf(entity)).toBe('dark');
  });

  test('an old handle does not hit the schedule that came after it', () => {
    const simulation = new Simulation({ horizonSeconds: 100 });
    const entity = simulation.addEntity(lamp);
    const old = simulation.schedule(5, PRIORITY.behavior, entity, { type: 'nonsense' });
    simulation.run(6);
    simulation.schedule(7, PRIORITY.behavior, entity, { type: 'press' });
    expect(simulation.cancelScheduled(old)).toBe(false);
    simulation.run(8);
    expect(simulation.stateOf(entity)).toBe('lit');
  });

  test('a call may schedule the next, again and again, without new room', () => {
    const seconds: number[] = [];
    const simulation = new Simulation({ horizonSeconds: 50 });
    const tick = (token: number) => {
      seconds.push(simulation.now * 1000 + token);
      simulation.scheduleCall(simulation.now + 20, PRIORITY.observation, tick, token + 1);
    };
    simulation.scheduleCall(0, PRIORITY.observation, tick, 7);
    simulation.run();
    expect(seconds).toEqual([7, 20_008, 40_009]);
    expect(simulation.counts).toMatchObject({ calls: 3, dropped: 1 });
  });
});

describe('questions', () => {
  test('states by short or full name, tags, and what an event would do', () => {
    const simulation = new Simulation({ horizonSeconds: 100 });
    const entity = simulation.addEntity(lamp);
    expect(simulation.can(entity, { type: 'press' })).toBe(true);
    expect(simulation.can(entity, { type: 'nonsense' })).toBe(false);
    simulation.send(entity, { type: 'press' });
    simulation.run(0);
    expect(['lit', 'lamp.lit', 'dark', 'lamp.dark'].map((id) => simulation.isIn(entity, id))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(simulation.hasTag(entity, 'bright')).toBe(true);
    expect([simulation.codeOf(entity), simulation.topStateOf(entity)]).toEqual([1, 'lit']);
    expect(simulation.configurationOf(entity).stateIds).toEqual(['lamp', 'lamp.lit']);
  });

  test('a name the machine does not know is our own mistake', () => {
    const simulation = new Simulation({ horizonSeconds: 100 });
    const entity = simulation.addEntity(lamp);
    expect(() => simulation.isIn(entity, 'lti')).toThrow('no state lti');
    expect(() => simulation.hasTag(entity, 'birght')).toThrow('no tag birght');
    expect(() => simulation.contextOf(entity + 1)).toThrow(`there is no entity ${entity + 1}`);
  });
});

describe('guards against ourselves', () => {
  test('an endless exchange within one second is a crash, not a hang', () => {
    const simulation = new Simulation({
      horizonSeconds: 100,
      maxEventsPerSecond: 1000,
      onEffect: (_effect, entity) => simulation.send(entity, { type: 'knock' }),
    });
    simulation.send(simulation.addEntity(door), { type: 'knock' });
    expect(() => simulation.run()).toThrow('more than 1000 events in second 0');
  });

  test('events are counted anew in each second, and in each run', () => {
    const simulation = new Simulation({ horizonSeconds: 100, maxEventsPerSecond: 3 });
    const entity = simulation.addEntity(door);
    const knock = (times: number) => {
      for (let time = 0; time < times; time++) simulation.send(entity, { type: 'knock' });
    };
    for (let run = 0; run < 3; run++) {
      knock(3);
      simulation.run(0);
    }
    for (const at of [1, 1, 1, 2, 2, 2, 3, 3, 3, 3]) {
      simulation.schedule(at, PRIORITY.behavior, entity, { type: 'knock' });
    }
    expect(() => simulation.run()).toThrow('more than 3 events in second 3');
  });

  test('there is a limit to machines and to their configurations, as entities say in few bytes which are theirs', () => {
    const simulation = new Simulation({ horizonSeconds: 100 });
    const one = () => fakeMachine({ id: 'many', states: { on: {} } });
    const [only] = one().configurations;
    const configurations = Array.from({ length: 2 ** 16 + 1 }, () => only!);
    expect(() => simulation.addEntity({ ...one(), configurations })).toThrow(
      'machine many has 65537 configurations',
    );
    for (let count = 0; count < 256; count++) simulation.addEntity(one());
    expect(() => simulation.addEntity(one())).toThrow('more than 256 machines');
  });

  test('the clock may not be started twice', () => {
    const simulation = new Simulation({ horizonSeconds: 100, onEffect: () => simulation.run() });
    simulation.send(simulation.addEntity(door), { type: 'knock' });
    expect(() => simulation.run()).toThrow('already running');
  });

  test('a second is reported over when nothing more can happen in it', () => {
    const over: [number, number][] = [];
    const simulation = new Simulation({
      horizonSeconds: 100,
      onSecondOver: (atSeconds) => over.push([atSeconds, simulation.eventCount]),
    });
    const entity = simulation.addEntity(lamp);
    for (const at of [5, 5, 30]) simulation.schedule(at, PRIORITY.behavior, entity, { type: 'press' });
    simulation.run();
    expect(over).toEqual([
      [0, 0],
      [5, 2],
      [15, 3],
      [30, 4],
      [40, 5],
    ]);
  });
});
