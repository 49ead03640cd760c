import type { EntityId } from '../engine/simulation.ts';
import type { RowNumbers } from './row-numbers.ts';

const NOBODY = -1;

/** The machines of things of one kind, by their ids, and for whoever asks often, by their numbers. */
export class EntityColumn implements Iterable<readonly [string, EntityId]> {
  private readonly numbers: RowNumbers;
  /** One more than the entity, so that nothing is 0. */
  private column: Int32Array<ArrayBuffer>;

  constructor(numbers: RowNumbers) {
    this.numbers = numbers;
    this.column = new Int32Array(numbers.size);
  }

  /** Negative where the thing of that number has no machine. */
  at(row: number): EntityId {
    return row < this.column.length ? this.column[row]! - 1 : NOBODY;
  }

  get(id: string): EntityId | undefined {
    const entity = this.at(this.numbers.of(id) ?? this.column.length);
    return entity < 0 ? undefined : entity;
  }

  set(id: string, entity: EntityId): void {
    const row = this.numbers.add(id);
    if (row >= this.column.length) {
      const larger = new Int32Array(Math.max(row + 1, this.column.length * 2));
      larger.set(this.column);
      this.column = larger;
    }
    this.column[row] = entity + 1;
  }

  /** The machines alone, in the order of the numbers. */
  forEach(visit: (entity: EntityId) => void): void {
    const { column } = this;
    for (let row = 0; row < column.length; row++) if (column[row]! > 0) visit(column[row]! - 1);
  }

  /** In the order of the numbers. */
  *[Symbol.iterator](): Generator<readonly [string, EntityId]> {
    let row = 0;
    for (const id of this.numbers.ids()) {
      const entity = this.at(row++);
      if (entity >= 0) yield [id, entity];
    }
  }
}
