import { z } from 'zod';
import type { DesignChoice } from '../scenario.ts';
import { didYouMean, oneOf } from './did-you-mean.ts';
import { EstateChoice } from './estate-schema.ts';
import { name } from './names.ts';
import { type Reading, readAs, reading, wrong } from './problem.ts';
import { type PimFile, pimFields } from './sketch-schema.ts';

type Kind = DesignChoice['kinds'][number];

/** Designs that can be run today. `as-is` is the estate that exists. */
export const DESIGN_KINDS = ['dap', 'gdap-standing', 'gdap-pim', 'as-is'] as const satisfies readonly Kind[];

/** Designs the twin has words for but no model yet. */
const PLANNED_KINDS = ['lighthouse-standing', 'lighthouse-eligible', 'b2b-pim', 'sync-pim', 'own-pim'];

/** Reads `gdap-pim + dap` as the kinds it is made of. */
export function readDesign(text: string): Reading<readonly Kind[]> {
  const words = text.split('+').map((word) => word.trim());
  const kinds: Kind[] = [];
  for (const word of words) {
    if (PLANNED_KINDS.includes(word)) {
      return wrong({
        code: 'SCN-NOT-MODELED',
        message: `The design "${word}" is not modeled yet.`,
        expected: oneOf(DESIGN_KINDS),
        hint: 'Leave it out for now.',
      });
    }
    const kind = DESIGN_KINDS.find((known) => known === word);
    if (kind === undefined) {
      return wrong({
        code: 'SCN-DESIGN',
        message:
          word === '' ? 'A design is missing beside the "+".' : `"${word.slice(0, 60)}" is not a design.`,
        expected: `${oneOf(DESIGN_KINDS)}, or several joined by "+"`,
        hint: didYouMean(word, DESIGN_KINDS),
      });
    }
    if (kinds.includes(kind))
      return wrong({ code: 'SCN-DESIGN', message: `"${kind}" stands twice in one design.` });
    kinds.push(kind);
  }
  return readAs(kinds);
}

const DesignText = z
  .string()
  .max(200)
  .transform(reading(readDesign))
  .meta({ examples: ['dap', 'gdap-standing', 'gdap-pim', 'gdap-pim + dap', 'as-is'] })
  .describe('dap, gdap-standing, gdap-pim, several joined by "+", or as-is for an estate that exists.');

/** One design to compare, as written. */
export interface DesignFile extends PimFile {
  readonly design: readonly Kind[];
  readonly name?: string | undefined;
  readonly estate?: EstateChoice | undefined;
}

/** Kinds alone, or kinds with a name and settings that differ from the sketch. */
export const DesignFile = z
  .union(
    [
      DesignText,
      z.strictObject({
        design: DesignText,
        name: name('Name in tables and formulas. Default: the design.').optional(),
        estate: EstateChoice.optional().describe(
          'With as-is: another estate to compare with the scenario’s, such as the one that is planned.',
        ),
        ...pimFields,
      }),
    ],
    { error: () => 'a design such as gdap-pim, or { design: gdap-pim, name: …, approval: … }' },
  )
  .transform((written): DesignFile => ('design' in written ? written : { design: written }));
