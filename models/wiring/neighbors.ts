import { RowNumbers } from '../row-numbers.ts';

/**
 * Two sides, numbered from 0, whose members are neighbors where they share a name. Finds the neighbors of a member
 * without looking at all others. A name once given stays, so that neighbors are never lost. Whoever goes on from the
 * neighbors of others keeps only what is new: a run learns next to nothing beside what all runs begin with.
 */
export class Neighbors {
  /** Of names: each is kept once, however many have it. */
  private readonly numbers: RowNumbers;
  private readonly left: Side;
  private readonly right: Side;

  /** `below` must learn nothing from now on. */
  constructor(below?: Neighbors) {
    this.numbers = new RowNumbers([], below?.numbers);
    this.left = new Side(below?.left);
    this.right = new Side(below?.right);
  }

  /** Members of the right side near a member of the left, in ascending order. */
  rightOf(member: number): readonly number[] {
    return this.right.withAny(this.left.namesOf(member));
  }

  /** Members of the left side near a member of the right, in ascending order. */
  leftOf(member: number): readonly number[] {
    return this.left.withAny(this.right.namesOf(member));
  }

  /** Gives a member of the left side more names. */
  setLeft(member: number, names: ReadonlySet<string>): void {
    this.left.add(member, this.numbersOf(names));
  }

  /** Gives a member of the right side more names. */
  setRight(member: number, names: ReadonlySet<string>): void {
    this.right.add(member, this.numbersOf(names));
  }

  private numbersOf(names: ReadonlySet<string>): number[] {
    return Array.from(names, (name) => this.numbers.add(name));
  }
}

const NONE: readonly number[] = [];

/** Lists instead of sets, and a bare number for one: most names have one member, and most members few names. */
class Side {
  private readonly below: Side | undefined;
  private readonly names = new Map<number, readonly number[]>();
  private readonly members = new Map<number, number | number[]>();

  constructor(below: Side | undefined) {
    this.below = below;
  }

  namesOf(member: number): readonly number[] {
    const below = this.below?.namesOf(member) ?? NONE;
    const own = this.names.get(member);
    return own === undefined ? below : [...below, ...own];
  }

  add(member: number, names: readonly number[]): void {
    const known = new Set(this.namesOf(member));
    const fresh = known.size === 0 ? names : names.filter((name) => !known.has(name));
    if (fresh.length === 0) return;
    this.names.set(member, [...(this.names.get(member) ?? NONE), ...fresh]);
    for (const name of fresh) {
      const before = this.members.get(name);
      if (before === undefined) this.members.set(name, member);
      else if (typeof before === 'number') this.members.set(name, [before, member]);
      else before.push(member);
    }
  }

  withAny(names: readonly number[]): readonly number[] {
    const found = new Set<number>();
    this.collect(names, found);
    return [...found].sort((a, b) => a - b);
  }

  private collect(names: readonly number[], found: Set<number>): void {
    this.below?.collect(names, found);
    if (this.members.size === 0) return;
    for (const name of names) {
      const members = this.members.get(name);
      if (typeof members === 'number') found.add(members);
      else for (const member of members ?? NONE) found.add(member);
    }
  }
}
