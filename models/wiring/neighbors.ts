/**
 * Two sides, numbered from 0, whose members are neighbors where they share a name. Finds the neighbors of a member
 * without looking at all others. A name once given stays, so that neighbors are never lost.
 */
export class Neighbors {
  private readonly left: Side;
  private readonly right: Side;

  constructor(left: readonly Iterable<string>[], right: readonly Iterable<string>[]) {
    this.left = new Side(left);
    this.right = new Side(right);
  }

  /** Members of the right side near a member of the left, in ascending order. */
  rightOf(member: number): readonly number[] {
    return this.right.withAny(this.left.namesOf[member]!);
  }

  /** Members of the left side near a member of the right, in ascending order. */
  leftOf(member: number): readonly number[] {
    return this.left.withAny(this.right.namesOf[member]!);
  }

  /** Gives a member of the left side more names. */
  setLeft(member: number, names: Iterable<string>): void {
    this.left.add(member, names);
  }

  /** Gives a member of the right side more names. */
  setRight(member: number, names: Iterable<string>): void {
    this.right.add(member, names);
  }
}

class Side {
  readonly namesOf: readonly Set<string>[];
  private readonly members = new Map<string, Set<number>>();

  constructor(names: readonly Iterable<string>[]) {
    this.namesOf = names.map(() => new Set());
    names.forEach((each, member) => {
      this.add(member, each);
    });
  }

  add(member: number, names: Iterable<string>): void {
    for (const name of names) {
      this.namesOf[member]!.add(name);
      const known = this.members.get(name);
      if (known) known.add(member);
      else this.members.set(name, new Set([member]));
    }
  }

  withAny(names: Iterable<string>): readonly number[] {
    const found = new Set<number>();
    for (const name of names) for (const member of this.members.get(name) ?? []) found.add(member);
    return [...found].sort((a, b) => a - b);
  }
}
