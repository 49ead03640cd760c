import { describe, expect, it } from 'vitest';
import { designColorClass, designForm } from '../../viz/charts/design-color.ts';

describe('the marks of designs', () => {
  const designs = Array.from({ length: 24 }, (_, index) => ({ id: `design ${index}` }));
  const classes = designs.map(({ id }) => designColorClass({ designs }, id));

  it('differ for up to 24 designs, in hue or in form', () => {
    expect(new Set(classes).size).toBe(24);
    expect(classes.map(designForm)).toEqual(designs.map((_, index) => Math.floor(index / 8)));
  });

  it('are those of the first eight, whatever comes after', () => {
    expect(classes.slice(0, 8)).toEqual(designs.slice(0, 8).map((_, index) => `design-${index}`));
  });
});
