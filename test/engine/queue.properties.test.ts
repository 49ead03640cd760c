import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Priority, TimerQueue } from '../../engine/queue.ts';

/** The plain twin: an array kept sorted by `(time, priority, sequence)`. */
class SortedArray {
  private timers: { node: number; at: number; priority: number; sequence: number }[] = [];
  private sequence = 0;

  constructor(private readonly horizon: number) {}

  get size(): number {
    return this.timers.length;
  }

  arm(node: number, at: number, priority: number): boolean {
    this.cancel(node);
    if (at > this.horizon) return false;
    this.timers.push({ node, at, priority, sequence: this.sequence++ });
    this.timers.sort((a, b) => a.at - b.at || a.priority - b.priority || a.sequence - b.sequence);
    return true;
  }

  cancel(node: number): boolean {
    const before = this.timers.length;
    this.timers = this.timers.filter((timer) => timer.node !== node);
    return this.timers.length < before;
  }

  pop(limit: number): { node: number; at: number } | undefined {
    const first = this.timers[0];
    return first !== undefined && first.at <= limit ? this.timers.shift() : undefined;
  }
}

const BLOCK = 4096;
const SUPER = 4096 * 4096;
const NODES = 24;
const long = process.env.ENTWIN_LONG === '1';

/** Delays that meet every level and every border: the same second, one block on, one superblock on, the far end. */
const delay = fc.oneof(
  fc.constantFrom(0, 0, 1, BLOCK - 1, BLOCK, BLOCK + 1, SUPER - 1, SUPER, SUPER + 1, 3 * SUPER),
  fc.nat(12),
  fc.nat(3 * BLOCK),
  fc.nat(3 * SUPER),
);
const priority = fc.constantFrom<Priority>(0, 1, 1, 2, 3);
const node = fc.nat(NODES - 1);

type Operation =
  | { readonly kind: 'arm'; readonly node: number; readonly delay: number; readonly priority: Priority }
  | { readonly kind: 'cancel'; readonly node: number }
  | { readonly kind: 'pop' }
  | { readonly kind: 'run'; readonly span: number };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('arm' as const), node, delay, priority }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), node }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pop' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('run' as const), span: delay }) },
);

test('the wheel does what a sorted array does, whatever is armed, canceled and taken', () => {
  let operations = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(5, 10_000, 2 * SUPER, 40 * SUPER, 0x7fff_ffff),
      fc.array(operation, { minLength: 1, maxLength: 150, size: 'max' }),
      (horizon, script) => {
        const queue = new TimerQueue(horizon, 4);
        queue.reserve(NODES);
        const twin = new SortedArray(horizon);
        let now = 0;
        for (const step of script) {
          operations++;
          if (step.kind === 'arm') {
            const at = now + step.delay;
            expect(queue.arm(step.node, at, step.priority)).toBe(twin.arm(step.node, at, step.priority));
          } else if (step.kind === 'cancel') {
            expect(queue.isArmed(step.node)).toBe(twin.cancel(step.node));
            queue.cancel(step.node);
          } else {
            // A pop with a limit moves the clock to the timer it took, or to the limit.
            const limit = step.kind === 'pop' ? horizon : Math.min(horizon, now + step.span);
            const expected = twin.pop(limit);
            const taken = queue.pop(limit);
            expect(taken).toBe(expected === undefined ? -1 : expected.node);
            if (expected !== undefined) expect(queue.poppedAtSeconds).toBe(expected.at);
            now = expected?.at ?? limit;
          }
          expect(queue.size).toBe(twin.size);
        }
        // Whatever is left comes out in order.
        for (let rest = twin.pop(horizon); rest !== undefined; rest = twin.pop(horizon)) {
          expect(queue.pop(horizon)).toBe(rest.node);
        }
        expect(queue.pop(horizon)).toBe(-1);
      },
    ),
    { numRuns: long ? 20_000 : 400 },
  );
  expect(operations).toBeGreaterThan(10_000);
});
