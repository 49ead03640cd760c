interface Branch<T> {
  readonly next: Map<unknown, Branch<T>>;
  thing: T | undefined;
}

/** Keeps one object for all that have the same values, in the same order; objects among the values must be the same. */
export class Alike<T extends object> {
  private readonly root: Branch<T> = { next: new Map(), thing: undefined };

  /** The first thing given that had these values, frozen. */
  firstLike(thing: T): T {
    let branch = this.root;
    for (const value of Object.values(thing)) {
      let next = branch.next.get(value);
      if (next === undefined) {
        next = { next: new Map(), thing: undefined };
        branch.next.set(value, next);
      }
      branch = next;
    }
    branch.thing ??= Object.freeze(thing);
    return branch.thing;
  }
}
