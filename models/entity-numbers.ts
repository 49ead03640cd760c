import type { EntityId } from '../engine/simulation.ts';

/** A whole number for each entity of a run, 0 where nobody has set any: events ask too often for a map. */
export class EntityNumbers {
  private numbers = new Int32Array(64);

  get(entity: EntityId): number {
    return entity < this.numbers.length ? this.numbers[entity]! : 0;
  }

  set(entity: EntityId, value: number): void {
    if (entity >= this.numbers.length) {
      const larger = new Int32Array(Math.max(entity + 1, this.numbers.length * 2));
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[entity] = value;
  }
}
