import type { CompiledMachine, MachineContext } from './compile/machine.ts';
import { ContextWindow } from './context-window.ts';

/**
 * The contexts of all entities of one machine. Objects lie anywhere in the memory, and in large estates every look at
 * one is a cache miss; so where contexts hold nothing but numbers, these stand side by side in one array.
 *
 * ```
 *   first entity  second entity
 *   [since, left, since, left, …]     at(2) moves the machine's one window to the second entity. It looks like
 *                 └─ window ─┘        a context, and is one as long as nobody asks for another.
 * ```
 *
 * A place is where an entity's context is: at 0 or above in the array, below 0 among the objects.
 */
export class ContextStore {
  private readonly assigns: ReadonlySet<string> | undefined;
  private readonly objects: MachineContext[] = [];
  private window: ContextWindow | undefined;
  private keys: readonly string[] = [];
  private used = 0;
  private isEmpty = true;

  constructor({ assigns }: CompiledMachine) {
    this.assigns = assigns;
  }

  /** Takes over the context of an entity that has started; answers its place. */
  add(context: MachineContext): number {
    if (this.isEmpty) this.decideBy(context);
    this.isEmpty = false;
    if (this.window === undefined || !holdsNumbers(context, this.keys))
      return ~(this.objects.push(context) - 1);
    const place = this.used;
    this.used += this.keys.length;
    ContextWindow.fill(this.window, place, context);
    return place;
  }

  /** The context at a place, to be looked at and changed by one step, until somebody asks for another. */
  at(place: number): MachineContext {
    return place < 0 ? this.objects[~place]! : ContextWindow.at(this.window!, place);
  }

  /** The same for whoever looks on at any time: other contexts may be asked for meanwhile. */
  lookAt(place: number): Readonly<MachineContext> {
    return place < 0 ? this.objects[~place]! : ContextWindow.copyAt(this.window!, place);
  }

  /** Numbers go into an array where the first context is numbers, and no step sets a key that it does not have. */
  private decideBy(context: MachineContext): void {
    const keys = Object.keys(context);
    if (this.assigns === undefined || [...this.assigns].some((key) => !keys.includes(key))) return;
    if (!holdsNumbers(context, keys)) return;
    this.keys = keys;
    this.window = new ContextWindow(keys);
  }
}

/** Whether these are the context's keys, in this order, and all its values are numbers. */
function holdsNumbers(context: MachineContext, keys: readonly string[]): boolean {
  const own = Reflect.ownKeys(context);
  return (
    own.length === keys.length &&
    keys.every((key, index) => own[index] === key && typeof context[key] === 'number')
  );
}
