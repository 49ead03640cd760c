import { GDAP_NAME_MAX_LENGTH } from '../facts/index.ts';
import { draftsWith } from './drafted-relationships.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const draftMicrosoftRefuses = defineRule({
  id: 'TWIN.GDAP.015',
  name: 'draft-microsoft-refuses',
  title: 'Microsoft refuses the name or the roles of a draft',
  severity: 'error',
  fix: 'Give every relationship a short name of its own, and at least one role, before the customer is asked.',
  factIds: ['GDAP-14', 'T1'],
  find: (index) => [
    ...oneFinding(
      draftsWith(index, ['name-length', 'name-taken']),
      (count) =>
        `${several(count, 'draft')} ${count === 1 ? 'has' : 'have'} a name that is taken, empty or longer than ${GDAP_NAME_MAX_LENGTH.value} characters: names are unique among all relationships of a partner, whoever the customer is.`,
    ),
    ...oneFinding(
      draftsWith(index, ['no-role']),
      (count) => `${several(count, 'draft')} ${count === 1 ? 'asks' : 'ask'} for no role at all.`,
    ),
  ],
});
