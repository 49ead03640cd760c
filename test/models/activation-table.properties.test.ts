import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ActivationTable } from '../../models/activation-table.ts';
import type { Place } from '../../models/places.ts';
import { RowNumbers } from '../../models/row-numbers.ts';
import { place } from './wiring/tiny-estate.ts';

const PEOPLE = ['ann', 'bob', 'eve'];
/** Their own places, places a group brings, and a role: who may activate each. */
const HOLDERS = new Map<Place, readonly string[]>([
  ...PEOPLE.map((name): [Place, string[]] => [place(name, 'eligible'), [`${name}@home`]]),
  [place('all', 'eligible', { member: { kind: 'group', id: 'all' } }), PEOPLE.map((name) => `${name}@home`)],
  [
    {
      id: 'role',
      tenantId: 'home',
      system: 'entra-role',
      role: 'reader',
      scope: '/',
      principal: { kind: 'group', id: 'all' },
      assignment: 'eligible',
      endsAtSeconds: null,
    },
    PEOPLE.map((name) => `${name}@home`),
  ],
]);
const PAIRS = [...HOLDERS].flatMap(([held, accounts]) => accounts.map((id) => [held, id] as const));

test('holds what maps of maps hold, in the same order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(PAIRS), (added) => {
      const rows = new RowNumbers([...HOLDERS.keys()].map(({ id }) => id));
      const table = new ActivationTable(rows);
      const plain = new Map<Place, Map<string, number>>();
      for (const [entity, [held, accountId]] of added.entries()) {
        table.add(held, accountId, entity);
        plain.set(held, (plain.get(held) ?? new Map()).set(accountId, entity));
      }
      expect([...table].map(([held, byAccount]) => [held.id, [...byAccount]])).toEqual(
        [...plain].map(([held, byAccount]) => [held.id, [...byAccount]]),
      );
      expect(table.size).toBe(plain.size);
      for (const held of HOLDERS.keys()) {
        expect([...table.ofPlace(held)]).toEqual([...(plain.get(held) ?? [])]);
        for (const name of PEOPLE) {
          expect(table.of(held, `${name}@home`)).toBe(plain.get(held)?.get(`${name}@home`));
        }
      }
      for (const name of PEOPLE) {
        const [own] = [...HOLDERS.keys()].filter(({ id }) => id === place(name, 'eligible').id);
        expect(table.ofOwn(rows.of(own!.id)!)).toBe(plain.get(own!)?.get(`${name}@home`) ?? -1);
      }
    }),
  );
});
