import type { Selection } from 'd3-selection';

/** States a link or customer can be in, by shape before color: ■ ▣ □ ◇ × ? */
export type GlyphState = 'standing' | 'active' | 'eligible' | 'gated' | 'lost' | 'unknown';

export const GLYPH_CHARACTERS: Readonly<Record<GlyphState, string>> = {
  standing: '■',
  active: '▣',
  eligible: '□',
  gated: '◇',
  lost: '×',
  unknown: '?',
};

const WORDS: readonly (readonly [RegExp, GlyphState])[] = [
  [/gated|approval|waiting/i, 'gated'],
  [/lost|broken|ended|expired|missing|denied|removed|terminated/i, 'lost'],
  [/eligible/i, 'eligible'],
  [/standing|permanent/i, 'standing'],
  [/active|residual|held|valid/i, 'active'],
];

/** The glyph of a link's state, whatever the exact word; `unknown` for words it does not know. */
export function glyphStateOf(state: string): GlyphState {
  return WORDS.find(([pattern]) => pattern.test(state))?.[1] ?? 'unknown';
}

function outline(state: GlyphState, size: number): string {
  const h = size / 2;
  if (state === 'gated') return `M0 ${-h}L${h} 0L0 ${h}L${-h} 0Z`;
  return `M${-h} ${-h}H${h}V${h}H${-h}Z`;
}

/** One glyph around the origin. Classes `outline`, `core`, `cross` and `question` take their color from the style sheet. */
export function appendGlyph<E extends SVGElement>(
  parent: Selection<E, undefined, null, undefined>,
  state: GlyphState,
  size: number,
): void {
  const h = size / 2;
  if (state === 'lost') {
    const c = h * 0.6;
    parent.append('path').attr('class', 'cross').attr('d', `M${-c} ${-c}L${c} ${c}M${-c} ${c}L${c} ${-c}`);
    return;
  }
  if (state === 'unknown') {
    parent.append('text').attr('class', 'question').attr('text-anchor', 'middle').attr('y', 5).text('?');
    return;
  }
  parent
    .append('path')
    .attr('class', 'outline')
    .attr('d', outline(state, size - 1.5));
  if (state === 'standing')
    parent
      .append('path')
      .attr('class', 'core')
      .attr('d', outline(state, size - 1.5));
  if (state === 'active')
    parent
      .append('path')
      .attr('class', 'core')
      .attr('d', outline(state, size * 0.5));
}
