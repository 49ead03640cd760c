import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Growth } from '../../scenarios/licenses/growth/growth-schema.ts';
import { growthFinding } from '../../viz/findings/growth-finding.ts';

const growthOf = (seats: readonly (readonly [number, number])[]): Growth => ({
  mostCustomers: 10_000,
  breakEvens: [],
  designs: seats.map(([first, last], index) => ({
    id: `d${index}`,
    points: [
      { customers: 1, seatsNeeded: first, costPerMonthMinor: first * 900, bySku: [] },
      { customers: 10_000, seatsNeeded: last, costPerMonthMinor: last * 900, bySku: [] },
    ],
  })),
});

test('what the title says of seats is so, whatever designs need', () => {
  const Seats = fc.nat({ max: 30 }).chain((first) => fc.tuple(fc.constant(first), fc.nat({ max: 30 })));
  fc.assert(
    fc.property(
      fc.array(
        Seats.map(([first, more]) => [first, first + more] as const),
        { minLength: 1, maxLength: 4 },
      ),
      (seats) => {
        const title = growthFinding(growthOf(seats));
        const lasts = seats.map(([, last]) => last);
        const grown = seats.map(([first, last]) => last - first);
        if (title.startsWith('No design needs')) expect(Math.max(...lasts)).toBe(0);
        else if (title.startsWith('Seats do not grow')) {
          const [, id, count] = /: d(\d) needs (\d+) for one as for 10,000$/.exec(title)!;
          expect(Math.max(...grown)).toBe(0);
          expect(Number(count)).toBe(Math.max(...lasts));
          expect(seats[Number(id)]![1]).toBe(Number(count));
        } else {
          const [, id, first, last] = /^d(\d) grows from (\d+) seats? with one customer to (\d+) with /.exec(
            title,
          )!;
          expect(seats[Number(id)]).toEqual([Number(first), Number(last)]);
          expect(Number(last) - Number(first)).toBe(Math.max(...grown));
          expect(Number(last)).toBeGreaterThan(Number(first));
        }
      },
    ),
  );
});

test('each of its three sentences is said', () => {
  expect(growthFinding(growthOf([[0, 0]]))).toBe('No design needs a seat, up to 10,000 customers');
  expect(
    growthFinding(
      growthOf([
        [0, 0],
        [6, 6],
      ]),
    ),
  ).toBe('Seats do not grow with customers: d1 needs 6 for one as for 10,000');
  expect(
    growthFinding(
      growthOf([
        [6, 6],
        [1, 4],
      ]),
    ),
  ).toBe('d1 grows from 1 seat with one customer to 4 with 10,000');
});
