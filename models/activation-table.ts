import type { EntityId } from '../engine/simulation.ts';
import { EntityColumn } from './entity-column.ts';
import { isMembership, type Place } from './places.ts';
import type { RowNumbers } from './row-numbers.ts';
import { SmallMap } from './small-map.ts';

/**
 * The machines of activations: one per account and eligible place. In a large estate nearly all are of an account's own
 * place in a group, which nobody else can activate and which is asked for all the time: those stand in a column.
 */
export class ActivationTable implements Iterable<readonly [Place, Iterable<readonly [string, EntityId]>]> {
  /** In the order in which they came. */
  private readonly places: Place[] = [];
  private readonly own: EntityColumn;
  /** Of places that a group brings to its people, and of all that are none in groups. */
  private readonly others = new Map<Place, SmallMap<string, EntityId>>();

  /** `memberships` numbers the places in groups. */
  constructor(memberships: RowNumbers) {
    this.own = new EntityColumn(memberships);
  }

  /** How many places can be activated. */
  get size(): number {
    return this.places.length;
  }

  add(place: Place, accountId: string, entity: EntityId): void {
    if (isOwn(place, accountId)) {
      this.places.push(place);
      this.own.set(place.id, entity);
      return;
    }
    const byAccount = this.others.get(place);
    if (byAccount !== undefined) {
      byAccount.set(accountId, entity);
      return;
    }
    this.places.push(place);
    this.others.set(place, new SmallMap(accountId, entity));
  }

  of(place: Place, accountId: string): EntityId | undefined {
    return isOwn(place, accountId) ? this.own.get(place.id) : this.others.get(place)?.get(accountId);
  }

  /** That of an account's own place in a group, by the number of the membership; negative where there is none. */
  ofOwn(row: number): EntityId {
    return this.own.at(row);
  }

  /** Whoever may activate the place, with the machine of each. */
  ofPlace(place: Place): Iterable<readonly [string, EntityId]> {
    const others = this.others.get(place);
    if (others !== undefined || !isMembership(place)) return others ?? [];
    const accountId = place.member.id;
    const entity = this.of(place, accountId);
    return entity === undefined ? [] : [[accountId, entity]];
  }

  *[Symbol.iterator](): Generator<readonly [Place, Iterable<readonly [string, EntityId]>]> {
    for (const place of this.places) yield [place, this.ofPlace(place)];
  }
}

function isOwn(place: Place, accountId: string): boolean {
  return isMembership(place) && place.member.kind === 'account' && place.member.id === accountId;
}
