import { describe, expect, test } from 'vitest';
import { TimerQueue } from '../../engine/queue.ts';

const SUPER = 4096 * 4096;

function drain(queue: TimerQueue, limit = queue.horizonSeconds): number[] {
  const nodes: number[] = [];
  for (let node = queue.pop(limit); node >= 0; node = queue.pop(limit)) nodes.push(node);
  return nodes;
}

describe('the tie rule', () => {
  test('time comes first, then priority, then the order of arming', () => {
    const queue = new TimerQueue(1000);
    queue.arm(0, 7, 2);
    queue.arm(1, 7, 1);
    queue.arm(2, 7, 2);
    queue.arm(3, 6, 3);
    queue.arm(4, 7, 1);
    expect(drain(queue)).toEqual([3, 1, 4, 0, 2]);
  });

  test('a timer that is armed again goes to the back', () => {
    const queue = new TimerQueue(1000);
    queue.arm(0, 7, 1);
    queue.arm(1, 7, 1);
    queue.arm(0, 7, 1);
    expect(drain(queue)).toEqual([1, 0]);
  });

  test('a node that cannot be armed must not be', () => {
    const queue = new TimerQueue(1000);
    expect(queue.armFree(0, 7, 1, 0)).toBe(true);
    expect(() => queue.armFree(0, 8, 1, 0)).toThrow('node 0 is armed already');
    expect(drain(queue)).toEqual([0]);
  });

  test('a timer armed for the present second while it fires comes within that second', () => {
    const queue = new TimerQueue(1000);
    queue.arm(0, 7, 2);
    queue.arm(1, 7, 2);
    expect(queue.pop(1000)).toBe(0);
    queue.arm(2, 7, 2);
    queue.arm(3, 7, 0);
    expect(drain(queue)).toEqual([3, 1, 2]);
  });

  test('first in, first out survives both moves down the levels', () => {
    const queue = new TimerQueue(3 * SUPER);
    const at = 2 * SUPER + 5 * 4096 + 17;
    queue.arm(0, at, 1);
    queue.arm(9, 2 * SUPER, 1);
    queue.arm(1, at, 1);
    expect(queue.pop(at)).toBe(9);
    queue.arm(2, at, 1);
    queue.arm(8, at - 1, 1);
    expect(queue.pop(at)).toBe(8);
    queue.arm(3, at, 1);
    expect(drain(queue)).toEqual([0, 1, 2, 3]);
  });
});

describe('borders', () => {
  test('a timer at the horizon fires, one past it is dropped', () => {
    const queue = new TimerQueue(100);
    expect(queue.arm(0, 100, 1)).toBe(true);
    expect(queue.arm(1, 101, 1)).toBe(false);
    expect(queue.arm(2, Number.POSITIVE_INFINITY, 1)).toBe(false);
    expect(drain(queue)).toEqual([0]);
  });

  test('arming again past the horizon disarms', () => {
    const queue = new TimerQueue(100);
    queue.arm(0, 50, 1);
    queue.arm(0, 101, 1);
    expect(queue.isArmed(0)).toBe(false);
    expect(drain(queue)).toEqual([]);
  });

  test('the wheel does not turn past the limit, so earlier timers can still come', () => {
    const queue = new TimerQueue(10 * SUPER);
    queue.arm(0, 3 * SUPER + 9, 1);
    expect(queue.pop(200)).toBe(-1);
    queue.arm(1, 300, 1);
    expect(drain(queue)).toEqual([1, 0]);
  });

  test('reserving room keeps what is armed', () => {
    const queue = new TimerQueue(100, 1);
    queue.arm(0, 5, 1);
    queue.reserve(5000);
    queue.arm(4999, 4, 1);
    expect(queue.isArmed(17)).toBe(false);
    expect(drain(queue)).toEqual([4999, 0]);
  });

  test.each([1.5, -1, Number.NaN])('a timer at second %s is our own mistake', (at) => {
    expect(() => new TimerQueue(100).arm(0, at, 1)).toThrow('cannot arm');
  });

  test.each([-1, 0.5, 2 ** 31])('a horizon of %s is our own mistake', (horizon) => {
    expect(() => new TimerQueue(horizon)).toThrow('horizon');
  });
});
