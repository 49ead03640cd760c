import { draftsWith } from './drafted-relationships.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const termOutOfRange = defineRule({
  id: 'TWIN.GDAP.011',
  name: 'term-out-of-range',
  title: 'A draft asks for a term that Microsoft refuses',
  severity: 'error',
  fix: 'Ask for a term within the limits; the draft can still be changed.',
  factIds: ['GDAP-01'],
  find: (index) =>
    oneFinding(
      draftsWith(index, ['term-out-of-range']),
      (count) =>
        `${several(count, 'draft')} ${count === 1 ? 'asks' : 'ask'} for a term that is longer or shorter than a relationship can be: the customer will have nothing to approve.`,
    ),
});
