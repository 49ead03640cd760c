/**
 * Two sides, numbered from 0, whose members are neighbors where they share a name. Finds the neighbors of a member
 * without looking at all others. A name once given stays, so that neighbors are never lost.
 */
export class Neighbors {
  /** Names as numbers: each is kept once, however many have it. */
  private numbers = new Map<string, number>();
  private left = new Side();
  private right = new Side();
  /** Copies have all in common until one of them learns something new, which most never do. */
  private isShared = false;

  /** Members of the right side near a member of the left, in ascending order. */
  rightOf(member: number): readonly number[] {
    return this.right.withAny(this.left.namesOf[member] ?? []);
  }

  /** Members of the left side near a member of the right, in ascending order. */
  leftOf(member: number): readonly number[] {
    return this.left.withAny(this.right.namesOf[member] ?? []);
  }

  /** Gives a member of the left side more names. */
  setLeft(member: number, names: Iterable<string>): void {
    const unknown = this.unknownOf(this.left, member, names);
    if (unknown.size === 0) return;
    this.part();
    this.left.add(member, this.numbersOf(unknown));
  }

  /** Gives a member of the right side more names. */
  setRight(member: number, names: Iterable<string>): void {
    const unknown = this.unknownOf(this.right, member, names);
    if (unknown.size === 0) return;
    this.part();
    this.right.add(member, this.numbersOf(unknown));
  }

  /** The same neighbors, to go on with apart. */
  copy(): Neighbors {
    const copy = new Neighbors();
    copy.numbers = this.numbers;
    copy.left = this.left;
    copy.right = this.right;
    copy.isShared = true;
    this.isShared = true;
    return copy;
  }

  private part(): void {
    if (!this.isShared) return;
    this.isShared = false;
    this.numbers = new Map(this.numbers);
    this.left = this.left.copy();
    this.right = this.right.copy();
  }

  private unknownOf({ namesOf }: Side, member: number, names: Iterable<string>): Set<string> {
    const known = new Set(namesOf[member]);
    const unknown = new Set<string>();
    for (const name of names) {
      const number = this.numbers.get(name);
      if (number === undefined || !known.has(number)) unknown.add(name);
    }
    return unknown;
  }

  private numbersOf(names: ReadonlySet<string>): number[] {
    return Array.from(names, (name) => {
      const number = this.numbers.get(name) ?? this.numbers.size;
      this.numbers.set(name, number);
      return number;
    });
  }
}

/** Lists instead of sets, and a bare number for one: most names have one member, and most members few names. */
class Side {
  namesOf: (readonly number[])[] = [];
  private members: (number | number[] | undefined)[] = [];

  /** Gives a member names that it does not have. */
  add(member: number, names: readonly number[]): void {
    const known = this.namesOf[member];
    this.namesOf[member] = known === undefined ? names : known.concat(names);
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

  copy(): Side {
    const copy = new Side();
    copy.namesOf = this.namesOf.slice();
    copy.members = this.members.map((members) => (typeof members === 'object' ? [...members] : members));
    return copy;
  }
}
