import { DAY_SECONDS } from '../../engine/time.ts';
import { GDAP_RENEWAL_LEADS, GLOBAL_ADMINISTRATOR } from '../facts/index.ts';
import { namedRelationships } from './relationships.ts';
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
      ({ status, endsAtSeconds, autoExtend, roles }) =>
        status === 'active' &&
        endsAtSeconds !== null &&
        endsAtSeconds <= LEAD_SECONDS &&
        !(extensions && autoExtend && !roles.includes(GLOBAL_ADMINISTRATOR)),
    );
    return oneFinding(namedRelationships(index, found), (count, ending) => {
      const days = Math.min(...ending.map(({ endsAtSeconds }) => Math.floor(endsAtSeconds! / DAY_SECONDS)));
      return `${several(count, 'relationship')} will end within ${LEAD_SECONDS / DAY_SECONDS} days without extending, the first ${days <= 0 ? 'at once' : `in ${several(days, 'day')}`}; the status stays active until then and warns of nothing.`;
    });
  },
});
