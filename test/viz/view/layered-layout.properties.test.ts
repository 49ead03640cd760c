import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layered } from '../../../viz/view/layered-layout.ts';

const drawing = fc.integer({ min: 1, max: 9 }).chain((count) =>
  fc.record({
    boxes: fc.array(
      fc.record({
        width: fc.integer({ min: 40, max: 200 }),
        height: fc.integer({ min: 20, max: 120 }),
        low: fc.boolean(),
      }),
      { minLength: count, maxLength: count },
    ),
    links: fc
      .array(
        fc.record({
          from: fc.nat({ max: count - 1 }),
          to: fc.nat({ max: count - 1 }),
          labelWidth: fc.integer({ min: 0, max: 120 }),
          labelHeight: fc.integer({ min: 0, max: 60 }),
        }),
        { maxLength: 14 },
      )
      .map((links) => links.filter(({ from, to }) => from !== to)),
  }),
);

describe('a layered layout', () => {
  test('keeps boxes apart and within the picture, and low ones below all others', () => {
    fc.assert(
      fc.property(drawing, ({ boxes, links }) => {
        const { at, width, height } = layered(boxes, links);
        boxes.forEach((box, index) => {
          const { x, y } = at[index]!;
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(x + box.width).toBeLessThanOrEqual(width + 1e-9);
          expect(y + box.height).toBeLessThanOrEqual(height + 1e-9);
          boxes.forEach((other, position) => {
            if (position <= index) return;
            const place = at[position]!;
            const apart =
              x + box.width <= place.x + 1e-9 ||
              place.x + other.width <= x + 1e-9 ||
              y + box.height <= place.y + 1e-9 ||
              place.y + other.height <= y + 1e-9;
            expect(apart).toBe(true);
          });
          if (box.low) return;
          boxes.forEach((other, position) => {
            if (other.low) expect(at[position]!.y).toBeGreaterThanOrEqual(y + box.height);
          });
        });
      }),
      { numRuns: 150 },
    );
  });

  test('leads every link from the box it leaves to the one it reaches', () => {
    fc.assert(
      fc.property(drawing, ({ boxes, links }) => {
        const { at, routes } = layered(boxes, links);
        const touches = (box: number, { x, y }: { x: number; y: number }): boolean => {
          const { x: left, y: top } = at[box]!;
          const { width, height } = boxes[box]!;
          const onEdge = Math.abs(x - left) < 1e-6 || Math.abs(x - left - width) < 1e-6;
          return onEdge && y >= top - 1e-6 && y <= top + height + 1e-6;
        };
        links.forEach(({ from, to }, index) => {
          const { points } = routes[index]!;
          expect([touches(from, points[0]!), touches(to, points.at(-1)!)]).toEqual([true, true]);
        });
      }),
      { numRuns: 150 },
    );
  });
});
