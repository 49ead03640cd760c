/**
 * Two sides, numbered from 0, whose members are neighbors where they share a name. Finds the neighbors of a member
 * without looking at all others. A name once given stays, so that neighbors are never lost.
 */
export class Neighbors {
  /** Names as numbers: each is kept once, however many have it. */
  private readonly numbers = new Map<string, number>();
  private readonly left = new Side();
  private readonly right = new Side();

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
    this.left.add(member, this.numbersOf(names));
  }

  /** Gives a member of the right side more names. */
  setRight(member: number, names: Iterable<string>): void {
    this.right.add(member, this.numbersOf(names));
  }

  private numbersOf(names: Iterable<string>): Set<number> {
    const found = new Set<number>();
    for (const name of names) {
      const number = this.numbers.get(name) ?? this.numbers.size;
      this.numbers.set(name, number);
      found.add(number);
    }
    return found;
  }
}

/** Lists instead of sets, and a bare number for one: most names have one member, and most members few names. */
class Side {
  readonly namesOf: (readonly number[])[] = [];
  private readonly members: (number | number[] | undefined)[] = [];

  add(member: number, names: Set<number>): void {
    const known = this.namesOf[member] ?? [];
    for (const name of known) names.delete(name);
    this.namesOf[member] = known.length === 0 ? [...names] : known.concat([...names]);
    for (const name of names) {
      while (this.members.length <= name) this.members.push(undefined);
      const before = this.members[name];
      if (before === undefined) this.members[name] = member;
      else if (typeof before === 'number') this.members[name] = [before, member];
      else before.push(member);
    }
  }

  withAny(names: readonly number[]): readonly number[] {
    const found = new Set<number>();
    for (const name of names) {
      const members = this.members[name];
      if (typeof members === 'number') found.add(members);
      else for (const member of members ?? []) found.add(member);
    }
    return [...found].sort((a, b) => a - b);
  }
}
