import type { MachineContext } from './compile/machine.ts';

type Values = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | unknown[];

const FIRST_ROOM = 64;

/**
 * Looks like a context and holds none: what is read and set is in an array with the contexts of many entities, from the
 * place on where the window stands. A context is known by the names of its keys alone, so all else is static.
 */
export class ContextWindow implements MachineContext {
  [key: string]: unknown;
  /** Whole numbers at first; wider as soon as something comes that these cannot hold. */
  #values: Values = new Int32Array(FIRST_ROOM);
  #place = 0;

  /** The accessors of a first key, a second and so on. All windows have the same ones, or each would be of a shape of its own. */
  static readonly #accessors: PropertyDescriptor[] = [];

  /** A window with these keys, at place 0. */
  constructor(keys: readonly string[]) {
    for (const [index, key] of keys.entries()) {
      ContextWindow.#accessors[index] ??= ContextWindow.#accessorsOf(index);
      Object.defineProperty(this, key, ContextWindow.#accessors[index]);
    }
    Object.preventExtensions(this);
  }

  /** The same window at another place. */
  static at(window: ContextWindow, place: number): ContextWindow {
    window.#place = place;
    return window;
  }

  /** Copies a context with the window's keys to a place. The window stays where it is. */
  static fill(window: ContextWindow, place: number, context: MachineContext): void {
    window.#makeRoom(place + Object.keys(window).length);
    ContextWindow.#visit(window, place, () => Object.assign(window, context));
  }

  /** An object with what stands at a place. The window stays where it is. */
  static copyAt(window: ContextWindow, place: number): MachineContext {
    return ContextWindow.#visit(window, place, () => ({ ...window }));
  }

  static #visit(window: ContextWindow, place: number, work: () => MachineContext): MachineContext {
    const before = window.#place;
    window.#place = place;
    const result = work();
    window.#place = before;
    return result;
  }

  static #accessorsOf(index: number): PropertyDescriptor {
    return {
      enumerable: true,
      get(this: ContextWindow) {
        return this.#values[this.#place + index];
      },
      set(this: ContextWindow, value: unknown) {
        if (!canHold(this.#values, value)) this.#values = widened(this.#values, value);
        const values: Record<number, unknown> = this.#values;
        values[this.#place + index] = value;
      },
    };
  }

  /** Lists grow by themselves. */
  #makeRoom(count: number): void {
    const values = this.#values;
    if (Array.isArray(values) || count <= values.length) return;
    this.#values = values instanceof Int32Array ? new Int32Array(count * 2) : new Float64Array(count * 2);
    this.#values.set(values);
  }
}

function canHold(values: Values, value: unknown): boolean {
  if (Array.isArray(values)) return true;
  if (typeof value !== 'number') return false;
  // Zero below zero is no whole number.
  return values instanceof Float64Array || Object.is(value | 0, value);
}

/** The same values, in an array that can hold this one too. */
function widened(values: Values, value: unknown): Values {
  const isWider = values instanceof Int32Array && typeof value === 'number';
  return isWider ? Float64Array.from(values) : Array.from<unknown>(values);
}
