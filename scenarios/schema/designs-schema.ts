import { z } from 'zod';
import { type DesignPart, designText } from './design-text.ts';
import { EstateChoice } from './estate-schema.ts';
import { name } from './names.ts';
import { type CrossTenantFile, crossTenantFields, type PimFile, pimFields } from './sketch-schema.ts';

const DesignText = z
  .string()
  .max(200)
  .transform(designText)
  .meta({
    examples: [
      'dap',
      'gdap-standing',
      'gdap-pim',
      'lighthouse-standing',
      'lighthouse-eligible',
      'b2b-pim',
      'sync-pim',
      'own-pim',
      'gdap-pim + lighthouse-eligible',
      'gdap-pim[m365, entra] + lighthouse-eligible[azure]',
      'as-is',
    ],
  })
  .describe(
    'dap, gdap-standing, gdap-pim, lighthouse-standing, lighthouse-eligible, b2b-pim, sync-pim, own-pim, several joined by "+", each with its workloads in brackets if it is to do no others; or as-is for an estate that exists.',
  );

/** One design to compare, as written. */
export interface DesignFile extends PimFile, CrossTenantFile {
  readonly design: readonly DesignPart[];
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
        ...crossTenantFields,
        ...pimFields,
      }),
    ],
    { error: () => 'a design such as gdap-pim, or { design: gdap-pim, name: …, approval: … }' },
  )
  .transform((written): DesignFile => ('design' in written ? written : { design: written }));
