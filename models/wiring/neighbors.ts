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
  setLeft(member: number, names: ReadonlySet<string>): void {
    if (this.isShared) {
      if (this.knows(this.left, member, names)) return;
      this.part();
    }
    this.left.add(member, this.numbersOf(names));
  }

  /** Gives a member of the right side more names. */
  setRight(member: number, names: ReadonlySet<string>): void {
    if (this.isShared) {
      if (this.knows(this.right, member, names)) return;
      this.part();
    }
    this.right.add(member, this.numbersOf(names));
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
    this.isShared = false;
    this.numbers = new Map(this.numbers);
    this.left = this.left.copy();
    this.right = this.right.copy();
  }

  private knows({ namesOf }: Side, member: number, names: ReadonlySet<string>): boolean {
    const known = new Set(namesOf[member]);
    for (const name of names) {
      const number = this.numbers.get(name);
      if (number === undefined || !known.has(number)) return false;
    }
    return true;
  }

  private numbersOf(names: ReadonlySet<string>): number[] {
    const found: number[] = [];
    for (const name of names) {
      let number = this.numbers.get(name);
      if (number === undefined) {
        number = this.numbers.size;
        this.numbers.set(name, number);
      }
      found.push(number);
    }
    return found;
  }
}

/** Lists instead of sets, and a bare number for one: most names have one member, and most members few names. */
class Side {
  namesOf: (readonly number[])[] = [];
  private members: (number | number[] | undefined)[] = [];

  add(member: number, names: readonly number[]): void {
    const known = new Set(this.namesOf[member]);
    const fresh = known.size === 0 ? names : names.filter((name) => !known.has(name));
    this.namesOf[member] = known.size === 0 ? names : [...known, ...fresh];
    for (const name of fresh) {
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
