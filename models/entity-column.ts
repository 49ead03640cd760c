import type { EntityId } from '../engine/simulation.ts';
import { NumberColumn } from './number-column.ts';
import type { RowNumbers } from './row-numbers.ts';

/** The machines of things of one kind, by their ids, and for whoever asks often, by their numbers. */
export class EntityColumn implements Iterable<readonly [string, EntityId]> {
  private readonly numbers: RowNumbers;
  private readonly column: NumberColumn;

  constructor(numbers: RowNumbers) {
    this.numbers = numbers;
    this.column = new NumberColumn(numbers.size);
  }

  /** Negative where the thing of that number has no machine. */
  at(row: number): EntityId {
    return this.column.get(row);
  }

  get(id: string): EntityId | undefined {
    const row = this.numbers.of(id);
    const entity = row === undefined ? -1 : this.column.get(row);
    return entity < 0 ? undefined : entity;
  }

  set(id: string, entity: EntityId): void {
    this.column.set(this.numbers.add(id), entity);
  }

  /** The machines alone, in the order of the numbers. */
  forEach(visit: (entity: EntityId) => void): void {
    this.column.forEach(visit);
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
