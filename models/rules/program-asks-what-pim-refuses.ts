import { pimApiActionFindings } from '../policies/pim-api-action.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const programAsksWhatPimRefuses = defineRule({
  id: 'TWIN.API.002',
  name: 'program-asks-what-pim-refuses',
  title: 'A program asks of PIM what it refuses programs',
  severity: 'error',
  fix: 'Leave to people in the portal what PIM keeps for them.',
  factIds: ['PIM-04', 'PIM-32', 'PIM-38', 'PIM-47'],
  find: (index) =>
    oneFinding(
      (index.estate.automations ?? []).filter(
        ({ does, provider, principal }) =>
          does !== 'read' &&
          // Whose session it is may be unknown; one of a user that has done MFA is refused least.
          pimApiActionFindings(provider, does, {
            kind: principal?.kind === 'service-principal' ? 'app' : 'user',
            mfaDone: true,
          }).some(({ level }) => level === 'refuse'),
      ),
      (count) =>
        `${several(count, 'program')} ${count === 1 ? 'asks' : 'ask'} of PIM what it lets nobody do by API, or nobody without a user.`,
    ),
});
