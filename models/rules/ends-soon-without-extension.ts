import { DAY_SECONDS } from '../../engine/time.ts';
import type { GdapRelationship } from '../estate.ts';
import { GDAP_RENEWAL_LEADS } from '../facts/index.ts';
import { extensionFindings } from '../policies/gdap-auto-extend.ts';
import { holdsExtensionBack, namedRelationships } from './relationships.ts';
import { defineRule, oneFinding, several } from './rule.ts';

const LEAD_SECONDS = Math.max(...GDAP_RENEWAL_LEADS.value);

export const endsSoonWithoutExtension = defineRule({
  id: 'TWIN.GDAP.003',
  name: 'ends-soon-without-extension',
  title: `The relationship ends within ${LEAD_SECONDS / DAY_SECONDS} days and will not extend itself`,
  severity: 'error',
  fix: 'Switch the extension on before the end date. Where that is impossible, ask the customer for a new relationship now and assign its groups before the old one ends.',
  factIds: ['GDAP-82', 'GDAP-84', 'GDAP-89'],
  find(index, assumptions) {
    const extensions = assumptions.gdapTermCap === 'extensions-without-limit';
    const found = index.estate.relationships.filter(
      (relationship) =>
        relationship.status === 'active' &&
        relationship.endsAtSeconds !== null &&
        relationship.endsAtSeconds <= LEAD_SECONDS &&
        !(extensions && relationship.autoExtend && !holdsExtensionBack(relationship)),
    );
    return oneFinding(namedRelationships(index, found), (count, ending) => {
      const days = Math.min(...ending.map(({ endsAtSeconds }) => Math.floor(endsAtSeconds! / DAY_SECONDS)));
      return `${several(count, 'relationship')} will end within ${LEAD_SECONDS / DAY_SECONDS} days without extending, the first ${days <= 0 ? 'at once' : `in ${several(days, 'day')}`}; the status stays active until then and warns of nothing.${extensions ? hurdleOf(ending) : ''}`;
    });
  },
});

/** What whoever switches the extension of all that can have one runs into, if anything. */
function hurdleOf(ending: readonly GdapRelationship[]): string {
  const relationships = ending.filter((relationship) => !holdsExtensionBack(relationship));
  const [hurdle] = extensionFindings({ relationships, through: 'partner-center' });
  return hurdle === undefined ? '' : ` ${hurdle.message}`;
}
