import { expect, it } from 'vitest';
import { forgetPosition, newPositions, readPositions, shareOf, takePosition } from '../../cli/positions.ts';

it('shows threads at work where they are, the lowest replication first', () => {
  const shared = newPositions(2);
  const [one, other] = [takePosition(shared), takePosition(shared)];
  expect(readPositions(shared)).toEqual([]);
  one.begin(16);
  other.begin(0);
  one.move(18, 1, 300);
  expect(readPositions(shared)).toEqual([
    { task: 0, from: 0, replication: 0, design: 0, atSeconds: 0 },
    { task: 0, from: 16, replication: 18, design: 1, atSeconds: 300 },
  ]);
  other.end();
  expect(readPositions(shared).map(({ from }) => from)).toEqual([16]);
});

it('a thread without a place left is not seen, and harms nobody', () => {
  const shared = newPositions(1);
  const [one, late] = [takePosition(shared), takePosition(shared)];
  one.begin(0);
  late.begin(16);
  late.move(17, 0, 1);
  expect(readPositions(shared)).toEqual([{ task: 0, from: 0, replication: 0, design: 0, atSeconds: 0 }]);
});

it('a replication is as far as its designs, and within one as its time', () => {
  const size = { designs: 2, horizonSeconds: 100 };
  const position = { task: 0, from: 0, replication: 0, design: 1, atSeconds: 50 };
  expect(shareOf(position, size)).toBe(0.75);
  expect(shareOf({ ...position, atSeconds: 1000 }, size)).toBe(1);
});

it('a thread that was ended leaves its place to the next one, and its batch is not seen any more', () => {
  const shared = newPositions(1);
  takePosition(shared).begin(16, 3);
  forgetPosition(shared, 0, 3);
  forgetPosition(shared, 16, 2);
  expect(readPositions(shared)).toMatchObject([{ task: 3, from: 16 }]);
  forgetPosition(shared, 16, 3);
  expect(readPositions(shared)).toEqual([]);
  takePosition(shared).begin(32, 4);
  expect(readPositions(shared)).toMatchObject([{ task: 4, from: 32 }]);
});
