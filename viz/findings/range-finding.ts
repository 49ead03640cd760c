import type { SheetRanges } from '../../scenarios/licenses/ranges/ranges-schema.ts';
import { formatMoney } from '../../scenarios/writers/numbers.ts';

/** Which input moves the total of which design most; or that none does. */
export function rangeFinding({ inputs, designs }: SheetRanges, currency: string): string {
  const [widest] = designs
    .flatMap(({ id, swings }) => swings.map((swing) => ({ id, swing })))
    .sort((one, other) => other.swing.swingForTermMinor - one.swing.swingForTermMinor);
  if (widest === undefined || widest.swing.swingForTermMinor === 0)
    return 'No input moves any total by itself';
  const { id, swing } = widest;
  const { label } = inputs.find((input) => input.id === swing.input)!;
  const ends = [swing.atLow.chargedForTermMinor, swing.atHigh.chargedForTermMinor].sort((a, b) => a - b);
  const [low, high] = ends.map((minor) => formatMoney(minor, currency));
  return `The total hangs most on the ${label}: ${low} to ${high} for the term under ${id}`;
}
