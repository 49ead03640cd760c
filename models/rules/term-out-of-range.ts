import { GDAP_MAX_TERM, GDAP_MIN_TERM } from '../facts/index.ts';
import { namedRelationships } from './relationships.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const termOutOfRange = defineRule({
  id: 'TWIN.GDAP.011',
  name: 'term-out-of-range',
  title: 'A draft asks for a term that Microsoft refuses',
  severity: 'error',
  fix: 'Ask for a term within the limits; the draft can still be changed.',
  factIds: ['GDAP-01'],
  find(index) {
    const found = index.estate.relationships.filter(
      ({ status, termSeconds }) =>
        status === 'created' && (termSeconds > GDAP_MAX_TERM.value || termSeconds < GDAP_MIN_TERM.value),
    );
    return oneFinding(
      namedRelationships(index, found),
      (count) =>
        `${several(count, 'draft')} ${count === 1 ? 'asks' : 'ask'} for a term that is longer or shorter than a relationship can be: the customer will have nothing to approve.`,
    );
  },
});
