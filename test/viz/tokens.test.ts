import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../viz/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map((match) => [
    match[1]!,
    { light: match[2]!, dark: match[3]! },
  ]),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = [
  'ink',
  'muted',
  'accent',
  'exposed',
  ...Array.from({ length: 8 }, (_, index) => `design-${index}`),
];

describe.each(['light', 'dark'] as const)('colors on the %s ground', (theme) => {
  const ground = tokens.get('ground')![theme];

  it.each(TEXT)('%s can be read as text', (name) => {
    expect(contrast(tokens.get(name)![theme], ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('marks without text can be seen', () => {
    expect(contrast(tokens.get('line')![theme], ground)).toBeGreaterThanOrEqual(3);
  });

  it('no two designs share a color, and none is red', () => {
    const designs = TEXT.filter((name) => name.startsWith('design-')).map((name) => tokens.get(name)![theme]);
    expect(new Set([...designs, tokens.get('exposed')![theme]]).size).toBe(9);
  });
});
