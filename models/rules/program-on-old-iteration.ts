import { pimApiEnd } from '../policies/pim-api.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const programOnOldIteration = defineRule({
  id: 'TWIN.API.001',
  name: 'program-on-old-iteration',
  title: 'A program calls an iteration of the PIM API that ends',
  severity: 'error',
  fix: 'Move it to Microsoft Graph v1.0, for Azure roles to Azure Resource Manager.',
  factIds: ['PIM-112', 'PIM-113', 'PIM-114', 'PIM-116'],
  find(index, assumptions) {
    const groupsEnd = assumptions.pimApiGroups.ends;
    return oneFinding(
      (index.estate.automations ?? []).filter(
        ({ iteration, provider }) => pimApiEnd(iteration, provider, { groupsEnd }) !== null,
      ),
      (count) =>
        `${several(count, 'program')} ${count === 1 ? 'calls' : 'call'} an iteration of the PIM API that has an end: from then on the calls fail or bring back nothing.`,
    );
  },
});
