import type { CompiledMachine, MachineContext } from './compile/machine.ts';
import { ContextWindow } from './context-window.ts';

/** The first of the places that entities share. */
export const SHARED = -(2 ** 30);

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
 * A place is where an entity's context is: at 0 or above in the array, below 0 among the objects, and from `SHARED` down
 * among those of entities that all began alike and have not taken a step yet. With its first step each has its own.
 */
export class ContextStore {
  private readonly shared: MachineContext[] = [];
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

  /** Takes over a context with which several entities begin; answers its place. */
  share(context: MachineContext): number {
    return SHARED - (this.shared.push(context) - 1);
  }

  /** The place of a copy of a shared context, for the entity that is about to step. */
  part(place: number): number {
    return this.add({ ...this.shared[SHARED - place]! });
  }

  /** The context at a place that is not shared, to be looked at and changed by one step, until somebody asks for another. */
  at(place: number): MachineContext {
    return place < 0 ? this.objects[~place]! : ContextWindow.at(this.window!, place);
  }

  /** The same for whoever looks on at any time: other contexts may be asked for meanwhile. */
  lookAt(place: number): Readonly<MachineContext> {
    if (place >= 0) return ContextWindow.copyAt(this.window!, place);
    return place > SHARED ? this.objects[~place]! : this.shared[SHARED - place]!;
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
