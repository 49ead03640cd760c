import { type NeedKey, needDefinition } from '../../models/needs.ts';
import { type AccessModel, unservedBy } from '../../models/policies/design-limits.ts';
import { DESIGN_KINDS, readDesign } from '../schema/design-text.ts';
import { MOST_DESIGNS } from '../schema/limits.ts';
import { type Reading, readAs, wrong } from '../schema/problem.ts';

/**
 * The designs a quote compares when nobody names any: GDAP with PIM; with Lighthouse for Azure where it serves some
 * of it; and guests with PIM in the customers' tenants where something is left that neither of the two can do.
 */
export function fittingDesigns(needs: readonly NeedKey[]): readonly string[] {
  const unserved = (model: AccessModel) => needs.filter((need) => !isServed(model, need));
  const beyondGdap = unserved('gdap');
  const beyondLighthouse = unserved('lighthouse-eligible');
  const onLighthouse = beyondLighthouse.length < needs.length;
  const beyondBoth = beyondGdap.filter((need) => beyondLighthouse.includes(need));
  return [
    ...(beyondGdap.length < needs.length ? ['gdap-pim'] : []),
    ...(onLighthouse
      ? [beyondLighthouse.length === 0 ? 'lighthouse-eligible' : 'gdap-pim + lighthouse-eligible']
      : []),
    ...(beyondBoth.length > 0 ? ['b2b-pim'] : []),
  ];
}

/** Customers of a quote have bought Azure through the partner, as the sketch assumes. */
function isServed(model: AccessModel, key: NeedKey): boolean {
  return (
    unservedBy(model, { need: needDefinition(key), subscription: { agreement: 'csp-azure-plan' } }) ===
    undefined
  );
}

/** Reads the designs somebody named. What they cannot be asked for together, the scenario's check tells. */
export function readDesigns(texts: readonly string[]): Reading<readonly string[]> {
  const designs: string[] = [];
  for (const text of texts.map((each) => each.trim())) {
    const design = readDesign(text);
    if (!design.ok) return wrong({ ...design.problem, code: 'QUO-DESIGN' });
    if (design.value.some(({ kind }) => kind === 'as-is')) {
      return wrong({
        code: 'QUO-DESIGN',
        message: '"as-is" is an estate that exists, and a quote has none.',
        expected: DESIGN_KINDS.filter((kind) => kind !== 'as-is').join(', '),
        hint: 'entwin licenses counts the seats of an estate.',
      });
    }
    if (!designs.includes(text)) designs.push(text);
  }
  if (designs.length <= MOST_DESIGNS) return readAs(designs);
  return wrong({
    code: 'QUO-DESIGN',
    message: `${designs.length} designs are too many for one sheet.`,
    expected: `at most ${MOST_DESIGNS}`,
  });
}
